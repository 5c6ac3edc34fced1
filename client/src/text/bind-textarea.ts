import { tidyTyped } from '@rundbord/shared/text/plain-text';
import { applySplice, spliceBetween } from '@rundbord/shared/text/replace-text';
import type * as Y from 'yjs';
import { type DeltaStep, mapIndex, piecesLeft } from './map-place.ts';

export type BindingSettings = {
  /** Origin of what is typed here, so that undo knows it as one's own. */
  origin: unknown;
  /** Told while an input method holds letters that are not in the text yet. */
  onComposing: (isComposing: boolean) => void;
};

/** Ties a textarea to a shared text, both ways, and answers how to untie it. Two people can type at once; the caret
 *  stays between the letters it stood between. While an input method composes, the element is left alone, and both
 *  sides are brought together at its end. */
export function bindTextarea(
  element: HTMLTextAreaElement,
  text: Y.Text,
  settings: BindingSettings,
): () => void {
  /** The shared text as the element knew it last. */
  let base = text.toString();
  let isComposing = false;
  let isWriting = false;
  let missed: DeltaStep[][] = [];
  element.value = base;

  const write = (): void => {
    const caret = element.selectionStart;
    const after = oneLine(element.value);
    const tidyCaret = oneLine(element.value.slice(0, caret)).length;
    const splice = spliceBetween(base, after, tidyCaret);
    const through = (index: number, sticks: 'before' | 'after') =>
      missed.reduce((moved, delta) => mapIndex(moved, delta, sticks), index);
    const start = through(splice.index, 'after');
    const pieces = piecesLeft(splice.index, splice.removed, through);
    isWriting = true;
    text.doc?.transact(() => {
      for (const piece of pieces.reverse()) applySplice(text, { ...piece, inserted: '' });
      applySplice(text, { index: start, removed: 0, inserted: splice.inserted });
    }, settings.origin);
    isWriting = false;
    missed = [];
    base = text.toString();
    if (element.value !== base) show(start + tidyCaret - splice.index);
  };

  const show = (caret: number, end = caret): void => {
    const { selectionDirection } = element;
    element.value = base;
    element.setSelectionRange(caret, end, selectionDirection);
  };

  const hear = (event: Y.YTextEvent): void => {
    if (isWriting) return;
    const delta = event.delta as DeltaStep[];
    if (isComposing) {
      missed.push(delta);
      return;
    }
    const { selectionStart, selectionEnd } = element;
    base = text.toString();
    const end = mapIndex(selectionEnd, delta, 'before');
    // Letters put in right before chosen ones are not chosen with them: the next key would erase them.
    const sticks = selectionStart < selectionEnd ? 'after' : 'before';
    show(mapIndex(selectionStart, delta, sticks), end);
  };

  const onInput = (): void => {
    if (!isComposing) write();
  };
  const onStart = (): void => {
    isComposing = true;
    settings.onComposing(true);
  };
  const onEnd = (): void => {
    if (!isComposing) return;
    isComposing = false;
    write();
    settings.onComposing(false);
  };

  text.observe(hear);
  element.addEventListener('input', onInput);
  element.addEventListener('compositionstart', onStart);
  element.addEventListener('compositionend', onEnd);
  return () => {
    onEnd();
    text.unobserve(hear);
    element.removeEventListener('input', onInput);
    element.removeEventListener('compositionstart', onStart);
    element.removeEventListener('compositionend', onEnd);
  };
}

function oneLine(typed: string): string {
  return tidyTyped(typed).replaceAll('\n', ' ');
}
