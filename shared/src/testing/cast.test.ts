import { expect, test } from 'vitest';
import { boardLanguages } from '../board/language.ts';
import { parseWords } from '../card/card.ts';
import { isCategoryOf } from '../card/category.ts';
import { parseName } from '../meeting/name.ts';
import { tidyRelation } from '../meeting/relation.ts';
import { cast, castCards } from './cast.ts';

test('CARD-5 the cards of the worked case could all have been sent from a phone', () => {
  for (const card of castCards) {
    for (const language of boardLanguages)
      expect(parseWords(card[language])).toEqual({ ok: true, value: card[language] });
    expect(isCategoryOf(card.column, card.category)).toBe(true);
    expect(card.saidBy.length).toBeGreaterThan(0);
  }
});

test('JOIN-4 the people of the worked case could all have knocked', () => {
  for (const { name, relation } of Object.values(cast)) {
    expect(parseName(name)).toEqual({ ok: true, value: name });
    for (const language of boardLanguages)
      expect(tidyRelation(relation[language])).toEqual(relation[language]);
  }
});
