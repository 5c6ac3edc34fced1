import type { Person } from '../person.ts';
import { unit } from './geometry.ts';

/** How far a symbol reaches from its middle. */
export type Reach = { side: number; top: number; bottom: number };

const half = unit / 2;
const whole: Reach = { side: half, top: half, bottom: half };

/** How far somebody's symbol reaches from its middle, in board units: docs/spec/genogram.md GEN-20. */
export function reachOf({ life, gender }: Pick<Person, 'life' | 'gender'>): Reach {
  switch (life) {
    case 'unborn':
      // A triangle of side U, point up, as high as its sides allow.
      return { side: half, top: half, bottom: unit * (Math.sqrt(3) / 2) - half };
    case 'miscarried':
    case 'aborted':
      return { side: unit / 8, top: unit / 8, bottom: unit / 8 };
    case 'stillborn':
      return { side: unit / 4, top: unit / 4, bottom: unit / 4 };
    case 'living':
    case 'dead': {
      const pet = 0.3 * unit;
      return gender === 'pet' ? { side: pet, top: pet, bottom: pet } : whole;
    }
  }
}

/** How far above the middle of its row somebody's symbol begins, so far beside its own middle. */
export function topOf(person: Person | undefined, beside: number): number {
  if (!person) return half;
  const { side, top } = reachOf(person);
  if (person.life === 'unborn') return top - Math.abs(beside) * Math.sqrt(3);
  const isRound = person.gender === 'female' || person.gender === 'transWoman';
  if (isRound || person.life === 'miscarried')
    return Math.sqrt(Math.max(side * side - beside * beside, 0));
  return person.gender === 'pet' ? top - Math.abs(beside) : top;
}

/** How far below the middle of its row somebody's symbol ends, so far beside its own middle. */
export function bottomOf(person: Person | undefined, beside: number): number {
  if (!person || person.life === 'unborn') return person ? reachOf(person).bottom : half;
  return topOf(person, beside);
}
