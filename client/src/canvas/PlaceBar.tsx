import type { WallTarget } from '@rundbord/shared/wall/poster';
import { type ReactNode, useEffect } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { PlaceChoice } from '../parts/board/PlaceChoice.tsx';
import classes from './Canvas.module.css';
import { useBarEdge } from './useBarEdge.ts';
import { useZoom } from './useZoom.ts';

/** The way to every poster, by name and number, and nearer or farther. */
export function PlaceBar({
  at,
  go,
  tools,
}: {
  at: WallTarget;
  go: (target: WallTarget) => void;
  tools: ReactNode;
}) {
  const message = useMessage();
  const zoom = useZoom();
  const bar = useBarEdge<HTMLElement>('top');
  useEffect(() => {
    const here = bar.current?.querySelector(`[data-place="${at}"]`);
    here?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [bar, at]);
  return (
    <nav
      ref={bar}
      className={classes.go}
      dir={document.documentElement.dir || undefined}
      aria-label={message('poster.choose')}
      data-screen-only
    >
      <span className={classes.zoom}>
        <button
          type="button"
          className={classes.place}
          aria-label={message('poster.farther')}
          onClick={() => zoom('out')}
        >
          {'−'}
        </button>
        <button
          type="button"
          className={classes.place}
          aria-label={message('poster.nearer')}
          onClick={() => zoom('in')}
        >
          {'+'}
        </button>
      </span>
      <div className={classes.places}>
        <PlaceChoice at={at} go={go} hasKeys />
      </div>
      <span className={classes.tools}>{tools}</span>
    </nav>
  );
}
