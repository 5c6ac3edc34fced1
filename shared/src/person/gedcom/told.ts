import type { Descent } from '../bond.ts';
import type { Person } from '../person.ts';

/** What of living people goes into a file: their names and family lines only, or everything. */
export type Living = 'names' | 'all';

/** Whether the format has a record for somebody: not for a child that was never born, nor for an animal. */
export function isTold({ life, gender }: Person): boolean {
  return gender !== 'pet' && (life === 'living' || life === 'dead' || life === 'stillborn');
}

/** Whether a descent is told: of the living only by birth, unless everything is. */
export function isDescentTold(
  { kind }: Descent,
  child: Person | undefined,
  living: Living,
): boolean {
  return living === 'all' || kind === 'birth' || child?.life !== 'living';
}
