import { expect, test } from 'vitest';
import { filesIn, isTest, textOf } from './sources.ts';

const sources = filesIn('{shared,server,client,tests,scripts}/**/*.{ts,tsx,mjs,css}');
const emptyNames =
  /(^|[/-])(utils?|common|lib|helpers?|services?|manager|misc|hooks|components|types|index)([./-]|$)/;
const spokenAttribute = /\b(aria-label|aria-description|alt|placeholder|title)="[^"]*\p{L}/u;

test('WORDS-1 files and folders are named after things in the meeting room', () => {
  expect(sources.length).toBeGreaterThan(30);
  expect(sources.filter((path) => emptyNames.test(path))).toEqual([]);
});

test('WORDS-2 what a screen reader says comes from the catalogue too', () => {
  const spoken = filesIn('client/src/**/*.tsx')
    .filter((path) => !isTest(path) && !path.includes('/specimen/'))
    .filter((path) => spokenAttribute.test(textOf(path)));
  expect(spoken).toEqual([]);
});

test('WORDS-3 the pages say nothing but the name of the product before their language has come', () => {
  for (const path of filesIn('client/*.html')) {
    const words = textOf(path)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<[^>]*>/g, ' ')
      .trim();
    expect([path, words]).toEqual([path, 'Rundbord']);
  }
});
