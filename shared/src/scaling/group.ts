import type { Relation } from '../meeting/relation.ts';
import type { Role } from '../meeting/role.ts';

/** Among whom somebody's number stands. It says who somebody is to the child, never which side of the family. */
export const groups = ['parents', 'network', 'professionals', 'authority', 'child'] as const;
export type Group = (typeof groups)[number];

/** Whether somebody sees numbers that are shown to parents and professionals alone. */
export function isClose(group: Group): boolean {
  return group === 'parents' || group === 'professionals' || group === 'authority';
}

/** The group somebody belongs to by role and relation. Who speaks for the municipality is said by a facilitator
 *  (`authority`), since a relation does not tell. */
export function groupOf(
  { role, relation }: { role?: Role | undefined; relation?: Relation | undefined },
  isAuthority = false,
): Group {
  if (isAuthority) return 'authority';
  if (role === 'facilitator' || relation?.kind === 'professional') return 'professionals';
  if (relation?.kind === 'parent') return 'parents';
  return relation?.kind === 'child' ? 'child' : 'network';
}
