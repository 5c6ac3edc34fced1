import type { PersonId } from '../../id.ts';
import type { Family } from '../family.ts';
import type { GenogramLayout, Place } from '../layout/layout.ts';
import type { Person } from '../person.ts';
import { type HealthKind, type ShownTie, type TieKind, tieKinds } from '../tie.ts';
import { bondEnds, bondLine } from './bond-line.ts';
import type { Mark } from './drawing.ts';
import { healthFill } from './health-fill.ts';

/** Marks of what is shown of how people stand to each other: lines that lie beneath the symbols, and fills within them. */
export type TieMarks = { beneath: Mark[]; within: Mark[] };

/** What these ties add to the picture of a family. Those of somebody who is not drawn add nothing. */
export function tieMarks(
  ties: readonly ShownTie[],
  family: Family,
  layout: GenogramLayout,
): TieMarks {
  const persons = new Map(family.persons.map((person) => [person.id, person] as const));
  const places = new Map(layout.places.map((place) => [place.person, place] as const));
  const standing = (id: PersonId): { person: Person; place: Place } | null => {
    const [person, place] = [persons.get(id), places.get(id)];
    return person && place ? { person, place } : null;
  };
  const beneath: Mark[] = [];
  const health = new Map<PersonId, HealthKind[]>();
  for (const { facts } of ties) {
    if ('of' in facts) {
      health.set(facts.of, [...(health.get(facts.of) ?? []), facts.kind]);
      continue;
    }
    const [one, other] = [standing(facts.from), standing(facts.to)];
    if (one && other && isLine(facts.kind))
      beneath.push(
        ...bondLine(facts.kind, {
          ...bondEnds(one, other),
          isSuspected: facts.isSuspected === true,
        }),
      );
  }
  const within = [...health].flatMap(([id, kinds]) => {
    const self = standing(id);
    return self ? healthMarks(kinds, self) : [];
  });
  return { beneath, within };
}

function healthMarks(
  kinds: readonly HealthKind[],
  { person, place }: { person: Person; place: Place },
): Mark[] {
  if (kinds.includes('addiction') && kinds.includes('illness'))
    return healthFill('both', person, place);
  return kinds.flatMap((kind) => healthFill(kind, person, place));
}

function isLine(kind: string): kind is TieKind {
  return tieKinds.some((each) => each === kind);
}
