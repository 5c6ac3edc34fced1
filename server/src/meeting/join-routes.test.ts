import type { SeatId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { answered, cookieOf, refusal, type TestSite, testSite } from '../testing/test-app.ts';

let meeting: TestSite['meeting'];
let http: TestSite['http'];
let jonas: TestSite['jonas'];

beforeEach(async () => {
  ({ meeting, jonas, http } = await testSite());
});

describe('JOIN-8 a phone’s way in', () => {
  const knocks = async ({
    board: _,
    ...change
  }: {
    board?: string;
    token?: string | undefined;
    code?: string;
  } = {}) => ({
    token: (await meeting.door()).token,
    name: 'Inge',
    relation: { kind: 'grandparent' },
    ...change,
  });

  test('JOIN-8 before it is let in it learns nothing but that it waits', async () => {
    const joined = await http.post('/api/join', await knocks());
    expect(await joined.clone().json()).toEqual({ value: null });
    const cookie = cookieOf(joined);
    expect(joined.headers.get('set-cookie')).toMatch(/HttpOnly/);
    const waiting = await http.get('/api/lobby', { cookie });
    expect(await waiting.text()).toBe('{"value":{"state":"waiting"}}');
    expect(await answered(http.get(`/api/boards/${meeting.board}/seat/phone`, { cookie }))).toEqual(
      refusal(403, 'right/not-yours'),
    );
    const [waits] = [...meeting.room.staff.lobby.keys()];
    await meeting.wants('jonas', { kind: 'admit', seat: idFor('x') });
    await meeting.wants('jonas', { kind: 'admit', seat: waits as never });
    expect(await answered(http.get('/api/lobby', { cookie }))).toEqual({
      status: 200,
      body: { value: { state: 'in', board: meeting.board } },
    });
    expect(
      await answered(http.get(`/api/boards/${meeting.board}/seat/phone`, { cookie })),
    ).toMatchObject({ body: { value: { name: 'Inge', role: 'member' } } });
  });

  test('JOIN-6 wrong, dead and closed are one answer to the byte', async () => {
    await meeting.wants('jonas', { kind: 'setDoor', open: false });
    const answers = await Promise.all(
      [{}, { token: 'nobody' }, { token: undefined, code: '000000000' }].map(async (change) =>
        http.post('/api/join', await knocks(change)),
      ),
    );
    const texts = await Promise.all(answers.map((each) => each.text()));
    expect(new Set(texts)).toEqual(new Set(['{"refusal":{"code":"join/not-now"}}']));
    expect(answers.map((each) => [each.status, each.headers.get('set-cookie')])).toEqual(
      Array.from({ length: 3 }, () => [404, null]),
    );
  });

  test('JOIN-10 a teacher at two boards stands where they knocked last, and keeps both seats', async () => {
    const other = await secondMeeting();
    const first = cookieOf(await http.post('/api/join', await knocks()));
    const both = cookieOf(await http.post('/api/join', await knocks(other), { cookie: first }));
    expect(both.split('.')).toHaveLength(2);
    await meeting.wants('jonas', { kind: 'admit', seat: await newestSeat() });
    // Standing in the lobby of the second, let in at the first.
    expect(await standing(both)).toEqual({ state: 'waiting' });
    const again = cookieOf(await http.post('/api/join', await knocks(), { cookie: both }));
    expect(again.split('=')[1]?.split('.')).toEqual(both.split('=')[1]?.split('.').toReversed());
    expect(await standing(again)).toEqual({ state: 'in', board: meeting.board });
    for (const [board, status] of [
      [meeting.board, 200],
      [other.board, 403],
    ] as const)
      expect((await http.get(`/api/boards/${board}/seat/phone`, { cookie: again })).status).toBe(
        status,
      );
  });

  test('JOIN-8 somebody without a cookie stands nowhere', async () => {
    expect(await answered(http.get('/api/lobby'))).toEqual({
      status: 200,
      body: { value: { state: 'not-now' } },
    });
    expect(await answered(http.get('/api/lobby?wait=1'))).toEqual({
      status: 200,
      body: { value: { state: 'not-now' } },
    });
  });
});

async function standing(cookie: string): Promise<unknown> {
  const { body } = await answered(http.get('/api/lobby', { cookie }));
  return (body as { value: unknown }).value;
}

/** The seat of whoever knocked last at the first meeting. */
async function newestSeat(): Promise<SeatId> {
  return [...meeting.room.staff.lobby.keys()].at(-1) as SeatId;
}

/** Another board of Jonas', with a meeting open: the way in, and the board. */
async function secondMeeting(): Promise<{ board: string; token: string }> {
  const made = await answered(
    http.post('/api/boards', { children: 'Freja', language: 'da' }, { cookie: jonas }),
  );
  const { board } = (made.body as { value: { board: string } }).value;
  const opens = { id: idFor('opens'), kind: 'openMeeting', meeting: idFor('freja') };
  await http.post(`/api/boards/${board}/intents/console`, opens, { cookie: jonas });
  const door = await answered(http.get(`/api/boards/${board}/door`, { cookie: jonas }));
  const { link } = (door.body as { value: { link: string } }).value;
  return { board, token: new URL(link).hash.slice(1) };
}
