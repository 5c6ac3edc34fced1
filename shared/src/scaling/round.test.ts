import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { MeetingId, RoundId, SetId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import {
  askingRound,
  isUnderWay,
  type NoteRound,
  type NumberRound,
  type RoundState,
  readRound,
  readRounds,
  revealedAt,
  revealedOf,
  roundKey,
  roundOnWall,
  roundStates,
} from './round.ts';

const passage = (state: RoundState, minute: number) => ({
  state,
  by: idFor<never>('jonas'),
  at: `2026-01-13T17:${String(minute).padStart(2, '0')}:00.000Z`,
});
const numbers = (name: string, states: RoundState[], from = 0): NumberRound => ({
  id: idFor<RoundId>(name),
  meeting: idFor<MeetingId>('first'),
  meetingNumber: 1,
  no: 1,
  state: states.at(-1) ?? 'prepared',
  passages: states.map((state, at) => passage(state, from + at)),
  ready: 0,
  of: 3,
  asks: 'number',
  set: idFor<SetId>('afternoons'),
  kind: 'safety',
  title: 'Trygge eftermiddage',
  version: 1,
  ten: 'Trygge',
  zero: 'Farligt',
  authorityLast: false,
  marks: [],
});
const revealed: RoundState[] = ['prepared', 'open', 'closed', 'revealed'];

test('ROUND-1 rounds are read in the order in which they were prepared, and what is none is passed over', () => {
  const record = new Y.Doc().getMap<unknown>('record');
  for (const { id, ...facts } of [numbers('later', ['prepared'], 9), numbers('first', revealed)])
    record.set(roundKey(id), facts);
  record.set('round:odd', { asks: 'mood' });
  record.set('seat:birgit', { name: 'Birgit' });
  expect(readRounds(record).map(({ id }) => id)).toEqual([idFor('first'), idFor('later')]);
  expect(readRound(record, idFor('first'))?.state).toBe('revealed');
  expect(readRound(record, idFor('nowhere'))).toBe(null);
});

test('ROUND-1 a round is under way until it is shown whole or called off', () => {
  expect(roundStates.filter((state) => isUnderWay({ state }))).toEqual([
    'prepared',
    'open',
    'closed',
    'partly',
  ]);
});

test('ROUND-3 the wall shows the round that asks, or the last of this evening that was not called off', () => {
  const done = numbers('done', revealed);
  const asking = numbers('asking', ['prepared', 'open'], 9);
  const off = numbers('off', ['prepared', 'cancelled'], 20);
  const here = idFor<MeetingId>('first');
  expect(askingRound([done, asking])?.id).toBe(asking.id);
  expect(askingRound([done, off])).toBe(null);
  expect(roundOnWall([asking, done], here)?.id).toBe(asking.id);
  expect(roundOnWall([done, off], here)?.id).toBe(done.id);
  expect(roundOnWall([done], idFor('second'))).toBe(null);
});

test('SCALE-6 a number counts from the moment it was first seen, in the history of its own scale', () => {
  const parts = numbers('parts', ['prepared', 'open', 'closed', 'partly', 'revealed']);
  expect(revealedAt(parts)).toBe(passage('partly', 3).at);
  expect(revealedAt(numbers('sealed', ['prepared', 'open', 'closed']))).toBe(null);
  const notes = { ...parts, asks: 'notes' } as unknown as NoteRound;
  const other = { ...parts, set: idFor<SetId>('nights') };
  const set = idFor<SetId>('afternoons');
  expect(revealedOf([parts, notes, other, numbers('open', ['prepared', 'open'])], set)).toEqual([
    parts,
  ]);
});
