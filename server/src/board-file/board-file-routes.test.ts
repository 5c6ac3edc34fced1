import { readMeetings, readOpenMeeting } from '@rundbord/shared/board/record';
import { readCards } from '@rundbord/shared/card/card';
import type { BoardId, IntentId } from '@rundbord/shared/id';
import { readPlan } from '@rundbord/shared/plan/plan-entry';
import { readRounds } from '@rundbord/shared/scaling/round';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import { answerIntent } from '../intent/answer-intent.ts';
import { type FileSite, fileSite } from '../testing/file-site.ts';
import { answered, refusal } from '../testing/test-app.ts';
import { refusedWith } from '../testing/test-evening.ts';
import { hire } from '../testing/test-house.ts';

let site: FileSite;

beforeEach(async () => {
  site = await fileSite();
});

test('FILE-5 a board that is taken out and in again is a new board with the same in it', async () => {
  const { meeting, house, takesOut, takesIn, boards } = site;
  await meeting.wants('jonas', { kind: 'endMeeting' });
  const file = await takesOut();
  expect(JSON.parse(file).omitted).toEqual({ sealed: [], unreadable: [] });
  const { status, body } = await takesIn(file);
  expect(status).toBe(200);
  const copy = body.value?.board as BoardId;
  expect(copy).not.toBe(meeting.board);
  expect((await boards()).map(({ id }) => id).sort()).toEqual([copy, meeting.board].sort());
  const room = await house.rooms.of(copy);
  if (!room) throw new Error('the copy did not open');
  expect(readCards(room.table.cards)).toEqual(readCards(meeting.room.table.cards));
  expect(readPlan(room.table.plan, 'rule')).toEqual(readPlan(meeting.room.table.plan, 'rule'));
  expect(readRounds(room.table.record).length).toBeGreaterThan(0);
  expect(await takesOut(copy)).toBe(file);
});

test('FILE-6 a board can be taken out while a meeting goes on, and comes in without one', async () => {
  const { meeting, house, takesOut, takesIn } = site;
  const before = readMeetings(meeting.room.table.record);
  const { body } = await takesIn(await takesOut());
  const copy = await house.rooms.of(body.value?.board as BoardId);
  if (!copy) throw new Error('the copy did not open');
  expect(readMeetings(copy.table.record).length).toBe(before.length);
  expect(readOpenMeeting(copy.table.record)).toBe(null);
  expect(readOpenMeeting(meeting.room.table.record)).not.toBe(null);
});

test('FILE-6 of a round that is open the file names the round and holds no answer; it comes in called off', async () => {
  const { meeting, house, takesOut, takesIn } = site;
  const round = idFor<never>('notes');
  await meeting.wants('jonas', {
    kind: 'prepareNotes',
    round,
    question: 'Hvad har hjulpet?',
    column: 'well',
    isNamed: false,
  });
  await meeting.wants('jonas', { kind: 'openRound', round });
  const given = await meeting.wants('birgit', {
    kind: 'writeNotes',
    round,
    notes: ['Hejrefjer'],
  } as never);
  expect(given.ok).toBe(true);
  const file = await takesOut();
  expect(file).not.toContain('Hejrefjer');
  expect(JSON.parse(file).omitted.sealed).toEqual([round]);
  const { body } = await takesIn(file);
  const copy = await house.rooms.of(body.value?.board as BoardId);
  const came = copy && readRounds(copy.table.record).find(({ id }) => id === round);
  expect(came?.state).toBe('cancelled');
});

test('FILE-7 a file holds nothing of the house: nobody’s door, lobby, link or session', async () => {
  const { meeting, http, jonas, takesOut } = site;
  await meeting.knocks('line', { name: 'Zebrafinke' });
  await http.post(
    `/api/boards/${meeting.board}/followers`,
    { name: 'Hejre', organisation: 'Skovskade', language: 'da', hours: 4 },
    { cookie: jonas },
  );
  const file = await takesOut();
  const { token, code } = await meeting.door();
  for (const secret of [
    token,
    code,
    'Zebrafinke',
    'Hejre',
    'Skovskade',
    jonas.split('=')[1] ?? 'x',
  ])
    expect(file).not.toContain(secret);
  expect(Object.keys(JSON.parse(file).staff)).not.toContain('lobby');
});

test('FILE-8 only staff with access take a board out, only staff take one in, and it is the importer’s alone', async () => {
  const { meeting, house, http, birgit, signedIn, takesOut, takesIn, boards } = site;
  await hire(house, 'lise');
  const lise = await signedIn('lise');
  const path = `/api/boards/${meeting.board}/file`;
  expect(await answered(http.get(path, { cookie: lise }))).toEqual(refusal(404, 'request/unknown'));
  expect(await answered(http.get(path, { cookie: birgit }))).toEqual(
    refusal(401, 'sign-in/needed'),
  );
  const file = await takesOut();
  expect(await takesIn(file, birgit)).toEqual(refusal(401, 'sign-in/needed'));
  const { body } = await takesIn(file, lise);
  const copy = body.value?.board;
  expect((await boards()).map(({ id }) => id)).toEqual([meeting.board]);
  const people = await http.get(`/api/boards/${copy}/people`, { cookie: lise });
  expect(((await people.json()) as { value: { id: string }[] }).value.map(({ id }) => id)).toEqual([
    idFor('lise'),
  ]);
});

test('FILE-8 a file is sent as something to keep, under a name that says nothing of anybody', async () => {
  const { meeting, http, jonas } = site;
  const answer = await http.get(`/api/boards/${meeting.board}/file`, { cookie: jonas });
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="rundbord-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test.each(['cross-site', 'same-site'])(
  'FILE-8 a link on another page (%s) takes no board out and notes nothing',
  async (site_) => {
    const { meeting, http, jonas } = site;
    const path = `/api/boards/${meeting.board}/file`;
    const asked = (from: string) =>
      http.get(path, { cookie: jonas, headers: { 'sec-fetch-site': from } });
    expect(await answered(asked(site_))).toEqual(refusal(403, 'request/elsewhere'));
    expect(meeting.room.staff.exports.size).toBe(0);
    expect((await asked('same-origin')).status).toBe(200);
    expect(meeting.room.staff.exports.size).toBe(1);
  },
);

test('FILE-8 who brings very many files waits between them, and nobody else does', async () => {
  const { meeting, house, signedIn, takesIn, boards } = site;
  await hire(house, 'lise');
  const lise = await signedIn('lise');
  for (let at = 0; at < 20; at += 1) expect((await takesIn('{')).status).toBe(422);
  expect(await takesIn('{')).toEqual(refusal(429, 'request/too-many'));
  expect((await takesIn('{', lise)).status).toBe(422);
  meeting.clock.pass(20_000);
  expect((await takesIn('{')).status).toBe(422);
  expect((await takesIn('{')).status).toBe(429);
  expect((await boards()).length).toBe(1);
});

test('FILE-9 no meeting of another board gives its door away, to a copy or to anybody’s board', async () => {
  const { meeting, house, takesOut, takesIn } = site;
  const door = await meeting.door();
  const open = readOpenMeeting(meeting.room.table.record);
  const file = JSON.parse(await takesOut());
  // A file in which that meeting, and who sat there, never was.
  file.table.record.meetings = {};
  file.table.record.seats = {};
  file.table.record.rounds = {};
  const { body } = await takesIn(JSON.stringify(file));
  const copy = await house.rooms.of(body.value?.board as BoardId);
  if (!copy || !open) throw new Error('the copy did not open');
  const asked = { id: idFor<IntentId>('opens'), kind: 'openMeeting', meeting: open.id } as const;
  expect(await answerIntent(house, copy, meeting.jonas, asked)).toEqual(
    refusedWith('meeting/already-open'),
  );
  expect(readOpenMeeting(copy.table.record)).toBe(null);
  expect(await meeting.door()).toEqual(door);
});

test('FILE-4 the schema lies open for anyone', async () => {
  const answer = await site.http.get('/board-file.schema.json');
  expect(((await answer.json()) as { title: string }).title).toBe('Rundbord board');
});

test('FILE-9 a file from another page is not taken in', async () => {
  const { http, jonas, takesOut } = site;
  const body = await takesOut();
  expect(
    await answered(
      http.post('/api/boards/import', body, { cookie: jonas, origin: 'http://evil.test' }),
    ),
  ).toEqual(refusal(403, 'request/elsewhere'));
});
