import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntries } from '../doc/read-map.ts';
import { idSchema, type MeetingId, type PersonId, type SeatId, type TieId } from '../id.ts';

// What is drawn only after asking: how people stand to each other, illness, violence. These live in the staff document.
// A facilitator may show a single one to the room, each time anew; then, and for so long, it stands in the table too.

/** Relationship lines (layer 2 of domain.md 4.4). */
const closenessKinds = [
  'close',
  'fused',
  'distant',
  'hostile',
  'closeHostile',
  'fusedHostile',
  'cutoff',
  'cutoffRepaired',
  'focusedOn',
  'caretaker',
] as const;

/** Lines of violence, from who did it to who was harmed (layer 4). */
const harmKinds = ['emotionalAbuse', 'physicalAbuse', 'sexualAbuse'] as const;

/** Marks of health and addiction inside a symbol (layer 3). */
export const healthKinds = [
  'addiction',
  'addictionSuspected',
  'addictionRecovering',
  'illness',
  'illnessRecovering',
] as const;
export type HealthKind = (typeof healthKinds)[number];

/** What lies between two people, beside being family. Violence never stands on the wall by itself. */
export const tieKinds = [...closenessKinds, ...harmKinds] as const;
export type TieKind = (typeof tieKinds)[number];

const person = idSchema<PersonId>();
const words = z.string().check(z.maxLength(400));
const year = z.number().check(z.int(), z.minimum(1700), z.maximum(2200));

/** What may be said of a line or a mark. `saidBy`: who says so; `evidence`: what it rests on; `isSuspected`: drawn grey. */
const said = {
  since: z.optional(year),
  until: z.optional(year),
  saidBy: z.optional(words),
  evidence: z.optional(words),
  isSuspected: z.optional(z.boolean()),
} as const;

/** A line between two people, or a mark on one, as it is asked for. */
export const tieFactsSchema = z.union([
  z
    .strictObject({ kind: z.enum(tieKinds), from: person, to: person, ...said })
    .check(z.refine(({ from, to }) => from !== to)),
  z.strictObject({ kind: z.enum(healthKinds), of: person, ...said }),
]);
export type TieFacts = z.infer<typeof tieFactsSchema>;

/** As it is kept: with who wrote it down, and when. `shownIn`, in the staff document alone: somebody of it was taken out
 *  of the drawing while it was shown in this meeting, or between meetings (null). */
export const tieSchema = z.object({
  facts: tieFactsSchema,
  made: z.object({ by: idSchema<SeatId>(), at: z.string() }),
  shownIn: z.optional(z.nullable(idSchema<MeetingId>())),
});
export type Tie = z.infer<typeof tieSchema> & { id: TieId };

/** As it is shown to the room: what is drawn and said of it. Who says so, what it rests on, who wrote it down and when stay
 *  with the facilitators. */
export const shownTieSchema = z.object({ facts: tieFactsSchema });
export type ShownTie = z.infer<typeof shownTieSchema> & { id: TieId };

/** The facts of a tie that the room sees while it is shown. What is not named here is not shown. */
export function shownFacts(facts: TieFacts): TieFacts {
  const { since, until, isSuspected } = facts;
  const about =
    'of' in facts
      ? { kind: facts.kind, of: facts.of }
      : { kind: facts.kind, from: facts.from, to: facts.to };
  return {
    ...about,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(isSuspected === undefined ? {} : { isSuspected }),
  };
}

/** Most of them on a board. */
export const tiesLimit = 400;

/** Whom it is about. */
export function peopleOfTie(facts: TieFacts): PersonId[] {
  return 'of' in facts ? [facts.of] : [facts.from, facts.to];
}

/** Whether everybody it is about is in the drawing. */
export function areDrawn(
  { facts }: Pick<Tie, 'facts'>,
  persons: { has(id: PersonId): boolean },
): boolean {
  return peopleOfTie(facts).every((id) => persons.has(id));
}

/** All readable ones in a root, in order of id. */
export function readTies(root: Y.Map<unknown>): Tie[] {
  return readAll(root, tieSchema);
}

/** Those that are shown to the room, in order of id. */
export function readShownTies(root: Y.Map<unknown>): ShownTie[] {
  return readAll(root, shownTieSchema);
}

function readAll<T>(root: Y.Map<unknown>, schema: z.ZodMiniType<T>): (T & { id: TieId })[] {
  return readEntries(root, schema)
    .map(([id, tie]) => ({ ...tie, id: id as TieId }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
