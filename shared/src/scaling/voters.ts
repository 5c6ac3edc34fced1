import type { SeatedPerson } from '../meeting/seat.ts';
import { type Group, groupOf } from './group.ts';
import { isAsked, type ScaleKind } from './scale-kind.ts';
import type { VoterKey } from './vote.ts';

/** Somebody at the table who may be asked. */
export type Voter = Pick<SeatedPerson, 'id' | 'name' | 'relation' | 'role'> & {
  key: VoterKey;
  group: Group;
};

/** Under which key somebody's number is kept. */
export function voterKeyOf({ id, person }: Pick<SeatedPerson, 'id' | 'person'>): VoterKey {
  return person ?? id;
}

/** Who at the table is asked: everyone who has not left and does not interpret, each person once, as their group. A null
 *  `kind` asks for notes, of everyone. */
export function votersAt(
  seats: readonly SeatedPerson[],
  kind: ScaleKind | null,
  authority: ReadonlySet<VoterKey> = new Set(),
): Voter[] {
  const found = new Map<VoterKey, Voter>();
  for (const seat of seats) {
    if (seat.leftAt || seat.role === 'interpreter') continue;
    const key = voterKeyOf(seat);
    const group = groupOf(seat, authority.has(key));
    if (found.has(key) || !(kind ? isAsked(kind, group) : group !== 'child')) continue;
    const { id, name, relation, role } = seat;
    found.set(key, { id, name, role, key, group, ...(relation ? { relation } : {}) });
  }
  return [...found.values()];
}
