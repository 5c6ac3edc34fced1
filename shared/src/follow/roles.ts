import { readAllSeats, readBoardFacts } from '../board/record.ts';
import { type Card, readCards } from '../card/card.ts';
import type { StaffDoc, TableDoc } from '../doc/board-doc.ts';
import { readEntries } from '../doc/read-map.ts';
import type { SeatId } from '../id.ts';
import { isSameName } from '../meeting/name.ts';
import type { Relation } from '../meeting/relation.ts';
import { readFamily } from '../person/family.ts';
import { knownNameSchema } from './known-name.ts';
import { maskText, namesSomeone } from './mask-text.ts';
import { patternsOf, type RoleName } from './name-patterns.ts';
import { namedInPlan } from './plan-names.ts';
import { roleWords } from './role-words.ts';

/** Who everybody is to somebody who follows from afar. `names`: what is replaced in texts, the first of two that are the
 *  same counts. `standing`: those of them that stand on the board now and may go again: not the children whose board it is.
 *  `seats`: who sits where. `facilitator`, `anyone`: for those who are not known yet. */
export type Roles = {
  names: readonly RoleName[];
  standing: readonly RoleName[];
  seats: ReadonlyMap<SeatId, string>;
  facilitator: string;
  anyone: string;
};

/** The role that stands for a name where it stands alone. */
export function roleOfName({ names, anyone }: Roles, name: string): string {
  return names.find((each) => isSameName(each.name, name))?.role ?? anyone;
}

/** Somebody of staff who may be named though they have not sat at the table yet. */
export type Colleague = { seat: SeatId; name: string };

/** Who is who on a board, from what stands on it: what facilitators wrote down goes before all, then the children,
 *  facilitators, everyone who was ever let in, speakers without a seat, and whoever is drawn. Roles are numbered in the order in which people
 *  came, so that a newcomer changes nobody's. `stood`: names that stood here once, with the role they had; they count
 *  behind those that stand here now. docs/spec/follow.md MASK-7..9, MASK-18. */
export function rolesOf(
  table: TableDoc,
  staff: Pick<StaffDoc, 'names'>,
  besides: { colleagues?: readonly Colleague[]; stood?: readonly RoleName[] } = {},
): Roles {
  const { colleagues = [], stood = [] } = besides;
  const facts = readBoardFacts(table.record);
  const people = peopleOf(table, colleagues);
  const written = readEntries(staff.names, knownNameSchema)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, known]) => known);
  const children = facts?.children ?? [];
  return new RoleGiver(facts?.language ?? 'da', { written, children, people, stood }).give();
}

/** Somebody with a name on the board. Who was written down under another name before is there twice. */
type Person = {
  seat?: SeatId | undefined;
  name: string;
  isFacilitator: boolean;
  relation?: Relation | undefined;
};

type Known = {
  written: readonly RoleName[];
  children: readonly string[];
  people: Person[];
  stood: readonly RoleName[];
};

class RoleGiver {
  readonly #words;
  readonly #known: Known;
  readonly #names: RoleName[] = [];
  readonly #seats = new Map<SeatId, string>();
  readonly #given = new Map<string, number>();
  /** Names that stood here once and stand here no more. */
  readonly #gone: readonly RoleName[];
  /** Every name there is, to see whether a role would tell one. */
  readonly #everyone;

  constructor(language: keyof typeof roleWords, known: Known) {
    this.#words = roleWords[language];
    this.#known = known;
    const standing = [...known.children, ...known.people.map((person) => person.name)];
    const isStanding = ({ name }: RoleName) => standing.some((each) => isSameName(each, name));
    this.#gone = known.stood.filter((each) => !isStanding(each));
    const all = [...standing, ...this.#gone.map(({ name }) => name)].map((name) => ({
      name,
      role: '',
    }));
    const isOpen = (name: string) =>
      known.written.some((w) => isSameName(w.name, name) && isSelf(w));
    const hidden = known.written.filter((each) => !isSelf(each));
    this.#everyone = patternsOf([...hidden, ...all.filter(({ name }) => !isOpen(name))], '');
  }

  give(): Roles {
    const { written, children, people } = this.#known;
    this.#given.set(this.#words.child, children.length);
    children.forEach((name, at) => {
      this.#names.push({ name, role: `${this.#words.child} ${at + 1}` });
    });
    const facilitators = people.filter((person) => person.isFacilitator);
    const others = people.filter((person) => !person.isFacilitator);
    for (const person of facilitators)
      this.#keep(person, this.#roleOfSeat(person) ?? this.#numbered(this.#words.facilitator));
    // Words that name nobody first: the others are said with their roles ("Peters mormor").
    const isPlain = ({ relation }: Person) => !namesSomeone(relation?.words ?? '', this.#everyone);
    for (const person of others.filter(isPlain)) this.#keep(person, this.#roleOf(person));
    const gone = this.#gone.map(({ name, role }) => ({
      name,
      role: this.#masked(role) ?? this.#words.anyone,
    }));
    this.#names.push(...gone);
    for (const person of others.filter((each) => !isPlain(each)))
      this.#keep(person, this.#roleOf(person));
    const isOfBoard = ({ name }: RoleName) => children.some((each) => isSameName(each, name));
    const first = written.map(({ name, role }) => ({ name, role: this.#writtenRole(name, role) }));
    for (const [seat, role] of this.#seats)
      this.#seats.set(seat, this.#overruled(seat, first, role));
    return {
      names: [...first, ...this.#names],
      standing: this.#names.filter((each) => !gone.includes(each) && !isOfBoard(each)),
      seats: this.#seats,
      facilitator: this.#words.facilitator,
      anyone: this.#words.anyone,
    };
  }

  #keep(person: Person, role: string): void {
    const { seat, name } = person;
    if (seat && !this.#seats.has(seat)) this.#seats.set(seat, role);
    this.#names.push({ name, role: (seat && this.#seats.get(seat)) ?? role });
  }

  /** Somebody who is known already keeps their role, whatever they are called this time. */
  #roleOf(person: Person): string {
    const known = this.#roleOfSeat(person);
    if (known) return known;
    const { seat, name, relation } = person;
    const namesake = this.#names.find((each) => isSameName(each.name, name));
    if (namesake && (!seat || relation?.kind === 'child')) return namesake.role;
    const words = relation?.words && this.#masked(relation.words);
    if (words) return this.#numbered(capitalised(words));
    if (relation?.kind === 'child') return this.#numbered(this.#words.child, true);
    return relation
      ? this.#numbered(this.#words[relation.kind])
      : this.#numbered(this.#words.anyone, true);
  }

  #roleOfSeat({ seat }: Person): string | undefined {
    return seat && this.#seats.get(seat);
  }

  /** Words for a role with roles for names in them, or null when they would still tell somebody's name. */
  #masked(words: string): string | null {
    if (!namesSomeone(words, this.#everyone)) return maskText(words, patternsOf([], ''));
    const masked = maskText(words, patternsOf(this.#names, this.#words.anyone));
    return namesSomeone(masked, this.#everyone) ? null : masked;
  }

  /** Who writes a name down as its own role lets it be read (“lægen”). */
  #writtenRole(name: string, role: string): string {
    if (isSelf({ name, role })) return role;
    return this.#masked(role) ?? this.#numbered(this.#words.anyone, true);
  }

  #overruled(seat: SeatId, written: readonly RoleName[], role: string): string {
    const names = this.#known.people.filter((each) => each.seat === seat);
    const found = written.find((each) => names.some(({ name }) => isSameName(name, each.name)));
    return found?.role ?? role;
  }

  #numbered(label: string, isAlways = false): string {
    const count = (this.#given.get(label) ?? 0) + 1;
    this.#given.set(label, count);
    return count > 1 || isAlways ? `${label} ${count}` : label;
  }
}

function isSelf({ name, role }: RoleName): boolean {
  return isSameName(name, role);
}

/** Everyone with a name: who sits or sat here, who wrote, who was written down as speaker, who is drawn, and whom the plan
 *  names. */
function peopleOf(table: TableDoc, colleagues: readonly Colleague[]): Person[] {
  const { record, cards } = table;
  const seated = readAllSeats(record).map(
    ({ id, name, relation, role }): Person => ({
      seat: id,
      name,
      relation,
      isFacilitator: role === 'facilitator',
    }),
  );
  const facilitators = new Set(seated.filter((one) => one.isFacilitator).map((one) => one.seat));
  const isStaff = (seat: SeatId | undefined) => facilitators.has(seat);
  const written = readCards(cards)
    .sort((a, b) => order(a).localeCompare(order(b)))
    .flatMap(({ saidBy, enteredBy }): Person[] => [
      {
        seat: enteredBy.seat,
        name: enteredBy.name,
        isFacilitator: !enteredBy.phone || isStaff(enteredBy.seat),
      },
      ...saidBy.map((said) => ({ ...said, isFacilitator: isStaff(said.seat) })),
    ]);
  const waiting = colleagues.map((colleague) => ({ ...colleague, isFacilitator: true }));
  const planned = namedInPlan(table).map((named): Person => ({ ...named, isFacilitator: false }));
  return unique([...seated, ...written, ...waiting, ...drawnPeople(table), ...planned]);
}

/** Whoever is drawn with a name, in the order in which they were. */
function drawnPeople(table: TableDoc): Person[] {
  return readFamily(table)
    .persons.filter(({ name }) => name !== '')
    .sort((a, b) => a.made.at.localeCompare(b.made.at) || a.id.localeCompare(b.id))
    .map(({ name, role, isFocus }) => ({
      name,
      isFacilitator: false,
      relation: isFocus ? { kind: 'child' } : { kind: 'family', ...(role ? { words: role } : {}) },
    }));
}

function order({ createdAt, id }: Card): string {
  return `${createdAt} ${id}`;
}

function unique(people: readonly Person[]): Person[] {
  const found = new Map<string, Person>();
  for (const person of people) {
    const key = `${person.seat ?? ''} ${person.name}`;
    if (!found.has(key)) found.set(key, person);
  }
  return [...found.values()];
}

function capitalised(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
