import { expect, test } from 'vitest';
import type { PlanId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { meetingTime } from '../testing/test-table.ts';
import { type Agreement, beginningLacks, isDue, missingYes, needsOf } from './agreement.ts';
import type { Party } from './party.ts';

test('CHECK-12 an agreement is to be looked at from its day on, until it is over', () => {
  const values = { followUp: '2026-02-12' };
  expect(isDue({ values }, '2026-02-11')).toBe(false);
  expect(isDue({ values, state: 'holds' }, '2026-02-12')).toBe(true);
  expect(isDue({ values, state: 'active' }, '2026-03-01')).toBe(true);
  expect(isDue({ values, state: 'stopped' }, '2026-03-01')).toBe(false);
  expect(isDue({ values: {} }, '2026-03-01')).toBe(false);
});

test('AGREE-16 all that keeps it from beginning is known at once: words, a child, and whose yes is missing', () => {
  const parents: Party[] = [{ name: 'Line' }, { name: 'Martin' }];
  const agreement: Agreement = {
    id: idFor<PlanId>('fetching'),
    kind: 'agreement',
    order: 'a',
    made: { name: 'Jonas', at: meetingTime },
    wordsAt: meetingTime,
    yes: { 'name:line': { name: 'Line', at: meetingTime } },
    values: { what: 'Peter henter Simon', who: [{ name: 'Katrine' }, { name: 'Peter' }] },
  };
  const isChild = ({ name }: Party) => name === 'Peter';
  const lacks = beginningLacks(agreement, parents, isChild);
  expect(lacks.needs).toEqual(needsOf(agreement.values));
  expect(lacks.children).toEqual([{ name: 'Peter' }]);
  expect(lacks.silent).toEqual(
    missingYes(agreement, parents).filter(({ name }) => name !== 'Peter'),
  );
  expect(lacks.silent.map(({ name }) => name)).toContain('Martin');
});
