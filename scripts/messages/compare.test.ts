import { expect, test } from 'vitest';
import { flatten, parseCatalogue } from './catalogue.ts';
import { compareCatalogues } from './compare.ts';
import { typeOf } from './message-arguments.ts';

test('MESSAGE-20 nested places become one key, and a refusal keeps its code', () => {
  const json = { lobby: { waiting: 'a' }, refusal: { 'card/too-long': 'b' } };
  expect([...flatten(json)]).toEqual([
    ['lobby.waiting', 'a'],
    ['refusal.card/too-long', 'b'],
  ]);
});

test('MESSAGE-21 nothing is built while a key, an argument or a format differs', () => {
  const problems = problemsOf({
    en: {
      only: 'here',
      who: 'for {name}',
      many: '{count, plural, one {a} other {b}}',
      odd: '{n, spellout}',
    },
    da: { who: 'til {navn}', many: '{count, plural, one {a}}', odd: '{n}', blank: ' ' },
  });
  expect(problems).toEqual([
    'da: blank is empty',
    'da: many: {count, plural} has no case "other"',
    'en: odd: {n, spellout} is not a known format',
    'odd: arguments differ: en has none; da has n',
    'da: only is missing',
    'who: arguments differ: en has name; da has navn',
  ]);
});

test('MESSAGE-22 a text that cannot be read is named, with its place', () => {
  const [problem] = problemsOf({ en: { a: 'to {name' }, da: { a: 'til {name}' } });
  expect(problem).toMatch(/^en: a cannot be read: .*line 1/);
});

test('MESSAGE-23 no text blames or labels the person who reads it', () => {
  const problems = problemsOf({
    en: { a: 'An error', b: 'Invalid code', c: 'Used by {user}', d: 'Terror' },
    da: { a: 'En fejl', b: 'Ugyldig kode', c: 'Brugt af {user}', d: 'Fejlfri' },
  });
  expect(problems).toEqual([
    'en: a says "error"',
    'en: b says "Invalid"',
    'da: a says "fejl"',
    'da: b says "Ugyldig"',
  ]);
});

test('MESSAGE-24 the type of an argument is read from how the text uses it', () => {
  const text =
    '{name} {count, plural, one {#} other {{role, select, member {m} interpreter {i}}}} ' +
    '{at, time} {seen, select, yes {y} other {n}} {limit, number}';
  const { keys, problems } = compareCatalogues([parseCatalogue('en', [['a', text]])]);
  const types = [...(keys.get('a') ?? [])].map(([name, kind]) => `${name}: ${typeOf(kind)}`);
  expect(problems).toEqual([]);
  expect(types).toEqual([
    'name: string',
    'count: number',
    "role: 'member' | 'interpreter'",
    'at: Date | number',
    'seen: string',
    'limit: number',
  ]);
});

function problemsOf(texts: Record<'en' | 'da', Record<string, string>>): string[] {
  const catalogues = [
    parseCatalogue('en', Object.entries(texts.en)),
    parseCatalogue('da', Object.entries(texts.da)),
  ];
  return compareCatalogues(catalogues).problems;
}
