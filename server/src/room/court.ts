import { isDeepStrictEqual } from 'node:util';
import type { DocumentName } from '@rundbord/shared/doc/board-doc';
import type { SeatId } from '@rundbord/shared/id';
import type * as Y from 'yjs';
import type * as z from 'zod/mini';

// What the judges of the gate have in common.

/** Why an update was refused. For logs; people read the text of the close code. */
export type Breach =
  | 'not-an-update'
  | 'gap'
  | 'misplaced'
  | 'unknown-root'
  | 'server-root'
  | 'card-shape'
  | 'card-owner'
  | 'card-deleted'
  | 'sheet-shape'
  | 'sheet-maker'
  | 'family-shape'
  | 'family-maker'
  | 'network-shape'
  | 'network-maker'
  | 'ink-shape'
  | 'wall-shape'
  | 'nested'
  | 'not-plain'
  | 'full';

/** What the gate asks about people: whether a seat is a facilitator of this board. */
export type GateFacts = { isFacilitator(seat: SeatId): boolean };

export type Court = { doc: Y.Doc; name: DocumentName; facts: GateFacts };

/** One type that a transaction changed: which of its keys, and where it stands. */
export type Change = {
  type: Y.AbstractType<unknown>;
  keys: ReadonlySet<string | null>;
  path: { root: string; keys: (string | null)[] };
  transaction: Y.Transaction;
};

/** Whether a record's fields hold facts that their schemas know, and nothing besides. Facts that no schema knows, deep in
 *  a field, would be free storage that nobody sees. */
export function holdsOnlyKnownFacts(
  record: Y.Map<unknown>,
  fields: Readonly<Record<string, z.ZodMiniType>>,
): boolean {
  return Object.entries(fields).every(([field, schema]) => {
    const read = schema.safeParse(record.get(field));
    return read.success && isDeepStrictEqual(read.data, record.get(field));
  });
}
