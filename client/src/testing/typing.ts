/** Types, pastes or chooses letters where the caret stands; what is selected goes. */
export function type(element: HTMLTextAreaElement, letters: string): void {
  put(element, letters);
  element.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: letters }));
}

/** Backspace or Delete: takes the selection, or the one letter before or after the caret. */
export function erase(element: HTMLTextAreaElement, side: 'before' | 'after' = 'before'): void {
  const { selectionStart, selectionEnd, value } = element;
  if (selectionStart === selectionEnd) {
    const around = [...value.slice(0, selectionStart)].at(-1)?.length ?? 0;
    const ahead = [...value.slice(selectionStart)][0]?.length ?? 0;
    if (side === 'before') element.setSelectionRange(selectionStart - around, selectionStart);
    else element.setSelectionRange(selectionStart, selectionStart + ahead);
  }
  put(element, '');
  element.dispatchEvent(new InputEvent('input', { inputType: 'deleteContentBackward' }));
}

/** An input method that shows what it holds in the element until it is done. */
export function compose(element: HTMLTextAreaElement) {
  const start = element.selectionStart;
  element.dispatchEvent(new CompositionEvent('compositionstart'));
  return {
    /** Shows these letters in place of those it showed before. */
    hold: (letters: string) => {
      put(element, letters);
      element.setSelectionRange(start, start + letters.length);
      element.dispatchEvent(
        new InputEvent('input', { inputType: 'insertCompositionText', isComposing: true }),
      );
    },
    done: () => {
      element.setSelectionRange(element.selectionEnd, element.selectionEnd);
      element.dispatchEvent(new CompositionEvent('compositionend'));
    },
  };
}

function put(element: HTMLTextAreaElement, letters: string): void {
  element.setRangeText(letters, element.selectionStart, element.selectionEnd, 'end');
}
