import type { HouseholdId, PersonId } from '../../id.ts';
import type { Household } from '../bond.ts';
import { type Box, boxAround, grown, type Point, unit } from './geometry.ts';
import { hullOf } from './hull.ts';
import type { Kin } from './kin.ts';
import type { HouseholdOutline, Label, Place } from './layout.ts';
import { outlinesAround } from './polygon.ts';
import { reachOf } from './symbol-size.ts';

/** Between an outline and the symbols and words within it; and those outside. */
const padding = { symbol: 0.4 * unit, words: 5, outside: 5 } as const;

/** The outlines of a household, and whether it took several because one could not hold exactly its members. */
export type DraftOutline = {
  household: HouseholdId;
  label: string;
  members: readonly PersonId[];
  loops: readonly (readonly Point[])[];
  isSplit: boolean;
};

/** The outlines around who lives together (GEN-11). One person alone gets one as well, if the household has a name. */
export function outlinesOf(
  households: readonly Household[],
  kin: Kin,
  { places, labels }: { places: readonly Place[]; labels: readonly Label[] },
): DraftOutline[] {
  const labelOf = new Map(labels.map((label) => [label.person, label] as const));
  const boxes = places.map((place) => boxesOf(place, labelOf.get(place.person), kin));
  return households.flatMap(({ id, label }) => {
    const members = boxes.filter(({ person }) => kin.persons.get(person)?.home === id);
    if (members.length === 0) return [];
    const others = boxes.filter((each) => !members.includes(each));
    const pieces = hullOf(
      members.map(({ inner }) => inner),
      others.map(({ outer }) => outer),
    );
    return [
      {
        household: id,
        label,
        members: members.map(({ person }) => person),
        loops: pieces.flatMap(outlinesAround),
        isSplit: pieces.length > 1,
      },
    ];
  });
}

type PersonBoxes = { person: PersonId; inner: Box; outer: Box };

function boxesOf({ person, x, y }: Place, label: Label | undefined, kin: Kin): PersonBoxes {
  const self = kin.persons.get(person);
  const { side, top, bottom } = self ? reachOf(self) : { side: 0, top: 0, bottom: 0 };
  const symbol = { x: x - side, y: y - top, width: 2 * side, height: top + bottom };
  const words = (label?.lines ?? []).map(({ box }) => box);
  const inner = boxAround([
    grown(symbol, padding.symbol),
    ...words.map((box) => grown(box, padding.words)),
  ]);
  return {
    person,
    inner: inner ?? symbol,
    // One box from symbol to name: no outline goes between somebody and their words.
    outer: grown(boxAround([symbol, ...words]) ?? symbol, padding.outside),
  };
}

/** The outlines as they are drawn, each piece of a household with its name if there is room for it. */
export function namedOutlines(
  drafts: readonly DraftOutline[],
  place: (draft: DraftOutline, loop: readonly Point[]) => HouseholdOutline['label'],
): HouseholdOutline[] {
  return drafts.flatMap((draft) =>
    draft.loops.map((corners, index) => ({
      household: draft.household,
      corners,
      label: index === 0 || draft.isSplit ? place(draft, corners) : null,
    })),
  );
}
