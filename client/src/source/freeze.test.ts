import { readCards } from '@rundbord/shared/card/card';
import { addCard, editWords, type Hand } from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { CardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { BoardSource } from './board-source.ts';

let hand: Hand;
let source: BoardSource;
const words = (doc: Y.Doc) =>
  readCards(openTable(doc).cards)
    .map((card) => card.words)
    .sort();

beforeEach(() => {
  hand = testHand();
  source = new BoardSource(hand.table.doc, 'table');
  addCard(hand, cardNamed('coffee', { words: 'Kaffe' }));
});

test('FREEZE-1 a frozen screen reads the board as it was, also what it had not read before', () => {
  source.freeze();
  addCard(hand, cardNamed('door', { words: 'Døren' }));
  expect(source.recall('cards', words)).toEqual(['Kaffe']);
  expect(source.recall('cards', (doc) => openTable(doc).cards.size)).toBe(1);
});

test('FREEZE-2 a frozen screen is told nothing, and everything once when it is let go', () => {
  let told = 0;
  source.watch('cards', () => {
    told += 1;
  });
  source.recall('cards', words);
  source.freeze();
  addCard(hand, cardNamed('door', { words: 'Døren' }));
  addCard(hand, cardNamed('sleep', { words: 'Søvn' }));
  expect(told).toBe(0);
  source.thaw();
  expect(told).toBe(1);
  expect(source.recall('cards', words)).toEqual(['Døren', 'Kaffe', 'Søvn']);
});

test('FREEZE-2 a part that nobody touched meanwhile is the same reference as before', () => {
  const read = source.recall('cards', words);
  source.freeze();
  hand.table.wall.set('anything', 1);
  source.thaw();
  expect(source.recall('cards', words)).toBe(read);
});

test('FREEZE-3 freezing and letting go twice is as once', () => {
  source.freeze();
  addCard(hand, cardNamed('door', { words: 'Døren' }));
  source.freeze();
  expect(source.recall('cards', words)).toEqual(['Kaffe']);
  source.thaw();
  source.thaw();
  expect(source.recall('cards', words)).toHaveLength(2);
  expect(source.frozen.get()).toBe(false);
});

test('DIGEST-5 a source tells what was changed on its own device, frozen or not', () => {
  const own = new Set<string>();
  source.watchOwn((part) => own.add(part));
  editWords(hand, idFor<CardId>('coffee'), 'Mere kaffe');
  expect(own).toContain(`cards/${idFor<CardId>('coffee')}`);
});
