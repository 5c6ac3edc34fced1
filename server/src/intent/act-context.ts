import { readOpenMeeting } from '@rundbord/shared/board/record';
import type { Hand } from '@rundbord/shared/card/card-commands';
import type { StaffDoc, TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { SeatId } from '@rundbord/shared/id';
import type { Intent, IntentKind, IntentOf } from '@rundbord/shared/intent/intent';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import type { Result } from '@rundbord/shared/result';
import type { FreshDoor, KnownDoor } from '../meeting/door.ts';
import type { Actor } from '../meeting/sitter.ts';
import type { Random } from '../random.ts';
import type { Sealed } from '../scaling/sealed.ts';
import type { Row } from '../store/rows.ts';
import type { Write } from '../store/store.ts';

/** What an act on a board works with. `at` is ISO. Rows are looked up before the act begins. */
export type ActContext = {
  table: TableDoc;
  staff: StaffDoc;
  sealed: Sealed;
  random: Random;
  actor: Actor;
  at: string;
  freshDoor: FreshDoor | null;
  knownDoor: KnownDoor | null;
  followerRows: Row<'follower'> | null;
};

/** Carries out one kind of intent: refuses before writing anything, or writes and answers rows to keep. */
export type ActOf<K extends IntentKind> = (
  context: ActContext,
  intent: IntentOf<K>,
) => Result<Write[], Refusal>;
export type Acts<K extends IntentKind> = { [Kind in K]: ActOf<Kind> };
export type AnyAct = (context: ActContext, intent: Intent) => Result<Write[], Refusal>;

/** The hand that carries out a command for somebody. */
export function handOf(context: ActContext, by: SeatId = context.actor.seat): Hand {
  return { table: context.table, by, at: context.at, origin: origins.intent };
}

/** Number of the meeting that is going on; 0 between meetings. */
export function meetingNumber(context: ActContext): number {
  return readOpenMeeting(context.table.record)?.number ?? 0;
}
