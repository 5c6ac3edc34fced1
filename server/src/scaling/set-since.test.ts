import type { PersonId } from '@rundbord/shared/id';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { beforeEach, expect, test } from 'vitest';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { until } from '../testing/until.ts';

// What holds of a text only for as long as it says the same.

let evening: TestEvening;

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line']);
});

test('SET-4 words of a draft that are changed after the parents read it are read to them anew; the ends are not', async () => {
  await evening.puts('afternoons');
  await evening.writes('afternoons', 'what', 'Tre gange i efteråret');
  await evening.changes('afternoons', { parentsRead: true });
  await evening.writes('afternoons', 'ten', 'Trygt hver dag', 'Alle er trygge');
  expect(evening.draft()?.parentsRead).toMatchObject({ name: 'Jonas' });
  await evening.writes('afternoons', 'what', 'Fem gange', 'Tre gange i efteråret');
  expect(evening.draft()?.parentsRead).toBeUndefined();
  expect(await evening.showsSet('afternoons')).toEqual(refusedWith('set/parents-first'));
});

test('SET-5 another name or another time is a change since the approval, the same ones said again are not', async () => {
  await evening.hasSet('afternoons', 'safety');
  await evening.changes('afternoons', { weeks: 12 });
  await evening.changes('afternoons', { status: 'approved' });
  await evening.changes('afternoons', { weeks: 12, title: 'Sæt afternoons' });
  expect(evening.shownSet()?.changedSince).toBeUndefined();
  await evening.changes('afternoons', { weeks: 8 });
  expect(evening.shownSet()).toMatchObject({ changedSince: true, weeks: 8 });
});

test('ROUND-2 a set that was laid aside is asked by no more, until it is taken up again', async () => {
  await evening.hasSet('afternoons');
  await evening.changes('afternoons', { shelved: true });
  expect(await evening.prepares()).toEqual(refusedWith('set/unknown'));
  await evening.changes('afternoons', { shelved: false });
  expect(await evening.prepares()).toEqual(ok());
});

test('SCALE-2 no child is asked how much strength it has left', async () => {
  await evening.hasSet('strength', 'capacity');
  await evening.opens('first', 'strength');
  const peter = idFor<PersonId>('Peter');
  (await evening.facilitator()).act((hand) => {
    takesIn(hand, 'Peter');
    hand.table.persons.get(peter)?.set('isFocus', true);
  });
  await until(() => evening.room.table.persons.has(peter));
  const entered = evening.enters({ person: peter }, 4, { channel: 'childTalk' });
  expect(await entered).toEqual(refusedWith('round/not-asked'));
});
