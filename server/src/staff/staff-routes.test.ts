import { beforeEach, describe, expect, test } from 'vitest';
import { answered, cookieOf, refusal, type TestSite, testSite } from '../testing/test-app.ts';

let meeting: TestSite['meeting'];
let http: TestSite['http'];
let jonas: TestSite['jonas'];

beforeEach(async () => {
  ({ meeting, http, jonas } = await testSite());
});

describe('HOUSE-8 signing in over HTTP', () => {
  test('HOUSE-8 the cookie is for the server alone, and signing out ends the session', async () => {
    const board = await answered(
      http.post(`/api/boards/${meeting.board}/people`, {}, { cookie: jonas }),
    );
    const { link } = (board.body as { value: { link: string } }).value;
    const token = new URL(link).hash.slice(1);
    expect(await answered(http.post('/api/staff/sign-in', { token }))).toEqual({
      status: 200,
      body: { value: { needsName: true } },
    });
    const signedIn = await http.post('/api/staff/sign-in', { token, name: 'Lise' });
    expect(signedIn.headers.get('set-cookie')).toMatch(
      /^rb_staff=[\w-]{32};.*HttpOnly.*SameSite=Lax/,
    );
    const cookie = cookieOf(signedIn);
    expect(await answered(http.get('/api/staff/me', { cookie }))).toMatchObject({
      body: { value: { name: 'Lise' } },
    });
    expect(await answered(http.get('/api/boards', { cookie }))).toMatchObject({
      body: { value: [{ id: meeting.board }] },
    });
    await http.post('/api/staff/sign-out', {}, { cookie });
    expect((await http.get('/api/staff/me', { cookie })).status).toBe(401);
  });

  test('HOUSE-9 a board is made for named children', async () => {
    const refused = await answered(
      http.post('/api/boards', { children: ' , ', language: 'da' }, { cookie: jonas }),
    );
    expect(refused).toEqual(refusal(422, 'name/empty'));
    const made = await answered(
      http.post('/api/boards', { children: 'Freja, Peter', language: 'en' }, { cookie: jonas }),
    );
    const { board } = (made.body as { value: { board: string } }).value;
    const listed = await answered(http.get('/api/boards', { cookie: jonas }));
    expect(listed.body).toMatchObject({
      value: expect.arrayContaining([
        expect.objectContaining({ id: board, children: ['Freja', 'Peter'] }),
      ]),
    });
  });
});
