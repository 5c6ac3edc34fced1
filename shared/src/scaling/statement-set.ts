import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntries, readEntry } from '../doc/read-map.ts';
import { idSchema, type SeatId, type SetId } from '../id.ts';
import { type ScaleKind, scaleKinds } from './scale-kind.ts';

// A set is one value under its id: in the root `sets` of the staff document while it is a draft, of the table once it is
// shown. The house alone writes it, field by field, so that two hands in one set lose nothing (docs/decisions/0020).

/** The words of a set, in the order in which they are said (domain.md 4.2). Ten is read before zero. */
export const setFields = [
  'honour',
  'who',
  'what',
  'fear',
  'impact',
  'disagreement',
  'childVersion',
  'goal',
  'goalWho',
  'familyWords',
  'ten',
  'zero',
] as const;
export type SetField = (typeof setFields)[number];

export const worryFields = ['honour', 'who', 'what', 'fear', 'impact'] as const;
export const goalFields = ['goal', 'goalWho', 'familyWords'] as const;
export const anchorFields = ['ten', 'zero'] as const;

/** Where a text stands: a draft, talked over with the parents, agreed, disputed, or approved by the authority. */
export const setStatuses = ['draft', 'discussed', 'agreed', 'disputed', 'approved'] as const;
export type SetStatus = (typeof setStatuses)[number];

/** How somebody sees a text. It is shown as what it is, and never counted up. */
export const stances = ['agree', 'disagree', 'unsure'] as const;
export type Stance = (typeof stances)[number];

/** Most graphemes in one field, in the short name of a set, and in the line beside a stance. */
export const setFieldLimit = 800;
export const setTitleLimit = 60;
export const stanceLimit = 240;
/** Longest time a goal can ask for, in weeks. */
export const mostWeeks = 104;
/** Sets a board can hold, also those laid aside; and worries that are better not exceeded at once. */
export const setsLimit = 60;
export const activeSafetySets = 3;

const noted = z.object({ name: z.string(), at: z.string() });
const words = z.string().check(z.maxLength(setFieldLimit * 40));

/** What one person thinks of a text. */
const statedSchema = z.object({
  name: z.string(),
  stance: z.enum(stances),
  words: z.optional(z.string()),
  at: z.string(),
});

/** A set as it is kept. `version`: of the two anchors; a new one begins when anchors change that numbers were given by.
 *  `usedVersion`: the last that numbers were given by. `stances` by voter. `parentsRead`: by whom the parents were shown
 *  the text before anyone else, and when. `changedSince`: the words are others than those that were approved. */
export const setSchema = z.object({
  kind: z.enum(scaleKinds),
  title: z.string(),
  child: z.optional(z.string()),
  words: z.object(
    Object.fromEntries(setFields.map((field) => [field, z.optional(words)])) as Record<
      SetField,
      z.ZodMiniOptional<typeof words>
    >,
  ),
  weeks: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(mostWeeks))),
  version: z.number(),
  usedVersion: z.optional(z.number()),
  status: z.enum(setStatuses),
  approved: z.optional(noted),
  changedSince: z.optional(z.boolean()),
  /** When the words of the worry or the goal last changed: what was said of them before is said of other words. */
  wordsAt: z.optional(z.string()),
  stances: z.record(z.string(), statedSchema),
  parentsRead: z.optional(noted),
  shelved: z.optional(noted),
  made: z.object({ by: idSchema<SeatId>(), at: z.string() }),
});
export type SetFacts = z.infer<typeof setSchema>;
export type StatementSet = SetFacts & { id: SetId };

/** All readable sets of a root: first safety, then wellbeing, then the lone scales, each in the order they were made. */
export function readSets(root: Y.Map<unknown>): StatementSet[] {
  return readEntries(root, setSchema)
    .map(([id, facts]) => ({ ...facts, id: id as SetId }))
    .sort(byKindAndAge);
}

/** One set, or null. */
export function readSet(root: Y.Map<unknown>, id: SetId): StatementSet | null {
  const facts = readEntry(root, id, setSchema);
  return facts && { ...facts, id };
}

/** A set that nobody has written in yet. */
export function newSet(
  facts: Pick<SetFacts, 'kind' | 'title' | 'child' | 'words' | 'made'>,
): SetFacts {
  const { child, ...rest } = facts;
  return { ...rest, ...(child ? { child } : {}), version: 1, status: 'draft', stances: {} };
}

/** Whether the fields of a kind are asked for at all: a scale that stands alone has neither worry nor goal. */
export function hasField(kind: ScaleKind, field: SetField): boolean {
  if (anchorFields.some((each) => each === field)) return true;
  if (kind === 'safety') return true;
  return kind === 'wellbeing' && goalFields.some((each) => each === field);
}

/** Whether both ends of its scale are written: no round begins without. */
export function hasAnchors({ words }: Pick<SetFacts, 'words'>): boolean {
  return Boolean(words.ten && words.zero);
}

function byKindAndAge(a: StatementSet, b: StatementSet): number {
  return (
    scaleKinds.indexOf(a.kind) - scaleKinds.indexOf(b.kind) ||
    a.made.at.localeCompare(b.made.at) ||
    (a.id < b.id ? -1 : 1)
  );
}
