import type { PersonId } from '../../id.ts';
import type { Kin, Union } from './kin.ts';

/** Between which two neighbours of a row the children of a couple hang; one person twice when they hang from that one.
 *  Where others stand between the partners, it is beside the partner who has fewer. */
export function hangingBetween(
  union: Union,
  row: readonly PersonId[],
  kin: Kin,
): readonly [PersonId, PersonId] {
  const [one, other] = union.parents;
  if (other === undefined) return [one, one];
  const [left, right] = row.indexOf(one) < row.indexOf(other) ? [one, other] : [other, one];
  const [from, to] = [row.indexOf(left), row.indexOf(right)];
  if (from < 0 || to - from <= 1) return [left, right];
  const partners = (of: PersonId) => kin.unionsOf(of).filter(({ parents }) => parents[1]).length;
  return partners(left) < partners(right)
    ? [left, row[from + 1] ?? right]
    : [row[to - 1] ?? left, right];
}
