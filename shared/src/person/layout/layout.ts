import type { CoupleId, DescentId, HouseholdId, PersonId } from '../../id.ts';
import type { DescentKind } from '../bond.ts';
import type { Box, Point } from './geometry.ts';

/** Where a person's symbol stands: its middle. Rows count from the generation of the focus children, older ones are negative. */
export type Place = Point & { person: PersonId; row: number };

/** A way along straight pieces. At each hop, a point on a level piece, it arches over another line. */
export type Way = { points: readonly Point[]; hops: readonly Point[] };

/** The line between two partners or parents, from `one` to `other`. `couple` is null when only a child tells of them. `slash` is where the mark
 *  of a separation goes, `caption` the room for its words, right above the line. */
export type CoupleLine = Way & {
  couple: CoupleId | null;
  one: PersonId;
  other: PersonId;
  slash: Point | null;
  caption: Box | null;
};

/** What brothers and sisters share of their lines: down from the parents' line, and along above all of them. `kind` is
 *  that of all the children, or birth where they differ. */
export type Trunk = {
  parents: readonly PersonId[];
  kind: DescentKind;
  drop: Way;
  bar: Way | null;
};

/** The line to one child, from the trunk. Its last point is on top of the child's symbol. `bar` is the level line between
 *  identical twins, told of once. */
export type ChildLine = Way & {
  descent: DescentId;
  child: PersonId;
  parents: readonly PersonId[];
  kind: DescentKind;
  bar: readonly [Point, Point] | null;
};

/** The outline around who lives together; several with one label when one cannot hold exactly them. */
export type HouseholdOutline = {
  household: HouseholdId;
  corners: readonly Point[];
  label: LabelLine | null;
};

/** One line of text with the room it takes; `x` is its middle, `y` its base line. */
export type LabelLine = Point & {
  words: string;
  role: 'name' | 'relation' | 'born' | 'died' | 'due' | 'tag' | 'place' | 'household';
  size: number;
  box: Box;
};

/** What is written around a person's symbol. */
export type Label = { person: PersonId; lines: readonly LabelLine[]; box: Box };

/** A convention of docs/spec/genogram.md that could not be held, and for whom. */
export type LayoutException = {
  convention:
    | 'partnersApart'
    | 'siblingOrder'
    | 'acrossGenerations'
    | 'descentLoop'
    | 'longDescent'
    | 'tallRow'
    | 'splitHousehold'
    | 'movedByHand'
    | 'wordsLeftOut'
    | 'crossing';
  persons: readonly PersonId[];
};

/** A family laid out: everything that drawing needs to know about places, in board units. */
export type GenogramLayout = {
  places: readonly Place[];
  couples: readonly CoupleLine[];
  trunks: readonly Trunk[];
  children: readonly ChildLine[];
  households: readonly HouseholdOutline[];
  labels: readonly Label[];
  /** Everything lies within. */
  extent: Box;
  exceptions: readonly LayoutException[];
};
