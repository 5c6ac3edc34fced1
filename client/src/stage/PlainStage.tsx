import { around, arrange, posterHeight, posterWidth } from '@rundbord/shared/wall/arrangement';
import type { PosterId, WallTarget } from '@rundbord/shared/wall/poster';
import { useEffect, useRef, useState } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { PlaceChoice } from '../parts/board/PlaceChoice.tsx';
import { usePosterName } from '../parts/board/usePosterName.ts';
import type { StageProps, View } from '../parts/wall/stage-props.ts';
import { usePosters } from '../source/useBoard.ts';
import { HungPoster } from './HungPoster.tsx';
import { PagedPoster } from './PagedPoster.tsx';
import classes from './PlainStage.module.css';

/** The posters one at a time, with an overview: the wall without a canvas. */
export function PlainStage({
  poster,
  look,
  begin,
  onLook,
  onView,
  tools,
  isWall,
  onPages,
}: StageProps) {
  const message = useMessage();
  const nameOf = usePosterName();
  const posters = usePosters();
  const [target, setTarget] = useState<WallTarget>(begin ?? look?.target ?? 'columns');
  const last = useRef(look);
  useEffect(() => {
    if (look && look !== last.current) setTarget(look.target);
    last.current = look;
  }, [look]);
  // A sheet that was taken down leaves the columns in its place.
  const shown = target === 'overview' || posters.includes(target) ? target : 'columns';
  useEffect(() => onView?.(viewOf(shown, posters)), [onView, shown, posters]);
  const go = (to: WallTarget) => {
    setTarget(to);
    onLook?.(to);
  };

  return (
    <div className={`${classes.stage} ${isWall ? classes.onWall : ''}`}>
      {isWall ? null : (
        <nav className={classes.posters} aria-label={message('poster.choose')} data-screen-only>
          <PlaceChoice at={shown} go={go} />
          <span className={classes.tools}>{tools}</span>
        </nav>
      )}
      {shown === 'overview' ? (
        <ul className={classes.overview}>
          {posters.map((each) => (
            <li key={each}>
              <button type="button" className={classes.small} onClick={() => go(each)}>
                <span className={classes.miniature} inert>
                  <HungPoster id={each} poster={poster} />
                </span>
                <span className={classes.name}>
                  <bdi>{nameOf(each)}</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : isWall ? (
        <PagedPoster key={shown} id={shown} poster={poster} look={look} onPages={onPages} />
      ) : (
        <HungPoster key={shown} id={shown} poster={poster} />
      )}
    </div>
  );
}

/** What this screen holds, for a wall that follows it: the beginning of a poster, or everything that hangs. */
function viewOf(target: WallTarget, posters: readonly PosterId[]): View {
  if (target === 'overview')
    return { kind: 'view', on: 'columns', ...around(arrange(posters, new Map()).values()) };
  return { kind: 'view', on: target, x: 0, y: 0, w: posterWidth, h: posterHeight };
}
