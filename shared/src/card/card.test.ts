import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { CardId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { cardNamed, cardOf, testHand } from '../testing/test-table.ts';
import { lacksSpeaker, parseWords, readCard, readCards } from './card.ts';
import { addCard, type Hand } from './card-commands.ts';
import { categories, categoriesOf, columns, isCategoryOf } from './category.ts';

const coffee = idFor<CardId>('coffee');
let hand: Hand;
let record: Y.Map<unknown>;

beforeEach(() => {
  hand = testHand();
  addCard(hand, cardNamed('coffee', { category: 'harm' }));
  record = hand.table.cards.get(coffee) ?? new Y.Map();
});

test('CARD-6 each category belongs to one column', () => {
  expect(categories).toHaveLength(new Set(categories).size);
  for (const column of columns)
    for (const category of categories)
      expect(isCategoryOf(column, category)).toBe(
        (categoriesOf[column] as readonly string[]).includes(category),
      );
});

test('CARD-6 a category of another column reads as not sorted yet', () => {
  record.set('column', 'well');
  expect(cardOf(hand, 'coffee').category).toBeUndefined();
  record.set('column', 'worry');
  expect(cardOf(hand, 'coffee').category).toBe('harm');
});

test('CARD-17 a worry that nobody is said to have is asked about', () => {
  const speaker = { name: 'Birgit' };
  expect(lacksSpeaker({ column: 'worry', saidBy: [] })).toBe(true);
  expect(lacksSpeaker({ column: 'worry', saidBy: [speaker] })).toBe(false);
  expect(lacksSpeaker({ column: 'well', saidBy: [] })).toBe(false);
});

test('CARD-5 words from a phone are 3–240 characters', () => {
  expect(parseWords('ja').ok).toBe(false);
  expect(parseWords('Ja!')).toEqual({ ok: true, value: 'Ja!' });
  expect(parseWords('x'.repeat(241)).ok).toBe(false);
});

describe('CARD-26 a record that is no card', () => {
  test.each<[string, string, unknown]>([
    ['words that are no text', 'words', 'Peter'],
    ['an unknown column', 'column', 'sideways'],
    ['an unknown category', 'category', 'blame'],
    ['no order', 'order', ''],
    ['an order with other letters', 'order', 'a0 '],
    ['an order too long', 'order', 'a'.repeat(201)],
    ['speakers that are no list', 'saidBy', { name: 'Line' }],
    ['too many speakers', 'saidBy', Array.from({ length: 21 }, () => ({ name: 'Line' }))],
    ['a speaker with a seat that is no id', 'saidBy', [{ name: 'Line', seat: 'x' }]],
    ['a speaker with an endless name', 'saidBy', [{ name: 'x'.repeat(401) }]],
    ['nobody who entered it', 'enteredBy', null],
    ['a number that is none', 'meeting', Number.NaN],
    ['a time too long', 'createdAt', 'x'.repeat(41)],
    ['a mark that is only yes', 'shelved', true],
  ])('CARD-26 %s is left out, and the others stay', (_, field, value) => {
    addCard(hand, cardNamed('other'));
    record.set(field, value);
    expect(readCard(coffee, record)).toBeNull();
    expect(readCards(hand.table.cards).map((card) => card.id)).toEqual([idFor('other')]);
  });

  test('CARD-26 a nested type in place of a field, or no record at all, breaks nothing', () => {
    record.set('saidBy', new Y.Array());
    expect(readCard(coffee, record)).toBeNull();
    hand.table.cards.set(idFor('text'), new Y.Text('Peter') as unknown as Y.Map<unknown>);
    hand.table.cards.set(idFor('plain'), 'Peter' as unknown as Y.Map<unknown>);
    expect(readCards(hand.table.cards)).toEqual([]);
  });

  test('CARD-26 a field that a later version adds does not hide the card', () => {
    record.set('weather', 'fine');
    expect(readCard(coffee, record)).not.toBeNull();
  });
});
