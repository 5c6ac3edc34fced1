import { wordsLimit } from '@rundbord/shared/card/card';
import type { CardId } from '@rundbord/shared/id';
import { graphemes } from '@rundbord/shared/text/plain-text';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useCard } from '../../source/useBoard.ts';
import { bindTextarea } from '../../text/bind-textarea.ts';
import { useColumnActs } from './acts-context.ts';
import classes from './WordsEditor.module.css';

/** From here on the number of letters is told. */
const tellFrom = wordsLimit - 60;

/** The words of a card while somebody writes them. Others may write in the same card at the same time. */
export function WordsEditor({
  id,
  lang,
  onDone,
  onLeave,
}: {
  id: CardId;
  lang: string;
  /** The key that says it is finished; the keys go back to the card. */
  onDone: () => void;
  /** Something else took the keys. */
  onLeave: () => void;
}) {
  const message = useMessage();
  const acts = useColumnActs();
  const area = useRef<HTMLTextAreaElement>(null);
  const count = graphemes(useCard(id)?.words ?? '');

  useLayoutEffect(() => {
    const element = area.current;
    const text = acts.words(id);
    if (!element || !text) return;
    const untie = bindTextarea(element, text, {
      origin: acts.typingOrigin,
      onComposing: acts.setComposing,
    });
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    return untie;
  }, [acts, id]);

  useEffect(() => {
    const element = area.current;
    // The browser's own undo would undo others' letters too.
    const onBeforeInput = (event: InputEvent) => {
      if (event.inputType === 'historyUndo') acts.undo();
      else if (event.inputType === 'historyRedo') acts.redo();
      else return;
      event.preventDefault();
    };
    element?.addEventListener('beforeinput', onBeforeInput);
    return () => element?.removeEventListener('beforeinput', onBeforeInput);
  }, [acts]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };

  return (
    <>
      <textarea
        ref={area}
        className={classes.editor}
        dir="auto"
        lang={lang}
        rows={2}
        aria-label={message('card.words')}
        onKeyDown={onKeyDown}
        onInput={() => acts.takeUp(id)}
        onBlur={onLeave}
      />
      {count > tellFrom ? (
        <p className={classes.count} role="status">
          {message(count > wordsLimit ? 'card.tooLong' : 'card.length', {
            count,
            limit: wordsLimit,
          })}
        </p>
      ) : null}
    </>
  );
}
