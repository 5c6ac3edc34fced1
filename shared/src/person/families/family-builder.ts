import {
  type CoupleId,
  type DescentId,
  type HouseholdId,
  idBytes,
  makeId,
  type PersonId,
  type SeatId,
} from '../../id.ts';
import type { Couple, CoupleKind, CoupleState, Descent, DescentKind, Household } from '../bond.ts';
import type { Family } from '../family.ts';
import type { Gender, Person } from '../person.ts';

type Facts = Partial<Omit<Person, 'id' | 'made' | 'name' | 'gender'>>;
type Told = Partial<Pick<Couple, 'kind' | 'state' | 'since' | 'ended' | 'again'>>;
type Parents = readonly [PersonId] | readonly [PersonId, PersonId];
type Belonging = { kind?: DescentKind; twins?: boolean; identical?: boolean };

/** Puts a family together for tests and measurements, so that it reads as somebody would tell it. */
export class FamilyBuilder {
  readonly #persons: Person[] = [];
  readonly #couples: Couple[] = [];
  readonly #descents: Descent[] = [];
  readonly #households: Household[] = [];

  /** A person with a year of birth, or null where nobody knows it. */
  person(name: string, gender: Gender, born: number | null, facts: Facts = {}): PersonId {
    const id = idOf<PersonId>(`person ${this.#persons.length} ${name}`);
    const year = born === null ? {} : { born: { year: born } };
    const base = { id, name, gender, life: 'living' as const, isFocus: false, inNetwork: false };
    this.#persons.push({ ...base, ...year, ...facts, made: this.#made() });
    return id;
  }

  man(name: string, born: number | null, facts?: Facts): PersonId {
    return this.person(name, 'male', born, facts);
  }

  woman(name: string, born: number | null, facts?: Facts): PersonId {
    return this.person(name, 'female', born, facts);
  }

  /** Married and together, if nothing else is said. */
  couple(one: PersonId, other: PersonId, told: Told = {}): Parents {
    const id = idOf<CoupleId>(`couple ${this.#couples.length}`);
    const kind: CoupleKind = told.kind ?? 'married';
    const state: CoupleState = told.state ?? 'together';
    this.#couples.push({ id, one, other, ...told, kind, state, made: this.#made() });
    return [one, other];
  }

  /** Children of one or two parents; by birth, if nothing else is said. */
  children(parents: Parents, children: readonly PersonId[], how: Belonging = {}): void {
    const [parent, otherParent] = parents;
    const twins = how.twins || how.identical ? this.#descents.length + 1 : undefined;
    for (const child of children)
      this.#descents.push({
        id: idOf<DescentId>(`descent ${this.#descents.length}`),
        child,
        parent,
        ...(otherParent === undefined ? {} : { otherParent }),
        kind: how.kind ?? 'birth',
        ...(twins === undefined ? {} : { twins }),
        ...(how.identical ? { identical: true } : {}),
        made: this.#made(),
      });
  }

  /** Who lives together. */
  home(label: string, members: readonly PersonId[]): HouseholdId {
    const id = idOf<HouseholdId>(`household ${this.#households.length}`);
    this.#households.push({ id, label, made: this.#made() });
    for (const person of this.#persons) if (members.includes(person.id)) person.home = id;
    return id;
  }

  /** Somebody who is at a home now and then. */
  atTimes(person: PersonId, household: HouseholdId, words: string): void {
    for (const each of this.#persons) if (each.id === person) each.alsoHome = { household, words };
  }

  /** As readFamily would give it: in order of id. */
  family(): Family {
    const inOrder = <T extends { id: string }>(all: readonly T[]) =>
      [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      persons: inOrder(this.#persons),
      couples: inOrder(this.#couples),
      descents: inOrder(this.#descents),
      households: inOrder(this.#households),
    };
  }

  /** Everything was told one after another, so that orders by time are those of telling. */
  #made(): Person['made'] {
    const seconds =
      this.#persons.length + this.#couples.length + this.#descents.length + this.#households.length;
    const two = (value: number) => String(value).padStart(2, '0');
    const at = `2026-01-13T16:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}.000Z`;
    return { by: idOf<SeatId>('seat'), at };
  }
}

/** The same id for the same words. */
function idOf<I extends string>(words: string): I {
  const bytes = new Uint8Array(idBytes);
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length + 2 * idBytes; index += 1) {
    const place = index % idBytes;
    hash = Math.imul(hash ^ words.charCodeAt(index % words.length), 0x01000193) >>> 0;
    bytes[place] = (bytes[place] ?? 0) ^ (hash >>> 11);
  }
  return makeId<I>(bytes);
}
