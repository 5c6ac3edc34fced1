import { lacksSpeaker } from '@rundbord/shared/card/card';
import type { CardId } from '@rundbord/shared/id';
import { isVisible } from '@rundbord/shared/text/plain-text';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useCard } from '../../source/useBoard.ts';
import { useColumnActs } from './acts-context.ts';
import { CardFace, cardClass } from './CardFace.tsx';
import { CardSheet } from './CardSheet.tsx';
import columnClasses from './Column.module.css';
import classes from './EditableCard.module.css';
import { stepOfKey } from './step-of-key.ts';
import { useCardDrag } from './useCardDrag.ts';
import { WordsEditor } from './WordsEditor.tsx';

/** A card where it is written: edited in place, moved by drag, by key, and from its sheet. */
export function EditableCard({ id, isFresh, onSettled }: { id: CardId; isFresh: boolean; onSettled: () => void }) {
  const message = useMessage();
  const acts = useColumnActs();
  const card = useCard(id);
  const [isEditing, setEditing] = useState(isFresh);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const element = useRef<HTMLElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const drag = useCardDrag({ element, handle, id });
  if (!card) return null;

  const settle = () => {
    setEditing(false);
    onSettled();
    const isUnsaid = !isVisible(acts.words(id)?.toString() ?? '');
    if (isFresh && isUnsaid) acts.discard(id);
    else element.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const step = stepOfKey(event);
    if (event.key === 'Enter') setEditing(true);
    else if (event.key === 'Delete') acts.shelve(id);
    else if (step) acts.step(id, step);
    else return;
    event.preventDefault();
  };
  const names = [
    cardClass(card.column),
    classes.card,
    drag.isDragging ? classes.dragging : '',
    drag.edge === 'top' ? columnClasses.dropAbove : '',
    drag.edge === 'bottom' ? columnClasses.dropBelow : '',
  ];

  return (
    <article
      ref={element}
      className={names.join(' ')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card takes keys: Enter edits it, Alt and arrows move it.
      tabIndex={0}
      data-card={id}
      aria-label={message('card.named', { words: card.words })}
      onKeyDown={onKeyDown}
    >
      <CardFace card={card}>
        {isEditing ? (
          <WordsEditor id={id} lang={card.lang} onDone={settle} />
        ) : (
          <button
            type="button"
            className={`${classes.words} ${card.words ? '' : classes.unsaid}`}
            dir="auto"
            lang={card.lang}
            onClick={() => setEditing(true)}
          >
            <span className="unseen">{message('card.edit')} </span>
            {card.words || message('card.unsaid')}
          </button>
        )}
      </CardFace>
      {lacksSpeaker(card) && !isEditing ? (
        <button type="button" className={classes.advice} data-screen-only onClick={() => setSheetOpen(true)}>
          {message('card.whoWorries')}
        </button>
      ) : null}
      <div className={classes.tools} data-screen-only>
        <button ref={handle} type="button" className={`${classes.tool} ${classes.handle}`} onClick={() => setSheetOpen(true)}>
          <span aria-hidden="true">⠿</span>
          <span className="unseen">{message('card.drag')}</span>
        </button>
        <button type="button" className={classes.tool} onClick={() => setSheetOpen(true)}>
          {message('card.more')}
        </button>
      </div>
      {isSheetOpen ? <CardSheet card={card} onClose={() => setSheetOpen(false)} /> : null}
    </article>
  );
}
