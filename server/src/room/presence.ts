import { isDeepStrictEqual } from 'node:util';
import { ownPresenceSchema, type Presence } from '@rundbord/shared/protocol/presence';
import type { Peer } from './peer.ts';

/** What is known of one who is connected. */
type Known = { client: number; clock: number; state: Presence };
/** The same, or that they have gone. */
export type Told = { client: number; clock: number; state: Presence | null };

/** Who is connected, built from seats: nobody is here unseen. A device says what its wall shows, never who it is.
 *  Client numbers and clocks are the server's own, so that nobody can speak as another or outshout them. */
export class PresenceBook {
  readonly #known = new Map<Peer, Known>();
  #lastClient: number;

  /** Milliseconds since 1970 lie above every client number that a device draws for itself. */
  constructor(nowMs: number) {
    this.#lastClient = nowMs;
  }

  /** Writes somebody in who has just come. Answers what to tell the others. */
  enter(peer: Peer): Told {
    this.#lastClient += 1;
    return this.#keep(peer, { client: this.#lastClient, clock: 1, state: seatedState(peer) });
  }

  /** Takes what a device says of itself. Answers what to tell the others, or null when there is nothing. */
  hear(peer: Peer, said: unknown): Told | null {
    const before = this.#known.get(peer);
    const own = ownPresenceSchema.safeParse(said);
    if (!before || !own.success) return null;
    const state = { ...own.data, ...seatedState(peer) };
    // Devices repeat themselves; the house does that for all of them.
    if (isDeepStrictEqual(state, before.state)) return null;
    return this.#keep(peer, { ...before, clock: before.clock + 1, state });
  }

  /** Says everything again: devices forget whoever was not heard of for 30 s. */
  renew(): void {
    for (const [peer, known] of this.#known)
      this.#known.set(peer, { ...known, clock: known.clock + 1 });
  }

  /** Takes somebody off the list, and answers what to tell the others. */
  forget(peer: Peer): Told | null {
    const known = this.#known.get(peer);
    this.#known.delete(peer);
    return known ? { client: known.client, clock: known.clock + 1, state: null } : null;
  }

  /** Everyone else. */
  othersOf(peer: Peer): Told[] {
    return [...this.#known].filter(([other]) => other !== peer).map(([, known]) => known);
  }

  #keep(peer: Peer, known: Known): Told {
    this.#known.set(peer, known);
    return known;
  }
}

function seatedState({ sitter }: Peer): Presence {
  const { seat, name, role, colour, organisation } = sitter;
  return { seat, name, role, colour, ...(organisation ? { organisation } : {}) };
}
