import { readEntries } from '@rundbord/shared/doc/read-map';
import { followerSchema, followHours } from '@rundbord/shared/follow/follower';
import type { FollowerId } from '@rundbord/shared/id';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeBoard } from '../board/boards.ts';
import {
  answered,
  cookieOf,
  refusal,
  type TestSite,
  testApp,
  testSite,
} from '../testing/test-app.ts';
import { ellen } from '../testing/test-follower.ts';
import { hire } from '../testing/test-house.ts';

let site: TestSite;
let meeting: TestSite['meeting'];
let http: TestSite['http'];
let jonas: string;

beforeEach(async () => {
  site = await testSite();
  ({ meeting, http, jonas } = site);
});

const invites = (change: object = {}, cookie: string | undefined = jonas) =>
  http.post(`/api/boards/${meeting.board}/followers`, { ...ellen, ...change }, { cookie });

async function token(change: object = {}): Promise<string> {
  const { value } = (await (await invites(change)).json()) as { value: { link: string } };
  return new URL(value.link).hash.slice(1);
}

const takes = (given: string, cookie?: string) =>
  http.post('/api/follow', { token: given }, { cookie });
const seat = (cookie: string, board: string = meeting.board) =>
  answered(http.get(`/api/boards/${board}/seat/follow`, { cookie }));
const followers = () => readEntries(meeting.room.staff.followers, followerSchema);
const ids = () => followers().map(([id]) => id as FollowerId);
const used = refusal(401, 'follow/used');

describe('FOLLOW-1 an invitation', () => {
  test('FOLLOW-1 is written down with who, from where and until when, and its link is given once', async () => {
    const answer = await invites();
    expect(await answer.json()).toEqual({
      value: { link: expect.stringMatching(/^http:\/\/rundbord\.test\/f#[\w-]{32}$/) },
    });
    expect(followers().map(([, follower]) => follower)).toEqual([
      {
        name: 'Ellen',
        organisation: 'Familiehuset',
        language: 'en',
        until: '2026-01-13T20:30:00.000Z',
        invited: { by: meeting.jonas.seat, at: '2026-01-13T16:30:00.000Z' },
      },
    ]);
  });

  test('FOLLOW-1 lasts an evening, a day, a week or a month', async () => {
    for (const hours of followHours) expect((await invites({ hours })).status).toBe(200);
    expect(
      followers()
        .map(([, { until }]) => until.slice(0, 10))
        .sort(),
    ).toEqual(['2026-01-13', '2026-01-14', '2026-01-20', '2026-02-12']);
    for (const hours of [0, 5, 100_000, '4', null])
      expect(await answered(invites({ hours }))).toEqual(refusal(400, 'request/malformed'));
  });

  test('FOLLOW-1 names a person and a place, in one line each', async () => {
    expect(await answered(invites({ name: ' \u200B ' }))).toEqual(refusal(422, 'name/empty'));
    expect((await invites({ name: 'x'.repeat(41) })).status).toBe(422);
    expect(await answered(invites({ organisation: '' }))).toEqual(refusal(422, 'words/empty'));
    expect((await invites({ organisation: 'x'.repeat(61) })).status).toBe(422);
    expect((await invites({ language: 'de' })).status).toBe(400);
    expect((await invites({ more: 1 })).status).toBe(400);
    await invites({ name: ' Ellen\n\u202E ' });
    expect(followers().map(([, { name }]) => name)).toEqual(['Ellen']);
  });

  test('FOLLOW-1 is a facilitator’s with access to the board', async () => {
    expect(await answered(invites({}, site.birgit))).toEqual(refusal(401, 'sign-in/needed'));
    await hire(meeting.house, 'lise');
    const lise = await site.signedIn('lise');
    expect(await answered(invites({}, lise))).toEqual(refusal(404, 'request/unknown'));
    expect(followers()).toEqual([]);
  });

  test('FOLLOW-1 no secret of it is kept', async () => {
    const given = await token();
    const cookie = cookieOf(await takes(given)).split('=')[1] ?? '';
    await meeting.house.committer.settled();
    const kept = JSON.stringify(meeting.store.commits);
    expect(kept).toContain('followDevice');
    for (const secret of [given, cookie]) expect(kept).not.toContain(secret);
    expect(JSON.stringify(meeting.room.staff.doc.toJSON())).not.toContain(given);
  });
});

describe('FOLLOW-2 a link opens on one device, once', () => {
  test('FOLLOW-2 which is told where to look, and gets a cookie that no script reads', async () => {
    const taken = await takes(await token());
    expect(await taken.clone().json()).toEqual({ value: { board: meeting.board, language: 'en' } });
    const [line = ''] = taken.headers.getSetCookie();
    expect(line).toMatch(/^rb_follow=[\w-]{32};/);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(line).toContain(part);
    expect(line).not.toContain('Secure');
    expect(followers()[0]?.[1].taken).toBe('2026-01-13T16:30:00.000Z');
    expect(await seat(cookieOf(taken))).toEqual({
      status: 200,
      body: {
        value: {
          seat: ids()[0],
          name: 'Ellen',
          role: 'follower',
          language: 'en',
          until: '2026-01-13T20:30:00.000Z',
        },
      },
    });
  });

  test('FOLLOW-2 behind https the cookie goes no other way', async () => {
    const given = await token();
    http = testApp({ ...meeting.house, isSecure: true });
    expect((await takes(given)).headers.get('set-cookie')).toContain('Secure');
  });

  test('FOLLOW-2 unknown, used, stopped and run-out links are answered alike', async () => {
    const [spent, stopped, late] = [await token(), await token(), await token({ hours: 4 })];
    await takes(spent);
    await meeting.wants('jonas', { kind: 'stopFollower', follower: ids()[1] as FollowerId });
    meeting.clock.pass(4 * 3_600_000);
    for (const given of [spent, stopped, late, 'nothing', '', 'A'.repeat(32)]) {
      const answer = await takes(given);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await answered(answer)).toEqual(used);
    }
  });

  test('FOLLOW-2 on the device that took it, it opens again and changes nothing', async () => {
    const given = await token();
    const cookie = cookieOf(await takes(given));
    const before = followers();
    const again = await takes(given, cookie);
    expect(again.status).toBe(200);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(followers()).toEqual(before);
    expect(await answered(takes(given, 'rb_follow=x'))).toEqual(used);
  });

  test('FOLLOW-2 of two who open it in the same moment one is let in', async () => {
    const given = await token();
    const answers = await Promise.all([takes(given), takes(given), takes(given)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  test('FOLLOW-2 failures are counted, as with codes', async () => {
    const given = await token();
    for (let time = 0; time < 15; time += 1) await takes('nothing');
    expect(await answered(takes(given))).toEqual(refusal(429, 'join/slow-down'));
    meeting.clock.pass(10 * 60_000);
    expect((await takes(given)).status).toBe(200);
  });
});

describe('FOLLOW-3 how long somebody follows', () => {
  test('FOLLOW-3 between meetings too, until the link runs out', async () => {
    const cookie = cookieOf(await takes(await token()));
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect((await seat(cookie)).status).toBe(200);
    meeting.clock.pass(4 * 3_600_000 - 1);
    expect((await seat(cookie)).status).toBe(200);
    meeting.clock.pass(1);
    expect(await seat(cookie)).toEqual(refusal(403, 'right/not-yours'));
  });

  test('FOLLOW-3 a facilitator ends it at once, and nothing of the way in is left', async () => {
    const given = await token();
    const cookie = cookieOf(await takes(given));
    const [follower] = ids();
    if (!follower) throw new Error('nobody was invited');
    await meeting.wants('jonas', { kind: 'stopFollower', follower });
    expect(await seat(cookie)).toEqual(refusal(403, 'right/not-yours'));
    expect(await answered(takes(given, cookie))).toEqual(used);
    for (const kind of ['followLink', 'followDevice', 'follower'])
      expect(await meeting.store.rows(kind, '')).toEqual([]);
    expect(followers()[0]?.[1].stopped?.by).toBe(meeting.jonas.seat);
  });

  test('FOLLOW-3 at one board, and no other; a second link beside the first counts too', async () => {
    const cookie = cookieOf(await takes(await token()));
    const other = await makeBoard(meeting.house, {
      children: ['Peter'],
      language: 'da',
      by: meeting.jonas.seat,
    });
    expect((await seat(cookie, other)).status).toBe(403);
    await meeting.wants('jonas', { kind: 'stopFollower', follower: ids()[0] as FollowerId });
    const second = cookieOf(await takes(await token(), cookie));
    expect(second.split('.')).toHaveLength(2);
    expect((await seat(second)).status).toBe(200);
  });

  test('FOLLOW-3 its cookie opens no other door, and no other cookie opens this one', async () => {
    const cookie = cookieOf(await takes(await token()));
    const secret = cookie.split('=')[1];
    for (const door of ['phone', 'console', 'staff', 'wall'])
      for (const given of [cookie, `rb_seats=${secret}`, `rb_staff=${secret}`]) {
        const path = `/api/boards/${meeting.board}/seat/${door}`;
        expect((await http.get(path, { cookie: given })).status).toBe(403);
      }
    for (const given of [jonas, site.birgit, `rb_follow=${jonas.split('=')[1]}`])
      expect((await seat(given)).status).toBe(403);
  });
});
