import type { Day } from '../calendar/day.ts';
import type { PlanId } from '../id.ts';
import type { PlanEntry } from './plan-entry.ts';
import { lanes } from './plan-fields.ts';

// A road is read from its beginning to its end: one column for each day on which something begins, whatever lies between
// them, so that every step has room for its words. Columns and rows are counted from 0.

export type RoadStep = PlanEntry<'road'>;
export type Lane = (typeof lanes)[number];

/** Where a step stands: the columns it takes, and its row within its lane. `number`: its place on the whole road, from 1. */
export type StepPlace = {
  step: RoadStep;
  number: number;
  column: number;
  span: number;
  row: number;
};

/** A step back, drawn as a loop to the step one went back to, from the next of its lane. */
export type LoopPlace = {
  to: PlanId;
  number: number;
  at: string;
  words: string;
  column: number;
  span: number;
  row: number;
};

/** `breadth`: at its beginning and its end, as a share of the whole. */
export type LanePlace = {
  lane: Lane;
  rows: number;
  loopRows: number;
  steps: StepPlace[];
  loops: LoopPlace[];
  breadth: readonly [number, number];
};

/** `marks`: days to be written along the road, none nearer to another than a step is wide. */
export type RoadLayout = {
  columns: number;
  marks: { column: number; span: number; day: Day }[];
  lanes: LanePlace[];
};

/** How many steps stand side by side where there are many of them. */
const sideBySide = 6;

/** The municipality's part becomes less towards the end of the road (domain.md 4.10). */
const breadths: Record<Lane, readonly [number, number]> = {
  family: [1, 1],
  network: [1, 1],
  authority: [1, 0.3],
};

/** Steps as they are gone: by the day they begin, then those without one in their order. */
export function roadOrder(steps: readonly RoadStep[]): RoadStep[] {
  const dated = steps.filter((step) => step.values.period);
  const undated = steps.filter((step) => !step.values.period);
  return [
    ...dated.sort((a, b) => (startOf(a) < startOf(b) ? -1 : +(startOf(a) > startOf(b)))),
    ...undated,
  ];
}

/** In which lane a step stands. Nobody has said it: the family's. */
export function laneOf(step: RoadStep): Lane {
  return step.values.lane ?? 'family';
}

/** Which step comes to mind first when one goes back from this one: the last before it in its lane, else the last at all. */
export function stepBefore(steps: readonly RoadStep[], id: PlanId): RoadStep | null {
  const order = roadOrder(steps);
  const at = order.findIndex((step) => step.id === id);
  const [step, before] = [order[at], order.slice(0, Math.max(0, at))];
  if (!step) return null;
  return before.findLast((each) => laneOf(each) === laneOf(step)) ?? before.at(-1) ?? null;
}

/** The whole road as three lanes of columns and rows. Same input, same output; nothing stands over anything else. */
export function roadLayout(steps: readonly RoadStep[]): RoadLayout {
  const order = roadOrder(steps);
  const starts = columnsOf(order);
  const distinct = new Set(starts).size;
  const span = Math.max(1, Math.ceil(distinct / sideBySide));
  const all = order.map((step, at) => ({ step, number: at + 1, column: starts[at] ?? 0, span }));
  return {
    columns: Math.max(1, distinct + span - 1),
    marks: marksOf(all, span),
    lanes: lanes.map((lane) => lanePlace(lane, all)),
  };
}

type Unplaced = Omit<StepPlace, 'row'>;

function lanePlace(lane: Lane, all: readonly Unplaced[]): LanePlace {
  const own = all.filter(({ step }) => laneOf(step) === lane);
  const steps = inRows(own);
  const loops = inRows(own.flatMap((place, at) => loopsOf(place, own[at + 1])));
  return {
    lane,
    steps,
    loops,
    rows: rowsOf(steps),
    loopRows: rowsOf(loops),
    breadth: breadths[lane],
  };
}

function loopsOf(place: Unplaced, next: Unplaced | undefined): Omit<LoopPlace, 'row'>[] {
  const { step, number, column } = place;
  const end = (next ?? place).column + place.span;
  return (step.loops ?? []).map(({ at, words }) => ({
    to: step.id,
    number,
    at,
    words,
    column,
    span: end - column,
  }));
}

/** Each in the first row in which it has room. */
function inRows<T extends { column: number; span: number }>(
  things: readonly T[],
): (T & { row: number })[] {
  const ends: number[] = [];
  return [...things]
    .sort((a, b) => a.column - b.column)
    .map((thing) => {
      const free = ends.findIndex((end) => end <= thing.column);
      const row = free < 0 ? ends.length : free;
      ends[row] = thing.column + thing.span;
      return { ...thing, row };
    });
}

function rowsOf(places: readonly { row: number }[]): number {
  return places.reduce((most, { row }) => Math.max(most, row + 1), 0);
}

/** In which column each begins: those that begin on one day in one, those without a day each in their own. */
function columnsOf(order: readonly RoadStep[]): number[] {
  let column = -1;
  let day: Day | null = null;
  return order.map((step) => {
    const start = step.values.period?.from ?? null;
    if (start === null || start !== day) column += 1;
    day = start;
    return column;
  });
}

function marksOf(all: readonly Unplaced[], span: number): RoadLayout['marks'] {
  const marks: RoadLayout['marks'] = [];
  let free = 0;
  for (const { step, column } of all) {
    const day = step.values.period?.from;
    if (!day || column < free) continue;
    marks.push({ column, span, day });
    free = column + span;
  }
  return marks;
}

function startOf(step: RoadStep): Day {
  return step.values.period?.from ?? '';
}
