import { unit } from '../layout/geometry.ts';
import type { Place } from '../layout/layout.ts';
import { reachOf } from '../layout/symbol-size.ts';
import type { Person } from '../person.ts';
import type { Mark, MarkStyle } from './drawing.ts';
import { isRound } from './symbols.ts';

/** What a symbol can say of health and addiction. Only staff see it, unless one is shown. */
export const healthFills = [
  'addiction',
  'addictionSuspected',
  'addictionRecovering',
  'illness',
  'illnessRecovering',
  'both',
] as const;
export type HealthFill = (typeof healthFills)[number];

type XY = readonly [number, number];
type Half = { isIn: (point: XY) => number };

/** The filled part of somebody's symbol, with a white disc under the number. It lies over the outline, beneath the age. */
export function healthFill(fill: HealthFill, person: Person, { x, y }: Place): Mark[] {
  const style: MarkStyle = { role: 'health', fill: 'black', stroke: 'none', person: person.id };
  const outline = outlineOf(person, x, y);
  const lower: Half = { isIn: ([, py]) => py - y };
  const upper: Half = { isIn: ([, py]) => y - py };
  const left: Half = { isIn: ([px]) => x - px };
  const right: Half = { isIn: ([px]) => px - x };
  const part = (...halves: Half[]): Mark => ({
    ...style,
    kind: 'polygon',
    points: halves.reduce<readonly XY[]>(clipped, outline),
  });
  const disc: Mark = { ...style, role: 'disc', kind: 'circle', cx: x, cy: y, r: 11, fill: 'white' };
  switch (fill) {
    case 'addiction':
      return [part(lower), disc];
    case 'addictionSuspected':
      return [...hatched(clipped(outline, lower), style), disc];
    case 'addictionRecovering':
      return [part(lower, left), disc];
    case 'illness':
      return [part(left), disc];
    case 'illnessRecovering':
      return [part(upper, left), disc];
    case 'both':
      return [part(left), part(lower, right), disc];
  }
}

function outlineOf(person: Person, x: number, y: number): XY[] {
  const { side, top, bottom } = reachOf(person);
  if (person.life === 'unborn')
    return [
      [x, y - top],
      [x + unit / 2, y + bottom],
      [x - unit / 2, y + bottom],
    ];
  if (person.gender === 'pet')
    return [
      [x, y - side],
      [x + side, y],
      [x, y + side],
      [x - side, y],
    ];
  if (!isRound(person))
    return [
      [x - side, y - side],
      [x + side, y - side],
      [x + side, y + side],
      [x - side, y + side],
    ];
  return Array.from({ length: 72 }, (_, index): XY => {
    const turn = (index / 72) * 2 * Math.PI;
    return [x + side * Math.cos(turn), y + side * Math.sin(turn)];
  });
}

/** What of a shape lies in one half of the plane. */
function clipped(points: readonly XY[], { isIn }: Half): readonly XY[] {
  return points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point;
    const [a, b] = [isIn(before), isIn(point)];
    const share = a / (a - b);
    const edge: XY = [
      before[0] + (point[0] - before[0]) * share,
      before[1] + (point[1] - before[1]) * share,
    ];
    const isCrossing = a < 0 !== b < 0;
    return [...(isCrossing ? [edge] : []), ...(b >= 0 ? [point] : [])];
  });
}

/** Slanted lines within a shape without hollows. */
function hatched(points: readonly XY[], style: MarkStyle): Mark[] {
  const sums = points.map(([x, y]) => x + y);
  const [from, to] = [Math.min(...sums), Math.max(...sums)];
  const marks: Mark[] = [];
  for (let sum = from + 6; sum < to; sum += 6) {
    const ends = points.flatMap((b, index): XY[] => {
      const a = points.at(index - 1) ?? b;
      const [one, other] = [a[0] + a[1] - sum, b[0] + b[1] - sum];
      if (one < 0 === other < 0) return [];
      const share = one / (one - other);
      return [[a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]];
    });
    const [a, b] = ends;
    if (!a || !b) continue;
    marks.push({
      ...style,
      ...{ kind: 'line', x1: a[0], y1: a[1], x2: b[0], y2: b[1] },
      fill: 'none',
      stroke: 'black',
      strokeWidth: 1.5,
    });
  }
  return marks;
}
