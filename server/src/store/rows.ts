import { boardLanguages } from '@rundbord/shared/board/language';
import {
  type BoardId,
  type FollowerId,
  idSchema,
  type MeetingId,
  type SeatId,
} from '@rundbord/shared/id';
import { voteSchema } from '@rundbord/shared/scaling/vote';
import * as z from 'zod';
import type { Store, Write } from './store.ts';

const board = idSchema<BoardId>();
const staff = idSchema<SeatId>();

/** The server's own rows: what is neither in a document nor anybody's words on the board.
 *  Keys: `staff` id · `session`, `seat`, `signIn`, `door` hash of a secret · `access` board/staff · `mine` staff/board ·
 *  `board` id · `meeting` id · `intent` board/intent · `followLink`, `followDevice` hash of a secret · `follower` board/follower ·
 *  `vote` board/round/voter: what is sealed until its round is shown. */
const kinds = {
  staff: z.object({ name: z.string(), since: z.string() }),
  session: z.object({ staff, until: z.string() }),
  signIn: z.object({ staff: z.nullable(staff), board: z.nullable(board), until: z.string() }),
  seat: z.object({ board, seat: idSchema<SeatId>() }),
  door: z.object({ board, meeting: idSchema<MeetingId>() }),
  access: z.object({ staff, since: z.string() }),
  mine: z.object({ board }),
  board: z.object({
    children: z.array(z.string()),
    language: z.enum(boardLanguages),
    createdAt: z.string(),
    meetings: z.number(),
    openSince: z.nullable(z.string()),
    lastHeld: z.nullable(z.string()),
  }),
  meeting: z.object({ code: z.string(), token: z.string() }),
  intent: z.object({ at: z.string() }),
  followLink: z.object({ board, follower: idSchema<FollowerId>() }),
  followDevice: z.object({ board, follower: idSchema<FollowerId>() }),
  vote: voteSchema,
  /** Where the two above are found again, when a facilitator ends it. */
  follower: z.object({ link: z.string(), device: z.optional(z.string()) }),
} as const;
export type RowKind = keyof typeof kinds;
export type Row<K extends RowKind> = z.infer<(typeof kinds)[K]>;

/** A row to keep. */
export function put<K extends RowKind>(
  kind: K,
  key: string,
  value: Row<K>,
  board: BoardId | null = null,
): Write {
  return { op: 'put', kind, key, board, value };
}

/** A row to let go of. */
export function remove(kind: RowKind, key: string): Write {
  return { op: 'remove', kind, key };
}

/** A row of which nothing may stay on the disk, not even in a page that is free again. */
export function removeForGood(kind: RowKind, key: string): Write {
  return { op: 'remove', kind, key, isForGood: true };
}

/** One row, or null. A row that cannot be read is a fault of ours and throws. */
export async function readRow<K extends RowKind>(
  store: Store,
  kind: K,
  key: string,
): Promise<Row<K> | null> {
  const value = await store.row(kind, key);
  return value === undefined ? null : (kinds[kind].parse(value) as Row<K>);
}

/** The rows whose keys begin so. */
export async function readRows<K extends RowKind>(
  store: Store,
  kind: K,
  prefix: string,
): Promise<{ key: string; value: Row<K> }[]> {
  const rows = await store.rows(kind, prefix);
  return rows.map(({ key, value }) => ({ key, value: kinds[kind].parse(value) as Row<K> }));
}
