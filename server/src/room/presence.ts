import { isDeepStrictEqual } from 'node:util';
import { ownPresenceSchema, type Presence } from '@rundbord/shared/protocol/presence';
import { presenceFrame } from './encode-frames.ts';
import type { Peer } from './peer.ts';

type Known = { client: number; clock: number; state: Presence };

/** Who is connected, built from seats: nobody is here unseen. A device says what its wall shows, never who it is.
 *  Client numbers and clocks are the server's own, so that nobody can speak as another or outshout them. */
export class PresenceBook {
  readonly #known = new Map<Peer, Known>();
  #lastClient: number;

  /** Milliseconds since 1970 lie above every client number that a device draws for itself. */
  constructor(nowMs: number) {
    this.#lastClient = nowMs;
  }

  /** Writes somebody in who has just come. Answers the frame for the others. */
  enter(peer: Peer): Uint8Array {
    this.#lastClient += 1;
    const { seat, name, role, colour } = peer.sitter;
    return this.#keep(peer, {
      client: this.#lastClient,
      clock: 1,
      state: { seat, name, role, colour },
    });
  }

  /** Takes what a device says of itself. Answers the frame for the others, or null when there is nothing to tell. */
  hear(peer: Peer, said: unknown): Uint8Array | null {
    const before = this.#known.get(peer);
    const own = ownPresenceSchema.safeParse(said);
    if (!before || !own.success) return null;
    const { seat, name, role, colour } = before.state;
    const state = { ...own.data, seat, name, role, colour };
    // Devices repeat themselves; the house does that for all of them.
    if (isDeepStrictEqual(state, before.state)) return null;
    return this.#keep(peer, { ...before, clock: before.clock + 1, state });
  }

  /** Says everything again: devices forget whoever was not heard of for 30 s. */
  renew(): void {
    for (const [peer, known] of this.#known)
      this.#known.set(peer, { ...known, clock: known.clock + 1 });
  }

  /** Takes somebody off the list, and answers the frame that tells the others. */
  forget(peer: Peer): Uint8Array | null {
    const known = this.#known.get(peer);
    this.#known.delete(peer);
    return known
      ? presenceFrame([{ client: known.client, clock: known.clock + 1, state: null }])
      : null;
  }

  /** Everyone else, for a device that asks. */
  othersOf(peer: Peer): Uint8Array {
    return presenceFrame(
      [...this.#known].filter(([other]) => other !== peer).map(([, known]) => known),
    );
  }

  #keep(peer: Peer, known: Known): Uint8Array {
    this.#known.set(peer, known);
    return presenceFrame([known]);
  }
}
