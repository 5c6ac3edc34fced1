import type { PlanId, SeatId } from '@rundbord/shared/id';
import { askKey } from '@rundbord/shared/plan/plan-ask';
import { idFor } from '@rundbord/shared/testing/id-for';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ownPlans } from './own-plans.ts';

test('TASK-5 a device is told again what it said of a task, until it is taken back, and nobody else is', () => {
  const plan = new Y.Doc().getMap<unknown>('plan');
  const [birgit, martin] = [idFor<SeatId>('birgit'), idFor<SeatId>('martin')];
  const said = { what: 'talk', agreement: idFor<PlanId>('wednesday'), seat: birgit } as const;
  expect(ownPlans(plan)(birgit).asks).toEqual([]);
  plan.set(askKey(said), { ...said, name: 'Birgit', at: '2026-01-13T16:00:00.000Z' });
  expect(ownPlans(plan)(birgit).asks).toEqual([{ agreement: said.agreement, what: 'talk' }]);
  expect(ownPlans(plan)(martin).asks).toEqual([]);
  plan.delete(askKey(said));
  expect(ownPlans(plan)(birgit).asks).toEqual([]);
});
