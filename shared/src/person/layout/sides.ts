import type { PersonId } from '../../id.ts';
import type { Kin, Union } from './kin.ts';

/** The parents of a union from left to right: man left, woman right; of two alike the older left (GEN-2). */
export function leftAndRight({ parents }: Union, kin: Kin): PersonId[] {
  const [one, other] = parents;
  if (other === undefined) return [one];
  return standsRight(one, other, kin) ? [other, one] : [one, other];
}

/** Whether the first of two partners stands to the right of the second. */
export function standsRight(one: PersonId, other: PersonId, kin: Kin): boolean {
  const [a, b] = [lean(one, kin), lean(other, kin)];
  return a === b ? kin.compareAge(one, other) > 0 : a > b;
}

/** On which side of somebody their partners stand who have no other place: a woman's to her left. */
export function partnersStandLeft(person: PersonId, kin: Kin): boolean {
  return lean(person, kin) > 0;
}

function lean(person: PersonId, kin: Kin): -1 | 0 | 1 {
  switch (kin.persons.get(person)?.gender) {
    case 'male':
    case 'transMan':
      return -1;
    case 'female':
    case 'transWoman':
      return 1;
    default:
      return 0;
  }
}
