import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openStaff, type TableDoc } from '../doc/board-doc.ts';
import type { EventId, MeetingId, RoundId, SetId } from '../id.ts';
import { groupOf } from '../scaling/group.ts';
import { markOf } from '../scaling/mark.ts';
import { type RoundFacts, readRound, roundKey } from '../scaling/round.ts';
import { newSet, readSet, type SetFacts } from '../scaling/statement-set.ts';
import { eventKey, readEvents } from '../scaling/timeline-event.ts';
import { type CastName, cast, castChildren } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { meetingTime, testHand } from '../testing/test-table.ts';
import { maskText } from './mask-text.ts';
import { maskedRounds } from './masked-rounds.ts';
import { maskedSets } from './masked-sets.ts';
import { patternsOf } from './name-patterns.ts';
import { rolesOf } from './roles.ts';

// Whoever is in the cast is named in every field that holds words. No name may be in what followers read.

const people = Object.keys(cast) as CastName[];
const everyone = [...people.map((name) => cast[name].name), ...castChildren];
const tale = everyone.join(', ');
const set = idFor<SetId>('afternoons');
const round = idFor<RoundId>('first');
let table: TableDoc;

beforeEach(() => {
  table = testHand().table;
  table.record.set('board', { children: castChildren, language: 'da', createdAt: meetingTime });
  for (const [at, name] of people.entries())
    table.record.set(`seat:${idFor(name)}`, {
      name: cast[name].name,
      relation: cast[name].relation.da,
      role: name === 'jonas' || name === 'lise' ? 'facilitator' : 'member',
      colour: 0,
      meeting: 'first',
      admittedAt: `2026-01-13T16:${10 + at}`,
    });
});

function said(): { sets: Map<string, unknown>; record: Map<string, unknown> } {
  const roles = rolesOf(table, openStaff(new Y.Doc()));
  const patterns = patternsOf(roles.names, roles.anyone);
  const say = (_key: string, raw: string) => maskText(raw, patterns);
  return {
    sets: maskedSets(table.sets, roles, say),
    record: maskedRounds(table.record, roles, say),
  };
}

const everyField = (): SetFacts => ({
  ...newSet({
    kind: 'wellbeing',
    title: `Eftermiddage med ${tale}`,
    child: 'Peter',
    words: { who: tale, goal: tale, familyWords: tale, ten: tale, zero: tale, honour: tale },
    made: { by: idFor('jonas'), at: meetingTime },
  }),
  weeks: 12,
  usedVersion: 1,
  status: 'approved',
  changedSince: true,
  approved: { name: 'Hanne', at: meetingTime },
  parentsRead: { name: 'Lise', at: meetingTime },
  shelved: { name: 'Jonas', at: meetingTime },
  stances: Object.fromEntries(
    people.map((name) => [
      idFor(name),
      { name: cast[name].name, stance: 'disagree' as const, words: tale, at: meetingTime },
    ]),
  ),
});

const numbers = (): RoundFacts => ({
  meeting: idFor<MeetingId>('first'),
  meetingNumber: 1,
  no: 1,
  state: 'revealed',
  passages: [{ state: 'revealed', by: idFor('jonas'), at: meetingTime }],
  ready: 3,
  of: 4,
  asks: 'number',
  set,
  kind: 'wellbeing',
  title: `Trivsel: ${tale}`,
  child: 'Peter',
  version: 1,
  ten: tale,
  zero: tale,
  authorityLast: false,
  marks: people.map((name, at) =>
    markOf(idFor(name), {
      by: idFor(name),
      name: cast[name].name,
      relation: { kind: 'family', words: `Søster til ${tale}` },
      group: groupOf({ relation: cast[name].relation.da }),
      channel: at % 2 ? 'own' : 'host',
      value: 7,
      notLower: tale,
      oneHigher: tale,
    }),
  ),
});

function expectNoName(text: string): void {
  expect(text.length).toBeGreaterThan(200);
  for (const name of everyone)
    expect([name, new RegExp(`(?<!\\p{L})${name}`, 'iu').test(text)]).toEqual([name, false]);
}

test('SET-11 followers read sets whole, by role: no name of anybody in any field', () => {
  table.sets.set(set, everyField());
  const masked = said().sets.get(set);
  expectNoName(JSON.stringify(masked));
  expect(masked).toMatchObject({
    kind: 'wellbeing',
    weeks: 12,
    version: 1,
    usedVersion: 1,
    status: 'approved',
    changedSince: true,
    approved: { at: meetingTime },
    shelved: { at: meetingTime },
  });
  expect(Object.keys((masked as SetFacts).words)).toHaveLength(6);
  expect(Object.keys((masked as SetFacts).stances)).toHaveLength(people.length);
});

test('SET-11 what followers read is a set to their pages; whether the parents were asked first is not told', () => {
  table.sets.set(set, everyField());
  const root = new Y.Doc().getMap<unknown>('sets');
  root.set(set, said().sets.get(set));
  expect(readSet(root, set)?.stances[idFor('line')]).toMatchObject({
    name: 'Mor',
    stance: 'disagree',
  });
  expect(readSet(root, set)?.parentsRead).toBeUndefined();
});

test('ROUND-17 followers read a round with each number by role, and no name of anybody', () => {
  table.record.set(roundKey(round), numbers());
  const { record } = said();
  expectNoName(JSON.stringify([...record]));
  const root = new Y.Doc().getMap<unknown>('record');
  for (const [key, value] of record) root.set(key, value);
  const read = readRound(root, round);
  if (read?.asks !== 'number') throw new Error('the round is gone from the mask');
  expect(read.marks).toHaveLength(people.length);
  expect(read.marks.map(({ value }) => value)).toEqual(people.map(() => 7));
  expect(read.marks.find(({ voter }) => voter === idFor('birgit'))?.name).toBe('Mormor');
  expect(JSON.stringify(read.marks)).not.toContain('relation');
  expect(read.marks.every(({ seat }) => seat === undefined)).toBe(true);
});

test('ROUND-17 of a round for notes they read the question by role, and how many lie there', () => {
  const { meeting, meetingNumber, no, passages, ready, of } = numbers();
  table.record.set(roundKey(round), {
    ...{ meeting, meetingNumber, no, passages, ready, of, state: 'partly' },
    ...{ asks: 'notes', column: 'well', isNamed: false, shown: 2, left: 3 },
    question: `Hvad ser ${tale}?`,
  });
  const masked = said().record.get(roundKey(round));
  expectNoName(JSON.stringify(masked));
  expect(masked).toMatchObject({ state: 'partly', column: 'well', shown: 2, left: 3 });
});

test('SCALE-7 followers read what happened between meetings without names', () => {
  const event = { what: 'breach', on: '2026-03-11', words: tale };
  table.record.set(eventKey(idFor<EventId>('ill')), event);
  const { record } = said();
  expectNoName(`${JSON.stringify([...record])}${' '.repeat(200)}`);
  const root = new Y.Doc().getMap<unknown>('record');
  for (const [key, value] of record) root.set(key, value);
  expect(readEvents(root)).toMatchObject([{ what: 'breach', on: '2026-03-11' }]);
});
