import { openTable } from '@rundbord/shared/doc/board-doc';
import type { RoundId } from '@rundbord/shared/id';
import { readRound } from '@rundbord/shared/scaling/round';
import { readSets } from '@rundbord/shared/scaling/statement-set';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { type TestEvening, testEvening } from '../testing/test-evening.ts';
import { testFollower } from '../testing/test-follower.ts';
import { quiet, until } from '../testing/until.ts';

let evening: TestEvening;
let follower: TestDevice;

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line']);
  follower = await (await testFollower(evening)).comes().sync();
});

const round = () => readRound(openTable(follower.doc).record, idFor<RoundId>('first'));
const sets = () => readSets(openTable(follower.doc).sets);
/** Words come to who follows when nobody goes on writing them. */
const settles = async () => {
  await quiet();
  evening.clock.pass(10_000);
  evening.room.beat();
};

test('ROUND-17 who follows reads live how many are ready, and after the reveal each number by role', async () => {
  await evening.hasSet('afternoons', 'safety', { ten: 'Birgit og Line er trygge' });
  await evening.opens();
  await evening.votes('birgit', 4, { notLower: 'Line ringede til Birgit' });
  await until(() => round()?.ready === 1);
  expect(round()).toMatchObject({ state: 'open', of: 3, marks: [] });
  await evening.shows();
  await settles();
  await until(() => JSON.stringify(round()).includes('ringede'));
  expect(round()).toMatchObject({
    state: 'revealed',
    ten: 'Mormor og Mor er trygge',
    marks: [{ name: 'Mormor', value: 4, notLower: 'Mor ringede til Mormor' }],
  });
  const heard = follower.heard
    .map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : JSON.stringify(frame)))
    .join();
  for (const name of ['Birgit', 'Line']) expect(heard).not.toContain(name);
});

test('SET-11 who follows reads a set when it is shown, by role, and no longer when it is taken back', async () => {
  await evening.puts('afternoons', 'safety', { title: 'Lines eftermiddage' });
  await evening.writes('afternoons', 'what', 'Line slog');
  await settles();
  expect(sets()).toEqual([]);
  await evening.changes('afternoons', { parentsRead: true });
  await evening.showsSet('afternoons');
  await settles();
  await until(() => sets()[0]?.words.what === 'Mor slog');
  expect(JSON.stringify(sets())).not.toMatch(/Line|Birgit|Jonas/);
  await evening.showsSet('afternoons', false);
  await until(() => sets().length === 0);
});

test('SCALE-9 who follows never reads a number that does not stand on the wall', async () => {
  await evening.hasSet('afternoons');
  await evening.opens();
  await evening.votes('birgit', 4, { offWall: true, notLower: 'Zebrafinke' });
  await evening.votes('line', 5);
  await evening.shows();
  await settles();
  await until(() => round()?.state === 'revealed');
  expect(round()).toMatchObject({ marks: [{ name: 'Mor', value: 5 }] });
  expect(JSON.stringify(openTable(follower.doc).record.toJSON())).not.toContain('Zebrafinke');
});
