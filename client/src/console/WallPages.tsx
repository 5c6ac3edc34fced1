import type { Column } from '@rundbord/shared/card/category';
import { useMessage } from '../message/useMessage.ts';
import { usePresence } from '../source/usePresence.ts';
import { useSession } from './session-context.ts';
import classes from './WallPages.module.css';

/** Turns the pages of one column on the wall, where it has more than one. */
export function WallPages({ column }: { column: Column }) {
  const message = useMessage();
  const session = useSession();
  const walls = usePresence(session.table.provider.awareness);
  const page = walls.find((wall) => wall.role === 'wall' && wall.showing === 'columns')?.pages?.[
    column
  ];
  if (!page || page.of < 2) return null;
  const { at, of } = page;
  return (
    <div className={classes.pages} data-screen-only>
      <button
        type="button"
        className={classes.turn}
        disabled={at === 0}
        aria-label={message('wall.back')}
        onClick={() => session.turn(column, at - 1)}
      >
        <span aria-hidden="true">{'−'}</span>
      </button>
      <span>{message('wall.onPage', { page: at + 1, count: of })}</span>
      <button
        type="button"
        className={classes.turn}
        disabled={at >= of - 1}
        aria-label={message('wall.on')}
        onClick={() => session.turn(column, at + 1)}
      >
        <span aria-hidden="true">{'+'}</span>
      </button>
    </div>
  );
}
