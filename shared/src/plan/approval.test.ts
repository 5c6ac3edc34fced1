import { expect, test } from 'vitest';
import { castTable } from '../testing/cast-table.ts';
import { approvalOf, weekLack } from './approval.ts';
import { readPlanPeople, readWholePlan } from './read-plan.ts';

const day = '2026-05-25';

test('APPROVE-1 a week is without gaps by promises alone: hours that somebody has not said yes to are open', () => {
  const { table, idOf } = castTable(3, 'da');
  const plan = readWholePlan(table);
  const people = readPlanPeople(table, day);
  expect(approvalOf(plan, people, day).weekCovered).toBe(true);
  const unasked = plan.agreements.map((each) =>
    each.id === idOf('A2') ? { ...each, yes: {} } : each,
  );
  const points = approvalOf({ ...plan, agreements: unasked }, people, day);
  expect(points).toMatchObject({ weekCovered: false, everyYes: false, setsAnswered: true });
});

test('APPROVE-10 of a week with gaps it is known whether hours lack an agreement, a yes, or both', () => {
  const { table, idOf } = castTable(3, 'da');
  const plan = readWholePlan(table);
  const people = readPlanPeople(table, day);
  const lack = (windows = plan.windows, agreements = plan.agreements) =>
    weekLack({ windows, agreements }, people, day);
  const unasked = plan.agreements.map((each) =>
    each.id === idOf('A2') ? { ...each, yes: {} } : each,
  );
  const without = (name: string) => unasked.filter((each) => each.id !== idOf(name));
  expect(lack()).toBe(null);
  expect(lack([])).toBe('windows');
  expect(lack(plan.windows, [])).toBe('gap');
  expect(lack(plan.windows, unasked)).toBe('yes');
  expect(lack(plan.windows, without('A2'))).toBe('gap');
  expect(lack(plan.windows, without('A3'))).toBe('both');
});
