import type { TieId } from '@rundbord/shared/id';
import { addPerson } from '@rundbord/shared/person/family-commands';
import { readShownTies, readTies, type TieFacts, tiesLimit } from '@rundbord/shared/person/tie';
import { ok as done } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { until } from '../testing/until.ts';

const ok = { ok: true, value: undefined };
const gone = { ok: false, refusal: { code: 'person/unknown' } };
const [line, martin] = [idFor<never>('Line'), idFor<never>('Martin')];
const quarrel: TieFacts = { kind: 'hostile', from: line, to: martin, saidBy: 'Birgit' };
const drink: TieFacts = { kind: 'addiction', of: martin };
let meeting: TestMeeting;

beforeEach(async () => {
  meeting = await testMeeting();
  const jonas = await meeting.facilitator();
  jonas.act(({ table, by, at, origin }) => {
    for (const name of ['Line', 'Martin']) {
      const hand = { doc: jonas.doc, roots: table, by, at, origin, newId: () => idFor(name) };
      addPerson(hand, { name });
    }
  });
  await until(() => meeting.room.table.persons.size === 2);
});

const tie = (name: string) => idFor<TieId>(name);
const puts = (name: string, facts: TieFacts) =>
  meeting.wants('jonas', { kind: 'putTie', tie: tie(name), facts });
const shows = (name: string, shown = true) =>
  meeting.wants('jonas', { kind: 'showTie', tie: tie(name), shown });
const removes = (name: string) => meeting.wants('jonas', { kind: 'removeTie', tie: tie(name) });
const known = () => readTies(meeting.room.staff.ties);
const shown = () => readShownTies(meeting.room.table.shownTies);

test('TIE-3 what is written down is the facilitators’ alone, with who wrote it and when', async () => {
  expect(await puts('quarrel', quarrel)).toEqual(ok);
  expect(known()).toEqual([
    { id: tie('quarrel'), facts: quarrel, made: { by: idFor('jonas'), at: expect.any(String) } },
  ]);
  expect(shown()).toEqual([]);
});

test('TIE-6 what is changed stays whoever wrote it down first', async () => {
  await puts('quarrel', quarrel);
  const [before] = known();
  meeting.clock.pass(60_000);
  await puts('quarrel', { ...quarrel, kind: 'cutoff', until: 2025 });
  expect(known()).toEqual([{ ...before, facts: { ...quarrel, kind: 'cutoff', until: 2025 } }]);
  expect(shown()).toEqual([]);
});

test('TIE-4 one is shown, and no other; it says what is known; hidden, it is gone', async () => {
  await puts('quarrel', quarrel);
  await puts('drink', drink);
  expect(await shows('drink')).toEqual(ok);
  expect(shown()).toEqual([{ id: tie('drink'), facts: drink }]);
  await puts('drink', { ...drink, isSuspected: true });
  expect(shown()).toMatchObject([{ facts: { isSuspected: true } }]);
  expect(await shows('drink', false)).toEqual(ok);
  await puts('drink', drink);
  expect(shown()).toEqual([]);
  expect(known()).toHaveLength(2);
});

test('TIE-4 of one that is shown nobody in the room is told who says so, what it rests on, or who wrote it', async () => {
  const heard = { ...quarrel, since: 2020, until: 2025, isSuspected: true, evidence: 'Zebrafinke' };
  const seen = { kind: 'hostile', from: line, to: martin, since: 2020, until: 2025 };
  const kept = () => meeting.room.table.shownTies.get(tie('quarrel'));
  await puts('quarrel', heard);
  await shows('quarrel');
  expect(kept()).toEqual({ facts: { ...seen, isSuspected: true } });
  await puts('quarrel', { ...heard, isSuspected: false, saidBy: 'Silkehale' });
  expect(kept()).toEqual({ facts: { ...seen, isSuspected: false } });
  expect(known()).toMatchObject([{ facts: { saidBy: 'Silkehale', evidence: 'Zebrafinke' } }]);
});

test('TIE-4 one that is taken away is shown no longer, and comes not again by showing', async () => {
  await puts('drink', drink);
  await shows('drink');
  expect(await removes('drink')).toEqual(ok);
  expect([known(), shown()]).toEqual([[], []]);
  expect(await shows('drink')).toEqual(gone);
  expect(await removes('drink')).toEqual(ok);
});

test('TIE-4 the end of a meeting and the beginning of the next show nothing', async () => {
  await puts('drink', drink);
  await shows('drink');
  await meeting.wants('jonas', { kind: 'endMeeting' });
  expect(shown()).toEqual([]);
  await shows('drink');
  expect(shown()).toHaveLength(1);
  await meeting.opens('second');
  expect(shown()).toEqual([]);
  expect(known()).toHaveLength(1);
});

test('TIE-4 what stands in the staff document and cannot be read is not shown', async () => {
  await meeting.room.act(({ staff }) => {
    staff.ties.set(tie('odd'), { facts: { kind: 'rumour', of: line }, made: {} });
    return done([]);
  });
  expect(await shows('odd')).toEqual(gone);
  expect(meeting.room.table.shownTies.size).toBe(0);
});

test('TIE-6 nothing is written of somebody who is not drawn', async () => {
  expect(await puts('quarrel', { ...quarrel, to: idFor('nobody') })).toEqual(gone);
  expect(await puts('drink', { kind: 'illness', of: idFor('nobody') })).toEqual(gone);
  expect(known()).toEqual([]);
});

test('TIE-6 there is an end to them, and what is known can still be changed', async () => {
  await meeting.room.act(({ staff }) => {
    const made = { by: idFor('jonas'), at: 'a' };
    for (let at = 0; at < tiesLimit; at += 1)
      staff.ties.set(idFor(`tie ${at}`), { facts: drink, made });
    return done([]);
  });
  expect(await puts('more', drink)).toMatchObject({ refusal: { code: 'person/many' } });
  expect(await puts('tie 3', quarrel)).toEqual(ok);
});

test('TIE-5 nobody but a facilitator writes, shows or takes away', async () => {
  await puts('drink', drink);
  await meeting.sits('martin');
  await meeting.sits('nadia');
  for (const name of ['martin', 'nadia'] as const)
    for (const wish of [
      { kind: 'putTie', tie: tie('mine'), facts: drink },
      { kind: 'showTie', tie: tie('drink'), shown: true },
      { kind: 'removeTie', tie: tie('drink') },
    ] as const)
      expect(await meeting.wants(name, wish)).toEqual({
        ok: false,
        refusal: { code: 'right/not-yours' },
      });
  expect([known().length, shown().length]).toEqual([1, 0]);
});
