import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openStaff } from '../doc/board-doc.ts';
import type { PersonId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { meetingTime } from '../testing/test-table.ts';
import { healthKinds, peopleOfTie, readTies, tieFactsSchema, tieKinds } from './tie.ts';

const line = idFor<PersonId>('line');
const martin = idFor<PersonId>('martin');
const made = { by: idFor('jonas'), at: meetingTime };

test('TIE-1 a line is between two people, a mark on one; what else is said comes along', () => {
  for (const kind of tieKinds)
    expect(tieFactsSchema.safeParse({ kind, from: line, to: martin }).success).toBe(true);
  for (const kind of healthKinds)
    expect(tieFactsSchema.safeParse({ kind, of: line }).success).toBe(true);
  const said = {
    since: 2024,
    until: 2025,
    saidBy: 'Birgit',
    evidence: 'Det så hun',
    isSuspected: true,
  };
  expect(tieFactsSchema.parse({ kind: 'hostile', from: line, to: martin, ...said })).toEqual({
    kind: 'hostile',
    from: line,
    to: martin,
    ...said,
  });
});

test.each<[string, object]>([
  ['a line to nobody', { kind: 'close', from: line }],
  ['a line on one', { kind: 'close', of: line }],
  ['a mark between two', { kind: 'illness', from: line, to: martin }],
  ['a kind nobody knows', { kind: 'hated', from: line, to: martin }],
  ['somebody who is no id', { kind: 'illness', of: 'Line' }],
  ['facts nobody knows', { kind: 'illness', of: line, note: 'free storage' }],
  ['a year that was never', { kind: 'illness', of: line, since: 20_240 }],
  ['words without end', { kind: 'illness', of: line, evidence: 'x'.repeat(401) }],
  ['a line from somebody to themselves', { kind: 'close', from: line, to: line }],
])('TIE-1 %s is none', (_, facts) => {
  expect(tieFactsSchema.safeParse(facts).success).toBe(false);
});

test('TIE-2 whom it is about', () => {
  expect(peopleOfTie({ kind: 'physicalAbuse', from: martin, to: line })).toEqual([martin, line]);
  expect(peopleOfTie({ kind: 'addiction', of: martin })).toEqual([martin]);
});

test('TIE-2 those that can be read are read in one order on every copy; the others stop none', () => {
  const { ties } = openStaff(new Y.Doc());
  const facts = { kind: 'illness', of: line };
  for (const name of ['b', 'c', 'a']) ties.set(idFor(name), { facts, made });
  ties.set(idFor('half'), { facts });
  ties.set(idFor('odd'), { facts: { kind: 'illness' }, made });
  ties.set(idFor('map'), new Y.Map());
  const ids = readTies(ties).map(({ id }) => id as string);
  expect(ids).toEqual(['a', 'b', 'c'].map((name) => idFor<string>(name)).sort());
});
