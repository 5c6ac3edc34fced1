import { readOpenMeeting } from '@rundbord/shared/board/record';
import { readInboxEntry } from '@rundbord/shared/card/inbox';
import type { CardId, IntentId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { may } from '@rundbord/shared/permission/may';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { err, ok, type Result } from '@rundbord/shared/result';
import { nowText } from '../clock.ts';
import { followActs } from '../follow/follow-acts.ts';
import { followerSeat } from '../follow/looking.ts';
import type { House } from '../house.ts';
import { drawDoor } from '../meeting/door.ts';
import { meetingActs } from '../meeting/meeting-acts.ts';
import { seatFacilitator } from '../meeting/seat-facilitator.ts';
import type { Actor } from '../meeting/sitter.ts';
import { isStillHere } from '../meeting/who.ts';
import { agreementActs } from '../plan/agreement-acts.ts';
import { planActs } from '../plan/plan-acts.ts';
import { versionActs } from '../plan/version-acts.ts';
import type { Room } from '../room/room.ts';
import { eventActs } from '../scaling/event-acts.ts';
import { recount } from '../scaling/ready.ts';
import { roundActs } from '../scaling/round-acts.ts';
import { setActs } from '../scaling/set-acts.ts';
import { voteActs } from '../scaling/vote-acts.ts';
import { put, readRow } from '../store/rows.ts';
import type { AnyAct } from './act-context.ts';
import { inboxActs } from './inbox-acts.ts';
import { networkActs } from './network-acts.ts';
import { ownCardActs } from './own-card-acts.ts';
import { tieActs } from './tie-acts.ts';

/** Intents being carried out right now: a repeat that comes meanwhile gets the same answer. */
const underWay = new Map<string, Promise<Result<void, Refusal>>>();

/** Answers an intent once: by right, by command, and from memory when it comes again. Resolves when it is on disk. */
export function answerIntent(
  house: House,
  room: Room,
  actor: Actor,
  intent: Intent,
): Promise<Result<void, Refusal>> {
  const key = `${room.board}/${actor.seat}/${intent.id}`;
  const running = underWay.get(key);
  if (running !== undefined) return running;
  const answer = answerOnce(house, room, actor, intent).finally(() => underWay.delete(key));
  underWay.set(key, answer);
  return answer;
}

/** What is an answer to a round, oneself or through a facilitator. */
const isAnswer: ReadonlySet<Intent['kind']> = new Set(['vote', 'writeNotes', 'enterVote']);

/** What changes who sits at the table. */
const changesTable: ReadonlySet<Intent['kind']> = new Set(['admit', 'linkSeat', 'removeSeat']);

async function answerOnce(
  house: House,
  room: Room,
  actor: Actor,
  intent: Intent,
): Promise<Result<void, Refusal>> {
  const key = intentKey(room, actor, intent.id);
  if (await readRow(house.store, 'intent', key)) return ok();
  const at = nowText(house.clock);
  const freshDoor = intent.kind === 'openMeeting' ? await drawDoor(house, intent.meeting) : null;
  const open = readOpenMeeting(room.table.record);
  const knownDoor = open ? await readRow(house.store, 'meeting', open.id) : null;
  const followerRows =
    intent.kind === 'stopFollower'
      ? await readRow(house.store, 'follower', `${room.board}/${intent.follower}`)
      : null;
  const acts = {
    ...ownCardActs,
    ...inboxActs,
    ...tieActs,
    ...networkActs,
    ...setActs,
    ...roundActs,
    ...voteActs,
    ...eventActs,
    ...planActs,
    ...agreementActs,
    ...versionActs,
    ...meetingActs(room.board),
    ...followActs(room),
  };
  const act = acts[intent.kind] as AnyAct;

  const done = await room.act(({ table, staff }) => {
    const allowed = may(actor.role, intent.kind, {
      meetingOpen: readOpenMeeting(table.record) !== null,
      ownsCard: 'card' in intent && ownsCard(room, actor, intent.card),
    });
    if (!allowed.ok) return allowed;
    // Somebody may have been removed since they were looked up.
    if (!isStillHere(room, actor, at)) return err({ code: 'right/not-yours' });
    const { sealed } = room;
    const { random } = house;
    const context = { table, staff, sealed, random, actor, at, freshDoor, knownDoor, followerRows };
    const acted = act(context, intent);
    if (!acted.ok) return acted;
    // Who comes, leaves or is linked to somebody is another one who is asked.
    if (changesTable.has(intent.kind)) recount({ ...context, sealed: sealed.after(acted.value) });
    // When somebody answered a round is written down nowhere: from that, an order could be read.
    const when = isAnswer.has(intent.kind) ? '' : at;
    return ok([...acted.value, put('intent', key, { at: when }, room.board)]);
  });
  if (done.ok) await afterwards(house, room, intent);
  return done;
}

/** What sockets feel of an act once it is on disk. */
async function afterwards(house: House, room: Room, intent: Intent): Promise<void> {
  if (intent.kind === 'removeSeat') room.dismiss(intent.seat, closeCodes.refused);
  if (intent.kind === 'stopFollower')
    room.dismiss(followerSeat(intent.follower), closeCodes.signedOut);
  if (intent.kind === 'endMeeting') room.dismiss('everyone', closeCodes.meetingOver);
  // Colleagues whose consoles are open already sit at the table from the beginning.
  if (intent.kind === 'openMeeting')
    for (const colleague of room.facilitators()) await seatFacilitator(house, room, colleague);
}

function ownsCard(room: Room, actor: Actor, card: CardId): boolean {
  const entry = readInboxEntry(room.staff, card);
  if (entry) return entry.from.seat === actor.seat;
  const entered = room.table.cards.get(card)?.get('enteredBy') as
    | { seat?: string; phone?: boolean }
    | undefined;
  return entered?.phone === true && entered.seat === actor.seat;
}

function intentKey(room: Room, actor: Actor, intent: IntentId): string {
  return `${room.board}/${actor.seat}/${intent}`;
}
