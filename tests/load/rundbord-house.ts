import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStaff } from '@rundbord/shared/doc/board-doc';
import { type BoardId, idBytes, makeId, type SeatId } from '@rundbord/shared/id';
import type { Door } from '@rundbord/shared/protocol/doors';
import { Child } from './child.ts';
import { Screen } from './screen.ts';

const main = new URL('../../server/src/main.ts', import.meta.url);

/** Somebody's cookie: a facilitator's sign-in, or a phone's seats. */
export type Cookie = string & { readonly cookie: unique symbol };
type Asked = { cookie?: Cookie; body?: unknown };

/** A folder for a house that is thrown away when the load program ends. */
export function freshDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rundbord-load-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A whole Rundbord in a process of its own, reached as people reach it: by HTTP and sockets on this machine alone. */
export class RundbordHouse {
  readonly server: Child;
  readonly #host: string;

  private constructor(server: Child, port: string) {
    this.server = server;
    this.#host = `127.0.0.1:${port}`;
  }

  static async open(dataFolder = freshDataFolder()): Promise<RundbordHouse> {
    const env = { RB_DATA: dataFolder, RB_HOST: '127.0.0.1', RB_PORT: '0' };
    const server = new Child(main, env);
    return new RundbordHouse(server, await server.says(/http:\/\/localhost:(\d+)\s/));
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** The link that the house prints at its first start. */
  firstSignIn(): Promise<string> {
    return this.server.says(/\/s#([\w-]+)\s/);
  }

  async signIn(token: string, name?: string): Promise<Cookie> {
    const { cookie } = await this.#ask('/staff/sign-in', { body: { token, name } });
    return cookie;
  }

  async makeBoard(cookie: Cookie): Promise<BoardId> {
    const body = { children: 'Peter, Simon', language: 'da' };
    const { value } = await this.#ask('/boards', { cookie, body });
    return (value as { board: BoardId }).board;
  }

  /** Gives a colleague access to the board, and signs them in. */
  async inviteColleague(cookie: Cookie, board: BoardId, name: string): Promise<Cookie> {
    const { value } = await this.#ask(`/boards/${board}/people`, { cookie, body: {} });
    return this.signIn((value as { link: string }).link.split('#')[1] ?? '', name);
  }

  async act(cookie: Cookie, board: BoardId, wish: { kind: string; [fact: string]: unknown }) {
    const door = wish.kind === 'sendCard' ? 'phone' : 'console';
    const body = { ...wish, id: freshId() };
    await this.#ask(`/boards/${board}/intents/${door}`, { cookie, body });
  }

  /** Opens a meeting. Answers the token in its QR. */
  async openMeeting(cookie: Cookie, board: BoardId): Promise<string> {
    await this.act(cookie, board, { kind: 'openMeeting', meeting: freshId() });
    const { value } = await this.#ask(`/boards/${board}/door`, { cookie });
    return (value as { link: string }).link.split('#')[1] ?? '';
  }

  /** Lets phones knock, admits them one after another, and sees that each has been let in. */
  async seatPhones(
    facilitator: Cookie,
    board: BoardId,
    { token, count }: { token: string; count: number },
  ): Promise<Cookie[]> {
    const knocks = Array.from({ length: count }, async (_, n) => {
      const body = { token, name: `Gæst ${n + 1}`, relation: { kind: 'family' } };
      const { cookie } = await this.#ask('/join', { body });
      return cookie;
    });
    const phones = await Promise.all(knocks);
    for (const seat of await this.#waiting(facilitator, board, count))
      await this.act(facilitator, board, { kind: 'admit', seat });
    for (const cookie of phones) {
      const { value } = await this.#ask('/lobby', { cookie });
      if ((value as { state: string }).state !== 'in') throw new Error('a phone was not let in');
    }
    return phones;
  }

  async seatOf(cookie: Cookie, board: BoardId): Promise<SeatId> {
    const { value } = await this.#ask(`/boards/${board}/seat/console`, { cookie });
    return (value as { seat: SeatId }).seat;
  }

  /** Comes through a door of a board. */
  async comeIn(cookie: Cookie, board: BoardId, door: Door): Promise<Screen> {
    const headers = { cookie, origin: this.origin };
    const screen = new Screen(`ws://${this.#host}/sync/${board}/${door}`, headers);
    await screen.opened();
    return screen;
  }

  /** Comes through a door and asks for what stands on the board. */
  async lookOn(cookie: Cookie, board: BoardId, door: Door): Promise<Screen> {
    const screen = await this.comeIn(cookie, board, door);
    await screen.askForBoard();
    return screen;
  }

  /** Closes the house. Throws when it had anything to complain of: a refused frame, a fault, a store that is down. */
  async end(): Promise<void> {
    const code = await this.server.end();
    if (code !== 0) throw new Error(`the house ended with ${code ?? 'force'}`);
    const codes = new Set(this.server.logged);
    if (codes.size > 0) throw new Error(`the house logged ${[...codes].join(', ')}`);
  }

  async #waiting(facilitator: Cookie, board: BoardId, count: number): Promise<string[]> {
    const screen = await this.lookOn(facilitator, board, 'staff');
    const seats = [...openStaff(screen.document()).lobby.keys()];
    screen.leave();
    if (seats.length !== count) throw new Error(`${seats.length} of ${count} wait in the lobby`);
    return seats;
  }

  async #ask(path: string, { cookie, body }: Asked): Promise<{ value: unknown; cookie: Cookie }> {
    const response = await fetch(`${this.origin}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        origin: this.origin,
        'content-type': 'application/json',
        // Lines left open for a next request would count as memory of the boards.
        connection: 'close',
        ...(cookie ? { cookie } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const answer = (await response.json()) as { value?: unknown; refusal?: { code: string } };
    if (!response.ok) throw new Error(`${path} was refused: ${answer.refusal?.code}`);
    const given = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return { value: answer.value, cookie: given as Cookie };
  }
}

export function freshId<I extends string>(): I {
  return makeId<I>(randomBytes(idBytes));
}
