import { expect, test } from 'vitest';
import { daysBetween } from '../calendar/day.ts';
import type { PlanId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { roadOrder } from './road-layout.ts';
import { typicalRoad } from './typical.ts';

const start = '2025-12-16';

test('ROAD-9 a usual road begins on the first evening and is laid in the order in which it is gone', () => {
  const road = typicalRoad(start);
  expect(road[0]).toEqual({
    step: 'tonight',
    lane: 'family',
    period: { from: start, to: '2025-12-17' },
  });
  const made = { name: 'Jonas', at: '2025-12-16T18:00:00.000Z' };
  const steps = road.map(({ step, lane, period }) => ({
    id: idFor<PlanId>(step),
    kind: 'road' as const,
    order: 'a0',
    made,
    wordsAt: made.at,
    values: { lane, period },
  }));
  expect(roadOrder(steps)).toEqual(steps);
});

test('ROAD-9 the statutory follow-up comes within three months, and everything ends after it began', () => {
  for (const { step, period } of typicalRoad(start)) {
    expect(daysBetween(period.from, period.to), step).toBeGreaterThanOrEqual(0);
    if (step === 'statutory') expect(daysBetween(start, period.to)).toBeLessThanOrEqual(90);
  }
});
