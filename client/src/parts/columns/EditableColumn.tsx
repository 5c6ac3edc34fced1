import type { Column } from '@rundbord/shared/card/category';
import { type ReactNode, useId, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useColumn } from '../../source/useBoard.ts';
import { useColumnActs } from './acts-context.ts';
import { columnLooks } from './CardFace.tsx';
import classes from './Column.module.css';
import { useDesk } from './desk-context.ts';
import { EditableCard } from './EditableCard.tsx';
import { Shelf } from './Shelf.tsx';
import { useColumnDrop } from './useCardDrag.ts';

/** A column where it is written: every card, a way to add one, and what has been folded away. */
export function EditableColumn({ column, aside }: { column: Column; aside?: ReactNode }) {
  const message = useMessage();
  const acts = useColumnActs();
  const { groups, shelved } = useColumn(column);
  const desk = useDesk();
  const element = useRef<HTMLElement>(null);
  const isOver = useColumnDrop(element, column);
  const id = useId();
  const isEmpty = groups.length === 0;

  return (
    <section
      ref={element}
      aria-labelledby={id}
      className={`${classes.column} ${columnLooks[column] ?? ''} ${isOver ? classes.dropInto : ''}`}
    >
      <div className={classes.head}>
        <div className={classes.headline}>
          <h2 id={id} className={classes.title}>
            {message(`column.${column}`)}
          </h2>
          <span data-screen-only>
            <Button onClick={() => desk.word(acts.add(column), true)}>{message('card.add')}</Button>
          </span>
        </div>
        {aside}
      </div>
      <div className={classes.body}>
        {isEmpty ? <p className={classes.empty}>{message('column.empty')}</p> : null}
        {groups.map(({ category, cards }) => (
          <div key={category ?? 'none'}>
            {category ? (
              <h3 className={classes.category}>{message(`category.${category}`)}</h3>
            ) : null}
            <ul className={classes.cards}>
              {cards.map((card) => (
                <li key={card} className={classes.place}>
                  <EditableCard id={card} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <Shelf cards={shelved} />
      </div>
    </section>
  );
}
