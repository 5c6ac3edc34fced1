import type { Couple, CoupleState } from '../bond.ts';
import { unit } from '../layout/geometry.ts';
import type { ChildLine, CoupleLine, HouseholdOutline, Trunk, Way } from '../layout/layout.ts';
import type { Mark, MarkStyle } from './drawing.ts';
import { besideWay, pathOf, roundedPath } from './line-path.ts';

const coupleDashes = { married: undefined, cohabiting: '8 4', dating: '2 4', parents: undefined };

/** The line of a couple with the mark of what became of it. */
export function coupleMarks(line: CoupleLine, couple: Couple | undefined): Mark[] {
  const dash = couple && coupleDashes[couple.kind];
  // Two who are parents together, and nothing else is said: a thinner line, which does not say that they married.
  const width = couple && couple.kind !== 'parents' ? 2 : 1.25;
  const style: MarkStyle = {
    role: 'couple',
    stroke: 'black',
    fill: 'none',
    strokeWidth: width,
    ...dashed(dash),
  };
  return [
    { ...style, kind: 'path', d: pathOf(line) },
    ...(couple && line.slash ? slashMarks(couple.state, line.slash.x, line.slash.y) : []),
  ];
}

/** Slashes at 60 degrees, 0.5 U long: one for moved apart, two for divorced, crossed when together again. */
function slashMarks(state: CoupleState, x: number, y: number): Mark[] {
  const style: MarkStyle = { role: 'couple', stroke: 'black', fill: 'none', strokeWidth: 2 };
  const [dx, dy] = [(unit / 4) * Math.cos(Math.PI / 3), (unit / 4) * Math.sin(Math.PI / 3)];
  const slash = (at: number): Mark => ({
    ...style,
    kind: 'line',
    x1: at - dx,
    y1: y + dy,
    x2: at + dx,
    y2: y - dy,
  });
  const back: Mark = {
    ...style,
    kind: 'line',
    x1: x - dx * 1.2,
    y1: y - dy * 0.7,
    x2: x + dx * 1.2,
    y2: y + dy * 0.7,
  };
  switch (state) {
    case 'together':
      return [];
    case 'separated':
      return [slash(x)];
    case 'divorced':
      return [slash(x - 3), slash(x + 3)];
    case 'againAfterSeparation':
      return [slash(x), back];
    case 'againAfterDivorce':
      return [slash(x - 3), slash(x + 3), back];
  }
}

/** What brothers and sisters share of their lines: dotted when all of them are foster children. */
export function trunkMarks({ drop, bar, kind }: Trunk): Mark[] {
  const style: MarkStyle = {
    role: 'child',
    stroke: 'black',
    fill: 'none',
    strokeWidth: 2,
    ...dashed(kind === 'foster' ? '2 4' : undefined),
  };
  return [drop, ...(bar ? [bar] : [])].map((way) => ({ ...style, kind: 'path', d: pathOf(way) }));
}

/** The line to one child: solid by birth, dotted in foster care, double when adopted. */
export function childMarks(line: ChildLine): Mark[] {
  const style: MarkStyle = {
    role: 'child',
    stroke: 'black',
    fill: 'none',
    strokeWidth: 2,
    person: line.child,
  };
  const path = (way: Way, dash?: string): Mark => ({
    ...style,
    ...dashed(dash),
    kind: 'path',
    d: pathOf(way),
  });
  const bar: Mark[] = line.bar
    ? [{ ...style, kind: 'path', d: pathOf({ points: line.bar, hops: [] }) }]
    : [];
  switch (line.kind) {
    case 'birth':
      return [path(line), ...bar];
    case 'foster':
      return [path(line, '2 4'), ...bar];
    case 'adopted':
      return [path(besideWay(line, 2)), path(besideWay(line, -2), '4 3'), ...bar];
  }
}

/** The outline of a household. */
export function householdMarks({ corners }: HouseholdOutline): Mark[] {
  return [
    {
      role: 'household',
      kind: 'path',
      d: roundedPath(corners, 16),
      stroke: 'black',
      fill: 'none',
      strokeWidth: 1.5,
      dash: '6 4',
    },
  ];
}

function dashed(dash: string | undefined): { dash?: string } {
  return dash === undefined ? {} : { dash };
}
