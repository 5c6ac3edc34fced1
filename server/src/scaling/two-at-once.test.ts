import { readOpenMeeting } from '@rundbord/shared/board/record';
import type { MeetingId, RoundId } from '@rundbord/shared/id';
import { ok } from '@rundbord/shared/result';
import { readRounds, roundOnWall } from '@rundbord/shared/scaling/round';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';

let evening: TestEvening;

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line', 'hanne']);
  await evening.hasSet('afternoons');
});

test('ROUND-10 two facilitators who show the others’ numbers at the same moment do not show the municipality’s', async () => {
  await evening.opens('first', 'afternoons', {
    authorityLast: true,
    authority: [await evening.seatOf('hanne')],
  });
  await evening.votes('birgit', 4);
  await evening.votes('hanne', 2);
  await evening.does('closeRound');
  const next = {
    kind: 'revealRound',
    round: idFor<RoundId>('first'),
    part: 'next',
    from: 'closed',
    reason: 'Klokken er mange',
  } as const;
  const both = await Promise.all([evening.wants('jonas', next), evening.wants('jonas', next)]);
  expect(both).toContainEqual(ok());
  expect(both).toContainEqual(refusedWith('round/moved-on'));
  expect(evening.marks()).toEqual([['Birgit', 4]]);
  expect(evening.round().state).toBe('partly');
});

test('ROUND-2 the wall shows the round that moved last, though another was asked after it', async () => {
  await evening.hasSet('peter', 'wellbeing', { child: 'Peter' });
  await evening.opens('first');
  await evening.does('closeRound');
  evening.clock.pass(60_000);
  await evening.opens('second', 'peter');
  await evening.does('closeRound', 'second');
  const hung = () =>
    roundOnWall(
      readRounds(evening.room.table.record),
      readOpenMeeting(evening.room.table.record)?.id,
    )?.id;
  expect(hung()).toBe(idFor('second'));
  evening.clock.pass(60_000);
  await evening.reveals('first', 'all', 'Klokken er mange');
  expect(hung()).toBe(idFor('first'));
});

test('ROUND-14 what was not opened of a pile is put away, and the meeting can end', async () => {
  await evening.asksNotes();
  await evening.does('openRound', 'pile');
  await evening.notes('line', ['Fodbold i haven']);
  await evening.notes('birgit', ['Det gør ondt']);
  await evening.does('closeRound', 'pile');
  await evening.reveals('pile', 'next');
  const cards = evening.room.table.cards.size;
  expect(await evening.reveals('pile', 'away')).toEqual(ok());
  expect(evening.room.table.cards.size).toBe(cards);
  expect(evening.sealed('pile').size).toBe(0);
  expect(evening.round('pile')).toMatchObject({ state: 'revealed', shown: 1, left: 0 });
  expect(await evening.wants('jonas', { kind: 'endMeeting' })).toEqual(ok());
});

test('ROUND-16 to an evening that is over no facilitator adds a number', async () => {
  await evening.opens();
  await evening.shows();
  await evening.wants('jonas', { kind: 'endMeeting' });
  evening.clock.pass(60_000);
  await evening.wants('jonas', { kind: 'openMeeting', meeting: idFor<MeetingId>('later') });
  expect(await evening.enters({ seat: idFor('jonas') }, 3)).toEqual(refusedWith('round/unknown'));
});

test('SET-2 a child has one wellbeing set', async () => {
  await evening.puts('peter', 'wellbeing', { child: 'Peter' });
  expect(await evening.puts('again', 'wellbeing', { child: 'Peter' })).toEqual(
    refusedWith('set/known'),
  );
  expect(await evening.puts('simon', 'wellbeing', { child: 'Simon' })).toEqual(ok());
});

test('SET-4 words changed on the wall are read to the parents before they are shown again', async () => {
  await evening.writes('afternoons', 'what', 'Fem gange');
  expect(evening.shownSet()?.parentsRead).toBeUndefined();
  await evening.showsSet('afternoons', false);
  expect(await evening.showsSet('afternoons')).toEqual(refusedWith('set/parents-first'));
});
