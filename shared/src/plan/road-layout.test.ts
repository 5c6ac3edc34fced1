import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import type { PlanId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { lanes } from './plan-fields.ts';
import { laneOf, type RoadStep, roadLayout, roadOrder, stepBefore } from './road-layout.ts';

type Values = RoadStep['values'] & { back?: string[] };

function stepOf(name: string, { back, ...values }: Values = {}): RoadStep {
  const made = { name: 'Jonas', at: '2025-12-16T18:00:00.000Z' };
  return {
    id: idFor<PlanId>(name),
    kind: 'road',
    order: `a${name}`,
    made,
    wordsAt: made.at,
    values: { title: name, ...values },
    ...(back ? { loops: back.map((words) => ({ at: '2026-03-12T15:00:00.000Z', words })) } : {}),
  };
}

const anyStep = fc.record({
  lane: fc.constantFrom(undefined, ...lanes),
  day: fc.option(fc.nat({ max: 30 })),
  back: fc.array(fc.constantFrom('Birgit var syg', 'Vi prøver igen'), { maxLength: 2 }),
});
const anyRoad = fc.array(anyStep, { maxLength: 40 }).map((steps) =>
  steps.map(({ lane, day, back }, at) => {
    const from = day === null ? null : addDays('2026-01-13', day);
    return stepOf(`${at}`.padStart(2, '0'), {
      ...(lane ? { lane } : {}),
      ...(from ? { period: { from, to: from } } : {}),
      back,
    });
  }),
);

const on = (day: string) => ({ period: { from: day, to: day } });

test('ROAD-1 steps are gone by the day they begin, and those without a day come after them in their order', () => {
  const steps = [
    stepOf('later'),
    stepOf('second', on('2026-02-01')),
    stepOf('last'),
    stepOf('first', on('2026-01-13')),
    stepOf('beside', on('2026-02-01')),
  ];
  const names = roadOrder(steps).map(({ values }) => values.title);
  expect(names).toEqual(['first', 'second', 'beside', 'later', 'last']);
});

test('ROAD-2 no step stands over another, nor one loop over another, and all of them stand on the road', () => {
  fc.assert(
    fc.property(anyRoad, (steps) => {
      const road = roadLayout(steps);
      for (const lane of road.lanes)
        for (const [places, rows] of [
          [lane.steps, lane.rows],
          [lane.loops, lane.loopRows],
        ] as const)
          for (const [at, one] of places.entries()) {
            expect(one.row).toBeLessThan(rows);
            expect(one.column).toBeGreaterThanOrEqual(0);
            expect(one.column + one.span).toBeLessThanOrEqual(road.columns);
            for (const other of places.slice(at + 1)) {
              const isApart =
                one.column + one.span <= other.column || other.column + other.span <= one.column;
              expect(one.row !== other.row || isApart).toBe(true);
            }
          }
      const stood = road.lanes.flatMap((lane) => lane.steps.map(({ step }) => step.id));
      expect(stood.sort()).toEqual(steps.map(({ id }) => id).sort());
    }),
    { seed: 40, numRuns: 300 },
  );
});

test('ROAD-2 the same steps give the same road, however they came in', () => {
  fc.assert(
    fc.property(anyRoad, (steps) => {
      expect(roadLayout(steps.map((step) => ({ ...step })))).toEqual(roadLayout(steps));
      const dated = steps.filter(({ values }) => values.period);
      const days = new Set(dated.map(({ values }) => values.period?.from));
      // Where two begin on one day, the order in which they are kept decides.
      if (days.size === dated.length)
        expect(roadLayout([...dated].reverse())).toEqual(roadLayout(dated));
    }),
    { seed: 41, numRuns: 200 },
  );
});

test('ROAD-3 what begins later stands further along, whatever its lane, and numbers follow the way', () => {
  fc.assert(
    fc.property(anyRoad, (steps) => {
      const all = roadLayout(steps)
        .lanes.flatMap((lane) => lane.steps)
        .sort((a, b) => a.number - b.number);
      expect(all.map(({ number }) => number)).toEqual(steps.map((_, at) => at + 1));
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1)) {
          const isLater = one.step.values.period?.from !== other.step.values.period?.from;
          const isUndated = !other.step.values.period;
          if (isLater || isUndated) expect(other.column).toBeGreaterThan(one.column);
          else expect(other.column).toBe(one.column);
        }
    }),
    { seed: 42, numRuns: 200 },
  );
});

test('ROAD-3 days along the road stand in their order and not over each other', () => {
  fc.assert(
    fc.property(anyRoad, (steps) => {
      const { marks } = roadLayout(steps);
      for (const [at, mark] of marks.entries()) {
        const next = marks[at + 1];
        if (!next) continue;
        expect(next.column).toBeGreaterThanOrEqual(mark.column + mark.span);
        expect(next.day > mark.day).toBe(true);
      }
    }),
    { seed: 43, numRuns: 200 },
  );
});

test('ROAD-4 the three lanes keep their order, also when nobody walks in one; the municipality’s becomes thinner', () => {
  const road = roadLayout([stepOf('closing', { lane: 'authority' })]);
  expect(road.lanes.map(({ lane }) => lane)).toEqual(['family', 'network', 'authority']);
  for (const { lane, breadth } of road.lanes) {
    const [begins, ends] = breadth;
    if (lane === 'authority') expect(ends).toBeLessThan(begins);
    else expect(ends).toBe(begins);
  }
  expect(roadLayout([]).columns).toBe(1);
  expect(laneOf(stepOf('nobody said'))).toBe('family');
});

test('ROAD-5 a step back is a loop from the next step of the lane to the one that was gone back to', () => {
  const road = roadLayout([
    stepOf('one boy', { ...on('2026-03-30'), back: ['Birgit var syg'] }),
    stepOf('a visit', { ...on('2026-04-10'), lane: 'authority', back: ['Vi ser igen'] }),
    stepOf('both boys', on('2026-05-04')),
  ]);
  const [family, , authority] = road.lanes;
  expect(family?.loops).toMatchObject([
    { to: idFor('one boy'), number: 1, words: 'Birgit var syg', column: 0, span: 3, row: 0 },
  ]);
  expect(authority?.loops).toMatchObject([{ to: idFor('a visit'), column: 1, span: 1 }]);
});

test('ROAD-6 one goes back to the step before in the same lane, else to the one before at all', () => {
  const steps = [
    stepOf('tonight', on('2025-12-16')),
    stepOf('a plan', { ...on('2026-01-22'), lane: 'network' }),
    stepOf('one boy', on('2026-03-30')),
    stepOf('approval', { ...on('2026-04-01'), lane: 'authority' }),
  ];
  const before = (name: string) => stepBefore(steps, idFor<PlanId>(name))?.values.title;
  expect(before('one boy')).toBe('tonight');
  expect(before('approval')).toBe('one boy');
  expect(before('tonight')).toBeUndefined();
  expect(before('nowhere')).toBeUndefined();
});
