import type { PersonId } from '../../id.ts';
import type { Generations } from './generations.ts';
import { compare, type Kin, otherIn, type Union } from './kin.ts';

/** Brothers and sisters in one row, oldest first, or one person whose parents are not drawn. Partners whose own parents
 *  are not drawn stand with them: they are hosted. */
export type Group = {
  key: string;
  row: number;
  /** The parents they hang under; null at the top of a family. */
  union: Union | null;
  members: readonly PersonId[];
};

/** Who stands with whom. */
export type Groups = {
  all: readonly Group[];
  /** The group somebody is in, or is hosted by. */
  of: (person: PersonId) => Group | undefined;
  /** The member that hosts somebody; oneself when not hosted. */
  hostOf: (person: PersonId) => PersonId;
  /** Partners that somebody brings along, earliest first. */
  hostedBy: (person: PersonId) => readonly PersonId[];
};

/** Sorts the persons of one part into groups. */
export function groupsOf(part: readonly PersonId[], kin: Kin, { rows }: Generations): Groups {
  const inside = new Set(part);
  const hosts = new Map<PersonId, PersonId>();
  const hosted = new Map<PersonId, PersonId[]>();
  const taken = new Set(part.filter((person) => kin.homeOf(person)));
  const host = (queue: PersonId[]) => {
    for (const person of queue)
      for (const union of kin.unionsOf(person)) {
        const other = otherIn(union, person);
        if (!other || taken.has(other) || !inside.has(other)) continue;
        if (rows.get(other) !== rows.get(person)) continue;
        taken.add(other);
        hosts.set(other, person);
        hosted.set(person, [...(hosted.get(person) ?? []), other]);
        queue.push(other);
      }
  };
  host(part.filter((person) => taken.has(person)));
  const tops: PersonId[] = [];
  for (const person of [...part].sort((a, b) => topRank(a, b, kin))) {
    if (taken.has(person)) continue;
    taken.add(person);
    tops.push(person);
    host([person]);
  }
  const all = [...siblingGroups(part, kin, rows), ...tops.map((top) => topGroup(top, rows))];
  const groupOf = new Map(
    all.flatMap((group) => group.members.map((each) => [each, group] as const)),
  );
  const hostOf = (person: PersonId): PersonId => {
    const by = hosts.get(person);
    return by === undefined ? person : hostOf(by);
  };
  return {
    all,
    of: (person) => groupOf.get(hostOf(person)),
    hostOf,
    hostedBy: (person) => hosted.get(person) ?? [],
  };
}

/** Whoever has most partners holds a chain of partners together; else the man, who stands left. */
function topRank(a: PersonId, b: PersonId, kin: Kin): number {
  const partners = (of: PersonId) => kin.unionsOf(of).filter((union) => union.parents[1]).length;
  const isMan = (of: PersonId) => (kin.persons.get(of)?.gender === 'male' ? 0 : 1);
  return partners(b) - partners(a) || isMan(a) - isMan(b) || kin.compareAge(a, b) || compare(a, b);
}

function topGroup(top: PersonId, rows: ReadonlyMap<PersonId, number>): Group {
  return { key: top, row: rows.get(top) ?? 0, union: null, members: [top] };
}

function siblingGroups(
  part: readonly PersonId[],
  kin: Kin,
  rows: ReadonlyMap<PersonId, number>,
): Group[] {
  const inside = new Set(part);
  return kin.unions.flatMap((union) => {
    const children = siblings(union, kin).filter((child) => inside.has(child));
    const own = [...new Set(children.map((child) => rows.get(child) ?? 0))];
    return own.map((row) => ({
      key: `${union.key}/${row}`,
      row,
      union,
      members: children.filter((child) => (rows.get(child) ?? 0) === row),
    }));
  });
}

/** The children that stand under a couple, oldest first; those born together side by side. */
export function siblings(union: Union, kin: Kin): PersonId[] {
  const twins = new Map(union.children.map(({ child, twins }) => [child, twins] as const));
  const sorted = union.children.map(({ child }) => child).sort(kin.compareAge);
  const out: PersonId[] = [];
  for (const child of sorted) {
    if (out.includes(child)) continue;
    const birth = twins.get(child);
    const isAlone = birth === undefined;
    out.push(...(isAlone ? [child] : sorted.filter((each) => twins.get(each) === birth)));
  }
  return out;
}
