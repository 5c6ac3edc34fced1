import type { Family } from '../family.ts';
import type { LayoutException } from '../layout/layout.ts';
import { FamilyBuilder } from './family-builder.ts';

/** An invented family that is hard to draw. Conventions it may break, because they contradict each other in it, stand in
 *  `allows`; all others it must hold. `crossings` is the most that may cross. */
export type HardFamily = {
  name: string;
  family: Family;
  allows: readonly LayoutException['convention'][];
  crossings: number;
};

/** A hard family, told to a builder. */
export function hard(
  name: string,
  tell: (told: FamilyBuilder) => void,
  { allows = [], crossings = 0 }: Partial<Pick<HardFamily, 'allows' | 'crossings'>> = {},
): HardFamily {
  const told = new FamilyBuilder();
  tell(told);
  return { name, family: told.family(), allows, crossings };
}
