import { type Card, lacksSpeaker } from '@rundbord/shared/card/card';
import type { CardId } from '@rundbord/shared/id';
import { type KeyboardEvent, memo, useRef } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useCard } from '../../source/useBoard.ts';
import { useColumnActs } from './acts-context.ts';
import { CardFace, cardClass } from './CardFace.tsx';
import { CardTools } from './CardTools.tsx';
import columnClasses from './Column.module.css';
import { useDesk } from './desk-context.ts';
import classes from './EditableCard.module.css';
import { stepOfKey } from './step-of-key.ts';
import { useCardDrag } from './useCardDrag.ts';
import { useCardStep } from './useCardStep.ts';
import { WordsEditor } from './WordsEditor.tsx';

/** A card where it is written: edited in place, moved by drag, by key, and from its sheet. */
export const EditableCard = memo(function EditableCard({ id }: { id: CardId }) {
  const card = useCard(id);
  return card ? <CardInPlace card={card} /> : null;
});

function CardInPlace({ card }: { card: Card }) {
  const { id } = card;
  const message = useMessage();
  const acts = useColumnActs();
  const desk = useDesk();
  const element = useRef<HTMLElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const drag = useCardDrag({ element, handle, id });
  const takeStep = useCardStep();
  const isWorded = desk.wording?.id === id;

  const settle = () => {
    desk.settle();
    element.current?.focus();
  };
  const shelve = () => {
    const place = element.current?.closest('li');
    const beside = place?.nextElementSibling ?? place?.previousElementSibling;
    acts.shelve(id);
    beside?.querySelector<HTMLElement>('article')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOfKey(event);
    const isOnCard = event.target === event.currentTarget;
    // On a button of the card too: there Alt and an arrow would leave the board for the page before it.
    if (step && !(event.target instanceof HTMLTextAreaElement)) takeStep(id, step);
    else if (isOnCard && event.key === 'Enter') desk.word(id);
    else if (isOnCard && event.key === 'Delete') shelve();
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
      data-dragging={drag.isDragging || undefined}
      aria-label={message('card.named', { words: card.words })}
      onKeyDown={onKeyDown}
    >
      <CardFace card={card} tools={<CardTools handle={handle} onOpen={() => desk.openSheet(id)} />}>
        {isWorded ? (
          <WordsEditor id={id} lang={card.lang} onDone={settle} onLeave={desk.settle} />
        ) : (
          <WordsButton card={card} onEdit={() => desk.word(id)} />
        )}
      </CardFace>
      {lacksSpeaker(card) && !isWorded ? (
        <button
          type="button"
          className={classes.advice}
          data-screen-only
          onClick={() => desk.openSheet(id)}
        >
          {message('card.whoWorries')}
        </button>
      ) : null}
    </article>
  );
}

/** The words of a card as something to press, to write in them. */
function WordsButton({ card, onEdit }: { card: Card; onEdit: () => void }) {
  const message = useMessage();
  return (
    <button
      type="button"
      className={`${classes.words} ${card.words ? '' : classes.unsaid}`}
      onClick={onEdit}
    >
      <span className="unseen">{message('card.edit')} </span>
      <span className={classes.line} dir="auto" lang={card.lang}>
        {card.words || message('card.unsaid')}
      </span>
    </button>
  );
}
