import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { anyFamily, madeThen } from '../../testing/any-family.ts';
import { idFor } from '../../testing/id-for.ts';
import { coupleFields, descentFields } from '../bond.ts';
import type { Family } from '../family.ts';
import { personFields } from '../person.ts';
import { withSteps } from '../steps/with-steps.ts';
import { parseFamilyLines } from './parse-family-lines.ts';
import type { LineLanguage } from './tokens.ts';
import { danishWords } from './words-da.ts';
import { englishWords } from './words-en.ts';

const persons = z.object(personFields);
const couples = z.object(coupleFields);
const descents = z.object(descentFields);
const nobody: Family = { persons: [], couples: [], descents: [], households: [] };

test('FAM-9 nothing that is typed breaks the reader', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...[danishWords, englishWords].flatMap(({ senses, roles }) => [
        ...Object.values(senses).flat(),
        ...Object.values(roles).flat(),
      ]),
    ),
    fc.constantFrom(...['Line', 'Martin', 'Peter', 'Hjemmet', '5', '1963', '08-2026', '2013–2016']),
    fc.constantFrom(
      ...[
        'gift 1500',
        'siden 2999',
        'f. 1200',
        '(1960–2021)',
        '(2021–9999)',
        'død 999 år',
        '13-2026',
      ],
      ...[
        'skilt 31',
        'bor sammen:',
        'hver anden weekend',
        'siden 5',
        '130',
        '24 mdr',
        'død 0',
        '61,5',
      ],
      ...['since 5', 'aged 999', `X${'x'.repeat(500)}`, 'Inge og Ole', 'Hund: Fido', 'aged 61.5'],
    ),
    fc.constantFrom(...[',', ';', ':', '(', ')', '.', '"', '[1]', '[2]', '\n', '†', '-', '’s']),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  const language = fc.constantFrom<LineLanguage>('da', 'en');
  fc.assert(
    fc.property(text, language, anyFamily(4), (typed, spoken, family) => {
      const proposals = parseFamilyLines(typed, { family, language: spoken, year: 2026 });
      const steps = proposals.flatMap((each) => each.steps);
      const after = withSteps(family, steps, { made: madeThen, idOf: (key) => idFor(key) });
      for (const each of after.persons) expect(persons.safeParse(each).error).toBeUndefined();
      for (const each of after.couples) expect(couples.safeParse(each).error).toBeUndefined();
      for (const each of after.descents) expect(descents.safeParse(each).error).toBeUndefined();
      expect(after.persons.length).toBeGreaterThanOrEqual(family.persons.length);
      const people = new Set(after.persons.map((each) => each.id));
      const homes = new Set(after.households.map((each) => each.id));
      for (const { home, alsoHome } of after.persons)
        for (const each of [home, alsoHome?.household]) expect(!each || homes.has(each)).toBe(true);
      for (const { one, other } of after.couples)
        expect([people.has(one), people.has(other), one !== other]).toEqual([true, true, true]);
      for (const { child, parent, otherParent } of after.descents)
        expect(people.has(child) && people.has(parent) && people.has(otherParent ?? parent)).toBe(
          true,
        );
      for (const { text: line, missed } of proposals)
        for (const { words, from, to } of missed) expect(line.slice(from, to)).toBe(words);
    }),
    { numRuns: 400 },
  );
});

test('FAM-9 a text that is too long is missed from where it is', () => {
  const typed = 'Line\n'.repeat(600);
  const proposals = parseFamilyLines(typed, { family: nobody, language: 'da', year: 2026 });
  expect(proposals[499]?.missed).toEqual([]);
  expect(proposals[500]?.steps).toEqual([]);
  expect(proposals[500]?.missed).toHaveLength(1);
});
