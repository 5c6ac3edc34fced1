// @vitest-environment node
import {
  addCard,
  editWords,
  type Hand,
  shelveCard,
  withdrawCard,
} from '@rundbord/shared/card/card-commands';
import type { CardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { lostWords, missingWords } from './lost-words.ts';

const [coffee, tea] = [idFor<CardId>('coffee'), idFor<CardId>('tea')];
/** The copy that is given up, and the house's. */
let old: Hand;
let fresh: Hand;

beforeEach(() => {
  old = testHand();
  fresh = testHand();
  addCard(old, cardNamed('coffee'));
  Y.applyUpdate(fresh.table.doc, Y.encodeStateAsUpdate(old.table.doc));
});

test('LOST-1 a copy that had reached the house loses nothing', () => {
  expect(missing()).toEqual([]);
});

test('LOST-1 a card that did not reach the house is offered back in its words', () => {
  addCard(old, cardNamed('tea', { words: 'Simon drikker te' }));
  expect(missing()).toEqual(['Simon drikker te']);
});

test('LOST-1 words that did not reach the house are offered back with the card they stand on', () => {
  editWords(old, coffee, 'Kort om kaffe, og mælk');
  expect(missing()).toEqual(['Kort om kaffe, og mælk']);
});

test('LOST-1 words on a card that the house no longer has are offered back', () => {
  withdrawCard(fresh, coffee);
  expect(missing()).toEqual(['Kort om coffee']);
});

test('LOST-2 a card without words is no loss', () => {
  addCard(old, cardNamed('tea', { words: ' \u00A0' }));
  expect(missing()).toEqual([]);
});

test('LOST-2 what others have written in the meantime is no loss', () => {
  addCard(fresh, cardNamed('tea'));
  expect(missing()).toEqual([]);
});

test('LOST-2 a card folded away still has its words', () => {
  shelveCard(fresh, coffee);
  expect(missing()).toEqual([]);
});

test('LOST-3 what a copy said is kept as it was when it was given up', () => {
  const before = lostWords(old.table.doc);
  editWords(old, coffee, 'andet');
  addCard(old, cardNamed('tea'));
  expect([...before]).toEqual([[coffee, 'Kort om coffee']]);
  expect(before.has(tea)).toBe(false);
});

function missing(): string[] {
  return missingWords(lostWords(old.table.doc), lostWords(fresh.table.doc));
}
