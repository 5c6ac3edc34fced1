import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SeatId } from '@rundbord/shared/id';
import type { CastName } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { createApp } from '../app.ts';
import type { House } from '../house.ts';
import { hashed, newSecret } from '../random.ts';
import { put } from '../store/rows.ts';
import { seededRandom } from './seeded-random.ts';
import { testMeeting } from './test-meeting.ts';

const own = 'http://rundbord.test';

/** How a test asks: as our own page does, unless it says otherwise. */
export type Asking = {
  body?: unknown;
  cookie?: string | undefined;
  origin?: string | null;
  headers?: Record<string, string>;
};

/** The whole of HTTP without a socket, with two pages that hold nothing. */
export function testApp(house: House, publicOrigin: string | null = own) {
  const clientFolder = mkdtempSync(join(tmpdir(), 'rundbord-pages-'));
  for (const page of ['phone.html', 'index.html'])
    writeFileSync(
      join(clientFolder, page),
      `<!doctype html><html lang="da"><title>${page}</title></html>`,
    );
  const app = createApp(house, {
    publicOrigin,
    proxies: 0,
    clientFolder,
    hasCanvas: true,
    licenceKey: null,
  });

  const ask = async (method: string, path: string, asking: Asking = {}): Promise<Response> => {
    const headers: Record<string, string> = { host: 'rundbord.test', ...asking.headers };
    if (asking.origin !== null) headers.origin = asking.origin ?? own;
    if (asking.cookie !== undefined) headers.cookie = asking.cookie;
    const isText = typeof asking.body === 'string';
    const body = isText ? (asking.body as string) : JSON.stringify(asking.body);
    return app.request(`${own}${path}`, {
      method,
      headers,
      ...(asking.body === undefined ? {} : { body }),
    });
  };

  return {
    app,
    ask,
    get: (path: string, asking?: Asking) => ask('GET', path, asking),
    post: (path: string, body: unknown, asking: Asking = {}) =>
      ask('POST', path, { body, ...asking }),
  };
}

export type TestApp = ReturnType<typeof testApp>;

/** Status and body of an answer, to compare in one go. */
export async function answered(
  response: Response | Promise<Response>,
): Promise<{ status: number; body: unknown }> {
  const answer = await response;
  return { status: answer.status, body: await answer.json() };
}

/** The cookie a browser would send back after this answer. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0] ?? '')
    .join('; ');
}

export type TestSite = Awaited<ReturnType<typeof testSite>>;

/** A meeting with Birgit in it, its HTTP, and Jonas' cookie. */
export async function testSite() {
  const meeting = await testMeeting(['birgit']);
  const signedIn = async (name: CastName): Promise<string> => {
    const secret = newSecret(seededRandom(name));
    const session = { staff: idFor<SeatId>(name), until: '2099' };
    await meeting.house.committer.add([put('session', hashed(secret), session)]);
    return `rb_staff=${secret}`;
  };
  const birgit = meeting.cookies.get('birgit') ?? '';
  return {
    meeting,
    http: testApp(meeting.house),
    signedIn,
    birgit,
    jonas: await signedIn('jonas'),
  };
}

/** A refusal as it is answered. */
export function refusal(status: number, code: string) {
  return { status, body: { refusal: { code } } };
}
