import type { Hand } from '@rundbord/shared/card/card-commands';
import { planKey, singleId } from '@rundbord/shared/plan/plan-entry';
import { versionKey } from '@rundbord/shared/plan/plan-version';
import { entryNamed } from '@rundbord/shared/testing/any-agreements';
import { idFor } from '@rundbord/shared/testing/id-for';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { craftedUpdate } from '../testing/crafted-update.ts';
import { crafted, expectRefused, houseTable, judged, updateOf } from '../testing/house-table.ts';

const { id, kind, ...facts } = entryNamed('agreement', 'wednesday', { what: 'Mormor er hjemme' });
const key = planKey(kind, id);
const approved = {
  number: 1,
  type: 'plan',
  text: [],
  open: [],
  sent: { name: 'Jonas', at: '2026-01-13T16:30:00.000Z' },
  approved: {
    name: 'Karen',
    title: 'Afdelingsleder',
    on: '2026-01-13',
    at: '2026-01-13T16:30:00.000Z',
    by: 'Jonas',
  },
};

describe('PLAN-11 the plan is written by the house alone', () => {
  test.each<[string, (hand: Hand) => void]>([
    ['an agreement as it should be', ({ table }) => table.plan.set(key, facts)],
    [
      'an agreement that is under way',
      ({ table }) => table.plan.set(key, { ...facts, state: 'active' }),
    ],
    [
      'somebody’s yes',
      ({ table }) =>
        table.plan.set(key, {
          ...facts,
          yes: { [idFor('birgit')]: { name: 'Birgit', at: facts.made.at } },
        }),
    ],
    [
      'the emergency plan',
      ({ table }) => table.plan.set(planKey('emergency', singleId('emergency')), facts),
    ],
    ['a nested map', ({ table }) => table.plan.set(key, new Y.Map())],
    ['a key of its own', ({ table }) => table.plan.set('__proto__', facts)],
    ['a version that is approved', ({ table }) => table.record.set(versionKey(1), approved)],
  ])('PLAN-11 no console writes %s into the table', (_, acts) =>
    expectRefused('server-root', updateOf(acts)),
  );

  test('PLAN-11 a deletion alone cannot take an agreement out', () => {
    const doc = houseTable();
    doc.getMap('plan').set(key, facts);
    const item = doc.getMap('plan')._map.get(key);
    const update = craftedUpdate([], [{ client: 1, ranges: [[item?.id.clock ?? -1, 1]] }]);
    expect(judged(doc, update)).toEqual({ breach: 'server-root', heard: 0 });
  });

  test('PLAN-11 nor is anything written among the facilitators’ own by a socket', () => {
    const update = crafted({ at: { root: 'plan', key: 'check:x' }, content: { any: [true] } });
    expect(judged(new Y.Doc(), update, 'staff')).toEqual({ breach: 'server-root', heard: 0 });
  });
});
