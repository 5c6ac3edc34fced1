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
} from '@rundbord/shared/card/card-commands';
import { categories, columns } from '@rundbord/shared/card/category';
import { anyInk } from '@rundbord/shared/testing/any-ink';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, phoneCard, testHand } from '@rundbord/shared/testing/test-table';
import {
  addSheet,
  nameSheet,
  releaseSheet,
  restoreSheet,
  shelveSheet,
} from '@rundbord/shared/wall/sheet-commands';
import { show, turnPage } from '@rundbord/shared/wall/showing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { houseTable, judged } from '../testing/house-table.ts';

// The other half of a gate: whatever honest devices do, alone for an hour or all at once, with and without undo, and
// whatever the house does meanwhile with phones' cards, passes.

const devices = 3;
const someone = fc.nat(devices - 1);
const own = fc.constantFrom('coffee', 'tea', 'new a', 'new b');
const any = fc.oneof(own, fc.constantFrom('birgits', 'third'));
const place = fc.option(any.map((name) => idFor<never>(name)));
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '👍'), maxLength: 9 });

const sheet = fc.constantFrom('road', 'sheet a', 'sheet b');
const named = fc.string({ unit: fc.constantFrom('a', 'b', '👍'), minLength: 1, maxLength: 9 });

const act = fc.oneof<fc.Arbitrary<(hand: Hand) => unknown>[]>(
  fc.tuple(own, fc.constantFrom(...columns)).map(
    ([name, column]) =>
      (hand) =>
        addCard(hand, cardNamed(name, { column })),
  ),
  fc.tuple(any, words).map(
    ([name, text]) =>
      (hand) =>
        editWords(hand, idFor(name), text),
  ),
  fc.tuple(any, fc.constantFrom(...columns), place, fc.constantFrom(null, ...categories)).map(
    ([name, column, before, category]) =>
      (hand) =>
        moveCard(hand, idFor(name), { column, before, category }),
  ),
  fc.tuple(any, fc.constantFrom(null, ...categories)).map(
    ([name, category]) =>
      (hand) =>
        sortCard(hand, idFor(name), category),
  ),
  fc.tuple(any, words).map(
    ([name, said]) =>
      (hand) =>
        nameSpeakers(hand, idFor(name), [{ name: said }]),
  ),
  any.map((name) => (hand) => shelveCard(hand, idFor(name))),
  any.map((name) => (hand) => restoreCard(hand, idFor(name))),
  own.map((name) => (hand) => withdrawCard(hand, idFor(name))),
  words.map(
    (id) =>
      ({ table }) =>
        show(table.wall, { what: 'columns', id: idFor(id), at: '2026-01-13T16:32:00.000Z' }),
  ),
  fc.tuple(sheet, named).map(
    ([name, text]) =>
      (hand) =>
        addSheet(hand, idFor(name), text),
  ),
  fc.tuple(sheet, named).map(
    ([name, text]) =>
      (hand) =>
        nameSheet(hand, idFor(name), text),
  ),
  sheet.map((name) => (hand) => shelveSheet(hand, idFor(name))),
  sheet.map((name) => (hand) => restoreSheet(hand, idFor(name))),
  fc.tuple(sheet, fc.boolean()).map(
    ([name, isReleased]) =>
      (hand) =>
        releaseSheet(hand, idFor(name), isReleased),
  ),
  anyInk.map(
    (shape) =>
      ({ table, origin }) =>
        table.doc.transact(() => table.ink.set(shape.id, shape), origin),
  ),
  anyInk.map(
    ({ id }) =>
      ({ table, origin }) =>
        table.doc.transact(() => table.ink.delete(id), origin),
  ),
  fc.nat(9).map(
    (page) =>
      ({ table }) =>
        turnPage(table.wall, 'well', { page, id: 'x' }),
  ),
);

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ by: someone, act }) },
  { weight: 1, arbitrary: fc.record({ by: someone, undoes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ meets: someone }) },
  { weight: 1, arbitrary: fc.record({ house: fc.constantFrom('lays', 'withdraws') }) },
);

test('SYNC-20 nothing that honest devices do is ever refused', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const live = houseTable();
      const desks = Array.from({ length: devices }, (_, at) => deskOf(live, at + 10));
      const deskAt = (at: number) => desks[at] ?? deskOf(live, 99);
      for (const each of steps) {
        if ('act' in each) each.act(deskAt(each.by).hand);
        else if ('undoes' in each) deskAt(each.by).undo[each.undoes ? 'undo' : 'redo']();
        else if ('meets' in each) meet(live, deskAt(each.meets).hand.table.doc);
        else if (each.house === 'lays') addCard(testHand(live), phoneCard('birgits'));
        else withdrawCard(testHand(live), idFor('birgits'));
      }
      for (const _ of [1, 2]) for (const { hand } of desks) meet(live, hand.table.doc);
      for (const { hand } of desks) expect(hand.table.doc.toJSON()).toEqual(live.toJSON());
    }),
    { seed: 27, numRuns: 120 },
  );
});

function deskOf(live: Y.Doc, clientID: number) {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
  const hand = testHand(doc);
  const { cards, sheets, ink } = hand.table;
  const scope = { trackedOrigins: new Set([hand.origin]), captureTimeout: 0 };
  return { hand, undo: new Y.UndoManager([cards, sheets, ink], scope) };
}

/** A line for a moment: the device gives what the house lacks, and gets what it lacks itself. */
function meet(live: Y.Doc, doc: Y.Doc): void {
  const { breach } = judged(live, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(live)));
  expect(breach).toBeNull();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live, Y.encodeStateVector(doc)), 'house');
}
