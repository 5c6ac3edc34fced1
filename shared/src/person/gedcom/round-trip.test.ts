import fc from 'fast-check';
import { encodeUtf8 } from 'lib0/string';
import { expect, test } from 'vitest';
import { anyFamily, madeThen } from '../../testing/any-family.ts';
import { desktopFile, webFile } from '../../testing/gedcom-files.ts';
import type { Family } from '../family.ts';
import { withSteps } from '../steps/with-steps.ts';
import { fromGedcom } from './from-gedcom.ts';
import { toGedcom7 } from './to-gedcom.ts';

const nobody: Family = { persons: [], couples: [], descents: [], households: [] };

test('FAM-38 what is written to a file comes back, as far as the format has words for it', () => {
  fc.assert(
    fc.property(anyFamily().map(withBornParents), (family) => {
      const { text } = toGedcom7(family, { living: 'all' });
      const { family: back, report } = read(encodeUtf8(text));
      expect(report.left).toEqual([]);
      expect(carried(back)).toEqual(carried(family));
    }),
    { numRuns: 300 },
  );
});

test('FAM-39 of living people a file tells names and lines of birth alone, unless more is asked for', () => {
  const { family } = read(encodeUtf8(webFile));
  const { text, lost } = toGedcom7(family);
  expect(text).toContain('1 NAME Mia Holm');
  expect(text).not.toMatch(/SEX|BIRT|PEDI|EVEN|MARR|DIV|ADOP|FOSTER/);
  expect(lost).toContainEqual({ what: 'care', count: 2 });
  expect(toGedcom7(family, { living: 'all' }).text).toContain('2 PEDI FOSTER');
});

test('FAM-39 the dead keep their years', () => {
  const { family } = read(encodeUtf8(desktopFile.replace('ANSEL', 'UTF-8')));
  const { text } = toGedcom7(family);
  expect(text).toContain('1 DEAT\n2 DATE 2004\n2 AGE 73y');
  expect(text.match(/BIRT/g)).toHaveLength(1);
});

test('FAM-40 what a file cannot carry is counted', () => {
  fc.assert(
    fc.property(anyFamily(), (family) => {
      const { lost } = toGedcom7(family, { living: 'all' });
      const count = (what: string) => lost.find((each) => each.what === what)?.count ?? 0;
      expect(count('households')).toBe(family.households.length);
      expect(count('network')).toBe(family.persons.filter((each) => each.inNetwork).length);
      expect(lost.every((each) => each.count > 0)).toBe(true);
    }),
  );
});

/** Parents that the format has a record for. */
function withBornParents(family: Family): Family {
  const parents = new Set(family.descents.flatMap((each) => [each.parent, each.otherParent]));
  const persons = family.persons.map((person) => {
    if (!parents.has(person.id)) return person;
    const { life, gender } = person;
    return {
      ...person,
      gender: gender === 'pet' ? ('unknown' as const) : gender,
      life: life === 'dead' ? life : ('living' as const),
    };
  });
  return { ...family, persons };
}

/** What the format can carry of a family, without ids. People without a record are left out, with their lines. */
function carried({ persons, couples, descents }: Family) {
  const told = persons
    .filter(
      ({ life, gender }) => gender !== 'pet' && ['living', 'dead', 'stillborn'].includes(life),
    )
    .sort(byKey);
  const at = (id: string | undefined) => told.findIndex((each) => each.id === id);
  const lines = descents.flatMap(({ child, parent, otherParent, kind, twins, identical }) => {
    const parents = [at(parent), at(otherParent)].filter((each) => each >= 0).sort();
    return at(child) < 0 || parents.length === 0
      ? []
      : [{ child: at(child), parents, kind, isTwin: twins !== undefined, identical }];
  });
  const pairs = new Map<string, object>();
  // Two who have a child together are a couple in a file, though nothing else is said of them.
  for (const { parents } of lines)
    if (parents.length === 2) pairs.set(parents.join(), { kind: 'parents', state: 'together' });
  for (const { one, other, kind, state, since, ended, again } of couples) {
    const isBroken = state === 'divorced' || state === 'againAfterDivorce';
    // Of two who were only parents, a divorce tells that they were married.
    const married = kind === 'parents' && isBroken;
    const facts = {
      kind: married ? 'married' : kind,
      state,
      since: kind === 'parents' ? undefined : since,
      ended,
      again,
    };
    const pair = [at(one), at(other)];
    if (pair.every((each) => each >= 0)) pairs.set(pair.sort().join(), facts);
  }
  return {
    people: told.map(({ name, gender, life, born, age, died }) => ({
      name: name.replaceAll(/\s+/g, ' ').trim(),
      gender: gender === 'transMan' ? 'male' : gender === 'transWoman' ? 'female' : gender,
      life,
      born: born ?? (age && life === 'living' ? { year: 2026 - age.years } : undefined),
      died: life === 'dead' ? died : undefined,
    })),
    couples: [...pairs].sort(),
    descents: withoutLone(lines)
      .map((each) => JSON.stringify(each))
      .sort(),
  };
}

/** A twin whose twin has no record is none. */
function withoutLone<
  T extends {
    child: number;
    parents: number[];
    isTwin: boolean;
    kind: string;
    identical: boolean | undefined;
  },
>(lines: readonly T[]): T[] {
  const isTwin = (line: T) =>
    line.isTwin &&
    line.kind === 'birth' &&
    lines.some(
      (each) =>
        each.isTwin &&
        each.child !== line.child &&
        each.kind === 'birth' &&
        each.parents.join() === line.parents.join(),
    );
  return lines.map((line) =>
    isTwin(line) ? line : { ...line, isTwin: false, identical: undefined },
  );
}

function read(bytes: Uint8Array) {
  const found = fromGedcom(bytes);
  if (!found.ok) throw new Error(`refused: ${JSON.stringify(found.refusal)}`);
  const family = withSteps(nobody, found.value.steps, { made: madeThen });
  return {
    family: { ...family, persons: [...family.persons].sort(byKey) },
    report: found.value.report,
  };
}

function byKey(a: { id: string }, b: { id: string }): number {
  if (a.id.startsWith('+')) return Number(a.id) - Number(b.id);
  return a.id < b.id ? -1 : 1;
}
