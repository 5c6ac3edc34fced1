import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardLanguages } from '../board/language.ts';
import { openTable, type TableDoc } from '../doc/board-doc.ts';
import { circlesOf, placesOf } from '../network/circles.ts';
import { familyRoots, readFamily, readFamilyRoot } from '../person/family.ts';
import { entrySchema, partsOfKey, planKey } from '../plan/plan-entry.ts';
import { fieldsOf, planKinds } from '../plan/plan-fields.ts';
import { planText, readVersions, standingOfPlan } from '../plan/plan-version.ts';
import { readPlanPeople, readWholePlan } from '../plan/read-plan.ts';
import { rehearse } from '../plan/rehearsal.ts';
import { weekGrid } from '../plan/week-grid.ts';
import { cast, castChildren } from '../testing/cast.ts';
import { castTable } from '../testing/cast-table.ts';
import { idFor } from '../testing/id-for.ts';
import { meetingTime } from '../testing/test-table.ts';
import { maskText } from './mask-text.ts';
import { maskedFamily } from './masked-family.ts';
import { maskedNetwork } from './masked-network.ts';
import { maskedPlan, maskedVersions, seatsInPlan } from './masked-plan.ts';
import { maskedRecord } from './masked-record.ts';
import { patternsOf } from './name-patterns.ts';
import { rolesOf } from './roles.ts';

/** The table as who follows would hold it: what is asked of it is asked of a table. */
function masked({ table, staff }: Pick<ReturnType<typeof castTable>, 'table' | 'staff'>): TableDoc {
  const roles = rolesOf(table, staff);
  const patterns = patternsOf(roles.names, roles.anyone);
  const say = (_key: string, raw: string) => maskText(raw, patterns);
  const mask = openTable(new Y.Doc());
  for (const [key, value] of maskedPlan(table.plan, roles, say)) mask.plan.set(key, value);
  const family = readFamily(table);
  const people = maskedFamily(family, roles, say);
  for (const root of familyRoots)
    for (const [id, fields] of people[root]) mask[root].set(id, new Y.Map([...fields]));
  const places = placesOf(readFamilyRoot(table.network));
  for (const [id, fields] of maskedNetwork(circlesOf(family, places), say))
    mask.network.set(id, new Y.Map([...fields]));
  const versions = maskedVersions(table, mask.plan, roles, say);
  const record = maskedRecord(table.record, roles, seatsInPlan(table));
  for (const [key, value] of [...record, ...versions]) mask.record.set(key, value);
  return mask;
}

const names = [
  ...Object.values(cast).map(({ name }) => name),
  ...castChildren,
  ...['Karen', 'Nygaard', 'Kjær', 'Henning', 'Freja'],
];

describe.each(boardLanguages)('MASK-19 the whole worked case, in %s', (language) => {
  const kit = castTable(3, language);
  const mask = masked(kit);

  test('MASK-19 no name of anybody is left in it, and no telephone number', () => {
    const text = JSON.stringify(mask.doc.toJSON());
    for (const name of names)
      expect(text, name).not.toMatch(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'));
    expect(text).not.toContain('20 00 00');
    expect(text.length).toBeGreaterThan(20_000);
  });

  test('MASK-19 everything of it can be read, and no field is lost but telephone numbers', () => {
    expect([...mask.plan.keys()].sort()).toEqual([...kit.table.plan.keys()].sort());
    for (const [key, value] of mask.plan.entries()) {
      const parts = partsOfKey(key);
      const read = parts && entrySchema(parts.kind).safeParse(value);
      expect(read?.success, key).toBe(true);
      if (!parts || !read?.success) continue;
      const { id, kind } = parts;
      const before = kit.table.plan.get(planKey(kind, id)) as { values: object };
      const phones = fieldsOf(kind)
        .filter(([, { is }]) => is === 'phone')
        .map(([name]) => name);
      const kept = Object.keys(before.values).filter((name) => !phones.includes(name));
      expect(Object.keys(read.data.values).sort(), key).toEqual(kept.sort());
    }
  });

  test('MASK-21 the week, the rehearsal and what is in force come out as in the room', () => {
    for (const day of ['2026-05-21', '2026-06-01', '2026-11-22']) {
      const asked = [kit.table, mask].map((table) => {
        const people = readPlanPeople(table, day);
        const plan = readWholePlan(table);
        const weak = rehearse(plan, people, day).map((each) => ({
          ...each,
          ...('party' in each ? { party: each.party.key } : {}),
          ...('parties' in each ? { parties: each.parties.map(({ key }) => key) } : {}),
        }));
        const week = weekGrid(plan, day, people.counts).map(({ cells }) =>
          cells.map((cell) => cell?.cover),
        );
        return {
          weak,
          week,
          parents: people.parents.map(({ key }) => key),
          known: people.known.map(({ key }) => key),
        };
      });
      expect(asked[1]).toEqual(asked[0]);
    }
    expect(standingOfPlan(readVersions(mask.record), planText(mask.plan))).toBe('inForce');
    expect(readVersions(mask.record).map(({ text }) => text.length > 0)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

test('MASK-19 a field of every kind that is written with a name says it no more', () => {
  const kit = castTable(1);
  const word = 'Zebrafinke';
  const marks = { made: { name: word, at: meetingTime }, order: 'a0', wordsAt: meetingTime };
  for (const kind of planKinds) {
    const values = Object.fromEntries(
      fieldsOf(kind).flatMap(([name, { is }]): [string, unknown][] => {
        if (is === 'parties') return [[name, [{ name: word }]]];
        if (is === 'names') return [[name, [word]]];
        if (is === 'line' || is === 'words' || is === 'phone') return [[name, `${word} kommer`]];
        if (is === 'when') return [[name, { kind: 'trigger', words: `når ${word} ringer` }]];
        return [];
      }),
    );
    const yes = { [`name:${word.toLowerCase()}`]: { name: word, at: meetingTime } };
    const loops = [{ at: meetingTime, words: `${word} siger til` }];
    kit.table.plan.set(planKey(kind, idFor('canary')), {
      ...marks,
      values,
      yes,
      loops,
      shelved: marks.made,
      from: idFor('seat'),
    });
  }
  const text = JSON.stringify(masked(kit).doc.toJSON());
  expect(text.toLowerCase()).not.toContain(word.toLowerCase());
  expect(text).not.toContain(idFor('seat'));
});

test('MASK-20 a telephone number in free words is read nowhere in the plan and its versions', () => {
  const kit = castTable(1);
  const { plan, record } = kit.table;
  const words = 'Ring 20 30 40 50 mellem 15.00-17.00';
  const made = { name: 'Jonas', at: meetingTime };
  for (const kind of planKinds) {
    const values = Object.fromEntries(
      fieldsOf(kind).flatMap(([name, { is }]): [string, unknown][] => {
        if (is === 'line' || is === 'words' || is === 'phone') return [[name, words]];
        return is === 'when' ? [[name, { kind: 'trigger', words }]] : [];
      }),
    );
    const loops = [{ at: meetingTime, words }];
    const facts = { made, order: 'a0', wordsAt: meetingTime, values, loops };
    plan.set(planKey(kind, idFor('number')), facts);
  }
  record.set('version:9', {
    ...{ number: 9, type: 'plan', text: planText(plan), open: [] },
    sent: made,
    approved: { ...made, title: words, reservations: words, on: '2026-01-13', by: words },
    returned: { ...made, words },
  });
  const text = JSON.stringify(masked(kit).doc.toJSON());
  expect(text).not.toContain('30 40');
  expect(text.split('Ring … mellem 15.00-17.00').length).toBeGreaterThan(60);
});

test('MASK-20 who came to look is a role, and so is whoever answered under a key that is no id', () => {
  const kit = castTable(1);
  const facts = {
    ...{ made: { name: 'Jonas', at: meetingTime }, order: 'a0', wordsAt: meetingTime },
    values: { by: 'Vibeke Holm', reacted: 'Torben', seen: 'Vibeke så, at Torben kom' },
    yes: { 'Preben Holm': { name: 'Preben Holm', at: meetingTime } },
  };
  kit.table.plan.set(planKey('check', idFor('visit')), facts);
  const text = JSON.stringify(masked(kit).doc.toJSON());
  for (const name of ['Vibeke', 'Holm', 'Torben', 'Preben']) expect(text).not.toContain(name);
});
