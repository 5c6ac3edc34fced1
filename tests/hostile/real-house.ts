import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '@rundbord/server/serve';
import { makeSignInLink } from '@rundbord/server/staff/sign-in';
import { memoryStore } from '@rundbord/server/store/memory-store';
import { recordedLog } from '@rundbord/server/testing/recorded-log';
import type { IntentId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import { type CastName, cast, castFollower } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { RawSocket } from './raw-socket.ts';

/** What somebody wants, without the number that makes a repeat harmless. */
export type Wish = Intent extends infer I ? (I extends Intent ? Omit<I, 'id'> : never) : never;

/** Doors at which something can be asked for. */
type AskingDoor = 'phone' | 'console' | 'follow';

/** A house that really listens, with nobody in it. */
export async function realHouse() {
  const { log, lines } = recordedLog();
  const settings = {
    port: 0,
    host: '127.0.0.1',
    dataFolder: '',
    origin: null,
    proxies: 0,
    hasCanvas: true,
    licenceKey: null,
  };
  const running = await startServer(settings, { store: memoryStore(), log });
  const origin = `http://127.0.0.1:${running.port}`;
  const sockets: RawSocket[] = [];
  const house = {
    ...running,
    origin,
    lines,
    /** Somebody with a browser of their own. */
    visitor: () => new Visitor(origin),
    /** A facilitator who has signed in. */
    async facilitator(name: CastName): Promise<Visitor> {
      const visitor = new Visitor(origin);
      const token = new URL(await makeSignInLink(running.house, {})).hash.slice(1);
      await visitor.post('/api/staff/sign-in', { token, name: cast[name].name });
      return visitor;
    },
    /** A socket with whatever headers a test wants. */
    socket(path: string, headers: Record<string, string | undefined> = {}): RawSocket {
      const all = { origin, ...headers };
      const given = Object.entries(all).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      );
      const socket = new RawSocket(
        `${origin.replace('http', 'ws')}${path}`,
        Object.fromEntries(given),
      );
      sockets.push(socket);
      return socket;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.end();
      await running.close();
    },
  };
  return house;
}

export type RealHouse = Awaited<ReturnType<typeof realHouse>>;

/** A browser: it keeps cookies and says where its page comes from. Everything it was answered is kept. */
export class Visitor {
  readonly origin: string;
  readonly answers: string[] = [];
  readonly #cookies = new Map<string, string>();
  #asked = 0;

  constructor(origin: string) {
    this.origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string): Promise<Response> {
    return this.#ask(path, {});
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body) });
  }

  /** Asks for something at a door of a board. Throws when it was refused. */
  async wants(board: string, door: AskingDoor, wish: Wish): Promise<void> {
    const answer = await this.tries(board, door, wish);
    if (!answer.ok) throw new Error('an intent was refused', { cause: await answer.text() });
  }

  tries(board: string, door: AskingDoor, wish: Wish): Promise<Response> {
    this.#asked += 1;
    const id = idFor<IntentId>(`${this.cookie.slice(-8)}${this.#asked}`);
    return this.post(`/api/boards/${board}/intents/${door}`, { id, ...wish });
  }

  async #ask(path: string, more: RequestInit): Promise<Response> {
    const headers = {
      origin: this.origin,
      cookie: this.cookie,
      'content-type': 'application/json',
    };
    const answer = await fetch(`${this.origin}${path}`, { ...more, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    this.answers.push(`${JSON.stringify([...answer.headers])} ${await answer.clone().text()}`);
    return answer;
  }
}

/** A meeting of Jonas', with the board and its way in. */
export async function realMeeting(house: RealHouse) {
  const jonas = await house.facilitator('jonas');
  const made = await jonas.post('/api/boards', { children: 'Peter, Simon', language: 'da' });
  const { board } = ((await made.json()) as { value: { board: string } }).value;
  await jonas.wants(board, 'console', {
    kind: 'openMeeting',
    meeting: idFor(`first ${board.slice(0, 5)}`),
  });
  const door = await jonas.get(`/api/boards/${board}/door`);
  const { code, link } = ((await door.json()) as { value: { code: string; link: string } }).value;
  const token = new URL(link).hash.slice(1);
  const meeting = {
    jonas,
    board,
    code,
    token,
    async knocks(name: CastName, visitor = house.visitor()): Promise<Visitor> {
      const { name: said, relation } = cast[name];
      await visitor.post('/api/join', { token, name: said, relation: relation.da });
      return visitor;
    },
    /** The seats waiting in the lobby, latest last. */
    async lobby(): Promise<string[]> {
      const room = await house.house.rooms.of(board as never);
      return [...(room?.staff.lobby.keys() ?? [])];
    },
    async sits(name: CastName): Promise<{ visitor: Visitor; seat: string }> {
      const visitor = await meeting.knocks(name);
      const seat = (await meeting.lobby()).at(-1) ?? '';
      await jonas.wants(board, 'console', { kind: 'admit', seat: seat as never });
      return { visitor, seat };
    },
    /** The link for somebody who is to follow from afar. */
    async invites(change: object = {}): Promise<string> {
      const who = { ...castFollower, hours: 4, ...change };
      const made = await jonas.post(`/api/boards/${board}/followers`, who);
      const { value } = (await made.json()) as { value: { link: string } };
      return new URL(value.link).hash.slice(1);
    },
    /** A socket at one of the board's doors, open and synced. */
    async comes(visitor: Visitor, door: string): Promise<RawSocket> {
      const socket = house.socket(`/sync/${board}/${door}`, { cookie: visitor.cookie });
      await socket.synced();
      return socket;
    },
  };
  return meeting;
}

export type RealMeeting = Awaited<ReturnType<typeof realMeeting>>;

/** Waits until something is so. Throws when it never is. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what = 'what the test waits for',
  mostMs = 30_000,
): Promise<void> {
  const startMs = performance.now();
  while (!(await isSo())) {
    if (performance.now() - startMs > mostMs) throw new Error(`${what} did not happen`);
    await pause(5);
  }
}
