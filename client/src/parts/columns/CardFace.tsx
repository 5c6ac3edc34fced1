import type { Card } from '@rundbord/shared/card/card';
import type { Column } from '@rundbord/shared/card/category';
import type { ReactNode } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useMeeting } from '../../source/useBoard.ts';
import classes from './Card.module.css';
import { SpeakerNames } from './SpeakerNames.tsx';

/** Class of a column's colours, for a card or anything that belongs to the column. */
export const columnLooks: Record<Column, string | undefined> = {
  worry: classes.worry,
  well: classes.well,
  next: classes.next,
};

/** A card as it reads everywhere: words, who said it, and from which meeting when it is an earlier one. */
export function CardFace({
  card,
  tools,
  children,
}: {
  card: Card;
  tools?: ReactNode;
  children?: ReactNode;
}) {
  const message = useMessage();
  const meeting = useMeeting();
  const isEarlier = card.meeting > 0 && card.meeting !== meeting?.number;
  return (
    <>
      {children ?? (
        <p className={classes.words} dir="auto" lang={card.lang}>
          {card.words}
        </p>
      )}
      {card.saidBy.length > 0 || isEarlier || tools ? (
        <div className={classes.meta}>
          <span className={classes.said}>
            <SpeakerNames speakers={card.saidBy} strongClass={classes.speaker ?? ''} />
          </span>
          {isEarlier ? <span>{message('card.meeting', { number: card.meeting })}</span> : null}
          {tools}
        </div>
      ) : null}
    </>
  );
}

/** The frame of a card in its column's colours. */
export function cardClass(column: Column): string {
  return `${classes.card} ${columnLooks[column] ?? ''}`;
}
