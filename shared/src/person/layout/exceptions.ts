import type { PersonId } from '../../id.ts';
import { withEnds } from './clusters.ts';
import { captionNeeds } from './couple-lines.ts';
import { siblings } from './groups.ts';
import type { DraftOutline } from './households.ts';
import type { Kin } from './kin.ts';
import type { GenogramLayout, LayoutException } from './layout.ts';
import type { Spot } from './places.ts';

type Judged = Pick<GenogramLayout, 'couples' | 'trunks' | 'children' | 'households'> & {
  kin: Kin;
  rows: readonly (readonly Spot[])[];
  drafts: readonly DraftOutline[];
  tall: readonly number[];
};

/** The conventions that this layout does not hold, and for whom. */
export function exceptionsOf(judged: Judged): LayoutException[] {
  return [
    ...partnersApart(judged),
    ...outOfOrder(judged),
    ...acrossRows(judged),
    ...judged.drafts
      .filter(({ isSplit }) => isSplit)
      .map(({ members }) => ({ convention: 'splitHousehold' as const, persons: members })),
    ...judged.tall.flatMap((row) => {
      const persons = judged.rows.flat().filter((spot) => spot.row === row);
      if (persons.length === 0) return [];
      return [{ convention: 'tallRow' as const, persons: persons.map(({ person }) => person) }];
    }),
    ...[...judged.kin.persons.values()]
      .filter(({ x }) => x !== undefined)
      .map(({ id }) => ({ convention: 'movedByHand' as const, persons: [id] })),
    ...leftOut(judged),
    ...hopping(judged),
  ];
}

/** Partners with somebody between them who is neither's partner: those stand in a row by GEN-4. */
function partnersApart({ kin, rows }: Judged): LayoutException[] {
  return kin.unions.flatMap(({ parents }) => {
    const [one, other] = parents;
    const row = rows.find((spots) => spots.some(({ person }) => person === one)) ?? [];
    const [a, b] = [one, other].map((who) => row.findIndex(({ person }) => person === who));
    if (other === undefined || a === undefined || b === undefined || a < 0 || b < 0) return [];
    const between = row.slice(Math.min(a, b) + 1, Math.max(a, b)).map(({ person }) => person);
    const isPartner = (person: PersonId) =>
      kin
        .unionsOf(person)
        .some((union) => union.parents.some((each) => each === one || each === other));
    if (between.every(isPartner)) return [];
    return [{ convention: 'partnersApart', persons: [one, other] }];
  });
}

function outOfOrder({ kin, rows }: Judged): LayoutException[] {
  const at = new Map(rows.flat().map((spot) => [spot.person, spot] as const));
  return kin.unions.flatMap((union) => {
    const byAge = siblings(union, kin);
    const rowsOf = [...new Set(byAge.map((child) => at.get(child)?.row))];
    return rowsOf.flatMap((row) => {
      const own = byAge.filter((child) => at.get(child)?.row === row);
      const stand = [...own].sort((a, b) => (at.get(a)?.x ?? 0) - (at.get(b)?.x ?? 0));
      if (stand.every((child, index) => child === own[index])) return [];
      const group = { key: '', row: row ?? 0, union, members: own };
      const [left, right] = [stand[0], stand.at(-1)];
      const tries = [{ left }, { right }, { left, right }];
      const moved = tries.find((ends) =>
        withEnds(group, ends).every((child, index) => child === stand[index]),
      );
      const persons = moved ? Object.values(moved).filter((each) => each !== undefined) : stand;
      return [{ convention: 'siblingOrder' as const, persons }];
    });
  });
}

function acrossRows({ kin, rows }: Judged): LayoutException[] {
  const row = new Map(rows.flat().map((spot) => [spot.person, spot.row] as const));
  return kin.unions.flatMap((union) => {
    const [one, other] = union.parents;
    const couples: LayoutException[] =
      other !== undefined && row.get(one) !== row.get(other)
        ? [{ convention: 'acrossGenerations', persons: [one, other] }]
        : [];
    const lowest = Math.max(...union.parents.map((parent) => row.get(parent) ?? 0));
    const descents = [...union.children, ...union.guests].flatMap(
      ({ child }): LayoutException[] => {
        const below = (row.get(child) ?? 0) - lowest;
        if (below === 1) return [];
        return [{ convention: below > 1 ? 'longDescent' : 'descentLoop', persons: [child] }];
      },
    );
    return [...couples, ...descents];
  });
}

/** Words of a couple or of a household for which there was no room free of lines. */
function leftOut({ kin, couples, households, drafts }: Judged): LayoutException[] {
  const unions = new Map(
    kin.unions.map((union) => [[...union.parents].sort().join(' '), union] as const),
  );
  const silent = couples.filter(({ one, other, caption }) => {
    const union = unions.get([one, other].sort().join(' '));
    return caption === null && union && captionNeeds(union).width > 0;
  });
  const named = new Set(households.filter(({ label }) => label).map(({ household }) => household));
  const nameless = drafts.filter(({ household, label }) => label && !named.has(household));
  return [
    ...silent.map(({ one, other }) => [one, other]),
    ...nameless.map(({ members }) => [...members]),
  ].map((persons) => ({ convention: 'wordsLeftOut' as const, persons }));
}

function hopping({ couples, trunks, children }: Judged): LayoutException[] {
  const crossed = [
    ...couples.filter(({ hops }) => hops.length > 0).map(({ one, other }) => [one, other]),
    ...trunks
      .filter(({ drop, bar }) => drop.hops.length + (bar?.hops.length ?? 0) > 0)
      .map(({ parents }) => [...parents]),
    ...children.filter(({ hops }) => hops.length > 0).map(({ child }) => [child]),
  ];
  return crossed.map((persons) => ({ convention: 'crossing' as const, persons }));
}
