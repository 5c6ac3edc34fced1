import { readCards } from '@rundbord/shared/card/card';
import {
  addCard,
  editWords,
  type Hand,
  moveCard,
  nameSpeakers,
  shelveCard,
  sortCard,
  withdrawCard,
} from '@rundbord/shared/card/card-commands';
import type { CardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { show, turnPage } from '@rundbord/shared/wall/showing';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { craftedUpdate, nestedUpdate } from '../testing/crafted-update.ts';
import {
  crafted,
  expectRefused,
  hostileClient,
  houseTable,
  judged,
  updateOf,
} from '../testing/house-table.ts';

const birgits = idFor<CardId>('birgits');

describe('SYNC-20 what a facilitator does passes', () => {
  test.each<[string, (hand: Hand) => void]>([
    [
      'adding',
      (hand) => addCard(hand, cardNamed('new', { category: 'danger', before: idFor('coffee') })),
    ],
    ['writing', (hand) => editWords(hand, idFor('coffee'), 'Line drikker kaffe i fred 👍')],
    ['writing on a phone’s card', (hand) => editWords(hand, birgits, 'Andre ord')],
    [
      'moving',
      (hand) => moveCard(hand, birgits, { column: 'well', before: null, category: 'safety' }),
    ],
    ['sorting', (hand) => sortCard(hand, idFor('coffee'), 'harm')],
    [
      'naming who said it',
      (hand) =>
        nameSpeakers(hand, idFor('coffee'), [
          { name: 'Birgit', relation: { kind: 'grandparent', words: 'Mormor' } },
        ]),
    ],
    [
      'naming somebody without a relation',
      (hand) => nameSpeakers(hand, idFor('coffee'), [{ name: 'Birgit', relation: undefined }]),
    ],
    ['shelving', (hand) => shelveCard(hand, birgits)],
    ['taking back a card that staff wrote', (hand) => withdrawCard(hand, idFor('coffee'))],
    [
      'showing',
      (hand) =>
        show(hand.table.wall, { what: 'columns', id: 'two', at: '2026-01-13T16:31:00.000Z' }),
    ],
    ['turning a page', (hand) => turnPage(hand.table.wall, 'worry', { page: 1, id: 'x' })],
    ['forgetting what was shown', (hand) => hand.table.wall.delete('showing')],
    [
      'many things at once',
      (hand) => {
        addCard(hand, cardNamed('new'));
        editWords(hand, idFor('new'), 'Nye ord');
        withdrawCard(hand, idFor('tea'));
        shelveCard(hand, birgits);
      },
    ],
  ])('SYNC-20 %s', (_, acts) => {
    const live = houseTable();
    const update = updateOf(acts);
    expect(judged(live, update)).toEqual({ breach: null, heard: 1 });
    // Again it changes nothing, and nobody hears of it.
    expect(judged(live, update)).toEqual({ breach: null, heard: 0 });
  });

  test('SYNC-20 a card that staff took back may come again, and go again', () => {
    const live = houseTable();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
    const hand = testHand(doc);
    const undo = new Y.UndoManager(hand.table.cards, { trackedOrigins: new Set([hand.origin]) });
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    withdrawCard(hand, idFor('coffee'));
    undo.undo();
    undo.redo();
    undo.undo();
    expect(updates).toHaveLength(4);
    for (const update of updates) expect(judged(live, update).breach).toBeNull();
    expect(readCards(testHand(live).table.cards).map((card) => card.id)).toContain(idFor('coffee'));
  });

  test('SYNC-20 a whole evening without a line comes in as one message', () => {
    const live = houseTable();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
    const hand = testHand(doc);
    const undo = new Y.UndoManager([hand.table.cards], {
      trackedOrigins: new Set([hand.origin]),
      captureTimeout: 0,
    });
    for (let round = 0; round < 5; round += 1) {
      addCard(hand, cardNamed(`new ${round}`));
      for (const column of ['well', 'next', 'worry'] as const)
        moveCard(hand, idFor(`new ${round}`), { column, before: idFor('coffee') });
      for (const words of ['a', 'ab 👍', 'b 👍', '']) editWords(hand, birgits, words);
      shelveCard(hand, idFor('tea'));
      undo.undo();
      undo.undo();
      undo.redo();
      // Values written over one after another lie together as one.
      for (const page of [1, 2, 3, 4]) turnPage(hand.table.wall, 'worry', { page, id: 'x' });
    }
    withdrawCard(hand, idFor('new 1'));
    expect(judged(live, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(live))).breach).toBeNull();
    expect(live.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
  });

  test('SYNC-20 words written in a card that its sender has taken back meanwhile do no harm', () => {
    const live = houseTable();
    const late = updateOf((hand) => editWords(hand, birgits, 'Andre ord'));
    testHand(live).table.cards.delete(birgits);
    expect(judged(live, late).breach).toBeNull();
    expect(testHand(live).table.cards.has(birgits)).toBe(false);
  });
});

describe('SYNC-21 bytes that are no sound update', () => {
  const half = () => {
    const whole = updateOf((hand) => editWords(hand, birgits, 'Andre ord'));
    return whole.slice(0, whole.length / 2);
  };
  test.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['noise', () => new Uint8Array([255, 1, 7, 0, 3, 99])],
    ['an update cut in half', half],
    ['an announced count of 2^31', () => new Uint8Array([1, 0xff, 0xff, 0xff, 0xff, 7, 1, 0])],
    ['a value nested 50,000 deep', () => nestedUpdate(50_000)],
    ['a gap it announces itself', () => crafted({ collected: 1 }, { skip: 5 }, { collected: 1 })],
    ['one struct as long as 2^40', () => crafted({ collected: 2 ** 40 })],
    [
      'a deletion as long as 2^40',
      () => crafted({ at: { root: 'wall', key: 'showing' }, content: { deleted: 2 ** 40 } }),
    ],
  ])('SYNC-21 %s', (_, bytes) => expectRefused('not-an-update', bytes()));

  test('SYNC-21 the newer encoding changes nothing', () => {
    const doc = new Y.Doc();
    for (let page = 0; page < 5; page += 1) doc.getMap('wall').set('turn:worry', { page, id: 'x' });
    const live = houseTable();
    expect(judged(live, Y.encodeStateAsUpdateV2(doc)).heard).toBe(0);
    expect(Y.encodeStateAsUpdate(live)).toEqual(Y.encodeStateAsUpdate(houseTable()));
  });

  test('SYNC-21 a value nested only as deep as can be read is refused for what it is', () => {
    expectRefused('wall-shape', nestedUpdate(500));
  });
});

describe('SYNC-22 what hangs on something missing is not parked for later', () => {
  test('SYNC-22 a change whose predecessor never came', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(houseTable()));
    const hand = testHand(doc);
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    editWords(hand, birgits, 'a');
    editWords(hand, birgits, 'ab');
    expectRefused('gap', updates[1] ?? new Uint8Array());
  });

  const nextOfTheHouse = () => Y.getState(houseTable().store, 1);
  test.each<[string, () => Uint8Array]>([
    [
      'a clock that begins at 2^40',
      () => craftedUpdate([{ client: hostileClient, clock: 2 ** 40, structs: [{ collected: 1 }] }]),
    ],
    [
      'a neighbour nobody knows',
      () => crafted({ at: { after: [777, 5] }, content: { text: 'x' } }),
    ],
    [
      'a parent nobody knows',
      () => crafted({ at: { in: [777, 5], key: 'words' }, content: { text: 'x' } }),
    ],
    [
      'the deletion of what does not exist yet',
      () => craftedUpdate([], [{ client: 777, ranges: [[0, 10]] }]),
    ],
    ['a gap at its beginning', () => crafted({ skip: 5 }, { collected: 1 })],
    [
      'the deletion of what the house will write next',
      () => craftedUpdate([], [{ client: 1, ranges: [[nextOfTheHouse(), 1]] }]),
    ],
  ])('SYNC-22 %s', (_, update) => expectRefused('gap', update()));
});

describe('SYNC-23 rooms of the document', () => {
  test.each(['attic', 'constructor', '__proto__', 'toString', 'inbox', ''])(
    'SYNC-23 a root nobody gave: %j',
    (root) => {
      expectRefused(
        'unknown-root',
        crafted({ at: { root, key: 'x' }, content: { any: ['free storage'] } }),
      );
    },
  );

  test('SYNC-23 a root nobody gave, written and erased again', () => {
    const structs = [{ at: { root: 'attic', key: 'x' }, content: { any: [1] } }];
    const update = craftedUpdate(
      [{ client: hostileClient, clock: 0, structs }],
      [{ client: hostileClient, ranges: [[0, 1]] }],
    );
    expectRefused('unknown-root', update);
  });

  const birgit = `seat:${idFor('birgit')}`;
  test.each<[string, (hand: Hand) => void]>([
    [
      'a seat of one’s own',
      ({ table }) =>
        table.record.set(`seat:${idFor('mallory')}`, { name: 'Mallory', role: 'facilitator' }),
    ],
    ['another name on a seat', ({ table }) => table.record.set(birgit, { name: 'Line' })],
    ['a seat taken away', ({ table }) => table.record.delete(birgit)],
    ['the board’s own facts', ({ table }) => table.record.delete('board')],
  ])('SYNC-23 what happened is written by the house alone: %s', (_, acts) =>
    expectRefused('server-root', updateOf(acts)),
  );

  test('SYNC-23 a deletion alone cannot touch what happened either', () => {
    const item = houseTable().getMap('record')._map.get('board');
    expectRefused(
      'server-root',
      craftedUpdate([], [{ client: 1, ranges: [[item?.id.clock ?? -1, 1]] }]),
    );
  });

  test.each([
    ['inbox', 'server-root'],
    ['lobby', 'server-root'],
    ['door', 'server-root'],
    ['cards', 'unknown-root'],
  ] as const)('SYNC-23 nothing at all may be written in the staff document: %s', (root, breach) => {
    const update = crafted({ at: { root, key: 'x' }, content: { any: [true] } });
    expect(judged(new Y.Doc(), update, 'staff')).toEqual({ breach, heard: 0 });
  });
});

test('SYNC-28 in a bundle with one thing that may not be, nothing counts', () => {
  const update = updateOf((hand) => {
    editWords(hand, birgits, 'Det her er i orden');
    hand.table.record.set(`seat:${idFor('mallory')}`, { name: 'Mallory' });
  });
  expectRefused('server-root', update);
});
