import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { origins } from '../doc/origin.ts';
import type { CardId, SeatId } from '../id.ts';
import { cast } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { cardNamed, cardOf, phoneCard, seenIn, testHand } from '../testing/test-table.ts';
import { cardsLimit, readCards } from './card.ts';
import {
  addCard,
  editWords,
  type Hand,
  moveCard,
  nameSpeakers,
  restoreCard,
  shelveCard,
  sortCard,
  withdrawCard,
} from './card-commands.ts';
import { columnView } from './columns-view.ts';

const [coffee, tea, milk] = ['coffee', 'tea', 'milk'].map((name) => idFor<CardId>(name)) as [
  CardId,
  CardId,
  CardId,
];
const names = ['coffee', 'tea', 'milk'];
const unknown = { ok: false, refusal: { code: 'card/unknown' } };
let hand: Hand;

beforeEach(() => {
  hand = testHand();
  for (const name of names) addCard(hand, cardNamed(name));
});

describe('adding', () => {
  test('CARD-13 a card says who said it and who wrote it down, and when', () => {
    const saidBy = [{ name: cast.birgit.name, relation: cast.birgit.relation.da }];
    addCard(hand, cardNamed('new', { saidBy, column: 'well', category: 'safety' }));
    expect(cardOf(hand, 'new')).toMatchObject({
      saidBy,
      enteredBy: { seat: idFor('jonas'), name: 'Jonas', phone: false },
      createdAt: hand.at,
      category: 'safety',
    });
  });

  test('CARD-13 the same card added again stays as it is', () => {
    editWords(hand, coffee, 'Line drikker kaffe');
    expect(addCard(hand, cardNamed('coffee', { column: 'next' }))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(cardOf(hand, 'coffee')).toMatchObject({ words: 'Line drikker kaffe', column: 'worry' });
  });

  test('CARD-7 a new card goes last, or before the one it is put before', () => {
    addCard(hand, cardNamed('new', { before: tea }));
    expect(seenIn(hand, 'worry', [...names, 'new'])).toEqual(['coffee', 'new', 'tea', 'milk']);
  });

  test('CARD-14 a board holds 1,500 cards, and says so', () => {
    hand.table.doc.transact(() => {
      for (let count = names.length; count < cardsLimit; count += 1)
        hand.table.cards.set(idFor(`filler ${count}`), new Y.Map());
    });
    expect(addCard(hand, cardNamed('new'))).toEqual({
      ok: false,
      refusal: { code: 'board/full', limit: 1500 },
    });
    withdrawCard(hand, coffee);
    expect(addCard(hand, cardNamed('new')).ok).toBe(true);
  });
});

describe('moving and sorting', () => {
  test('CARD-7 a moved card stands before the other, or last', () => {
    moveCard(hand, milk, { column: 'worry', before: coffee });
    expect(seenIn(hand, 'worry', names)).toEqual(['milk', 'coffee', 'tea']);
    moveCard(hand, milk, { column: 'worry', before: null });
    expect(seenIn(hand, 'worry', names)).toEqual(['coffee', 'tea', 'milk']);
  });

  test('CARD-8 a card goes between two that two people added at once', () => {
    const [one, other] = together(hand, 2);
    addCard(one, cardNamed('left'));
    addCard(other, cardNamed('right'));
    exchange(one, other);
    const ends = seenIn(one, 'worry', ['left', 'right']).filter((name) => name !== '?');
    expect(cardOf(one, 'left').order).toBe(cardOf(one, 'right').order);
    moveCard(one, coffee, { column: 'worry', before: idFor(ends[1] ?? '') });
    expect(seenIn(one, 'worry', [...names, 'left', 'right'])).toEqual([
      'tea',
      'milk',
      ends[0],
      'coffee',
      ends[1],
    ]);
  });

  test('CARD-6 a card keeps its category within the column and loses it across', () => {
    sortCard(hand, coffee, 'harm');
    moveCard(hand, coffee, { column: 'worry', before: null });
    expect(cardOf(hand, 'coffee').category).toBe('harm');
    moveCard(hand, coffee, { column: 'well', before: null });
    expect(cardOf(hand, 'coffee')).toMatchObject({ column: 'well', category: undefined });
    moveCard(hand, coffee, { column: 'worry', before: null });
    expect(cardOf(hand, 'coffee').category).toBeUndefined();
  });

  test('CARD-6 a move can sort, unsort, or ask for a category that does not fit', () => {
    moveCard(hand, coffee, { column: 'well', before: null, category: 'strength' });
    expect(cardOf(hand, 'coffee').category).toBe('strength');
    moveCard(hand, coffee, { column: 'well', before: null, category: 'harm' });
    expect(cardOf(hand, 'coffee').category).toBeUndefined();
    sortCard(hand, coffee, 'safety');
    sortCard(hand, coffee, null);
    expect(cardOf(hand, 'coffee').category).toBeUndefined();
  });

  test('CARD-9 a move on one screen and an edit on another both stand', () => {
    const [one, other] = together(hand, 2);
    moveCard(one, coffee, { column: 'next', before: null });
    editWords(other, coffee, 'Line drikker kaffe i fred');
    nameSpeakers(other, coffee, [{ name: 'Line' }]);
    exchange(one, other);
    for (const each of [one, other])
      expect(cardOf(each, 'coffee')).toMatchObject({
        column: 'next',
        words: 'Line drikker kaffe i fred',
        saidBy: [{ name: 'Line' }],
      });
  });
});

describe('shelving', () => {
  test('CARD-12 a shelved card is folded away, still there, and comes back to its place', () => {
    shelveCard(hand, tea);
    expect(cardOf(hand, 'tea').shelved).toEqual({ by: hand.by, at: hand.at });
    expect(seenIn(hand, 'worry', names)).toEqual(['coffee', 'milk']);
    expect(columnView(readCards(hand.table.cards), 'worry').shelved).toEqual([tea]);
    restoreCard(hand, tea);
    expect(cardOf(hand, 'tea').shelved).toBeUndefined();
    expect(seenIn(hand, 'worry', names)).toEqual(['coffee', 'tea', 'milk']);
  });
});

describe('taking up', () => {
  const acts: [string, (mine: Hand, id: CardId) => unknown][] = [
    ['editing', (mine, id) => editWords(mine, id, 'Andre ord')],
    ['moving', (mine, id) => moveCard(mine, id, { column: 'next', before: null })],
    ['sorting', (mine, id) => sortCard(mine, id, 'harm')],
    ['naming who said it', (mine, id) => nameSpeakers(mine, id, [])],
    ['shelving', (mine, id) => shelveCard(mine, id)],
    ['bringing back', (mine, id) => restoreCard(mine, id)],
  ];

  test.each(acts)('CARD-18 %s makes a phone card the board’s', (_, act) => {
    addCard(hand, phoneCard('birgits'));
    expect(cardOf(hand, 'birgits').takenUp).toBeUndefined();
    act(hand, idFor('birgits'));
    expect(cardOf(hand, 'birgits').takenUp).toEqual({ by: hand.by, at: hand.at });
  });

  test('CARD-18 its sender’s own change does not, nor does a card that staff wrote', () => {
    addCard(hand, phoneCard('birgits'));
    editWords({ ...hand, by: idFor<SeatId>('birgit') }, idFor('birgits'), 'Mine andre ord');
    expect(cardOf(hand, 'birgits').takenUp).toBeUndefined();
    editWords(hand, coffee, 'Andre ord');
    expect(cardOf(hand, 'coffee').takenUp).toBeUndefined();
  });

  test('CARD-18 the first who takes it up stays', () => {
    addCard(hand, phoneCard('birgits', { takenUp: true }));
    sortCard({ ...hand, by: idFor('lise') }, idFor('birgits'), 'harm');
    expect(cardOf(hand, 'birgits').takenUp?.by).toBe(hand.by);
  });
});

test('CARD-25 what is not there cannot be changed, and nothing is made of it', () => {
  const gone = idFor<CardId>('gone');
  const before = Y.encodeStateVector(hand.table.doc);
  expect(editWords(hand, gone, 'Ord')).toEqual(unknown);
  expect(moveCard(hand, gone, { column: 'well', before: null })).toEqual(unknown);
  expect(sortCard(hand, gone, null)).toEqual(unknown);
  expect(nameSpeakers(hand, gone, [])).toEqual(unknown);
  expect(shelveCard(hand, gone)).toEqual(unknown);
  expect(restoreCard(hand, gone)).toEqual(unknown);
  expect(withdrawCard(hand, gone)).toEqual(unknown);
  expect(Y.encodeStateVector(hand.table.doc)).toEqual(before);
});

test('CARD-9 every command is one transaction under the hand’s own origin', () => {
  const heard: unknown[] = [];
  hand.table.doc.on('update', (_update: Uint8Array, origin: unknown) => heard.push(origin));
  addCard(hand, cardNamed('new'));
  moveCard(hand, coffee, { column: 'well', before: null, category: 'safety' });
  editWords(hand, coffee, 'Andre ord');
  withdrawCard(hand, tea);
  expect(heard).toEqual(Array.from({ length: 4 }, () => origins.command));
});

/** Copies of a hand's table that have not met yet. */
function together(from: Hand, count: number): [Hand, Hand] {
  const copies = Array.from({ length: count }, () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.table.doc));
    return testHand(doc);
  });
  return copies as [Hand, Hand];
}

function exchange(one: Hand, other: Hand): void {
  Y.applyUpdate(one.table.doc, Y.encodeStateAsUpdate(other.table.doc));
  Y.applyUpdate(other.table.doc, Y.encodeStateAsUpdate(one.table.doc));
}
