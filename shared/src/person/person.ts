import * as z from 'zod/mini';
import { timeSchema } from '../doc/time.ts';
import { type HouseholdId, idSchema, type PersonId, type SeatId } from '../id.ts';

/** Most persons on a board; a large family with its network is far below. */
export const personsLimit = 400;
/** Most persons the house keeps. Over `personsLimit`: several consoles can draw the last one at once. */
export const personsKept = 480;
/** Most couples, descents or households on a board, and most that the house keeps. */
export const bondsLimit = 800;
export const bondsKept = 960;
/** Most UTF-16 units of a name, a role, or words about a household. */
export const lineUnitsKept = 400;
/** Farthest place along the row that can be given by hand, in board units. */
export const farthestPlace = 1e5;

/** The gender lived in, as it is drawn (domain.md 4.4). Of a trans person the symbol also shows the sex at birth. */
export const genders = [
  'male',
  'female',
  'nonbinary',
  'transMan',
  'transWoman',
  'unknown',
  'pet',
] as const;
export type Gender = (typeof genders)[number];

/** Living, dead, on the way, or never born alive. */
export const lives = ['living', 'dead', 'unborn', 'miscarried', 'aborted', 'stillborn'] as const;
export type Life = (typeof lives)[number];

/** How a family wants its dead to be shown: the X of the books, or a small † – asked first. */
const deathMarks = ['cross', 'dagger'] as const;

/** Where somebody lives who lives elsewhere; never an address. */
export const placeKinds = ['foster', 'residential', 'relatives', 'partTime', 'away'] as const;

const mark = z.object({ by: idSchema<SeatId>(), at: timeSchema });
const line = z.string().check(z.maxLength(lineUnitsKept));
const year = z.number().check(z.int(), z.minimum(1700), z.maximum(2200));
const yearsLived = z.number().check(z.int(), z.minimum(0), z.maximum(130));
const month = z.number().check(z.int(), z.minimum(1), z.maximum(12));

/** Schema of each field of a person. `name` may be empty: nobody knows it yet. `age` is what was said when no year is
 *  known; `born` of an unborn child is when it is due. `role`: who they are to the children ("Mormor").
 *  `x` is a place given by hand, in board units along the row; without one the layout finds it.
 *  `isBeside`: came into the drawing by the network, and stands in the genogram only where something binds them to it –
 *  whatever they answer later.
 *  `home` and `alsoHome` say who lives together, so that two people can be moved in at once. */
export const personFields = {
  name: line,
  gender: z.enum(genders),
  life: z.enum(lives),
  born: z.optional(z.object({ year, month: z.optional(month) })),
  age: z.optional(
    z.object({
      years: yearsLived,
      months: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(23))),
      at: timeSchema,
    }),
  ),
  died: z.optional(z.object({ year: z.optional(year), age: z.optional(yearsLived) })),
  deathMark: z.optional(z.enum(deathMarks)),
  isFocus: z.boolean(),
  role: z.optional(line),
  elsewhere: z.optional(z.enum(placeKinds)),
  home: z.optional(idSchema<HouseholdId>()),
  alsoHome: z.optional(z.object({ household: idSchema<HouseholdId>(), words: line })),
  inNetwork: z.boolean(),
  isBeside: z.optional(z.boolean()),
  x: z.optional(z.number().check(z.minimum(-farthestPlace), z.maximum(farthestPlace))),
  made: mark,
} as const;

/** A person as a view reads them. */
export type Person = z.infer<z.ZodMiniObject<typeof personFields>> & { id: PersonId };
