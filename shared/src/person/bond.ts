import * as z from 'zod/mini';
import { timeSchema } from '../doc/time.ts';
import {
  type CoupleId,
  type DescentId,
  type HouseholdId,
  idSchema,
  type PersonId,
  type SeatId,
} from '../id.ts';
import { bondsKept, lineUnitsKept } from './person.ts';

// How persons belong together: couples, children, households. Relationship lines that need asking first – close,
// conflict, cutoff, violence – are not here: they live in the staff document.

/** As what two people are or were a couple. `parents`: they have a child, and nothing else is said. */
export const coupleKinds = ['married', 'cohabiting', 'dating', 'parents'] as const;
export type CoupleKind = (typeof coupleKinds)[number];

/** Together, moved apart, divorced, or together again after one of these. */
export const coupleStates = [
  'together',
  'separated',
  'divorced',
  'againAfterSeparation',
  'againAfterDivorce',
] as const;
export type CoupleState = (typeof coupleStates)[number];

/** How a child belongs to its parents. */
export const descentKinds = ['birth', 'adopted', 'foster'] as const;
export type DescentKind = (typeof descentKinds)[number];

const mark = z.object({ by: idSchema<SeatId>(), at: timeSchema });
const year = z.number().check(z.int(), z.minimum(1700), z.maximum(2200));
const person = idSchema<PersonId>();

/** Schema of each field of a couple. Years: when it began, ended, began again. */
export const coupleFields = {
  one: person,
  other: person,
  kind: z.enum(coupleKinds),
  state: z.enum(coupleStates),
  since: z.optional(year),
  ended: z.optional(year),
  again: z.optional(year),
  made: mark,
} as const;
export type Couple = z.infer<z.ZodMiniObject<typeof coupleFields>> & { id: CoupleId };

/** Schema of each field of a descent. One parent, or two; a child may have several: birth and foster parents at once.
 *  `twins`: children of the same parents with the same number here were born together – a number, so that no
 *  word can travel in it; `identical` when from one egg. */
export const descentFields = {
  child: person,
  parent: person,
  otherParent: z.optional(person),
  kind: z.enum(descentKinds),
  twins: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(bondsKept))),
  identical: z.optional(z.boolean()),
  made: mark,
} as const;
/** A number for those born together that none of these children has yet. */
export function freshTwins(descents: readonly { twins?: number | undefined }[]): number {
  const taken = new Set(descents.map(({ twins }) => twins));
  let fresh = 1;
  while (taken.has(fresh)) fresh += 1;
  return fresh;
}
export type Descent = z.infer<z.ZodMiniObject<typeof descentFields>> & { id: DescentId };

/** Schema of each field of a household: *bor sammen*. The label is "Hjemmet" or "Hos farmor", never an address. */
export const householdFields = {
  label: z.string().check(z.maxLength(lineUnitsKept)),
  made: mark,
} as const;
export type Household = z.infer<z.ZodMiniObject<typeof householdFields>> & { id: HouseholdId };
