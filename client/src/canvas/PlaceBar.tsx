import type { WallTarget } from '@rundbord/shared/wall/poster';
import { type ReactNode, useEffect } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { usePosterName } from '../parts/board/usePosterName.ts';
import { usePosters } from '../source/useBoard.ts';
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
  const nameOf = usePosterName();
  const posters = usePosters();
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
      <div className={classes.places}>
        {(['overview', ...posters] as const).map((target, number) => (
          <button
            key={target}
            data-place={target}
            type="button"
            className={classes.place}
            aria-current={at === target ? 'true' : undefined}
            aria-keyshortcuts={number < 10 ? `${number}` : undefined}
            onClick={() => go(target)}
          >
            {number < 10 ? (
              <span className={classes.number} aria-hidden="true">
                {number}
              </span>
            ) : null}
            <bdi>{nameOf(target)}</bdi>
          </button>
        ))}
      </div>
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
      <span className={classes.tools}>{tools}</span>
    </nav>
  );
}
