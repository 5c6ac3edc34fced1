import { describe, expect, test } from 'vitest';
import { madeThen } from '../../testing/any-family.ts';
import { hardFamilies } from '../families/hard-families.ts';
import type { Family } from '../family.ts';
import { parseFamilyLines } from '../lines/parse-family-lines.ts';
import { withSteps } from '../steps/with-steps.ts';
import { layOutFamily } from './lay-out-family.ts';

const nobody: Family = { persons: [], couples: [], descents: [], households: [] };
/** The poster's picture on a wall of 1080 lines: how many pixels it has, with room for the heading. */
const wall = { width: 1_800, height: 980 };

const typed = (lines: readonly string[]): Family => {
  const asked = { family: nobody, language: 'da', year: 2026 } as const;
  const steps = parseFamilyLines(lines.join('\n'), asked).flatMap((each) => each.steps);
  return withSteps(nobody, steps, { made: madeThen });
};
const namesOf = (family: Family) =>
  layOutFamily(family).labels.flatMap(({ lines }) =>
    lines.flatMap(({ role, size }) => (role === 'name' ? [size] : [])),
  );

describe('GEN-27 names of a small family are read across the room', () => {
  const three = [
    'Mor: Line f. 1993, gift med Martin f. 1990 siden 2018; børn Peter 5, Simon 4',
    'Mormor: Birgit f. 1963, enke efter Henning (1960–2021)',
    'Farmor: Inge f. 1961, skilt fra Ole f. 1958 i 1999; børn Martin',
  ];

  test('three generations of eight people fill a wall with names of 28 px and more', () => {
    const { extent } = layOutFamily(typed(three));
    const scale = Math.min(wall.width / extent.width, wall.height / extent.height);
    for (const size of namesOf(typed(three))) expect(size * scale).toBeGreaterThanOrEqual(28);
  });

  test('more than twelve have the usual letters', () => {
    const large = hardFamilies.filter(({ family }) => family.persons.length > 12);
    expect(large.length).toBeGreaterThan(3);
    for (const { family } of large) expect(new Set(namesOf(family))).toEqual(new Set([14]));
  });

  test.each(hardFamilies)('large letters break no convention: $name', ({ family }) => {
    const { exceptions } = layOutFamily(family);
    if (Math.max(...namesOf(family)) > 14)
      expect(exceptions.map(({ convention }) => convention)).not.toContain('tallRow');
  });
});
