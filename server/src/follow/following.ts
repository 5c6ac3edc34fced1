import { type DocumentName, openStaff } from '@rundbord/shared/doc/board-doc';
import type { Roles } from '@rundbord/shared/follow/roles';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import * as Y from 'yjs';
import { type Clock, nowText } from '../clock.ts';
import { faultFacts, type Log } from '../log.ts';
import { newId, type Random } from '../random.ts';
import type { LiveDocument } from '../room/live-document.ts';
import type { Peer } from '../room/peer.ts';
import { sendUpdate } from '../room/slow-readers.ts';
import { isLooking } from './looking.ts';
import { MaskDocument } from './mask-document.ts';

/** Beats for which a mask is kept when the last follower has gone: a line that drops is no reason to begin anew. */
const beatsAlone = 3;

export type FollowingParts = {
  board: BoardId;
  documents: Record<DocumentName, LiveDocument>;
  peers: ReadonlySet<Peer>;
  clock: Clock;
  random: Random;
  log: Log;
  /** People have other roles now. */
  renamed(): void;
};

/** A room's followers and their mask, from the first who comes until a while after the last has gone. The mask is never
 *  stored; each has an epoch of its own, so that a device with an older copy begins afresh. */
export class Following {
  readonly #parts: FollowingParts;
  readonly #colleagues = new Map<SeatId, string>();
  #epoch: string | null = null;
  #mask: MaskDocument | null = null;
  #alone = 0;

  constructor(parts: FollowingParts) {
    this.#parts = parts;
  }

  get epoch(): string {
    this.#epoch ??= newId(this.#parts.random);
    return this.#epoch;
  }

  /** Who everybody is to followers, or null while nobody has a mask to read it in. */
  get roles(): Roles | null {
    return this.#mask?.roles ?? null;
  }

  /** The mask, made if there is none. Ask only when all that the server wrote is on disk. */
  open(): Y.Doc {
    this.#mask ??= this.#make();
    return this.#mask.doc;
  }

  /** Takes what others have just been sent. */
  take(document: DocumentName, update: Uint8Array): void {
    this.#change((mask) => mask.take(document, update));
  }

  /** A colleague has come: their name may stand in a text before they sit at the table. */
  know(seat: SeatId, name: string): void {
    this.#colleagues.set(seat, name);
    this.#change((mask) => mask.renew());
  }

  /** Says what was held back, ends links that have run out, and lets go of a mask that nobody reads. */
  beat(): void {
    const now = nowText(this.#parts.clock);
    for (const peer of this.#followers())
      if (!isLooking(openStaff(this.#parts.documents.staff.doc), peer.sitter.seat, now))
        peer.close(closeCodes.signedOut, 'no longer follows');
    this.#change((mask) => mask.release());
    this.#alone = this.#followers().length > 0 ? 0 : this.#alone + 1;
    if (this.#alone >= beatsAlone) this.#letGo();
  }

  #make(): MaskDocument {
    const { table, staff } = this.#parts.documents;
    const mask = new MaskDocument({
      table: Y.encodeStateAsUpdate(table.doc),
      staff: Y.encodeStateAsUpdate(staff.doc),
      colleagues: () => [...this.#colleagues].map(([seat, name]) => ({ seat, name })),
      nowMs: () => this.#parts.clock.now().getTime(),
    });
    mask.doc.on('update', (update: Uint8Array) =>
      sendUpdate(this.#parts.peers, { document: 'mask', update, from: null }),
    );
    return mask;
  }

  /** A fault in the mask must not keep the room from its work: followers come again, to a fresh one. */
  #change(change: (mask: MaskDocument) => boolean): void {
    try {
      if (this.#mask && change(this.#mask)) this.#parts.renamed();
    } catch (fault) {
      this.#parts.log('mask/fault', { board: this.#parts.board, ...faultFacts(fault) });
      this.#letGo();
      for (const peer of this.#followers()) peer.close(closeCodes.goingDown, 'try again');
    }
  }

  #letGo(): void {
    this.#epoch = null;
    this.#mask = null;
  }

  #followers(): Peer[] {
    return [...this.#parts.peers].filter((peer) => peer.sitter.document === 'mask');
  }
}
