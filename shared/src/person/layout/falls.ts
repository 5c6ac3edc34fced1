import type { PersonId } from '../../id.ts';
import type { Descent } from '../bond.ts';
import { nearestFree, type Stretch } from './columns.ts';
import { depthBelow } from './couple-depths.ts';
import type { RowFrame } from './frame.ts';
import { unit } from './geometry.ts';
import { hangingBetween } from './hanging.ts';
import type { Kin, Union } from './kin.ts';
import type { Spot } from './places.ts';
import { bottomOf } from './symbol-size.ts';

/** A line that leaves parents downwards: where, from what height below the middle of their row, and to whom it goes. */
export type Fall = {
  key: string;
  union: Union;
  row: number;
  x: number;
  below: number;
  descents: readonly Descent[];
};

/** From the line down to one that lies beside it. */
const beside = 10;

/** Where the lines to children leave their parents. Children who stand under other parents get a line of their own. */
export function fallsOf(
  frames: readonly RowFrame[],
  kin: Kin,
  spots: ReadonlyMap<PersonId, Spot>,
): Fall[] {
  const falls: Fall[] = [];
  const frameOf = new Map(frames.map((frame) => [frame.row, frame] as const));
  for (const union of kin.unions) {
    const frame = frameOf.get(hangRow(union, spots));
    if (!frame) continue;
    const bundles = [union.children, ...guestBundles(union, kin, spots)];
    for (const descents of bundles)
      if (descents.length > 0) falls.push(fallOf({ union, frame, descents }, falls, kin, spots));
  }
  return falls;
}

/** Children of other parents who belong here in the same way, brothers and sisters together. */
function guestBundles(
  { guests }: Union,
  kin: Kin,
  spots: ReadonlyMap<PersonId, Spot>,
): Descent[][] {
  const bundles = new Map<string, Descent[]>();
  for (const guest of guests) {
    const row = spots.get(guest.child)?.row ?? 0;
    const key = `${guest.kind} ${row} ${kin.homeOf(guest.child)?.key ?? guest.child}`;
    bundles.set(key, [...(bundles.get(key) ?? []), guest]);
  }
  return [...bundles.values()];
}

/** The row that the children hang under: the lower one, when the parents do not stand in one. */
function hangRow({ parents }: Union, spots: ReadonlyMap<PersonId, Spot>): number {
  return Math.max(...parents.map((parent) => spots.get(parent)?.row ?? 0));
}

type Hanging = { union: Union; frame: RowFrame; descents: readonly Descent[] };

function fallOf(
  { union, frame, descents }: Hanging,
  before: readonly Fall[],
  kin: Kin,
  spots: ReadonlyMap<PersonId, Spot>,
): Fall {
  const span = frame.spans.find((each) => each.union === union);
  const key = `${union.key}/${descents[0]?.id ?? ''}`;
  const shared = { key, union, row: frame.row, descents };
  const others = before.filter((fall) => fall.row === frame.row);
  const places = descents.map(({ child }) => spots.get(child)?.x ?? 0);
  const wish = (Math.min(...places) + Math.max(...places)) / 2;
  if (!span) {
    const parent = union.parents.find((each) => spots.get(each)?.row === frame.row);
    const spot = parent && spots.get(parent);
    const middle = spot?.x ?? 0;
    const taken = others.filter(({ x }) => Math.abs(x - middle) < unit / 2).length;
    // The first 0 is the couple's own line, where the parents stand in two rows. Words stand to the right.
    const shift = -8 * (taken + (union.parents.length - 1));
    const straight = Math.abs(wish - middle) <= 3 && union.parents.length === 1 && taken === 0;
    const x = straight ? wish : middle + shift;
    return { ...shared, x, below: parent ? bottomOf(kin.persons.get(parent), x - middle) : 0 };
  }
  const row = frame.spots.map(({ person }) => person);
  const [left, right] = hangingBetween(union, row, kin).map((person) => spots.get(person)?.x ?? 0);
  const whole = { from: span.from + beside, to: span.to - beside };
  const near = {
    from: Math.max(whole.from, left ?? whole.from),
    to: Math.min(whole.to, right ?? whole.to),
  };
  const blocked: Stretch[] = [
    ...frame.words,
    ...others.map(({ x }) => ({ from: x - beside, to: x + beside })),
    ...frame.spans
      .filter(({ depth }) => depth > span.depth)
      .flatMap(({ from, to }) => [from, to].map((x) => ({ from: x - beside, to: x + beside }))),
  ];
  const x =
    nearestFree(wish, near, blocked) ??
    nearestFree(wish, whole, blocked) ??
    (span.from + span.to) / 2;
  return { ...shared, x, below: depthBelow(span.depth) };
}
