import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFamily, madeThen } from '../../testing/any-family.ts';
import { saidMonths } from '../age.ts';
import type { Family } from '../family.ts';
import { withSteps } from '../steps/with-steps.ts';
import { familyLines } from './family-lines.ts';
import { parseFamilyLines } from './parse-family-lines.ts';

const nobody: Family = { persons: [], couples: [], descents: [], households: [] };

test.each(['da', 'en'] as const)(
  'FAM-10 what is written in lines (%s) is read back to the same facts',
  (language) => {
    fc.assert(
      fc.property(anyFamily(), (family) => {
        const lines = familyLines(family, language);
        const proposals = parseFamilyLines(lines.join('\n'), {
          family: nobody,
          language,
          year: 2026,
        });
        expect(proposals.flatMap((each) => each.missed)).toEqual([]);
        const steps = proposals.flatMap((each) => each.steps);
        expect(factsOf(withSteps(nobody, steps, { made: madeThen }))).toEqual(factsOf(family));
      }),
      { numRuns: 200 },
    );
  },
);

/** The facts of a family without its ids: people by their place, which lines keep. */
function factsOf({ persons, couples, descents, households }: Family) {
  const order = [...persons].sort(byKey);
  const at = (id: string | undefined) => order.findIndex((each) => each.id === id);
  // Who is whose twin is said of a child, whichever of its parents it is said beside.
  const isTwin = new Set(
    descents.flatMap(({ child, twins }) => (twins === undefined ? [] : child)),
  );
  const isIdentical = new Set(descents.flatMap(({ child, identical }) => (identical ? child : [])));
  const homes = [...households].sort(byKey);
  const home = (id: string | undefined) => homes.findIndex((each) => each.id === id);
  return {
    persons: order.map(({ id: _, made: __, age, home: lives, alsoHome, ...person }) => ({
      ...person,
      age: age && { years: age.years, months: saidMonths(age) },
      home: home(lives),
      alsoHome: alsoHome && { ...alsoHome, household: home(alsoHome.household) },
    })),
    couples: couples
      .map(({ id: _, made: __, one, other, ...couple }) => ({
        ...couple,
        pair: [at(one), at(other)].sort(),
      }))
      .sort(byText),
    descents: descents
      .map(
        ({
          id: _,
          made: __,
          child,
          parent,
          otherParent,
          twins: ___,
          identical: ____,
          ...descent
        }) => ({
          ...descent,
          child: at(child),
          parents: [at(parent), at(otherParent)].sort(),
          isTwin: isTwin.has(child),
          isIdentical: isIdentical.has(child),
        }),
      )
      .sort(byText),
    households: homes.map((each) => each.label),
  };
}

/** Keys in the order in which they were made; ids as they stand. */
function byKey(a: { id: string }, b: { id: string }): number {
  if (a.id.startsWith('+')) return Number(a.id) - Number(b.id);
  return a.id < b.id ? -1 : 1;
}

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
