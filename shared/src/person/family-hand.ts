import type * as Y from 'yjs';
import type { Origin } from '../doc/origin.ts';
import type { SeatId } from '../id.ts';
import type { FamilyRoots } from './family.ts';
import type { Person } from './person.ts';

/** Who acts on which family, when. One command is one transaction under `origin`. `newId` draws a fresh id. */
export type FamilyHand = {
  doc: Y.Doc;
  roots: FamilyRoots;
  by: SeatId;
  at: string;
  origin: Origin;
  newId: () => string;
};

export type FamilyRefusal =
  | { code: 'person/unknown' }
  | { code: 'person/many'; limit: number }
  | { code: 'person/own-ancestor' };

/** What can be said of a new person; the rest is as for somebody of whom nothing is known. */
export type NewPerson = Partial<Omit<Person, 'id' | 'made'>>;
