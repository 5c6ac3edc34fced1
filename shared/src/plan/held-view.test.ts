import { expect, test } from 'vitest';
import type { PlanId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { type HeldThing, keptFirst, markOf } from './held-view.ts';

const thing = (kind: HeldThing['kind'], name: string, values: object) =>
  ({
    kind,
    id: idFor<PlanId>(name),
    order: 'a',
    made: { name: 'Jonas', at: '2026-03-11T10:00:00.000Z' },
    wordsAt: '2026-03-11T10:00:00.000Z',
    values,
  }) as HeldThing;

test('CHECK-11 the list begins with what was kept, newest first, and ends with what happened', () => {
  const alone = thing('incident', 'alone', { on: '2026-03-11', severity: 'deviation' });
  const late = thing('seen', 'late', { on: '2026-03-12', kept: 'notYet' });
  const visit = thing('check', 'visit', { on: '2026-02-05', result: 'asAgreed' });
  const calm = thing('seen', 'calm', { on: '2026-02-10', kept: 'kept' });
  const sign = thing('check', 'sign', { on: '2026-05-18', type: 'feedback' });
  expect(keptFirst([alone, late, visit, calm, sign])).toEqual([calm, visit, sign, late, alone]);
  expect([alone, late, visit, calm, sign].map(markOf)).toEqual([
    'happened',
    'notYet',
    'kept',
    'kept',
    'told',
  ]);
});
