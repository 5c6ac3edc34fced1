import { expect, test } from 'vitest';
import { madeThen } from '../../testing/any-family.ts';
import { castFamilyLines } from '../../testing/cast-family.ts';
import type { Family } from '../family.ts';
import { withSteps } from '../steps/with-steps.ts';
import { drawnRoles } from './drawn-roles.ts';
import { parseFamilyLines } from './parse-family-lines.ts';

const nobody: Family = { persons: [], couples: [], descents: [], households: [] };

function drawn(lines: string, known = nobody): Family {
  const proposals = parseFamilyLines(lines, { family: known, language: 'da', year: 2026 });
  return withSteps(
    known,
    proposals.flatMap((each) => each.steps),
    { made: madeThen },
  );
}

function rolesIn(family: Family): Record<string, string> {
  const roles = drawnRoles(family);
  return Object.fromEntries(
    family.persons.flatMap(({ id, name }) =>
      roles.has(id) ? [[name, roles.get(id)?.join(' ') ?? '']] : [],
    ),
  );
}

test('AGREE-15 the drawing says who is mother, maternal grandmother and aunt, where one alone is', () => {
  expect(rolesIn(drawn(castFamilyLines.da))).toEqual({
    Line: 'mother',
    Martin: 'father',
    Birgit: 'maternalGrandmother',
    Henning: 'maternalGrandfather',
    Inge: 'paternalGrandmother',
    Ole: 'paternalGrandfather',
    Katrine: 'maternalAunt aunt',
    Thomas: 'paternalUncle uncle',
    Freja: 'sister',
  });
});

test('AGREE-15 a drawing in which nobody is the child says of nobody who they are', () => {
  const family = drawn(castFamilyLines.da);
  const persons = family.persons.map((person) => ({ ...person, isFocus: false }));
  expect(rolesIn({ ...family, persons })).toEqual({});
});
