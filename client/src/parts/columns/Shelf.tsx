import type { CardId } from '@rundbord/shared/id';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useCard } from '../../source/useBoard.ts';
import { useColumnActs } from './acts-context.ts';
import { CardFace, cardClass } from './CardFace.tsx';
import classes from './Column.module.css';

/** *Lagt på plads*: acknowledged, folded away, counted, and one tap from coming back. */
export function Shelf({ cards }: { cards: readonly CardId[] }) {
  const message = useMessage();
  if (cards.length === 0) return null;
  return (
    <details className={classes.shelf}>
      <summary>{message('card.shelved', { count: cards.length })}</summary>
      <ul className={classes.cards}>
        {cards.map((id) => (
          <li key={id}>
            <ShelvedCard id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ShelvedCard({ id }: { id: CardId }) {
  const message = useMessage();
  const acts = useColumnActs();
  const card = useCard(id);
  if (!card) return null;
  return (
    <article className={cardClass(card.column)}>
      <CardFace card={card} />
      <Button look="plain" onClick={() => acts.restore(id)}>
        {message('card.restore')}
      </Button>
    </article>
  );
}
