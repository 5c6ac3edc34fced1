import { ownPresenceSchema, type Presence } from '@rundbord/shared/protocol/presence';
import { presenceFrame } from './encode-frames.ts';
import type { Peer } from './peer.ts';

type Known = { client: number; clock: number; state: Presence };

/** Who is connected, built from seats: nobody is here unseen. A device says what its wall shows, never who it is;
 *  numbers and clocks are the server's, so that none can speak as another or put itself beyond an answer. */
export class PresenceBook {
  readonly #known = new Map<Peer, Known>();
  #lastClient = Math.floor(Math.random() * 2 ** 31);

  /** Writes somebody in who has just come. Answers the frame for the others. */
  enter(peer: Peer): Uint8Array {
    this.#lastClient += 1;
    const { seat, name, role, colour } = peer.sitter;
    return this.#keep(peer, { client: this.#lastClient, clock: 1, state: { seat, name, role, colour } });
  }

  /** Takes what a device says of itself. Answers the frame for the others, or null when there is nothing to tell. */
  hear(peer: Peer, said: unknown): Uint8Array | null {
    const before = this.#known.get(peer);
    const own = ownPresenceSchema.safeParse(said);
    if (!before || !own.success) return null;
    const { seat, name, role, colour } = before.state;
    return this.#keep(peer, { ...before, clock: before.clock + 1, state: { ...own.data, seat, name, role, colour } });
  }

  /** Takes somebody off the list, and answers the frame that tells the others. */
  forget(peer: Peer): Uint8Array | null {
    const known = this.#known.get(peer);
    this.#known.delete(peer);
    return known ? presenceFrame([{ client: known.client, clock: known.clock + 1, state: null }]) : null;
  }

  /** Everyone else, for a device that asks. */
  othersOf(peer: Peer): Uint8Array {
    return presenceFrame([...this.#known].filter(([other]) => other !== peer).map(([, known]) => known));
  }

  #keep(peer: Peer, known: Known): Uint8Array {
    this.#known.set(peer, known);
    return presenceFrame([known]);
  }
}
