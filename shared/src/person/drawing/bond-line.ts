import { type Point, unit } from '../layout/geometry.ts';
import type { Place } from '../layout/layout.ts';
import { reachOf } from '../layout/symbol-size.ts';
import type { Person } from '../person.ts';
import type { TieKind } from '../tie.ts';
import type { Mark, MarkStyle } from './drawing.ts';
import { isRound } from './symbols.ts';

/** A straight relationship line from one place to another; arrows and dots are at `to`: the person in focus, cared for, or
 *  harmed. Suspected ones are grey, with a question mark. Table *Relationship lines* of docs/spec/genogram.md. */
export function bondLine(
  kind: TieKind,
  { from, to, isSuspected = false }: { from: Point; to: Point; isSuspected?: boolean },
): Mark[] {
  const along = alongLine(from, to);
  const style: MarkStyle = {
    role: 'bond',
    stroke: isSuspected ? 'grey' : 'black',
    fill: 'none',
    strokeWidth: 2,
  };
  const marks = kindMarks(kind, along, style);
  if (!isSuspected) return marks;
  const [x, y] = along.at(along.length / 2, 12);
  const question: Mark = {
    ...{ kind: 'text', role: 'bond', x, y: y + 5, size: 14, anchor: 'middle', words: '?' },
    fill: 'grey',
  };
  return [...marks, question];
}

/** Where straight lines between two people begin and end: on the outlines of their symbols, a little apart from them. */
export function bondEnds(
  one: { person: Person; place: Place },
  other: { person: Person; place: Place },
): { from: Point; to: Point } {
  return { from: edgeTowards(one, other.place), to: edgeTowards(other, one.place) };
}

type XY = readonly [number, number];

/** A line seen from its beginning: places so far along it, and so far to its left. */
type Along = { length: number; at: (along: number, beside?: number) => XY };

function alongLine(from: Point, to: Point): Along {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = length === 0 ? [1, 0] : [(to.x - from.x) / length, (to.y - from.y) / length];
  return {
    length,
    at: (along, beside = 0) => [
      from.x + dx * along + dy * beside,
      from.y + dy * along - dx * beside,
    ],
  };
}

function kindMarks(kind: TieKind, along: Along, style: MarkStyle): Mark[] {
  const { length } = along;
  switch (kind) {
    case 'close':
      return parallels(along, style, [2, -2]);
    case 'fused':
      return parallels(along, style, [4, 0, -4]);
    case 'distant':
      return parallels(along, { ...style, dash: '2 6' }, [0]);
    case 'hostile':
      return [zigzag(along, length, style)];
    case 'closeHostile':
      return [...parallels(along, style, [8, -8]), zigzag(along, length, style)];
    case 'fusedHostile':
      return [...parallels(along, style, [8, 0, -8]), zigzag(along, length, style)];
    case 'cutoff':
      return broken(along, style);
    case 'cutoffRepaired': {
      const [cx, cy] = along.at(length / 2);
      return [...broken(along, style), { ...style, kind: 'circle', cx, cy, r: 5, fill: 'white' }];
    }
    case 'focusedOn':
      return [...parallels(along, style, [0]), openArrow(along, style)];
    case 'caretaker': {
      const [cx, cy] = along.at(Math.max(length - 5, 0));
      const dot: Mark = { ...style, kind: 'circle', cx, cy, r: 5, fill: style.stroke ?? 'black' };
      return [...parallels(along, style, [0]), dot];
    }
    case 'emotionalAbuse':
      return [zigzag(along, length - arrow, style), arrowHead(along, { ...style, fill: 'white' })];
    case 'physicalAbuse':
      return [zigzag(along, length - arrow, style), filledArrow(along, style)];
    case 'sexualAbuse':
      return [
        ...parallels(along, style, [10, -10]),
        zigzag(along, length - arrow, style),
        filledArrow(along, style),
      ];
  }
}

function line(a: XY, b: XY, style: MarkStyle): Mark {
  return { ...style, kind: 'line', x1: a[0], y1: a[1], x2: b[0], y2: b[1] };
}

function parallels({ at, length }: Along, style: MarkStyle, beside: readonly number[]): Mark[] {
  return beside.map((by) => line(at(0, by), at(length, by), style));
}

/** How far a zigzag goes to each side, and how long one of its waves is. */
const amplitude = 6;
const wave = 12;

function zigzag({ at }: Along, until: number, style: MarkStyle): Mark {
  const points: XY[] = [at(0)];
  let side = 1;
  for (let along = wave / 4; along < until - wave / 8; along += wave / 2) {
    points.push(at(along, side * amplitude));
    side = -side;
  }
  points.push(at(Math.max(until, 0)));
  return { ...style, kind: 'polyline', points };
}

/** Two short bars across the line, with a gap of 8 between them. */
function broken({ at, length }: Along, style: MarkStyle): Mark[] {
  const [before, after] = [length / 2 - 4, length / 2 + 4];
  return [
    line(at(0), at(before), style),
    line(at(after), at(length), style),
    line(at(before, 8), at(before, -8), style),
    line(at(after, 8), at(after, -8), style),
  ];
}

/** How long an arrow's head is. */
const arrow = 12;

function openArrow({ at, length }: Along, style: MarkStyle): Mark {
  const points = [at(length - arrow, 6), at(length), at(length - arrow, -6)];
  return { ...style, kind: 'polyline', points };
}

function arrowHead({ at, length }: Along, style: MarkStyle): Mark {
  const points = [at(length - arrow, 7), at(length), at(length - arrow, -7)];
  return { ...style, kind: 'polygon', points };
}

function filledArrow(along: Along, style: MarkStyle): Mark {
  return arrowHead(along, { ...style, fill: style.stroke ?? 'black' });
}

/** Between an outline and the line. */
const clear = 3;

function edgeTowards({ person, place }: { person: Person; place: Place }, to: Point): Point {
  const [dx, dy] = [to.x - place.x, to.y - place.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return place;
  const { side } = person.life === 'unborn' ? { side: unit / 2 } : reachOf(person);
  const reach = isRound(person)
    ? side
    : (side * length) / Math.max(Math.abs(dx), Math.abs(dy), Number.EPSILON);
  const share = Math.min((reach + clear) / length, 0.5);
  return { x: place.x + dx * share, y: place.y + dy * share };
}
