import type { HouseholdKey, PersonKey } from '../steps/step.ts';
import type { Cursor } from './cursor.ts';
import type { Draft, DraftCouple } from './draft.ts';
import type { RoleName } from './roles.ts';
import type { LineLanguage } from './tokens.ts';

/** Somebody whose name several people bear: `key` is a new person unless one of the others is chosen for this place. */
export type Unclear = { place: string; key: PersonKey; words: string; candidates: PersonKey[] };

/** What is remembered from line to line. */
export type Memory = {
  draft: Draft;
  language: LineLanguage;
  year: number;
  /** Whom an unclear name means, by its place in the lines. */
  chosen: ReadonlyMap<string, PersonKey>;
  /** Who a label, or a name that was unclear, means in these lines. */
  labels: Map<string, PersonKey>;
  heard: Map<string, PersonKey>;
  households: Map<string, HouseholdKey>;
  /** Roles that have no line yet: a grandmother whose daughter is not known. */
  waiting: { person: PersonKey; role: RoleName }[];
};

/** A line while it is read. `subjects`: whom it speaks of; `partner`: the last one named as somebody's partner. */
export type Reading = Memory & {
  cursor: Cursor;
  line: number;
  text: string;
  subjects: PersonKey[];
  partner?: PersonKey | undefined;
  pair?: DraftCouple | undefined;
  isPast: boolean;
  people: Set<PersonKey>;
  guessed: Set<PersonKey>;
  /** Roles that this line says. */
  roles: { person: PersonKey; role: RoleName }[];
  unclear: Unclear[];
  /** Children that are on their way, who may get their other parent when the line has been read. */
  expected: { child: PersonKey; parent: PersonKey }[];
  /** Children said to be twins, joined when their parents are known. */
  twins: { children: PersonKey[]; isIdentical: boolean }[];
};
