import type { Column } from '@rundbord/shared/card/category';
import type { CardId } from '@rundbord/shared/id';
import { useId } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useCard, useSpokenColumn } from '../../source/useBoard.ts';
import { CardFace, cardClass, columnLooks } from './CardFace.tsx';
import classes from './ColumnList.module.css';

/** A column as headings and a list: for phones, screen readers and paper. Cards that were folded away are counted;
 *  `hasShelf`: they can be read too. */
export function ColumnList({ column, hasShelf = false }: { column: Column; hasShelf?: boolean }) {
  const message = useMessage();
  const { groups, shelved } = useSpokenColumn(column);
  const id = useId();
  const count = message('card.shelved', { count: shelved.length });
  return (
    <section aria-labelledby={id} className={`${classes.list} ${columnLooks[column] ?? ''}`}>
      <h2 id={id} className={classes.title}>
        {message(`column.${column}`)}
      </h2>
      <div className={classes.list}>
        {groups.length === 0 ? <p className={classes.empty}>{message('column.empty')}</p> : null}
        {groups.map(({ category, cards }) => (
          <div key={category ?? 'none'}>
            {category ? (
              <h3 className={classes.category}>{message(`category.${category}`)}</h3>
            ) : null}
            <ListedCards cards={cards} />
          </div>
        ))}
        {shelved.length > 0 && !hasShelf ? <p className={classes.empty}>{count}</p> : null}
        {shelved.length > 0 && hasShelf ? (
          <details className={classes.shelf}>
            <summary>{count}</summary>
            <ListedCards cards={shelved} />
          </details>
        ) : null}
      </div>
    </section>
  );
}

function ListedCards({ cards }: { cards: readonly CardId[] }) {
  return (
    <ul className={classes.cards}>
      {cards.map((card) => (
        <ListedCard key={card} id={card} />
      ))}
    </ul>
  );
}

function ListedCard({ id }: { id: CardId }) {
  const card = useCard(id);
  if (!card) return null;
  return (
    <li className={cardClass(card.column)} data-card={id}>
      <CardFace card={card} />
    </li>
  );
}
