import type { PersonId } from '@rundbord/shared/id';
import { angleAt, type PlaceOnCircles, ringAt } from '@rundbord/shared/network/circles-layout';
import { nextRing, type Ring } from '@rundbord/shared/network/place';
import { type CSSProperties, type KeyboardEvent, type RefObject, useRef } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { CircleFace, Circles, useCirclesLayout } from './Circles.tsx';
import classes from './NetworkPoster.module.css';
import { type Drop, useRingDrag } from './useRingDrag.ts';

/** How far an arrow key goes around a circle, in degrees. */
const step = 12;

type Move = (id: PersonId, ring: Ring, angle?: number) => void;

/** The circles in which people are moved: by drag, by keys, and by the sheet that opens with a press. */
export function MovableCircles({
  onMove,
  onOpen,
}: {
  onMove: Move;
  onOpen: (id: PersonId) => void;
}) {
  const layout = useCirclesLayout();
  const picture = useRef<HTMLDivElement>(null);
  const drop: Drop = (id, share) => {
    const at = { x: share.x * layout.width, y: share.y * layout.height };
    onMove(id, ringAt(layout, at), angleAt(layout, at));
  };
  const turn = (place: PlaceOnCircles, by: number) =>
    place.ring !== 'middle' &&
    onMove(place.person, place.ring, (angleAt(layout, place) + by + 360) % 360);
  return (
    <Circles layout={layout} over={picture}>
      {(place) =>
        place.ring === 'middle' ? (
          <CircleFace place={place} />
        ) : (
          <MovablePerson
            place={place}
            picture={picture}
            onDrop={drop}
            onStep={(way) =>
              place.ring !== 'middle' && onMove(place.person, nextRing(place.ring, way))
            }
            onTurn={(way) => turn(place, way * step)}
            onOpen={() => onOpen(place.person)}
          />
        )
      }
    </Circles>
  );
}

function MovablePerson({
  place,
  picture,
  onDrop,
  onStep,
  onTurn,
  onOpen,
}: {
  place: PlaceOnCircles;
  picture: RefObject<HTMLDivElement | null>;
  onDrop: Drop;
  onStep: (way: 'in' | 'out') => void;
  onTurn: (way: 1 | -1) => void;
  onOpen: () => void;
}) {
  const message = useMessage();
  const drag = useRingDrag(picture, onDrop);
  const { pulled } = drag;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey) return;
    if (event.key === 'ArrowUp') onStep('in');
    else if (event.key === 'ArrowDown') onStep('out');
    else if (event.key === 'ArrowRight') onTurn(1);
    else if (event.key === 'ArrowLeft') onTurn(-1);
    else return;
    event.preventDefault();
  };
  const ring = place.ring === 'middle' ? 'network.middle' : (`network.ring.${place.ring}` as const);
  return (
    <button
      type="button"
      className={classes.person}
      style={{ '--dx': pulled?.dx ?? 0, '--dy': pulled?.dy ?? 0 } as CSSProperties}
      data-live
      data-dragging={pulled !== null || undefined}
      onKeyDown={onKeyDown}
      onClick={() => drag.hasMoved() || onOpen()}
      {...drag.pointerOf(place.person)}
    >
      <CircleFace place={place} />
      <span className="unseen"> {message(ring)}</span>
    </button>
  );
}
