import type { CoupleKind } from '../bond.ts';

import type { Gender, Person } from '../person.ts';
import type { RoleName } from './roles.ts';

// What words of a typed line mean. The two lexicons say the same senses in their own words; the reader knows senses only.

const plainSenses = [
  // Little words.
  'and',
  'with',
  'of',
  'filler',
  'was',
  'has',
  'theirs',
  'only',
  // Couples and their years.
  'divorced',
  'separated',
  'exSpouse',
  'exPartner',
  'marriedAgain',
  'togetherAgain',
  'again',
  'widow',
  'widower',
  'since',
  'until',
  // Children.
  'children',
  'son',
  'daughter',
  'adoptedChildren',
  'fosterChildren',
  'twins',
  'identicalTwins',
  'expects',
  'childOf',
  'sonOf',
  'daughterOf',
  'adoptedBy',
  'fosteredBy',
  'motherOf',
  'fatherOf',
  'parentOf',
  'sisterOf',
  'brotherOf',
  // Living together.
  'liveTogether',
  'livesAt',
  'livesIn',
  'alsoAt',
  'household',
  // What is said of one person.
  'unknownName',
  'born',
  'died',
  'became',
  'years',
  'months',
  'due',
  'focus',
  'inNetwork',
  'called',
  'dagger',
  'cross',
] as const;

/** Everything that words of a line can mean. What stands behind a colon is a value of the model. */
export type Sense =
  | (typeof plainSenses)[number]
  | `couple:${CoupleKind}`
  | `gender:${Gender}`
  | `life:${Exclude<Person['life'], 'living' | 'dead'>}`
  | `place:${NonNullable<Person['elsewhere']>}`
  | `role:${RoleName}`;

/** A language's words for each sense and role, in small letters; the first is the one that lines are written with. */
export type Lexicon = {
  senses: Readonly<Record<Exclude<Sense, `role:${RoleName}`>, readonly string[]>>;
  roles: Readonly<Record<RoleName, readonly string[]>>;
  months: readonly string[];
  /** Ends of words that say whose: "Mors veninde". */
  genitive: RegExp;
  /** Begins how often somebody is somewhere: "hver anden weekend". */
  times: RegExp;
};

/** What stands behind the colon of a sense, when it begins so. */
export function valueIn<V extends string>(sense: string | undefined, kind: string): V | undefined {
  return sense?.startsWith(`${kind}:`) ? (sense.slice(kind.length + 1) as V) : undefined;
}
