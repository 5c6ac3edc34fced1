import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { newSecret } from '../random.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { answered, refusal, type TestSite, testSite } from '../testing/test-app.ts';
import { hire } from '../testing/test-house.ts';

let site: TestSite;
let meeting: TestSite['meeting'];
let http: TestSite['http'];
let jonas: TestSite['jonas'];
let birgit: TestSite['birgit'];

beforeEach(async () => {
  site = await testSite();
  ({ meeting, http, jonas, birgit } = site);
});

describe('HOUSE-7 what is staff’s alone', () => {
  const staffOnly: [string, string][] = [
    ['GET', '/api/staff/me'],
    ['GET', '/api/boards'],
    ['POST', '/api/boards'],
    ['GET', '/api/boards/:board/door'],
    ['GET', '/api/boards/:board/people'],
    ['POST', '/api/boards/:board/people'],
    ['DELETE', '/api/boards/:board/people/x'],
    ['POST', '/api/boards/:board/exports'],
  ];

  test.each(staffOnly)(
    'HOUSE-7 %s %s asks a member, and a forged cookie, to sign in',
    async (method, path) => {
      const whole = path.replace(':board', meeting.board);
      const secret = birgit?.split('=')[1];
      for (const cookie of [
        undefined,
        birgit,
        `rb_staff=${secret}`,
        `rb_staff=${newSecret(seededRandom('forged'))}`,
      ])
        expect(
          await answered(
            http.ask(method, whole, { cookie, ...(method === 'POST' ? { body: {} } : {}) }),
          ),
        ).toEqual(refusal(401, 'sign-in/needed'));
    },
  );

  test('HOUSE-7 somebody of staff without access is told what an unknown board is told', async () => {
    await hire(meeting.house, 'lise');
    const lise = await site.signedIn('lise');
    for (const [method, path] of staffOnly.slice(3))
      for (const board of [meeting.board, idFor('nowhere'), 'x', '%00'])
        expect(
          await answered(http.ask(method, path.replace(':board', board), { cookie: lise })),
        ).toEqual(refusal(404, 'request/unknown'));
    expect(await answered(http.get('/api/boards', { cookie: lise }))).toEqual({
      status: 200,
      body: { value: [] },
    });
  });

  test('HOUSE-7 the door’s code and link are there for the facilitator while a meeting is open', async () => {
    const path = `/api/boards/${meeting.board}/door`;
    const { code, token } = await meeting.door();
    expect(await answered(http.get(path, { cookie: jonas }))).toEqual({
      status: 200,
      body: { value: { code, link: `http://rundbord.test/j#${token}` } },
    });
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(await answered(http.get(path, { cookie: jonas }))).toEqual(
      refusal(409, 'meeting/none-open'),
    );
  });

  test('MEET-3 a console’s intents need a sign-in, a phone’s need a seat at that board', async () => {
    const end = { id: idFor('end'), kind: 'endMeeting' };
    const at = (door: string, cookie: string | undefined, board: string = meeting.board) =>
      http.post(`/api/boards/${board}/intents/${door}`, end, { cookie });
    const notYours = refusal(403, 'right/not-yours');
    expect(await answered(at('console', birgit))).toEqual(notYours);
    expect(await answered(at('phone', birgit))).toEqual(notYours);
    expect(await answered(at('phone', jonas))).toEqual(notYours);
    expect(await answered(at('phone', undefined))).toEqual(notYours);
    expect(await answered(at('phone', birgit, idFor('nowhere')))).toEqual(notYours);
    for (const door of ['wall', 'staff', 'x'])
      expect(await answered(at(door, jonas))).toEqual(refusal(404, 'request/unknown'));
    expect((await at('console', jonas)).status).toBe(200);
  });
});
