import { expect, test } from 'vitest';
import { castTable } from '../testing/cast-table.ts';
import { approvalOf } from './approval.ts';
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
