import type { PersonId } from '../../id.ts';
import { besideGap, type Cell } from './distances.ts';
import type { RowFrame } from './frame.ts';
import { boxAround, type Point, unit } from './geometry.ts';
import type { Kin } from './kin.ts';
import { letters, lineHeight, linesBelow, type PlannedLine } from './label-plan.ts';
import type { Label, LabelLine } from './layout.ts';
import type { Heights } from './routes.ts';
import { segmentsOf } from './segments.ts';
import { reachOf } from './symbol-size.ts';

type Labelling = {
  kin: Kin;
  cells: ReadonlyMap<PersonId, Cell>;
  heights: Heights;
  /** The lines that come in on top of somebody. */
  entering: (person: PersonId) => readonly (readonly Point[])[];
};

/** What is written around everybody, in its place. */
export function labelsOf(frames: readonly RowFrame[], labelling: Labelling): Label[] {
  return frames.flatMap((frame) =>
    frame.spots.flatMap(({ person, x, row }) => {
      const cell = labelling.cells.get(person);
      if (!cell) return [];
      const y = labelling.heights.row(row);
      const below = belowOf(cell, { x, y: y + (frame.wordsAt.get(person) ?? 0) });
      const lines = [...yearsOf(cell, { x, y }, labelling), ...below];
      const box = boxAround(lines.map((line) => line.box));
      return box ? [{ person, lines, box }] : [];
    }),
  );
}

function belowOf({ plan, isBeside }: Cell, at: Point): LabelLine[] {
  const { tops } = linesBelow(plan);
  return plan.below.map((line, index) => {
    const x = isBeside ? at.x + besideGap + line.width / 2 : at.x;
    return placedLine(line, { x, y: at.y + (tops[index] ?? 0) });
  });
}

/** The year of birth left of the lines that come in from above, the year of death right of them. */
function yearsOf(
  { person, plan }: Cell,
  { x, y }: Point,
  { kin, entering }: Labelling,
): LabelLine[] {
  const self = kin.persons.get(person);
  if (!self) return [];
  const height = lineHeight(letters.small);
  const top = y - reachOf(self).top - 4 - height;
  const places = entering(person)
    .flatMap((points) => placesBetween(points, top, top + height + 4))
    // A line that first goes around somebody is not in the way of their years there.
    .filter((place) => Math.abs(place - x) < unit * 0.75);
  const [left, right] = [Math.min(x, ...places) - 4, Math.max(x, ...places) + 4];
  return [
    ...(plan.born ? [placedLine(plan.born, { x: left - plan.born.width / 2, y: top })] : []),
    ...(plan.died ? [placedLine(plan.died, { x: right + plan.died.width / 2, y: top })] : []),
  ];
}

/** Where along the row a line is between two heights. */
function placesBetween(points: readonly Point[], top: number, bottom: number): number[] {
  return segmentsOf(points).flatMap(({ a, b }) => {
    const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
    if (lower.y < top || upper.y > bottom) return [];
    const at = (y: number) =>
      lower.y === upper.y
        ? upper.x
        : upper.x + ((y - upper.y) / (lower.y - upper.y)) * (lower.x - upper.x);
    return [at(Math.max(top, upper.y)), at(Math.min(bottom, lower.y))];
  });
}

function placedLine({ words, role, size, width }: PlannedLine, at: Point): LabelLine {
  const height = lineHeight(size);
  return {
    words,
    role,
    size,
    x: at.x,
    y: at.y + Math.round(height * 0.78),
    box: { x: at.x - width / 2, y: at.y, width, height },
  };
}
