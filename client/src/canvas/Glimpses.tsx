import type { SeenGlimpse } from '@rundbord/shared/ink/glimpse';
import { useEffect, useState } from 'react';
import { useEditor, useValue as useSignal } from 'tldraw';
import { useGlimpses } from '../parts/wall/glimpse-context.ts';
import { useSeats } from '../source/useBoard.ts';
import classes from './Canvas.module.css';
import { useCanvas } from './stage-context.ts';

/** How long a stroke under way stays after its last point, a pointing light, and a cursor that rests. */
const staysMs = { stroke: 2_500, laser: 1_200, cursor: 6_000 } as const;

type Trail = {
  key: string;
  kind: 'stroke' | 'laser' | 'cursor';
  seat: string;
  on: string;
  points: readonly number[];
  colour: string;
  width: number;
  untilMs: number;
};

/** Board units between where a line under way began and where its record begins. */
const sameStart = 4;

/** What others draw and point at this very moment. */
export function Glimpses() {
  const { places } = useCanvas();
  const trails = useUnkept(useTrails());
  const seats = useSeats();
  return (
    <svg className={classes.glimpses} aria-hidden="true">
      {trails.map((trail) => {
        const corner = places.placeOf(trail.on);
        if (!corner) return null;
        if (trail.kind === 'cursor') {
          const [x = 0, y = 0] = trail.points;
          const name = seats.find((each) => each.id === trail.seat)?.name ?? '';
          return (
            <g key={trail.key} transform={`translate(${corner.x + x} ${corner.y + y})`}>
              <path d="M0 0 4 13 7 8 12 7z" className={classes.cursor} />
              <text x="12" y="22" className={classes.whose}>
                {name}
              </text>
            </g>
          );
        }
        return (
          <polyline
            key={trail.key}
            points={pairs(trail.points, corner)}
            className={trail.kind === 'laser' ? classes.laser : classes.stroke}
            style={{ '--ink': `var(--ink-${trail.colour})` } as React.CSSProperties}
            strokeWidth={trail.width}
          />
        );
      })}
    </svg>
  );
}

function pairs(points: readonly number[], corner: { x: number; y: number }): string {
  let text = '';
  for (let at = 0; at + 1 < points.length; at += 2)
    text += `${(points[at] ?? 0) + corner.x},${(points[at + 1] ?? 0) + corner.y} `;
  return text;
}

/** Without the lines that have ended and are there as ink by now: nobody sees a line twice. */
function useUnkept(trails: readonly Trail[]): readonly Trail[] {
  const editor = useEditor();
  const { places } = useCanvas();
  return useSignal('trails', () => {
    if (!trails.some((trail) => trail.kind === 'stroke')) return trails;
    const lines = editor.getCurrentPageShapes().filter(({ type }) => type === 'draw');
    return trails.filter(({ kind, on, points: [x = 0, y = 0] }) => {
      const corner = places.placeOf(on);
      if (kind !== 'stroke' || !corner) return true;
      const at = { x: corner.x + x, y: corner.y + y };
      return !lines.some((line) => Math.hypot(line.x - at.x, line.y - at.y) < sameStart);
    });
  }, [editor, places, trails]);
}

function useTrails(): readonly Trail[] {
  const line = useGlimpses();
  const [trails, setTrails] = useState<readonly Trail[]>([]);
  useEffect(() => {
    if (!line) return;
    const stop = line.listen((seen) =>
      setTrails((before) => withGlimpse(before, seen, Date.now())),
    );
    const timer = setInterval(() => {
      const nowMs = Date.now();
      setTrails((before) =>
        before.some((trail) => trail.untilMs < nowMs)
          ? before.filter((trail) => trail.untilMs >= nowMs)
          : before,
      );
    }, 400);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [line]);
  return trails;
}

function withGlimpse(
  before: readonly Trail[],
  { seat, glimpse }: SeenGlimpse,
  nowMs: number,
): readonly Trail[] {
  if (glimpse.kind === 'view') return before;
  const key = glimpse.kind === 'cursor' ? `cursor ${seat}` : `${seat} ${glimpse.id}`;
  const known = before.find((trail) => trail.key === key);
  const more = glimpse.kind === 'cursor' ? [glimpse.x, glimpse.y] : glimpse.points;
  const trail: Trail = {
    key,
    kind: glimpse.kind,
    seat,
    on: glimpse.on,
    points: known && glimpse.kind !== 'cursor' ? [...known.points, ...more].slice(-4_000) : more,
    colour: glimpse.kind === 'stroke' ? glimpse.colour : 'red',
    width: glimpse.kind === 'stroke' ? glimpse.width : 5,
    untilMs: nowMs + staysMs[glimpse.kind],
  };
  return [...before.filter((each) => each.key !== key), trail];
}
