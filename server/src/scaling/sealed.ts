import type { BoardId, RoundId, SeatId } from '@rundbord/shared/id';
import type { Vote, VoterKey } from '@rundbord/shared/scaling/vote';
import { put, readRows, removeForGood } from '../store/rows.ts';
import type { Store, Write } from '../store/store.ts';

/** What everyone has given and nobody may see yet, of one board. It is kept in rows of the store and here in memory, and
 *  stands in no document. A change is first a row to keep, and counts here once its act has gone through. */
export class Sealed {
  readonly #board: BoardId;
  readonly #votes = new Map<string, Vote>();

  constructor(board: BoardId, kept: Iterable<readonly [key: string, vote: Vote]> = []) {
    this.#board = board;
    for (const [key, vote] of kept) this.#votes.set(key, vote);
  }

  /** Everything sealed in a round, by who gave it. */
  of(round: RoundId): Map<VoterKey, Vote> {
    const prefix = this.#key(round, '');
    const found = new Map<VoterKey, Vote>();
    for (const [key, vote] of this.#votes)
      if (key.startsWith(prefix)) found.set(key.slice(prefix.length), vote);
    return found;
  }

  /** What one seat has given by its own device, with the rounds. */
  givenBy(seat: SeatId): { round: RoundId; vote: Vote }[] {
    const found: { round: RoundId; vote: Vote }[] = [];
    for (const [key, vote] of this.#votes)
      if (vote.by === seat && vote.channel === 'own')
        found.push({ round: (key.split('/')[1] ?? '') as RoundId, vote });
    return found;
  }

  /** The row that seals this. */
  seal(round: RoundId, voter: VoterKey, vote: Vote): Write {
    return put('vote', this.#key(round, voter), vote, this.#board);
  }

  /** The row that lets go of what somebody gave, so that nothing of it stays on the disk. */
  unseal(round: RoundId, voter: VoterKey): Write {
    return removeForGood('vote', this.#key(round, voter));
  }

  /** Takes up what an act has done. */
  take(writes: readonly Write[]): void {
    for (const write of writes) {
      if (write.op === 'put' && write.kind === 'vote')
        this.#votes.set(write.key, write.value as Vote);
      if (write.op === 'remove' && write.kind === 'vote') this.#votes.delete(write.key);
    }
  }

  /** What would be sealed when these had gone through. */
  after(writes: readonly Write[]): Sealed {
    const next = new Sealed(this.#board, this.#votes);
    next.take(writes);
    return next;
  }

  #key(round: RoundId, voter: VoterKey): string {
    return `${this.#board}/${round}/${voter}`;
  }
}

/** What is sealed on a board, as it was kept. */
export async function openSealed(store: Store, board: BoardId): Promise<Sealed> {
  const rows = await readRows(store, 'vote', `${board}/`);
  return new Sealed(
    board,
    rows.map(({ key, value }) => [key, value] as const),
  );
}
