import type { Column } from '@rundbord/shared/card/category';
import type { CardId } from '@rundbord/shared/id';
import { type CSSProperties, useContext, useEffect, useId, useRef } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { CardFace, cardClass, columnLooks } from '../parts/columns/CardFace.tsx';
import { useCard, useSpokenColumn } from '../source/useBoard.ts';
import classes from './PagedColumn.module.css';
import { usePages } from './usePages.ts';
import { WallPagesContext } from './wall-pages.ts';

/** A column on the wall. It never scrolls: cards stand in pages, and a new card turns to its own page. */
export function PagedColumn({ column }: { column: Column }) {
  const message = useMessage();
  const { groups } = useSpokenColumn(column);
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const { page, count } = usePages(column, {
    frame,
    flow,
    cards: groups.flatMap((group) => group.cards),
  });
  const tell = useContext(WallPagesContext);
  useEffect(() => {
    tell(column, { at: page, of: count });
    return () => tell(column, null);
  }, [tell, column, page, count]);
  const id = useId();
  const isRtl = document.documentElement.dir === 'rtl';

  return (
    <section aria-labelledby={id} className={`${classes.column} ${columnLooks[column] ?? ''}`}>
      <h2 id={id} className={classes.title}>
        {message(`column.${column}`)}
      </h2>
      <div ref={frame} className={classes.frame} data-page>
        <div
          ref={flow}
          className={classes.flow}
          style={{ '--turn': isRtl ? page : -page } as CSSProperties}
        >
          {groups.map(({ category, cards }) => (
            <div key={category ?? 'none'}>
              {category ? (
                <h3 className={classes.category}>{message(`category.${category}`)}</h3>
              ) : null}
              <ul>
                {cards.map((card) => (
                  <WallCard key={card} id={card} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
      <p className={classes.pages}>
        {count > 1 ? message('wall.page', { page: page + 1, count }) : null}
      </p>
    </section>
  );
}

function WallCard({ id }: { id: CardId }) {
  const card = useCard(id);
  if (!card) return null;
  return (
    <li className={classes.place} data-card={id}>
      <div className={cardClass(card.column)}>
        <CardFace card={card} />
      </div>
    </li>
  );
}
