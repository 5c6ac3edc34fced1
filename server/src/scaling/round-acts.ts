import { readOpenMeeting, readSeats } from '@rundbord/shared/board/record';
import { wordsLimit } from '@rundbord/shared/card/card';
import type { RoundId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, ok, type Result } from '@rundbord/shared/result';
import { readFloor } from '@rundbord/shared/scaling/floor';
import {
  isUnderWay,
  type Round,
  type RoundFacts,
  readRound,
  readRounds,
} from '@rundbord/shared/scaling/round';
import { emptyAside, overrideLimit, readAside } from '@rundbord/shared/scaling/round-aside';
import { nextState, type RoundAct } from '@rundbord/shared/scaling/round-machine';
import { hasAnchors, readSet } from '@rundbord/shared/scaling/statement-set';
import { voterKeyOf, votersAt } from '@rundbord/shared/scaling/voters';
import { parseLine } from '@rundbord/shared/text/plain-text';
import type { ActContext, Acts } from '../intent/act-context.ts';
import type { Write } from '../store/store.ts';
import { recount } from './ready.ts';
import { putAway, revealNotes } from './reveal-notes.ts';
import { revealNumbers } from './reveal-numbers.ts';
import { passed, putAside, putRound } from './write-round.ts';

/** How a round goes from being read out to being seen by all at once. Rights have been judged before. */
export const roundActs: Acts<
  | 'setFloor'
  | 'prepareRound'
  | 'prepareNotes'
  | 'openRound'
  | 'closeRound'
  | 'revealRound'
  | 'cancelRound'
> = {
  setFloor: ({ table, staff }, { seat: id, is }) => {
    const seat = readSeats(table.record).find((each) => each.id === id && !each.leftAt);
    if (!seat) return err({ code: 'seat/unknown' });
    const key = voterKeyOf(seat);
    if (is) staff.floor.set(key, is);
    else staff.floor.delete(key);
    return ok([]);
  },

  prepareRound: (context, { round: id, set: setId, authorityLast, authority: seats, isClose }) => {
    const { table, staff } = context;
    const set = readSet(table.sets, setId);
    if (!set) return err({ code: staff.sets.has(setId) ? 'set/not-shown' : 'set/unknown' });
    if (set.shelved) return err({ code: 'set/unknown' });
    if (!hasAnchors(set)) return err({ code: 'set/anchors' });
    const begun = begin(context, id, (round) => round.asks === 'number' && round.set === setId);
    if (!begun.ok) return begun;
    if (!begun.value) return ok([]);
    const { ten = '', zero = '' } = set.words;
    const speaksFor = new Set<string>(seats);
    const authority = readSeats(table.record)
      .filter((seat) => speaksFor.has(seat.id))
      .map(voterKeyOf)
      .sort();
    putAside(staff, id, { ...emptyAside, authority });
    putRound(table, id, {
      ...begun.value,
      asks: 'number',
      set: setId,
      kind: set.kind,
      title: set.title,
      ...(set.child ? { child: set.child } : {}),
      version: set.version,
      ten,
      zero,
      authorityLast,
      ...(isClose ? { isClose } : {}),
      marks: [],
    });
    recount(context);
    return ok([]);
  },

  prepareNotes: (context, { round: id, question: raw, column, isNamed }) => {
    const question = parseLine(raw, { least: 3, limit: wordsLimit });
    if (!question.ok) return question;
    const begun = begin(context, id, (round) => round.asks === 'notes');
    if (!begun.ok) return begun;
    if (!begun.value) return ok([]);
    putAside(context.staff, id, emptyAside);
    putRound(context.table, id, {
      ...begun.value,
      asks: 'notes',
      question: question.value,
      column,
      isNamed,
      shown: 0,
      left: 0,
    });
    recount(context);
    return ok([]);
  },

  openRound: (context, { round: id }) => {
    const moved = move(context, id, 'open');
    if (!moved.ok) return moved;
    const { table } = context;
    const round = moved.value;
    const set = round.asks === 'number' ? readSet(table.sets, round.set) : null;
    if (set) {
      // From the first number on, other words at either end are another scale.
      const { id: setId, ...facts } = set;
      table.sets.set(setId, { ...facts, usedVersion: facts.version });
    }
    putRound(table, id, round);
    recount(context);
    return ok([]);
  },

  closeRound: (context, { round: id }) => {
    const moved = move(context, id, 'close');
    if (!moved.ok) return moved;
    const round = moved.value;
    const left = [...context.sealed.of(id).values()].flatMap(({ notes = [] }) => notes).length;
    putRound(context.table, id, round.asks === 'notes' ? { ...round, left } : round);
    return ok([]);
  },

  revealRound: (context, { round: id, part, from, reason: raw }) => {
    const { table, staff, actor, at } = context;
    const known = readRound(table.record, id);
    if (!known) return err({ code: 'round/unknown' });
    // Notes are opened one by one, whoever presses.
    const isWhere = known.asks === 'notes' || known.state === from;
    if (!isWhere || !nextState(known.state, 'reveal').ok) return err({ code: 'round/moved-on' });
    if (part === 'away')
      return known.asks === 'notes' ? putAway(context, known) : err({ code: 'round/moved-on' });
    const reason = raw === undefined ? null : parseLine(raw, { least: 3, limit: overrideLimit });
    if (reason && !reason.ok) return reason;
    const isFirst = known.state === 'closed';
    if (isFirst && known.asks === 'number' && !reason) {
      const count = withoutFloor(context, known);
      if (count > 0) return err({ code: 'round/floor', count });
    }
    const override = reason ? { reason: reason.value, by: actor.seat, at } : null;
    if (override) putAside(staff, id, { ...readAside(staff.rounds, id), override });
    return known.asks === 'number'
      ? revealNumbers(context, known, part)
      : revealNotes(context, known, part);
  },

  cancelRound: (context, { round: id }) => {
    const moved = move(context, id, 'cancel');
    if (!moved.ok) return moved;
    const { table, staff, sealed } = context;
    putRound(table, id, moved.value);
    putAside(staff, id, emptyAside);
    return ok([...sealed.of(id).keys()].map((voter) => sealed.unseal(id, voter)));
  },
};

/** Whether anything sealed, or open, would be left behind if the meeting ended now. */
export function hasRoundUnderWay({ table }: Pick<ActContext, 'table'>): boolean {
  return readRounds(table.record).some((round) => isUnderWay(round) && round.state !== 'prepared');
}

/** Calls off what was read out and never opened, with what was given ahead. */
export function cancelPrepared(context: ActContext): Write[] {
  return readRounds(context.table.record)
    .filter(({ state }) => state === 'prepared')
    .flatMap(({ id }) => {
      const done = roundActs.cancelRound(context, { kind: 'cancelRound', round: id } as never);
      return done.ok ? done.value : [];
    });
}

/** The facts that every round begins with; null when it was begun before. One round asks at a time. */
function begin(
  { table, actor, at }: ActContext,
  id: RoundId,
  isSame: (round: Round) => boolean,
): Result<Omit<Round, 'id' | 'asks'> | null, Refusal> {
  const rounds = readRounds(table.record);
  if (rounds.some((round) => round.id === id)) return ok(null);
  const meeting = readOpenMeeting(table.record);
  if (!meeting) return err({ code: 'meeting/none-open' });
  if (rounds.some(({ state }) => state === 'prepared' || state === 'open'))
    return err({ code: 'round/another' });
  if (rounds.some((round) => isSame(round) && isUnderWay(round)))
    return err({ code: 'round/under-way' });
  const before = rounds.filter(
    (round) => isSame(round) && round.meeting === meeting.id && round.state !== 'cancelled',
  );
  return ok({
    meeting: meeting.id,
    meetingNumber: meeting.number,
    no: before.length + 1,
    state: 'prepared',
    passages: [{ state: 'prepared', by: actor.seat, at }],
    ready: 0,
    of: 0,
  });
}

/** A round as it stands after an act, not written down yet. */
function move(context: ActContext, id: RoundId, act: RoundAct): Result<RoundFacts, Refusal> {
  const known = readRound(context.table.record, id);
  if (!known) return err({ code: 'round/unknown' });
  const next = nextState(known.state, act);
  if (!next.ok) return next;
  const { id: _, ...round } = known;
  return ok(passed(context, round, next.value));
}

/** How many at the table have neither had the floor nor passed. */
function withoutFloor(
  { table, staff }: ActContext,
  round: Extract<Round, { asks: 'number' }>,
): number {
  const floor = readFloor(staff.floor);
  return votersAt(readSeats(table.record), round.kind).filter(({ key }) => !floor.has(key)).length;
}
