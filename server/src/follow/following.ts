import { type DocumentName, openStaff } from '@rundbord/shared/doc/board-doc';
import type { Colleague, Roles } from '@rundbord/shared/follow/roles';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { ok } from '@rundbord/shared/result';
import * as Y from 'yjs';
import { type Clock, nowText } from '../clock.ts';
import { faultFacts, type Log } from '../log.ts';
import { newId, type Random } from '../random.ts';
import type { LiveDocument } from '../room/live-document.ts';
import type { Peer } from '../room/peer.ts';
import { sendUpdate } from '../room/slow-readers.ts';
import type { BoardAct } from '../room/write-act.ts';
import { isLooking } from './looking.ts';
import { MaskDocument } from './mask-document.ts';
import { StoodNames } from './stood-names.ts';

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
  /** Carries out an act of the house. */
  act(act: BoardAct): Promise<unknown>;
};

/** A room's followers and their mask, from the first who comes until a while after the last has gone. The mask is never
 *  stored; each has an epoch of its own, so that a device with an older copy begins afresh. */
export class Following {
  readonly #parts: FollowingParts;
  readonly #colleagues = new Map<SeatId, string>();
  readonly #stood: StoodNames;
  #epoch: string | null = null;
  #mask: MaskDocument | null = null;
  #alone = 0;

  constructor(parts: FollowingParts) {
    this.#parts = parts;
    this.#stood = new StoodNames(parts.documents);
    this.look();
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

  /** Looks who stands on the board. A name is known from then on, whether somebody follows or not. */
  look(): void {
    try {
      this.#stood.look(this.#present());
    } catch (fault) {
      this.#fail(fault);
    }
  }

  /** Takes what others have just been sent. */
  take(document: DocumentName, update: Uint8Array): void {
    this.look();
    if (this.#stood.isOneLost) this.#writeDown();
    this.#change((mask) => mask.take(document, update));
  }

  /** A colleague has come: their name may stand in a text before they sit at the table. */
  know(seat: SeatId, name: string): void {
    this.#colleagues.set(seat, name);
    this.look();
    this.#change((mask) => mask.renew());
  }

  /** Writes down who stands here, says what was held back, ends links that have run out, and lets go of a mask that nobody reads. */
  beat(): void {
    // With nobody here nobody can take a name away; who stands is looked up when the board opens again.
    if (this.#parts.peers.size > 0) this.#writeDown();
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
      colleagues: () => this.#present(),
      stood: () => this.#stood.all,
      nowMs: () => this.#parts.clock.now().getTime(),
    });
    mask.doc.on('update', (update: Uint8Array) =>
      sendUpdate(this.#parts.peers, { document: 'mask', update, from: null }),
    );
    return mask;
  }

  #writeDown(): void {
    if (!this.#stood.areUnwritten) return;
    const write: BoardAct = ({ staff }) => {
      staff.doc.transact(() => this.#stood.write(staff, nowText(this.#parts.clock)));
      return ok([]);
    };
    this.#parts.act(write).catch((fault) => this.#fail(fault));
  }

  #present(): Colleague[] {
    return [...this.#colleagues].map(([seat, name]) => ({ seat, name }));
  }

  /** A fault in the mask must not keep the room from its work: followers come again, to a fresh one. */
  #change(change: (mask: MaskDocument) => boolean): void {
    try {
      if (this.#mask && change(this.#mask)) this.#parts.renamed();
    } catch (fault) {
      this.#fail(fault);
    }
  }

  #fail(fault: unknown): void {
    this.#parts.log('mask/fault', { board: this.#parts.board, ...faultFacts(fault) });
    this.#letGo();
    for (const peer of this.#followers()) peer.close(closeCodes.goingDown, 'try again');
  }

  #letGo(): void {
    this.#epoch = null;
    this.#mask = null;
  }

  #followers(): Peer[] {
    return [...this.#parts.peers].filter((peer) => peer.sitter.document === 'mask');
  }
}
