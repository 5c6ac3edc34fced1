import type { PersonId } from '../../id.ts';
import { captionWidth, drawnCouple, hasSlash } from './captions.ts';
import { unit } from './geometry.ts';
import type { Kin } from './kin.ts';
import { type LabelPlan, labelPlanOf, type NameLetters } from './label-plan.ts';
import { reachOf } from './symbol-size.ts';

/** Between brothers and sisters, and between partners; and between families (GEN-3). */
const gaps = { near: 1.5 * unit, far: 2.5 * unit } as const;

/** Between the words of two who stand side by side. */
const wordGap = 14;

/** Between somebody's words and the next symbol, so that the outline of a household goes between them. */
const edgeGap = 26;

/** What stands in a row, and how much room it takes on each side of its middle. */
export type Cell = {
  person: PersonId;
  side: number;
  left: number;
  right: number;
  plan: LabelPlan;
  /** A line goes down from the symbol itself: words stand to the right of it. */
  isBeside: boolean;
};

/** From the line down to the words beside it. */
export const besideGap = 8;

/** The room everybody takes. `beside` are those from whose symbol a line goes down through the place of the words. */
export function cellsOf(
  kin: Kin,
  beside: ReadonlySet<PersonId>,
  sizes: NameLetters,
): ReadonlyMap<PersonId, Cell> {
  return new Map(
    [...kin.persons.values()].map((person) => {
      const plan = labelPlanOf(person, sizes);
      const { side } = reachOf(person);
      const isBeside = beside.has(person.id);
      const half = Math.max(plan.width / 2, yearsHalf(plan));
      const cell: Cell = {
        person: person.id,
        side,
        left: isBeside ? side : Math.max(side, half),
        right: isBeside ? Math.max(side, plan.width + besideGap) : Math.max(side, half),
        plan,
        isBeside,
      };
      return [person.id, cell] as const;
    }),
  );
}

/** Years stand beside the line that comes in from above. */
function yearsHalf({ born, died }: LabelPlan): number {
  return born || died ? 38 : 0;
}

/** How far apart the middles of two neighbours stand at least. */
export function distance(
  left: Cell,
  right: Cell,
  { kin, isNear }: { kin: Kin; isNear: boolean },
): number {
  const gap = left.side + right.side + (isNear ? gaps.near : gaps.far);
  const words = left.right + right.left + wordGap;
  const edge = Math.max(left.right + right.side, left.side + right.left) + edgeGap;
  return Math.ceil(Math.max(gap, words, edge, captionRoom(left.person, right.person, kin)));
}

/** Room for what is written above the line of two partners, beside its slash and the edge of a household. */
function captionRoom(one: PersonId, other: PersonId, kin: Kin): number {
  const union = kin.unionsOf(one).find(({ parents }) => parents.some((each) => each === other));
  if (!union) return 0;
  const couple = drawnCouple(union);
  const width = captionWidth(couple);
  if (width === 0) return 0;
  const [home, otherHome] = [kin.persons.get(one)?.home, kin.persons.get(other)?.home];
  const edges = home === otherHome ? 0 : (home ? 52 : 0) + (otherHome ? 52 : 0);
  return width + 30 + (hasSlash(couple) ? 36 : 0) + edges;
}
