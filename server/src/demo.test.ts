import { boardLanguages } from '@rundbord/shared/board/language';
import { livePlan, readPlan } from '@rundbord/shared/plan/plan-entry';
import { planText, readVersions, standingOfPlan } from '@rundbord/shared/plan/plan-version';
import { expect, test } from 'vitest';
import { seedDemo } from './demo.ts';
import { testHouse } from './testing/test-house.ts';

test.each(boardLanguages)(
  'PLAN-1 the demo in %s has the plan of the worked case, as it was approved',
  async (language) => {
    await using kit = testHouse();
    const { board } = await seedDemo(kit.house, language);
    const room = await kit.house.rooms.of(board);
    if (!room) throw new Error('the demo board did not open');
    const { table, staff } = room;
    expect(livePlan(table.plan, 'agreement')).toHaveLength(8);
    expect(standingOfPlan(readVersions(table.record), planText(table.plan))).toBe('inForce');
    expect(readPlan(staff.plan, 'consent')).toHaveLength(6);
    // A parent, a grandmother and an aunt of the drawing, not names alone.
    const drawn = livePlan(table.plan, 'agreement').flatMap(({ values }) => values.who ?? []);
    expect(drawn.every(({ key }) => key !== undefined && table.persons.has(key))).toBe(true);
  },
);
