import type { Paged } from '@rundbord/shared/wall/showing';
import { useRef } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { usePresence } from '../source/usePresence.ts';
import { useSession } from './session-context.ts';
import classes from './WallPages.module.css';

/** Turns the pages of one column on the wall, or of the poster it shows, where there is more than one. */
export function WallPages({ paged }: { paged: Paged }) {
  const message = useMessage();
  const session = useSession();
  const walls = usePresence(session.table.provider.awareness);
  const page = walls.find((wall) => wall.role === 'wall' && wall.pages?.[paged])?.pages?.[paged];
  const last = useRef({ at: page?.at, asked: page?.at ?? 0 });
  if (!page || page.of < 2) return null;
  const { at, of } = page;
  // Two quick taps turn two pages: the second does not wait for the wall to say where it is.
  if (last.current.at !== at) last.current = { at, asked: at };
  const turn = (by: number) => {
    last.current.asked = Math.min(of - 1, Math.max(0, last.current.asked + by));
    session.turn(paged, last.current.asked);
  };
  return (
    <div className={classes.pages} data-screen-only>
      <button
        type="button"
        className={classes.turn}
        disabled={at === 0}
        aria-label={message('wall.back')}
        onClick={() => turn(-1)}
      >
        <span aria-hidden="true">{'−'}</span>
      </button>
      <span>{message('wall.onPage', { page: at + 1, count: of })}</span>
      <button
        type="button"
        className={classes.turn}
        disabled={at >= of - 1}
        aria-label={message('wall.on')}
        onClick={() => turn(1)}
      >
        <span aria-hidden="true">{'+'}</span>
      </button>
    </div>
  );
}
