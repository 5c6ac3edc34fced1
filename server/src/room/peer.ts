import type { AudienceName } from '@rundbord/shared/doc/board-doc';
import type { SeatId } from '@rundbord/shared/id';
import type { Role } from '@rundbord/shared/meeting/role';
import { closeCodes, frameRate, glimpseRate, presenceRate } from '@rundbord/shared/protocol/frames';
import { tokenBucket } from './token-bucket.ts';

/** Who sits behind a socket, as the server found out by cookie. */
export type Sitter = {
  seat: SeatId;
  name: string;
  role: Role;
  colour: number;
  document: AudienceName;
  /** Where somebody who follows from afar comes from. */
  organisation?: string | undefined;
  /** The sign-in behind it, for staff. */
  session?: string;
};

/** What a room needs of a socket. */
export type Wire = {
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
  buffered(): number;
  /** Asks for a sign of life, and answers whether one came since it was last asked for. */
  isAlive(): boolean;
};

/** Bytes waiting for a slow reader: above `presence` it is told nothing of cursors, above `updates` it gets one whole
 *  state when it has caught up, above `close` it is let go and will come back. */
const waits = { presence: 256 * 1024, updates: 1024 * 1024, close: 8 * 1024 * 1024 } as const;

/** Signs of life a device may owe: it may be asleep, or on a train. */
const mostSilences = 3;

/** One socket in a room. */
export class Peer {
  readonly sitter: Sitter;
  readonly frames;
  readonly presences;
  readonly glimpses;
  /** Sync messages taken in order, and how many of them are on disk. */
  received = 0;
  saved = 0;
  /** Asked for our state, so that updates make sense to it. */
  hasSynced = false;
  /** Told us its own state, so that its updates make sense to us. */
  caughtUp = false;
  /** What it was last told of its own cards. */
  lastOwn = '';
  /** Missed updates while it was slow; owed one whole state. */
  isStale = false;
  isClosed = false;
  #silences = 0;
  readonly #wire: Wire;

  constructor(wire: Wire, sitter: Sitter, nowMs: number) {
    this.#wire = wire;
    this.sitter = sitter;
    this.frames = tokenBucket(frameRate, nowMs);
    this.presences = tokenBucket(presenceRate, nowMs);
    this.glimpses = tokenBucket(glimpseRate, nowMs);
  }

  send(bytes: Uint8Array): void {
    if (!this.isClosed) this.#wire.send(bytes);
  }

  /** Sends an update, or remembers that this reader is owed one. */
  sendUpdate(bytes: Uint8Array): void {
    const buffered = this.#wire.buffered();
    if (buffered > waits.close) this.close(closeCodes.tooSlow, 'too slow');
    else if (buffered > waits.updates) this.isStale = true;
    else if (!this.isStale) this.send(bytes);
  }

  sendPresence(bytes: Uint8Array): void {
    if (this.#wire.buffered() <= waits.presence) this.send(bytes);
  }

  /** Whether the device still answers. A line that dropped does not close its socket by itself. */
  isAlive(): boolean {
    this.#silences = this.#wire.isAlive() ? 0 : this.#silences + 1;
    return this.#silences < mostSilences;
  }

  hasCaughtUp(): boolean {
    return this.#wire.buffered() < waits.presence;
  }

  close(code: number, reason: string): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#wire.close(code, reason);
  }
}
