import { readBoardFacts, readSeats } from '@rundbord/shared/board/record';
import { cardsLimit } from '@rundbord/shared/card/card';
import { addCard } from '@rundbord/shared/card/card-commands';
import type { CardId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, ok, type Result } from '@rundbord/shared/result';
import type { NoteRound } from '@rundbord/shared/scaling/round';
import type { Vote, VoterKey } from '@rundbord/shared/scaling/vote';
import { voterKeyOf } from '@rundbord/shared/scaling/voters';
import { type ActContext, handOf, meetingNumber } from '../intent/act-context.ts';
import { newId } from '../random.ts';
import type { Write } from '../store/store.ts';
import { passed, putRound } from './write-round.ts';

type Note = { voter: VoterKey; vote: Vote; words: string };

/** Opens the pile of notes, whole or one by one, in an order that chance makes. Each becomes a card in the column that was
 *  said, with its writer's name only where that was said before. */
export function revealNotes(
  context: ActContext,
  { id, ...round }: NoteRound,
  part: 'all' | 'next',
): Result<Write[], Refusal> {
  const { table, sealed } = context;
  const votes = sealed.of(id);
  const pile = shuffled(context, pileOf(votes));
  const drawn = part === 'all' ? pile : pile.slice(0, 1);
  if (table.cards.size + drawn.length > cardsLimit)
    return err({ code: 'board/full', limit: cardsLimit });
  for (const note of drawn) layOut(context, round, note);
  const left = pile.length - drawn.length;
  putRound(table, id, {
    ...passed(context, round, left > 0 ? 'partly' : 'revealed'),
    shown: round.shown + drawn.length,
    opened: [
      ...(round.opened ?? []),
      ...drawn.map(({ words, vote }) => ({ words, ...(round.isNamed ? { name: vote.name } : {}) })),
    ],
    left,
  } as typeof round);
  return ok(
    [...votes].flatMap(([voter, vote]) => {
      const opened = drawn.filter((note) => note.voter === voter).map(({ words }) => words);
      const notes = without(vote.notes ?? [], opened);
      if (left === 0 || notes.length === 0) return [sealed.unseal(id, voter)];
      return opened.length > 0 ? [sealed.seal(id, voter, { ...vote, notes })] : [];
    }),
  );
}

/** Puts away what was not opened: it was written in good faith, and need not be shown. Nothing of it stays. */
export function putAway(
  context: ActContext,
  { id, ...round }: NoteRound,
): Result<Write[], Refusal> {
  const { table, sealed } = context;
  putRound(table, id, { ...passed(context, round, 'revealed'), left: 0 } as typeof round);
  return ok([...sealed.of(id).keys()].map((voter) => sealed.unseal(id, voter)));
}

function pileOf(votes: ReadonlyMap<VoterKey, Vote>): Note[] {
  return [...votes].flatMap(([voter, vote]) =>
    (vote.notes ?? []).map((words) => ({ voter, vote, words })),
  );
}

/** A card of it. Whoever opens the pile enters it, so that a card without a name leads to nobody. */
function layOut(
  context: ActContext,
  { column, isNamed }: Pick<NoteRound, 'column' | 'isNamed'>,
  { voter, vote, words }: Note,
): void {
  const { table, actor, random } = context;
  const seat = readSeats(table.record).find((each) => voterKeyOf(each) === voter)?.id;
  const { name, relation } = vote;
  const writer = { name, ...(relation ? { relation } : {}), ...(seat ? { seat } : {}) };
  addCard(handOf(context), {
    id: newId<CardId>(random),
    column,
    words,
    saidBy: isNamed ? [writer] : [],
    enteredBy: { seat: actor.seat, name: actor.name, phone: false },
    lang: readBoardFacts(table.record)?.language ?? 'da',
    meeting: meetingNumber(context),
    takenUp: true,
  });
}

function shuffled({ random }: ActContext, notes: readonly Note[]): Note[] {
  return notes
    .map((note) => ({ note, at: newId<string>(random) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ note }) => note);
}

function without(all: readonly string[], gone: readonly string[]): string[] {
  const rest = [...all];
  for (const words of gone) rest.splice(rest.indexOf(words), 1);
  return rest;
}
