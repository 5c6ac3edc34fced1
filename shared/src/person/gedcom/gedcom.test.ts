import fc from 'fast-check';
import { encodeUtf8 } from 'lib0/string';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { madeThen } from '../../testing/any-family.ts';
import { desktopFile, sevenFile, tangledFile, webFile } from '../../testing/gedcom-files.ts';
import { idFor } from '../../testing/id-for.ts';
import { coupleFields, descentFields } from '../bond.ts';
import type { Family } from '../family.ts';
import { personFields } from '../person.ts';
import { withSteps } from '../steps/with-steps.ts';
import { fromGedcom } from './from-gedcom.ts';

const persons = z.object(personFields);
const couples = z.object(coupleFields);
const lineages = z.object(descentFields);
const nobody: Family = { persons: [], couples: [], descents: [], households: [] };

describe('FAM-30 a file is read in the letters it was written in', () => {
  test.each([
    ['UTF-8 with its mark', withBytes([0xef, 0xbb, 0xbf], encodeUtf8(desktopFile))],
    ['UTF-8', encodeUtf8(desktopFile.replace('ANSEL', 'UTF-8'))],
    ['UTF-16, small end first', utf16(desktopFile, 'little', true)],
    ['UTF-16, big end first', utf16(desktopFile, 'big', true)],
    ['UTF-16 without a mark', utf16(desktopFile, 'little', false)],
    ['ANSEL', ansel(desktopFile)],
    ['Windows', latin(desktopFile.replace('ANSEL', 'ANSI'))],
    ['Windows that calls itself plain', latin(desktopFile.replace('ANSEL', 'ASCII'))],
    [
      'UTF-8 with line ends of Windows',
      encodeUtf8(desktopFile.replace('ANSEL', 'UTF-8').replaceAll('\n', '\r\n')),
    ],
    [
      'UTF-8 with old line ends',
      encodeUtf8(desktopFile.replace('ANSEL', 'UTF-8').replaceAll('\n', '\r')),
    ],
  ])('%s', (_, bytes) => {
    const { family } = read(bytes);
    expect(family.persons.map((each) => each.name)).toEqual([
      'Søren Ærøbo',
      'Åse Krog',
      'Zoë Müller',
      'Per Ærøbo',
    ]);
  });
});

test('FAM-31 a desktop program’s tree keeps people, years, marriages, and says what it left', () => {
  const { family, report } = read(encodeUtf8(desktopFile.replace('ANSEL', 'UTF-8')));
  expect(
    family.persons.map(({ gender, born, life, died }) => ({ gender, born, life, died })),
  ).toEqual([
    { gender: 'male', born: { year: 1931, month: 3 }, life: 'dead', died: { year: 2004, age: 73 } },
    { gender: 'female', born: { year: 1933 }, life: 'living' },
    { gender: 'female', life: 'living' },
    { gender: 'male', born: { year: 1958 }, life: 'living' },
  ]);
  expect(family.couples).toMatchObject([
    { kind: 'married', state: 'divorced', since: 1957, ended: 1970 },
    { kind: 'married', state: 'together' },
  ]);
  expect(report.left).toEqual([
    { what: 'tag', tag: 'INDI.BIRT.PLAC', count: 1, line: 19 },
    { what: 'tag', tag: 'INDI.OCCU', count: 1, line: 23 },
    { what: 'tag', tag: 'INDI.NOTE', count: 1, line: 24 },
    { what: 'tag', tag: 'INDI._MILT', count: 1, line: 28 },
    { what: 'date', tag: '(efter fars mening 1958)', count: 1, line: 45 },
  ]);
  // About 2004, between 1933 and 1935, before 1970, and a baptism for a birth.
  expect(report).toMatchObject({ people: 4, couples: 2, descents: 1, about: 4 });
});

test('FAM-32 a child has its families of birth, adoption and foster care at once; a parent may be missing', () => {
  const { family, report } = read(encodeUtf8(webFile));
  expect(descents(family)).toEqual(
    [
      'Ida: birth (?)',
      'Bo: birth (?)',
      'Leo Holm: adopted Pia Holm',
      'Mia Holm: birth Pia Holm',
      'Mia Holm: foster Anna Lund Karen Lund',
    ].sort(),
  );
  expect(family.couples).toMatchObject([
    { kind: 'cohabiting', state: 'separated', since: 2010, ended: 2020 },
  ]);
  expect(report.left.map(({ what, tag }) => `${what} ${tag}`)).toEqual([
    'link FAMC',
    'pedigree sealing',
    'link CHIL',
  ]);
});

test('FAM-33 what is there twice, and what goes round in a ring, is passed over', () => {
  const { family, report } = read(encodeUtf8(tangledFile));
  expect(family.persons.map((each) => each.name)).toEqual(['Ole', 'Inge', 'Martin']);
  expect(family.couples).toHaveLength(1);
  expect(descents(family)).toEqual(['Martin: birth Ole Inge']);
  expect(report.left.map(({ what, tag, count }) => `${what} ${tag} ${count}`)).toEqual([
    'double INDI 1',
    'double CHIL 2',
    'cycle CHIL 2',
    'double FAM 1',
    'parent WIFE 1',
  ]);
});

test('FAM-34 GEDCOM 7 with a schema, a void pointer, twins and a stillborn child', () => {
  const { family, report } = read(encodeUtf8(sevenFile));
  expect(family.persons.map(({ name, gender, life }) => [name, gender, life])).toEqual([
    ['Sofie Juhl', 'nonbinary', 'living'],
    ['@Max', 'male', 'living'],
    ['Tim', 'male', 'living'],
    ['Tom', 'male', 'dead'],
    ['', 'unknown', 'stillborn'],
  ]);
  const twins = family.descents.filter((each) => each.twins !== undefined);
  expect(twins.map((each) => nameOf(family, each.child)).sort()).toEqual(['Tim', 'Tom']);
  expect(new Set(twins.map((each) => each.twins)).size).toBe(1);
  expect(report.left.map(({ what, tag }) => `${what} ${tag}`)).toEqual([
    'tag INDI.NO',
    'tag INDI._HUS',
    'pedigree OTHER',
    'tag SNOTE',
  ]);
});

describe('FAM-36 a damaged file is refused with its line', () => {
  const whole = webFile.split('\n');
  const cut = (lines: readonly string[]) => encodeUtf8(lines.join('\n'));
  test.each([
    ['cut off', cut(whole.slice(0, 20)), { code: 'gedcom/cut', line: 20 }],
    [
      'a line that is none',
      cut(whole.toSpliced(6, 1, 'Mia Holm')),
      { code: 'gedcom/line', line: 7 },
    ],
    [
      'a line under nothing',
      cut(whole.toSpliced(6, 1, '4 SEX F')),
      { code: 'gedcom/level', line: 7 },
    ],
    ['another kind of file', encodeUtf8('%PDF-1.7\n1 0 obj'), { code: 'gedcom/no-tree', line: 1 }],
    ['nothing', new Uint8Array(), { code: 'gedcom/no-tree', line: 1 }],
    [
      'broken letters',
      withBytes(encodeUtf8(whole.slice(0, 6).join('\n')), [0xff, 0xfe, 0x0a]),
      { code: 'gedcom/letters', line: 6 },
    ],
    [
      'letters nobody knows',
      encodeUtf8(webFile.replace('UTF-8', 'KLINGON')),
      { code: 'gedcom/letters', line: 5 },
    ],
    [
      'half a letter of two bytes',
      utf16(webFile, 'little', true).subarray(0, 301),
      { code: 'gedcom/letters', line: 13 },
    ],
  ])('%s', (_, bytes, refusal) => {
    expect(fromGedcom(bytes)).toEqual({ ok: false, refusal });
  });

  test('more people than a board holds', () => {
    const people = Array.from({ length: 401 }, (_, at) => `0 @I${at}@ INDI`);
    const bytes = cut(['0 HEAD', ...people, '0 TRLR']);
    expect(fromGedcom(bytes)).toEqual({
      ok: false,
      refusal: { code: 'gedcom/many', line: 402, people: 401, limit: 400 },
    });
  });

  test('more bytes than are read', () => {
    expect(fromGedcom(new Uint8Array(9_000_000))).toMatchObject({
      refusal: { code: 'gedcom/too-large' },
    });
  });
});

test('FAM-37 no bytes break the reader', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...[desktopFile, webFile, tangledFile, sevenFile].flatMap((file) => file.split('\n')),
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const file = fc
    .array(line, { maxLength: 40 })
    .map((lines) => `0 HEAD\n${lines.join('\n')}\n0 TRLR`);
  const bytes = fc.oneof(
    file.map((text) => encodeUtf8(text.toWellFormed())),
    fc.uint8Array({ maxLength: 200 }),
  );
  fc.assert(
    fc.property(bytes, (some) => {
      const found = fromGedcom(some);
      if (!found.ok) expect(found.refusal.line).toBeGreaterThan(0);
      if (!found.ok) return;
      const made = { made: madeThen, idOf: (key: string) => idFor(key) };
      const after = withSteps(nobody, found.value.steps, made);
      for (const each of after.persons) expect(persons.safeParse(each).error).toBeUndefined();
      for (const each of after.couples) expect(couples.safeParse(each).error).toBeUndefined();
      for (const each of after.descents) expect(lineages.safeParse(each).error).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

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

function nameOf({ persons }: Family, id: string | undefined): string | undefined {
  const found = persons.find((each) => each.id === id);
  return found && (found.name || '(?)');
}

function descents(family: Family): string[] {
  return family.descents
    .map(({ child, kind, parent, otherParent }) =>
      [`${nameOf(family, child)}:`, kind, nameOf(family, parent), nameOf(family, otherParent)]
        .filter((each) => each !== undefined)
        .join(' '),
    )
    .sort();
}

function withBytes(...parts: (Uint8Array | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function utf16(text: string, end: 'little' | 'big', hasMark: boolean): Uint8Array {
  const units = [...(hasMark ? '\uFEFF' : '')]
    .concat(text.split(''))
    .map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => {
      const [high, low] = [unit >> 8, unit & 255];
      return end === 'little' ? [low, high] : [high, low];
    }),
  );
}

/** The letters of the sample file as ANSEL has them: an accent before its letter. */
function ansel(text: string): Uint8Array {
  const letters: Record<string, number[]> = {
    ...{ æ: [0xb5], ø: [0xb2], Æ: [0xa5], Ø: [0xa2] },
    ...{ å: [0xea, 0x61], Å: [0xea, 0x41], ë: [0xe8, 0x65], ü: [0xe8, 0x75] },
  };
  return Uint8Array.from([...text].flatMap((letter) => letters[letter] ?? [letter.charCodeAt(0)]));
}
