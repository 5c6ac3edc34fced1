import type { DocumentName } from '@rundbord/shared/doc/board-doc';
import type { BoardId } from '@rundbord/shared/id';

/** One thing to keep. All bytes of a board pass here, so that this is where they will be encrypted. */
export type Write =
  | { op: 'begin'; board: BoardId; document: DocumentName; epoch: string }
  | { op: 'append'; board: BoardId; document: DocumentName; update: Uint8Array }
  | { op: 'compact'; board: BoardId; document: DocumentName; snapshot: Uint8Array }
  | { op: 'put'; kind: string; key: string; board: BoardId | null; value: unknown }
  /** `isForGood`: no byte of it is left in the store's files when the commit resolves. */
  | { op: 'remove'; kind: string; key: string; isForGood?: true };

/** A document as it was kept: apply `updates` in order. */
export type StoredDocument = { epoch: string; updates: Uint8Array[] };

/** Where boards are kept. One server writes a board at a time.
 *  - `commit`: all of the batch or nothing, and on disk when it resolves.
 *  - `document`: null when it was never begun; a failure throws, and is never an empty document.
 *  - `row`, `rows`: the server's own facts by kind and key, or by the beginning of the key, in order of key. */
export type Store = {
  commit(batch: readonly Write[]): Promise<void>;
  document(board: BoardId, document: DocumentName): Promise<StoredDocument | null>;
  row(kind: string, key: string): Promise<unknown>;
  rows(kind: string, prefix: string): Promise<{ key: string; value: unknown }[]>;
  close(): Promise<void>;
};
