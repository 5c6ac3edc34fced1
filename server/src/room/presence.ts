import { ownPresenceSchema, type Presence } from '@rundbord/shared/protocol/presence';
import { presenceFrame } from './encode-frames.ts';
import type { Peer } from './peer.ts';

type Known = { client: number; clock: number; state: Presence };

/** Who is connected, built from seats. A device says which card it types in, never who it is. */
export class PresenceBook {
  readonly #known = new Map<Peer, Known>();

  /** Takes what a device says of itself. Answers the frame for the others, or null when there is nothing to tell. */
  hear(peer: Peer, said: { client: number; clock: number; state: unknown }): Uint8Array | null {
    if (peer.presenceClient !== null && peer.presenceClient !== said.client) return null;
    for (const [other, known] of this.#known)
      if (other !== peer && known.client === said.client) return null;
    if (said.state === null) return this.forget(peer);
    const own = ownPresenceSchema.safeParse(said.state);
    const before = this.#known.get(peer);
    if (!own.success || (before && said.clock <= before.clock)) return null;
    const { seat, name, role, colour } = peer.sitter;
    const known = { client: said.client, clock: said.clock, state: { ...own.data, seat, name, role, colour } };
    peer.presenceClient = said.client;
    this.#known.set(peer, known);
    return presenceFrame([known]);
  }

  /** Takes somebody off the list, and answers the frame that tells the others. */
  forget(peer: Peer): Uint8Array | null {
    const known = this.#known.get(peer);
    this.#known.delete(peer);
    return known ? presenceFrame([{ client: known.client, clock: known.clock + 1, state: null }]) : null;
  }

  /** Everyone, for a device that has just come. */
  all(): Uint8Array {
    return presenceFrame([...this.#known.values()]);
  }
}
