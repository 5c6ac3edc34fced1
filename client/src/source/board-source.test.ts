// @vitest-environment node
import { readCard, readCards } from '@rundbord/shared/card/card';
import { addCard, type Hand, moveCard, sortCard } from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { CardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { BoardSource } from './board-source.ts';

const [coffee, tea] = [idFor<CardId>('coffee'), idFor<CardId>('tea')];
let hand: Hand;
let source: BoardSource;

beforeEach(() => {
  hand = testHand();
  addCard(hand, cardNamed('coffee'));
  addCard(hand, cardNamed('tea'));
  source = new BoardSource(hand.table.doc, 'table');
});

afterEach(() => source.close());

const allWords = (doc: Y.Doc) =>
  readCards(openTable(doc).cards)
    .map((card) => card.words)
    .sort();
const oneCard = (doc: Y.Doc, part: string) => {
  const id = part.slice('cards/'.length) as CardId;
  const record = openTable(doc).cards.get(id);
  return record ? readCard(id, record) : null;
};

test('SOURCE-2 one act is one notice, however much it changes', () => {
  const [column, card] = [watch('cards'), watch(`cards/${coffee}`)];
  hand.table.doc.transact(() => {
    moveCard(hand, coffee, { column: 'well', before: null });
    sortCard(hand, coffee, 'safety');
    wordsOf(coffee).insert(0, 'Nu ');
  });
  expect([column.mock.calls.length, card.mock.calls.length]).toEqual([1, 1]);
});

test('SOURCE-2 a letter in one card is news to that card and to the columns, and to no other card', () => {
  const [column, card, other, wall] = [
    watch('cards'),
    watch(`cards/${coffee}`),
    watch(`cards/${tea}`),
    watch('wall'),
  ];
  wordsOf(coffee).insert(0, 'N');
  expect([column, card, other, wall].map((heard) => heard.mock.calls.length)).toEqual([1, 1, 0, 0]);
});

test('SOURCE-2 a card that comes, goes, or is put in the place of another is news to whoever looks at it', () => {
  const milk = idFor<CardId>('milk');
  const card = watch(`cards/${milk}`);
  addCard(hand, cardNamed('milk'));
  expect(source.recall(`cards/${milk}`, oneCard)).toMatchObject({ id: milk });
  hand.table.cards.delete(milk);
  expect(source.recall(`cards/${milk}`, oneCard)).toBeNull();
  expect(card).toHaveBeenCalledTimes(2);
});

test('SOURCE-2 everything that changed is new when the first of the watchers is told', () => {
  const seen: unknown[] = [];
  source.watch('cards', () => seen.push(source.recall(`cards/${coffee}`, oneCard)?.words));
  source.watch(`cards/${coffee}`, () => seen.push(source.recall('cards', allWords)[0]));
  wordsOf(coffee).insert(0, 'A');
  expect(seen).toEqual(['AKort om coffee', 'AKort om coffee']);
});

test('SOURCE-3 what says the same is the same thing, also after a change', () => {
  source.watch('cards', () => {});
  const before = source.recall('cards', allWords);
  moveCard(hand, coffee, { column: 'well', before: null });
  expect(source.recall('cards', allWords)).toBe(before);
  wordsOf(coffee).insert(0, 'A');
  expect(source.recall('cards', allWords)).toEqual(['AKort om coffee', 'Kort om tea']);
});

test('SOURCE-3 a part is read once between two changes, and each reader remembers for itself', () => {
  const read = vi.fn(allWords);
  const count = vi.fn((doc: Y.Doc) => openTable(doc).cards.size);
  for (let times = 0; times < 3; times += 1) {
    source.recall('cards', read);
    expect(source.recall('cards', count)).toBe(2);
  }
  expect([read.mock.calls.length, count.mock.calls.length]).toEqual([1, 1]);
  wordsOf(coffee).insert(0, 'A');
  source.recall('cards', read);
  source.recall('cards', read);
  expect(read).toHaveBeenCalledTimes(2);
});

test('SOURCE-3 a part that nobody watched meanwhile is still told as it is now', () => {
  const stop = source.watch('cards', () => {});
  source.recall('cards', allWords);
  stop();
  wordsOf(coffee).insert(0, 'A');
  expect(source.recall('cards', allWords)[0]).toBe('AKort om coffee');
});

test('SOURCE-4 who has stopped looking is told nothing, and others still are', () => {
  const gone = vi.fn();
  const stays = vi.fn();
  const stop = source.watch('cards', gone);
  source.watch('cards', stays);
  stop();
  stop();
  wordsOf(coffee).insert(0, 'A');
  expect([gone.mock.calls.length, stays.mock.calls.length]).toEqual([0, 1]);
});

test('SOURCE-4 who says twice that they have stopped looking takes nobody else along', () => {
  const stop = source.watch('cards', () => {});
  stop();
  const stays = watch('cards');
  stop();
  wordsOf(coffee).insert(0, 'A');
  expect(stays).toHaveBeenCalledTimes(1);
});

test('SOURCE-4 who begins or stops looking in the middle of a notice disturbs nobody', () => {
  const late = vi.fn();
  const stop = source.watch('cards', () => {
    stop();
    source.watch('cards', late);
  });
  const after = watch('cards');
  wordsOf(coffee).insert(0, 'A');
  expect([late.mock.calls.length, after.mock.calls.length]).toEqual([0, 1]);
  wordsOf(coffee).insert(0, 'B');
  expect([late.mock.calls.length, after.mock.calls.length]).toEqual([1, 2]);
});

test('SOURCE-4 a closed board tells nothing more', () => {
  const closing = new BoardSource(hand.table.doc, 'table');
  const card = vi.fn();
  closing.watch('cards', card);
  closing.close();
  wordsOf(coffee).insert(0, 'A');
  expect(card).not.toHaveBeenCalled();
});

function watch(part: string) {
  const changed = vi.fn();
  source.watch(part, changed);
  return changed;
}

function wordsOf(id: CardId): Y.Text {
  const words = hand.table.cards.get(id)?.get('words');
  if (!(words instanceof Y.Text)) throw new Error('the test looks for a card that is not there');
  return words;
}
