import type { PersonId } from '../../id.ts';
import type { Kin } from './kin.ts';
import type { SpreadRow } from './spread-row.ts';

/** Lines that are nearly straight become straight: a parent alone stands right above an only child, where there is room. */
export function straighten(rows: readonly SpreadRow[], kin: Kin, x: Map<PersonId, number>): void {
  for (const { parents, children } of kin.unions) {
    const [parent, other] = parents;
    const [only, ...more] = children;
    if (other !== undefined || !only || more.length > 0) continue;
    const by = (x.get(only.child) ?? 0) - (x.get(parent) ?? 0);
    if (moved(parent, by, rows, x)) continue;
    moved(only.child, -by, rows, x);
  }
}

function moved(
  person: PersonId,
  by: number,
  rows: readonly SpreadRow[],
  x: Map<PersonId, number>,
): boolean {
  const row = rows.find(({ people }) => people.includes(person));
  if (!row) return false;
  const index = row.people.indexOf(person);
  const [before, after] = [row.people[index - 1], row.people[index + 1]];
  const to = (x.get(person) ?? 0) + by;
  const isFree =
    (before === undefined || to - (x.get(before) ?? 0) >= (row.apart[index] ?? 0)) &&
    (after === undefined || (x.get(after) ?? 0) - to >= (row.apart[index + 1] ?? 0));
  if (isFree) x.set(person, to);
  return isFree;
}
