import type { CardId, IntentId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { answered, refusal, type TestSite, testApp, testSite } from './testing/test-app.ts';

let meeting: TestSite['meeting'];
let http: TestSite['http'];
let jonas: TestSite['jonas'];
let birgit: TestSite['birgit'];

beforeEach(async () => {
  ({ meeting, http, jonas, birgit } = await testSite());
});

const intent = (id = 'one') => ({
  id: idFor<IntentId>(id),
  kind: 'sendCard',
  card: idFor<CardId>(id),
  column: 'well',
  words: 'Line ringede selv',
  lang: 'da',
});

describe('HOUSE-5 headers on every answer', () => {
  test.each<[string, string, string]>([
    ['a page', 'GET', '/'],
    ['a page that is not there', 'GET', '/nowhere/at/all'],
    ['an asset that is not there', 'GET', '/assets/nothing.js'],
    ['an answer', 'GET', '/api/lobby'],
    ['a refusal', 'GET', '/api/boards'],
    ['an address of the interface that is not there', 'GET', '/api/nothing'],
    ['health', 'GET', '/healthz'],
    ['an odd method', 'PUT', '/api/join'],
  ])('HOUSE-5 %s', async (_, method, path) => {
    const { headers } = await http.ask(method, path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "base-uri 'none'",
    ])
      expect(policy.split('; ')).toContain(part);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    // Over plain http a browser only complains of it, on the phone's console.
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    if (path.startsWith('/api/')) expect(headers.get('cache-control')).toBe('no-store');
  });

  test('HOUSE-5 behind https browsers are told to stay there, and cookies go no other way', async () => {
    http = testApp({ ...meeting.house, isSecure: true });
    const { headers } = await http.get('/');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const joined = await http.post('/api/join', {
      token: (await meeting.door()).token,
      name: 'Inge',
      relation: { kind: 'family' },
    });
    expect(joined.headers.get('set-cookie')).toMatch(
      /^rb_seats=[\w-]{32};.*HttpOnly.*Secure.*SameSite=Lax/,
    );
  });

  test('HOUSE-5 a host that is none does not end up in the policy', async () => {
    const odd = await http.get('/', {
      headers: { host: "evil.example; script-src 'unsafe-inline'" },
    });
    expect(odd.headers.get('content-security-policy')).not.toContain("'unsafe-inline'");
    expect(odd.headers.get('content-security-policy')?.split('; ')).toContain("script-src 'self'");
  });
});

describe('HOUSE-4 only our own pages', () => {
  test.each([
    ['POST', '/api/join'],
    ['POST', '/api/staff/sign-in'],
    ['POST', '/api/staff/sign-out'],
    ['POST', '/api/boards'],
    ['DELETE', '/api/boards/x/people/y'],
    ['POST', '/api/nothing'],
  ])('HOUSE-4 %s %s from elsewhere is refused', async (method, path) => {
    for (const origin of ['http://evil.example', 'null', null, 'https://rundbord.test'])
      expect(await answered(http.ask(method, path, { origin, cookie: jonas }))).toEqual(
        refusal(403, 'request/elsewhere'),
      );
  });

  test('HOUSE-4 without a public address, the page’s origin is the host it was sent to', async () => {
    const open = testApp(meeting.house, null);
    const at = (host: string, origin: string) =>
      open.post('/api/staff/sign-out', {}, { origin, headers: { host } });
    expect((await at('192.168.1.7:4300', 'http://192.168.1.7:4300')).status).toBe(200);
    expect((await at('192.168.1.7:4300', 'http://192.168.1.8:4300')).status).toBe(403);
  });
});

describe('HOUSE-6 what is asked', () => {
  test('HOUSE-6 more than 64 KB is too large, however it comes', async () => {
    const long = JSON.stringify({ name: 'x'.repeat(70_000) });
    expect(await answered(http.post('/api/join', long))).toEqual(refusal(413, 'request/too-large'));
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 70; part += 1)
          controller.enqueue(new TextEncoder().encode('x'.repeat(1_024)));
        controller.close();
      },
    });
    const streamed = http.app.request('http://rundbord.test/api/join', {
      method: 'POST',
      headers: { origin: 'http://rundbord.test', host: 'rundbord.test' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect((await streamed).status).toBe(413);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"name":1}',
    '['.repeat(30_000),
    '{"__proto__":{"name":"x"}}',
    '\u0000',
  ])('HOUSE-6 a body that is none is malformed: %j', async (body) => {
    for (const path of ['/api/join', '/api/staff/sign-in'])
      expect(await answered(http.post(path, body))).toEqual(refusal(400, 'request/malformed'));
    expect(await answered(http.post('/api/boards', body, { cookie: jonas }))).toEqual(
      refusal(400, 'request/malformed'),
    );
    const path = `/api/boards/${meeting.board}/intents/phone`;
    expect(await answered(http.post(path, body, { cookie: birgit }))).toEqual(
      refusal(400, 'request/malformed'),
    );
  });

  test('HOUSE-6 an intent with something besides is malformed', async () => {
    const path = `/api/boards/${meeting.board}/intents/phone`;
    for (const body of [
      { ...intent(), by: 'x' },
      { ...intent(), card: 'x' },
      { ...intent(), kind: 'burn' },
      { ...intent(), column: 'attic' },
    ])
      expect(await answered(http.post(path, body, { cookie: birgit }))).toEqual(
        refusal(400, 'request/malformed'),
      );
  });

  test('HOUSE-6 an address of the interface that is not there', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/x',
      '/api/boards/x/y/z',
      '/api/boards/constructor/door',
    ])
      expect((await http.get(path, { cookie: jonas })).status, path).toBe(404);
    expect(await answered(http.get('/api/nothing'))).toEqual(refusal(404, 'request/unknown'));
  });

  test('HOUSE-6 more than sixty intents at once are too many, and more come in time', async () => {
    const path = `/api/boards/${meeting.board}/intents/phone`;
    const notMine = { id: idFor('x'), kind: 'withdrawCard', card: idFor('none') };
    for (let count = 0; count < 60; count += 1)
      expect((await http.post(path, notMine, { cookie: birgit })).status).toBe(403);
    expect(await answered(http.post(path, intent(), { cookie: birgit }))).toEqual(
      refusal(429, 'request/too-many'),
    );
    meeting.clock.pass(500);
    expect((await http.post(path, intent(), { cookie: birgit })).status).toBe(200);
  });
});

describe('HOUSE-11 health', () => {
  test('HOUSE-11 says whether what is written is being kept', async () => {
    expect(await answered(http.get('/healthz', { origin: null }))).toEqual({
      status: 200,
      body: { alive: true, keeps: true },
    });
    meeting.store.breakDown();
    expect(await answered(http.get('/healthz'))).toEqual({
      status: 503,
      body: { alive: true, keeps: false },
    });
    meeting.store.recover();
  });

  test('HOUSE-11 a fault is answered without telling what it was', async () => {
    meeting.store.breakDown();
    expect(await answered(http.get('/api/boards', { cookie: jonas }))).toEqual(
      refusal(500, 'house/fault'),
    );
    meeting.store.recover();
    expect(meeting.lines.at(-1)).toContain('http/fault');
  });
});

describe('HOUSE-12 pages', () => {
  test.each([
    ['/', 'phone.html', 200],
    ['/j', 'phone.html', 200],
    ['/m/x', 'phone.html', 200],
    ['/s', 'index.html', 200],
    ['/boards', 'index.html', 200],
    ['/c/x', 'index.html', 200],
    ['/w/x', 'index.html', 200],
    ['/nowhere', 'phone.html', 404],
    ['/phone.html', 'phone.html', 404],
    ['/../../etc/passwd', 'phone.html', 404],
    ['/assets/..%2f..%2findex.html', '', 404],
  ])('HOUSE-12 %s', async (path, page, status) => {
    const answer = await http.get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(page);
  });

  test.each([
    [{ 'accept-language': 'da-DK,da;q=0.9' }, 'lang="da" dir="ltr"'],
    [{ 'accept-language': 'nb-NO' }, 'lang="da" dir="ltr"'],
    [{ 'accept-language': 'fr,en;q=0.5' }, 'lang="en" dir="ltr"'],
    [{ 'accept-language': 'so' }, 'lang="en" dir="ltr"'],
    [{}, 'lang="da" dir="ltr"'],
    [{ cookie: 'rb_lang=ar-XB' }, 'lang="ar-XB" dir="rtl"'],
    [{ cookie: 'rb_lang=x"><script>' }, 'lang="da" dir="ltr"'],
  ])('HOUSE-12 the page comes in the language of the device: %j', async (headers, wanted) => {
    expect(
      await (await http.get('/', { headers: headers as Record<string, string> })).text(),
    ).toContain(wanted);
  });
});
