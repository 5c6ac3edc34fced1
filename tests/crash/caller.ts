import { randomBytes } from 'node:crypto';
import { type BoardId, idBytes, makeId } from '@rundbord/shared/id';

/** A browser without a screen: its cookies, and what it asks of one house. */
export class Caller {
  readonly origin: string;
  #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** One question. A line that is down throws. */
  async ask(path: string, body?: unknown): Promise<{ status: number; value: unknown }> {
    const response = await fetch(`${this.origin}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { origin: this.origin, 'content-type': 'application/json', cookie: this.cookie },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.#cookies.set(name, value);
    }
    const answer = (await response.json()) as { value?: unknown };
    return { status: response.status, value: answer.value };
  }

  /** A wish with an id, sent once. */
  async wish(board: BoardId, door: 'phone' | 'console', wish: Record<string, unknown>) {
    return this.ask(`/boards/${board}/intents/${door}`, { id: freshId(), ...wish });
  }

  /** The same wish again and again until the house has answered, as a phone does after a lost line. */
  async insist(
    board: BoardId,
    door: 'phone' | 'console',
    wish: Record<string, unknown>,
  ): Promise<void> {
    const body = { id: freshId(), ...wish };
    for (;;) {
      try {
        const { status } = await this.ask(`/boards/${board}/intents/${door}`, body);
        if (status === 200) return;
        if (status !== 429) throw new Error(`refused with ${status}`, { cause: 'refused' });
      } catch (fault) {
        if ((fault as Error).cause === 'refused') throw fault;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export function freshId<I extends string>(): I {
  return makeId<I>(new Uint8Array(randomBytes(idBytes)));
}
