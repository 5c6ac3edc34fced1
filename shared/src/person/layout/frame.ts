import type { PersonId } from '../../id.ts';
import type { Stretch } from './columns.ts';
import { type CoupleSpan, coupleSpans, depthBelow } from './couple-depths.ts';
import { besideGap, type Cell } from './distances.ts';
import { unit } from './geometry.ts';
import type { Kin } from './kin.ts';
import { letters, lineHeight, linesBelow } from './label-plan.ts';
import type { Spot } from './places.ts';
import { reachOf } from './symbol-size.ts';

/** From a symbol or a line to the words next to it. */
const wordRoom = 6;

/** A row before it has its height: what its lines and words need, counted from the middle of its symbols. */
export type RowFrame = {
  row: number;
  spots: readonly Spot[];
  spans: readonly CoupleSpan[];
  /** Where words begin below each symbol. */
  wordsAt: ReadonlyMap<PersonId, number>;
  /** Nothing of the row is lower, or higher. */
  bottom: number;
  top: number;
  /** Where words stand below the symbols, so that no line may go down. */
  words: readonly Stretch[];
  /** Where symbols or words stand at any height. */
  solid: readonly Stretch[];
};

/** The rows with their couples' lines and the places of their words. */
export function framesOf(
  rows: readonly (readonly Spot[])[],
  kin: Kin,
  cells: ReadonlyMap<PersonId, Cell>,
): RowFrame[] {
  return rows.map((spots) => frameOf(spots, kin, cells));
}

function frameOf(spots: readonly Spot[], kin: Kin, cells: ReadonlyMap<PersonId, Cell>): RowFrame {
  const spans = coupleSpans(spots, kin);
  const wordsAt = new Map<PersonId, number>();
  const words: Stretch[] = [];
  const solid: Stretch[] = [];
  let bottom = unit / 2;
  let top = -unit / 2;
  for (const { person, x } of spots) {
    const cell = cells.get(person);
    const self = kin.persons.get(person);
    if (!cell || !self) continue;
    const { plan } = cell;
    const stretch = wordsOf(x, cell);
    const lines = spans.filter((span) => span.from < stretch.to + 4 && span.to > stretch.from - 4);
    const lowest = Math.max(reachOf(self).bottom, ...lines.map(({ depth }) => depthBelow(depth)));
    wordsAt.set(person, lowest + wordRoom);
    const { height } = linesBelow(plan);
    bottom = Math.max(bottom, lowest + wordRoom + height);
    if (plan.born || plan.died) {
      top = Math.min(top, -reachOf(self).top - 4 - lineHeight(letters.small));
      // Lines that come in beside the middle move years further out.
      solid.push({ from: x - 60, to: x + 60 });
    }
    if (plan.width > 0) words.push(stretch);
    solid.push({ from: x - cell.left - 6, to: x + cell.right + 6 });
  }
  for (const { depth } of spans) bottom = Math.max(bottom, depthBelow(depth));
  return { row: spots[0]?.row ?? 0, spots, spans, wordsAt, bottom, top, words, solid };
}

/** From where to where words stand below somebody at x. */
function wordsOf(x: number, { plan, isBeside }: Cell): Stretch {
  if (isBeside) return { from: x + besideGap - 2, to: x + besideGap + plan.width + 4 };
  return { from: x - plan.width / 2 - 4, to: x + plan.width / 2 + 4 };
}
