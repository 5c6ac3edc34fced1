import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { columns } from '../card/category.ts';
import { readEntry } from '../doc/read-map.ts';
import { idSchema, type MeetingId, type RoundId, type SeatId, type SetId } from '../id.ts';
import { markSchema } from './mark.ts';
import { scaleKinds } from './scale-kind.ts';

/** How far a round has come. `partly`: some of it is shown, the rest is still sealed. */
export const roundStates = [
  'prepared',
  'open',
  'closed',
  'partly',
  'revealed',
  'cancelled',
] as const;
export type RoundState = (typeof roundStates)[number];

const passage = z.object({ state: z.enum(roundStates), by: idSchema<SeatId>(), at: z.string() });

const asked = {
  meeting: idSchema<MeetingId>(),
  /** Number of the meeting on its board. */
  meetingNumber: z.number(),
  /** When this was asked for the first, second, … time in this meeting. */
  no: z.number(),
  state: z.enum(roundStates),
  /** Each state it came to, with who and when. */
  passages: z.array(passage),
  /** Who is ready, of whom: a number and no names. */
  ready: z.number(),
  of: z.number(),
} as const;

/** A round for numbers: what it asked, word for word, and after the reveal what was given. `child`: the child it asked
 *  about, for wellbeing. `authorityLast`: the municipality's number comes after the others. `isClose`: the numbers are shown
 *  to parents and professionals on their own devices, and stand on no wall (domain.md 3.4). */
const numberRoundSchema = z.object({
  ...asked,
  asks: z.literal('number'),
  set: idSchema<SetId>(),
  kind: z.enum(scaleKinds),
  title: z.string(),
  child: z.optional(z.string()),
  version: z.number(),
  ten: z.string(),
  zero: z.string(),
  authorityLast: z.boolean(),
  isClose: z.optional(z.boolean()),
  marks: z.array(markSchema),
});

/** A round for notes: everyone writes, and the pile is opened into a column. `isNamed`: whether notes keep their writers'
 *  names, said before anyone writes. `shown`: how many lie on the board already; `left`: how many do not;
 *  `opened`: those that lie there, last opened last. */
const noteRoundSchema = z.object({
  ...asked,
  asks: z.literal('notes'),
  question: z.string(),
  column: z.enum(columns),
  isNamed: z.boolean(),
  shown: z.number(),
  left: z.number(),
  opened: z.optional(z.array(z.object({ words: z.string(), name: z.optional(z.string()) }))),
});

export const roundSchema = z.discriminatedUnion('asks', [numberRoundSchema, noteRoundSchema]);
export type RoundFacts = z.infer<typeof roundSchema>;
export type Round = RoundFacts & { id: RoundId };
export type NumberRound = z.infer<typeof numberRoundSchema> & { id: RoundId };
export type NoteRound = z.infer<typeof noteRoundSchema> & { id: RoundId };

const prefix = 'round:';

/** Under which key of the record a round stands. */
export function roundKey(round: RoundId): string {
  return prefix + round;
}

/** All rounds of the board, first to last. Those that were called off have nothing in them. */
export function readRounds(record: Y.Map<unknown>): Round[] {
  const rounds: Round[] = [];
  for (const key of record.keys()) {
    if (!key.startsWith(prefix)) continue;
    const facts = readEntry(record, key, roundSchema);
    if (facts) rounds.push({ ...facts, id: key.slice(prefix.length) as RoundId });
  }
  return rounds.sort(
    (a, b) =>
      (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0) || (a.id < b.id ? -1 : 1),
  );
}

/** One round, or null. */
export function readRound(record: Y.Map<unknown>, id: RoundId): Round | null {
  const facts = readEntry(record, roundKey(id), roundSchema);
  return facts && { ...facts, id };
}

/** Whether anything of it is still sealed or still to be asked. */
export function isUnderWay({ state }: Pick<RoundFacts, 'state'>): boolean {
  return state !== 'revealed' && state !== 'cancelled';
}

/** The round that asks the room just now, if one does: being read out, or open. */
export function askingRound(rounds: readonly Round[]): Round | null {
  return rounds.findLast(({ state }) => state === 'prepared' || state === 'open') ?? null;
}

/** What the wall's place for numbers shows: the round that is asking, or else the one of the open meeting that moved last. */
export function roundOnWall(
  rounds: readonly Round[],
  meeting: MeetingId | undefined,
): Round | null {
  const here = rounds.filter((round) => round.meeting === meeting && round.state !== 'cancelled');
  const moved = (round: Round) => round.passages.at(-1)?.at ?? '';
  const last = here.reduce<Round | null>(
    (latest, round) => (latest && moved(latest) > moved(round) ? latest : round),
    null,
  );
  return askingRound(here) ?? last;
}

/** When it was prepared. */
function startOf({ passages }: Pick<RoundFacts, 'passages'>): string {
  return passages[0]?.at ?? '';
}

/** When its numbers were shown, or null. */
export function revealedAt({ passages }: Pick<RoundFacts, 'passages'>): string | null {
  return passages.find(({ state }) => state === 'partly' || state === 'revealed')?.at ?? null;
}

/** Numbers that everybody has seen, of one scale, first to last. */
export function revealedOf(rounds: readonly Round[], set: SetId): NumberRound[] {
  return rounds.filter(
    (round): round is NumberRound =>
      round.asks === 'number' && round.set === set && revealedAt(round) !== null,
  );
}
