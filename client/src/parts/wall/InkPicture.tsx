import { type InkMark, inkMarks } from '@rundbord/shared/ink/ink-marks';
import { posterWidth } from '@rundbord/shared/wall/arrangement';
import type { PosterId } from '@rundbord/shared/wall/poster';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useInk } from '../../source/useBoard.ts';
import { type Anchors, anchorChanges, measureAnchors } from './anchors.ts';
import classes from './InkPicture.module.css';

/** What is drawn on a poster, where there is no canvas: lines and words over it, each with what it was drawn on. */
export function InkPicture({
  poster,
  over,
}: {
  poster: PosterId;
  over: RefObject<HTMLElement | null>;
}) {
  const ink = useInk();
  const marks = useMemo(() => inkMarks(ink), [ink]);
  const { anchors, unit } = useAnchors(over, marks.length > 0);
  const placed = marks.flatMap((mark) => {
    const at = mark.on === poster ? { x: 0, y: 0 } : anchors.get(mark.on);
    return at ? [{ mark, at }] : [];
  });
  if (placed.length === 0) return null;
  return (
    <div
      className={classes.ink}
      dir="ltr"
      style={{ transform: `scale(${unit})` }}
      aria-hidden="true"
    >
      <svg className={classes.lines} aria-hidden="true">
        <defs>
          <marker id="ink-head" viewBox="0 0 10 10" refX="8" refY="5" orient="auto-start-reverse">
            <path d="M1 1 9 5 1 9" fill="none" stroke="context-stroke" strokeWidth="1.6" />
          </marker>
        </defs>
        {placed.map(({ mark, at }) =>
          mark.kind === 'words' ? null : (
            <polyline
              key={mark.id}
              points={mark.points.map(([x, y]) => `${x + at.x},${y + at.y}`).join(' ')}
              style={{ '--ink': `var(--ink-${mark.colour})` } as React.CSSProperties}
              strokeWidth={mark.width}
              markerEnd={mark.kind === 'arrow' ? 'url(#ink-head)' : undefined}
            />
          ),
        )}
      </svg>
      {placed.map(({ mark, at }) =>
        mark.kind === 'words' ? <Words key={mark.id} mark={mark} at={at} /> : null,
      )}
      {placed.map(({ mark, at }) =>
        mark.kind === 'arrow' && mark.words ? (
          <ArrowWords key={mark.id} mark={mark} at={at} />
        ) : null,
      )}
    </div>
  );
}

function Words({
  mark,
  at,
}: {
  mark: Extract<InkMark, { kind: 'words' }>;
  at: { x: number; y: number };
}) {
  return (
    <p
      className={`${mark.isNote ? classes.note : classes.words} ${classes[mark.colour] ?? ''}`}
      dir="auto"
      style={{
        left: at.x + mark.at[0],
        top: at.y + mark.at[1],
        width: mark.width ?? 'max-content',
        minHeight: mark.height,
        fontSize: mark.letters,
      }}
    >
      {mark.words}
    </p>
  );
}

/** An arrow's words lie in the middle of it. */
function ArrowWords({
  mark,
  at,
}: {
  mark: Extract<InkMark, { kind: 'arrow' }>;
  at: { x: number; y: number };
}) {
  const [x, y] = mark.points[Math.floor(mark.points.length / 2)] ?? [0, 0];
  const [startX, startY] = mark.points[0] ?? [x, y];
  const isStraight = mark.points.length === 2;
  return (
    <p
      className={`${classes.arrowWords} ${classes[mark.colour] ?? ''}`}
      dir="auto"
      style={{
        left: at.x + (isStraight ? (x + startX) / 2 : x),
        top: at.y + (isStraight ? (y + startY) / 2 : y),
      }}
    >
      {mark.words}
    </p>
  );
}

/** Where the cards lie, measured again whenever the poster changes. */
function useAnchors(
  over: RefObject<HTMLElement | null>,
  isNeeded: boolean,
): { anchors: Anchors; unit: number } {
  const [measured, setMeasured] = useState<{ anchors: Anchors; unit: number }>({
    anchors: new Map(),
    unit: 1,
  });
  // Not a layout effect: the poster around this picture is tied to its ref only after those of its children.
  useEffect(() => {
    const element = over.current;
    if (!element || !isNeeded) return;
    const measure = () => {
      const unit = element.offsetWidth / posterWidth || 1;
      setMeasured({ anchors: measureAnchors(element), unit });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    const words = new MutationObserver(measure);
    words.observe(element, anchorChanges);
    return () => {
      sizes.disconnect();
      words.disconnect();
    };
  }, [over, isNeeded]);
  return measured;
}
