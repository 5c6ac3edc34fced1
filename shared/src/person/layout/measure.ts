import type { PersonId } from '../../id.ts';
import type { Family } from '../family.ts';
import { type Box, grown, isOverlapping } from './geometry.ts';
import { kinOf } from './kin.ts';
import type { GenogramLayout, Way } from './layout.ts';
import { isWithin } from './polygon.ts';
import { crossing, isThrough, segmentsOf } from './segments.ts';
import { reachOf } from './symbol-size.ts';

/** How good a layout is, counted on its result alone. Everything but crossings and couples apart is to be 0. */
export type Quality = {
  /** Symbols or words that lie on others. */
  overlaps: number;
  /** Lines through a symbol that is not at their end, or through words. */
  struck: number;
  crossings: number;
  /** Couples, and how many of them stand side by side or with nobody between but partners of one of them. */
  couples: number;
  beside: number;
  /** Members outside the outline of their household, and others inside. */
  misplaced: number;
};

/** Measures a layout. */
export function qualityOf(family: Family, layout: GenogramLayout): Quality {
  const symbols = symbolsOf(family, layout);
  const words = [
    ...layout.labels.flatMap(({ lines }) => lines.map(({ box }) => box)),
    ...layout.couples.flatMap(({ caption }) => (caption ? [caption] : [])),
    ...layout.households.flatMap(({ label }) => (label ? [label.box] : [])),
  ];
  const boxes = [...symbols.map(({ box }) => box), ...words];
  return {
    overlaps: pairs(boxes).filter(([a, b]) => isOverlapping(a, b)).length,
    struck: struckBy(layout, symbols, words),
    crossings: crossingsIn(layout),
    ...partnersIn(family, layout),
    misplaced: misplacedIn(family, layout),
  };
}

type Symbol = { person: PersonId; box: Box };

function symbolsOf(family: Family, layout: GenogramLayout): Symbol[] {
  const persons = new Map(family.persons.map((person) => [person.id, person] as const));
  return layout.places.flatMap(({ person, x, y }) => {
    const self = persons.get(person);
    if (!self) return [];
    const { side, top, bottom } = reachOf(self);
    return [{ person, box: { x: x - side, y: y - top, width: 2 * side, height: top + bottom } }];
  });
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}

function struckBy(
  { couples, trunks, children, households }: GenogramLayout,
  symbols: readonly Symbol[],
  words: readonly Box[],
): number {
  const lines = [
    ...couples.map(({ points, one, other }) => ({ points, ends: [one, other] })),
    ...trunks.map(({ drop, parents }) => ({ points: drop.points, ends: [...parents] })),
    ...trunks.map(({ bar }) => ({ points: bar?.points ?? [], ends: [] as PersonId[] })),
    ...children.map(({ points, child, parents }) => ({ points, ends: [child, ...parents] })),
    ...households.map(({ corners }) => ({
      points: [...corners, ...corners.slice(0, 1)],
      ends: [] as PersonId[],
    })),
  ];
  let struck = 0;
  for (const { points, ends } of lines)
    for (const segment of segmentsOf(points)) {
      struck += words.filter((box) => isThrough(segment, box)).length;
      // Lines end on a symbol, not in it: its own may go on inside the box of a circle or a triangle.
      struck += symbols.filter(({ person, box }) =>
        isThrough(segment, grown(box, ends.includes(person) ? -16 : 0)),
      ).length;
    }
  return struck;
}

/** Where lines of different parents cross, each place once. */
function crossingsIn(layout: GenogramLayout): number {
  const owned: { owner: string; way: Way }[] = [
    ...layout.couples.map((line) => ({
      owner: [line.one, line.other].sort().join(' '),
      way: line,
    })),
    ...layout.trunks.flatMap(({ drop, bar, parents }) =>
      [drop, ...(bar ? [bar] : [])].map((way) => ({ owner: [...parents].sort().join(' '), way })),
    ),
    ...layout.children.map((line) => ({ owner: line.parents.join(' '), way: line })),
  ];
  const segments = owned.flatMap(({ owner, way }) =>
    segmentsOf(way.points).map((segment) => ({ owner, segment })),
  );
  const places = new Set<string>();
  for (const one of segments)
    for (const other of segments) {
      if (one.owner === other.owner || one.segment.a.y !== one.segment.b.y) continue;
      const at = crossing(one.segment, other.segment);
      if (at) places.add(`${Math.round(at.x)} ${Math.round(at.y)}`);
    }
  return places.size;
}

function partnersIn(
  family: Family,
  { places }: GenogramLayout,
): Pick<Quality, 'couples' | 'beside'> {
  const kin = kinOf(family);
  const at = new Map(places.map((place) => [place.person, place] as const));
  const couples = kin.unions.filter(({ parents }) => parents.length === 2);
  const beside = couples.filter(({ parents }) => {
    const [a, b] = parents.map((parent) => at.get(parent));
    if (!a || !b || a.row !== b.row) return false;
    const between = places.filter(
      ({ x, row }) => row === a.row && x > Math.min(a.x, b.x) && x < Math.max(a.x, b.x),
    );
    return between.every(({ person }) =>
      kin
        .unionsOf(person)
        .some((union) => union.parents.some((each) => parents.some((own) => own === each))),
    );
  });
  return { couples: couples.length, beside: beside.length };
}

function misplacedIn(family: Family, layout: GenogramLayout): number {
  let count = 0;
  for (const { id } of family.households) {
    const loops = layout.households
      .filter(({ household }) => household === id)
      .map(({ corners }) => corners);
    for (const place of layout.places) {
      const isHere = family.persons.some(
        ({ id: own, home }) => own === place.person && home === id,
      );
      if (isHere !== isWithin(place, loops)) count += 1;
    }
  }
  return count;
}
