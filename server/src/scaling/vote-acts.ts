import { readOpenMeeting, readSeats } from '@rundbord/shared/board/record';
import { parseWords } from '@rundbord/shared/card/card';
import type { RoundId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, ok, type Result } from '@rundbord/shared/result';
import { markOf, ordered } from '@rundbord/shared/scaling/mark';
import { type Round, readRound } from '@rundbord/shared/scaling/round';
import { readAside } from '@rundbord/shared/scaling/round-aside';
import { isAsked, isPrivate } from '@rundbord/shared/scaling/scale-kind';
import {
  parseOwnValue,
  parseReasons,
  type Vote,
  type VoterKey,
} from '@rundbord/shared/scaling/vote';
import { type Voter, votersAt } from '@rundbord/shared/scaling/voters';
import { isVisible } from '@rundbord/shared/text/plain-text';
import type { ActContext, Acts } from '../intent/act-context.ts';
import type { Write } from '../store/store.ts';
import { keysOf } from './one-person.ts';
import { recount } from './ready.ts';
import { findWhom } from './whom.ts';
import { putAside, putRound } from './write-round.ts';

/** Giving a number or notes, oneself or through a facilitator. What is given goes to the store alone. Rights have been
 *  judged before. */
export const voteActs: Acts<'vote' | 'writeNotes' | 'enterVote'> = {
  vote: (context, { round: id, value, offWall, ...raw }) => {
    const asked = whoIsAsked(context, id);
    if (!asked.ok) return asked;
    const { round, voter } = asked.value;
    if (round.asks !== 'number') return err({ code: 'round/unknown' });
    const whole = parseOwnValue(value);
    if (!whole.ok) return whole;
    const reasons = parseReasons(raw);
    if (!reasons.ok) return reasons;
    const vote: Vote = {
      ...given(voter),
      by: context.actor.seat,
      channel: 'own',
      value: whole.value,
      ...reasons.value,
      ...(offWall ? { offWall } : {}),
    };
    return take(context, round, voter.key, vote);
  },

  writeNotes: (context, { round: id, notes: raw }) => {
    const asked = whoIsAsked(context, id);
    if (!asked.ok) return asked;
    const { round, voter } = asked.value;
    if (round.asks !== 'notes') return err({ code: 'round/unknown' });
    const notes: string[] = [];
    for (const words of raw.filter(isVisible)) {
      const note = parseWords(words);
      if (!note.ok) return note;
      notes.push(note.value);
    }
    const vote: Vote = { ...given(voter), by: context.actor.seat, channel: 'own', notes };
    return take(context, round, voter.key, vote);
  },

  enterVote: (context, { round: id, whom: asked, value, channel, isReleased, offWall, ...raw }) => {
    const { table, staff, sealed, actor } = context;
    const round = readRound(table.record, id);
    const meeting = readOpenMeeting(table.record);
    if (round?.asks !== 'number' || round.meeting !== meeting?.id)
      return err({ code: 'round/unknown' });
    const authority = new Set(readAside(staff.rounds, id).authority);
    const whom = findWhom(context, asked, authority);
    if (!whom.ok) return whom;
    const { key, ...who } = whom.value;
    const isChild = who.group === 'child';
    // Of strength to go on no child is asked.
    if (isChild && isPrivate(round.kind)) return err({ code: 'round/not-asked' });
    if (isChild !== (channel === 'childTalk')) return err({ code: 'round/not-asked' });
    if (!isChild && !isAsked(round.kind, who.group)) return err({ code: 'round/not-asked' });
    const before = sealed.of(id).get(key);
    // Somebody's own number is not written over by another hand.
    if (before?.channel === 'own') return err({ code: 'round/has-given' });
    const reasons = parseReasons(raw);
    if (!reasons.ok) return reasons;
    const vote: Vote = {
      ...who,
      by: actor.seat,
      channel,
      value,
      ...reasons.value,
      // What a child said stays with the facilitators until it has said yes to showing it.
      ...(offWall || (isChild && !isReleased) ? { offWall: true } : {}),
    };
    return take(context, round, key, vote);
  },
};

/** The round, and the actor among those whom it asks. */
function whoIsAsked(
  { table, staff, actor }: ActContext,
  id: RoundId,
): Result<{ round: Round; voter: Voter }, Refusal> {
  const round = readRound(table.record, id);
  const meeting = readOpenMeeting(table.record);
  if (!round || round.meeting !== meeting?.id) return err({ code: 'round/unknown' });
  const kind = round.asks === 'number' ? round.kind : null;
  const authority = new Set(readAside(staff.rounds, id).authority);
  const seats = readSeats(table.record);
  const mine = seats.find((seat) => seat.id === actor.seat);
  const key = mine?.person ?? actor.seat;
  const voter = votersAt(seats, kind, authority).find((each) => each.key === key);
  return voter ? ok({ round, voter }) : err({ code: 'round/not-asked' });
}

function given({ name, relation, group }: Voter): Pick<Vote, 'name' | 'relation' | 'group'> {
  return { name, group, ...(relation ? { relation } : {}) };
}

/** Seals it while the round is open; a number that comes after the reveal stands there as late, if its giver has none. */
function take(
  context: ActContext,
  round: Round,
  key: VoterKey,
  vote: Vote,
): Result<Write[], Refusal> {
  const { sealed } = context;
  const isAhead =
    round.state === 'prepared' && (vote.channel === 'ahead' || vote.channel === 'childTalk');
  if (round.state === 'open' || isAhead) {
    const votes = sealed.of(round.id);
    votes.set(key, vote);
    recount(context, { round: round.id, votes });
    return ok([sealed.seal(round.id, key, vote)]);
  }
  const isShown = round.state === 'partly' || round.state === 'revealed';
  if (!isShown || round.asks !== 'number') return err({ code: 'round/closed' });
  return addLate(context, round, key, vote);
}

function addLate(
  { table, staff, sealed }: ActContext,
  { id, ...round }: Extract<Round, { asks: 'number' }>,
  key: VoterKey,
  vote: Vote,
): Result<Write[], Refusal> {
  const aside = readAside(staff.rounds, id);
  // They may have been linked to a person since, or no longer be.
  const keys = keysOf(table, key);
  const isKnown =
    [...sealed.of(id).keys()].some((each) => keys.has(each)) ||
    [...round.marks, ...aside.held, ...(aside.close ?? [])].some(
      ({ voter, seat }) => keys.has(voter) || (seat === vote.by && vote.channel === 'own'),
    );
  if (isKnown) return err({ code: 'round/closed' });
  // The municipality's comes last: also one that comes while the others' are shown already.
  if (round.state === 'partly' && vote.group === 'authority')
    return ok([sealed.seal(id, key, vote)]);
  const mark = markOf(key, vote, true);
  if (vote.offWall || isPrivate(round.kind))
    putAside(staff, id, { ...aside, held: ordered([...aside.held, mark]) });
  else if (round.isClose)
    putAside(staff, id, { ...aside, close: ordered([...(aside.close ?? []), mark]) });
  else putRound(table, id, { ...round, marks: ordered([...round.marks, mark]) });
  return ok([]);
}
