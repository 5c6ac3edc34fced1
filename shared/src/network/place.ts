import * as z from 'zod/mini';
import { timeSchema } from '../doc/time.ts';
import { idSchema, type PersonId, type SeatId } from '../id.ts';

/** The circles, from the middle outwards: who knows everything and is with us, who knows something, who knows nothing
 *  yet, and the professionals along the rim. A place is how much somebody knows (domain.md 4.5). */
export const rings = ['all', 'some', 'none', 'rim'] as const;
export type Ring = (typeof rings)[number];

/** By whom somebody came to the children; for counting, and never for a colour. */
export const sides = ['mother', 'father', 'both', 'friend'] as const;
export type Side = (typeof sides)[number];

/** What somebody answered; nothing while nobody has asked them. A no is the facilitators' alone and stands in their document. */
export const choices = ['yes', 'thinking'] as const;

/** Most graphemes in words about a place. */
export const placeWordsLimit = 80;

const mark = z.object({ by: idSchema<SeatId>(), at: timeSchema });
const words = z.string().check(z.minLength(1), z.maxLength(800));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Schema of each field of somebody's place in the network, kept under the id of the person. Days are `2026-01-13`.
 *  `knowsWorry`, `knowsGoal`: both were told to them, since when and by whom. `isNear`: within a quarter of an hour of
 *  the home. `canBeCalled`: when, in words. `until`, `reviewAt`: nobody is signed up for ever. `angle`: where in the
 *  circle somebody was put by hand, in degrees from the right, clockwise. Also what everyone may see: what they may not
 *  stands in `note.ts`. */
export const placeFields = {
  ring: z.enum(rings),
  knowsWorry: z.boolean(),
  knowsGoal: z.boolean(),
  knowsSince: z.optional(day),
  toldBy: z.optional(z.union([z.object({ person: idSchema<PersonId>() }), z.object({ words })])),
  choice: z.optional(z.enum(choices)),
  chosenByFamily: z.boolean(),
  side: z.optional(z.enum(sides)),
  isAdult: z.boolean(),
  mayFetch: z.boolean(),
  isNear: z.boolean(),
  canBeCalled: z.optional(words),
  until: z.optional(day),
  reviewAt: z.optional(day),
  language: z.optional(words),
  angle: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(359))),
  made: mark,
} as const;

export const placeSchema = z.object(placeFields);
export type NetworkPlace = z.infer<typeof placeSchema>;

/** What is missing before somebody can stand in the innermost circle. */
export const untold = ['worry', 'goal', 'since', 'by'] as const;
export type Untold = (typeof untold)[number];

/** What somebody has not been told, or we do not know of it. Empty for who may stand in the innermost circle. */
export function untoldOf(
  place: Pick<NetworkPlace, 'knowsWorry' | 'knowsGoal' | 'knowsSince' | 'toldBy'>,
): Untold[] {
  const known = {
    worry: place.knowsWorry,
    goal: place.knowsGoal,
    since: place.knowsSince !== undefined,
    by: place.toldBy !== undefined,
  };
  return untold.filter((each) => !known[each]);
}

/** A place as it is drawn and counted: innermost only who was told. One console can take back what was told while another
 *  moves them in; when it is told again they stand where they were put. */
export function standingPlace(place: NetworkPlace): NetworkPlace {
  return place.ring === 'all' && untoldOf(place).length > 0 ? { ...place, ring: 'some' } : place;
}

/** The circle a step further in or out; the same at either end. */
export function nextRing(ring: Ring, way: 'in' | 'out'): Ring {
  return rings[rings.indexOf(ring) + (way === 'in' ? -1 : 1)] ?? ring;
}

/** The place of somebody of whom nothing is said yet but that they are in the network. */
export function unknownPlace(made: NetworkPlace['made']): NetworkPlace {
  return {
    ring: 'none',
    knowsWorry: false,
    knowsGoal: false,
    chosenByFamily: true,
    isAdult: true,
    mayFetch: false,
    isNear: false,
    made,
  };
}
