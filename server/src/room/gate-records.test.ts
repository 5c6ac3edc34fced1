import { cardFields, cardsLimit } from '@rundbord/shared/card/card';
import {
  addCard,
  type Hand,
  nameSpeakers,
  withdrawCard,
} from '@rundbord/shared/card/card-commands';
import { makeId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, phoneCard } from '@rundbord/shared/testing/test-table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { craftedUpdate } from '../testing/crafted-update.ts';
import {
  crafted,
  expectRefused,
  hostileClient,
  houseTable,
  judged,
  placeOf,
  recordOf,
  updateOf,
} from '../testing/house-table.ts';
import type { Breach } from './court.ts';

type Acts = (hand: Hand) => void;

/** Sets one field of the card `coffee`. */
const withField =
  (field: string, value: () => unknown): Acts =>
  (hand) => {
    recordOf(hand, 'coffee').set(field, value());
  };

const mark = { by: idFor('jonas'), at: '2026-01-13T16:30:00.000Z' };

describe('SYNC-24 a card', () => {
  test.each<[string, Breach, Acts]>([
    [
      'under a key that is no id',
      'nested',
      (hand) => hand.table.cards.set('coffee', recordLike(hand)),
    ],
    [
      'under the key of the prototype',
      'nested',
      (hand) => hand.table.cards.set('__proto__', recordLike(hand)),
    ],
    [
      'that is only a value',
      'card-shape',
      (hand) => hand.table.cards.set(idFor('new'), 'Peter' as never),
    ],
    [
      'that is a text',
      'card-shape',
      (hand) => hand.table.cards.set(idFor('new'), new Y.Text('Peter') as never),
    ],
    [
      'that is an element of XML',
      'card-shape',
      (hand) => hand.table.cards.set(idFor('new'), xmlRecord(hand)),
    ],
    ['without words', 'not-plain', (hand) => recordOf(hand, 'coffee').delete('words')],
    ['whose words are a value', 'card-shape', withField('words', () => 'Peter')],
    ['whose words are XML', 'not-plain', withField('words', () => new Y.XmlText('Peter'))],
    ['in no column', 'card-shape', withField('column', () => 'attic')],
    ['without an order', 'card-shape', (hand) => recordOf(hand, 'coffee').delete('order')],
    ['with a field nobody knows', 'card-shape', withField('note', () => 'free storage')],
    ['with a nested list for a field', 'card-shape', withField('saidBy', () => new Y.Array())],
    [
      'with a nested map for a field',
      'card-shape',
      withField('shelved', () => new Y.Map(Object.entries(mark))),
    ],
    ['with a document inside', 'card-shape', withField('lang', () => new Y.Doc())],
    ['with bytes for a field', 'card-shape', withField('lang', () => new Uint8Array([1, 2]))],
    [
      'with facts nobody knows deep in a field',
      'card-shape',
      withField('saidBy', () => [{ name: 'Line', note: 'free storage' }]),
    ],
    [
      'with facts nobody knows in a mark',
      'card-shape',
      withField('shelved', () => ({ ...mark, why: ['x'] })),
    ],
    [
      'with facts that are inherited',
      'card-shape',
      withField('shelved', () => JSON.parse(`{"__proto__":${JSON.stringify(mark)}}`)),
    ],
    [
      'with too many speakers',
      'card-shape',
      (hand) =>
        nameSpeakers(
          hand,
          idFor('coffee'),
          Array.from({ length: 21 }, () => ({ name: 'x' })),
        ),
    ],
  ])('SYNC-24 %s', (_, breach, acts) => {
    const { breach: found, heard } = judged(houseTable(), updateOf(acts));
    // A record that is no card may be noticed by its words or by its shape.
    expect(
      breach === 'not-plain' || breach === 'card-shape' ? ['not-plain', 'card-shape'] : [breach],
    ).toContain(found);
    expect(heard).toBe(0);
  });

  test('SYNC-24 list content hidden in a map', () => {
    expectRefused(
      'nested',
      crafted({ at: { in: placeOf('coffee') }, content: { any: ['free storage'] } }),
    );
    expectRefused('nested', crafted({ at: { root: 'cards' }, content: { any: ['free storage'] } }));
    expectRefused('nested', crafted({ at: { root: 'wall' }, content: { text: 'free storage' } }));
  });

  test('SYNC-24 list content hidden in a new card', () => {
    const update = crafted(
      { at: { root: 'cards', key: idFor('new') }, content: { type: 'map' } },
      { at: { in: [hostileClient, 0] }, content: { any: ['free storage'] } },
    );
    expectRefused('card-shape', update);
  });

  test('SYNC-24 more than one value under a key', () => {
    const lang = { in: placeOf('coffee'), key: 'lang' };
    expectRefused('misplaced', crafted({ at: lang, content: { any: ['free storage', 'da'] } }));
    expectRefused('misplaced', crafted({ at: lang, content: { text: 'da' } }));
    const turn = { root: 'wall', key: 'turn:well' };
    expectRefused(
      'misplaced',
      crafted({ at: turn, content: { any: ['free storage', { page: 0, id: 'x' }] } }),
    );
  });

  test('SYNC-24 other things than letters among the words', () => {
    const words = { in: placeOf('coffee', 'words') };
    expectRefused('not-plain', crafted({ at: words, content: { type: 'map' } }));
    expectRefused('not-plain', crafted({ at: words, content: { subdoc: 'x' } }));
    expectRefused('not-plain', crafted({ at: words, content: { binary: new Uint8Array(9) } }));
    expectRefused('not-plain', crafted({ at: words, content: { any: ['x'] } }));
    expectRefused(
      'not-plain',
      crafted({ at: { ...words, key: 'bold' }, content: { any: [true] } }),
    );
  });

  test.each<[string, (words: Y.Text) => void]>([
    ['a format', (words) => words.format(0, 3, { bold: true })],
    ['letters with a format', (words) => words.insert(0, 'x', { link: 'https://evil.example' })],
    ['an embedded thing', (words) => words.insertEmbed(0, { image: 'x' })],
    ['an embedded type', (words) => words.insertEmbed(0, new Y.Map())],
    ['an attribute', (words) => words.setAttribute('lang', 'xx')],
  ])('SYNC-24 words are letters only: %s', (_, act) => {
    expectRefused(
      'not-plain',
      updateOf((hand) => act(recordOf(hand, 'coffee').get('words') as Y.Text)),
    );
  });

  test('SYNC-24 words that nobody could read', () => {
    expectRefused(
      'full',
      updateOf((hand) =>
        (recordOf(hand, 'coffee').get('words') as Y.Text).insert(0, 'x'.repeat(8_001)),
      ),
    );
  });

  test('SYNC-24 a thing that follows one card’s words and precedes another’s', () => {
    const [one, other] = [placeOf('coffee', 'words'), placeOf('tea', 'words')];
    const at = { after: [one[0], one[1] + 1], before: [other[0], other[1] + 1] } as const;
    expectRefused('misplaced', crafted({ at, content: { text: 'x' } }));
    const { breach } = judged(houseTable(), crafted({ at, content: { embed: { image: 'x' } } }));
    expect(breach).not.toBeNull();
  });

  test('SYNC-24 a letter whose neighbours stand the wrong way round, or are one and the same', () => {
    const [client, clock] = placeOf('coffee', 'words');
    const content = { text: 'x' };
    for (const [after, before] of [
      [2, 2],
      [4, 2],
    ] as const) {
      const at = { after: [client, clock + after], before: [client, clock + before] } as const;
      expectRefused('misplaced', crafted({ at, content }));
    }
  });

  test('SYNC-24 a letter that follows what happened and precedes a card’s words', () => {
    const clock = houseTable().getMap('record')._map.get('board')?.id.clock ?? -1;
    const [client, words] = placeOf('coffee', 'words');
    expectRefused(
      'server-root',
      crafted({ at: { after: [1, clock], before: [client, words + 1] }, content: { text: 'x' } }),
    );
  });

  test('SYNC-24 more cards than a board holds', () => {
    const update = updateOf((hand) => {
      for (let { size: count } = hand.table.cards; count <= cardsLimit; count += 1)
        hand.table.cards.set(
          makeId(new Uint8Array([count >> 8, count & 255, ...new Uint8Array(14)])),
          recordLike(hand),
        );
    });
    expectRefused('full', update);
  });
});

describe('SYNC-25 whose card it is', () => {
  test.each<[string, Acts]>([
    ['a new card said to come from a phone', (hand) => addCard(hand, phoneCard('new'))],
    [
      'a new card in a member’s name',
      (hand) =>
        addCard(
          hand,
          cardNamed('new', { enteredBy: { seat: idFor('birgit'), name: 'Birgit', phone: false } }),
        ),
    ],
    [
      'another author',
      (hand) =>
        recordOf(hand, 'birgits').set('enteredBy', {
          seat: idFor('line'),
          name: 'Line',
          phone: true,
        }),
    ],
    [
      'no longer from a phone',
      (hand) =>
        recordOf(hand, 'birgits').set('enteredBy', {
          seat: idFor('jonas'),
          name: 'Jonas',
          phone: false,
        }),
    ],
    ['no author', (hand) => recordOf(hand, 'birgits').delete('enteredBy')],
    [
      'another time',
      (hand) => recordOf(hand, 'birgits').set('createdAt', '2020-01-01T00:00:00.000Z'),
    ],
  ])('SYNC-25 %s', (_, acts) => expectRefused('card-owner', updateOf(acts)));

  test('SYNC-25 a colleague’s card may be brought by another facilitator', () => {
    const lises = cardNamed('new', {
      enteredBy: { seat: idFor('lise'), name: 'Lise', phone: false },
    });
    expect(
      judged(
        houseTable(),
        updateOf((hand) => addCard(hand, lises)),
      ).breach,
    ).toBeNull();
  });
});

describe('SYNC-26 a phone’s card is its sender’s to take back', () => {
  test('SYNC-26 it cannot be deleted, nor written over', () => {
    expectRefused(
      'card-deleted',
      updateOf((hand) => withdrawCard(hand, idFor('birgits'))),
    );
    expectRefused(
      'card-deleted',
      updateOf((hand) => hand.table.cards.set(idFor('birgits'), recordLike(hand))),
    );
  });

  test('SYNC-26 it cannot be written over and then deleted', () => {
    const update = updateOf((hand) => {
      hand.table.cards.set(idFor('birgits'), recordLike(hand));
      hand.table.cards.delete(idFor('birgits'));
    });
    expectRefused('card-deleted', update);
  });

  test('SYNC-26 it cannot be deleted among others, in whatever order the deletions stand', () => {
    const clocks = ['coffee', 'birgits', 'tea', 'third'].map((name) => placeOf(name)[1]);
    for (const order of permutations(clocks))
      expectRefused(
        'card-deleted',
        craftedUpdate([], [{ client: 1, ranges: order.map((clock) => [clock, 1] as const) }]),
      );
  });

  test('SYNC-26 no fact of it can be torn out', () => {
    const tornOut = (field: string) =>
      craftedUpdate([], [{ client: 1, ranges: [[placeOf('birgits', field)[1], 1]] }]);
    expectRefused('card-shape', tornOut('lang'));
    expectRefused('card-owner', tornOut('enteredBy'));
    expectRefused('card-shape', tornOut('words'));
  });
});

describe('SYNC-27 the wall', () => {
  test.each<[string, string, () => unknown]>([
    [
      'a thing nobody can show',
      'showing',
      () => ({ what: 'inbox', id: 'x', at: '2026-01-13T16:32:00.000Z' }),
    ],
    ['a key nobody knows', 'note', () => 'free storage'],
    [
      'a fact nobody knows',
      'showing',
      () => ({ what: 'blank', id: 'x', at: '2026-01-13T16:32:00.000Z', note: 'z' }),
    ],
    ['a nested type', 'showing', () => new Y.Map()],
    ['a document', 'turn:worry', () => new Y.Doc()],
    ['a page that is none', 'turn:worry', () => ({ page: 1e9, id: 'x' })],
  ])('SYNC-27 %s', (_, key, value) =>
    expectRefused(
      'wall-shape',
      updateOf(({ table }) => table.wall.set(key, value())),
    ),
  );
});

test('SYNC-28 the fields of a card are those written out here', () => {
  const known = 'category column createdAt enteredBy lang meeting order saidBy shelved takenUp';
  expect(Object.keys(cardFields).toSorted().join(' ')).toBe(known);
});

/** A whole record that could stand for a card. */
function recordLike(hand: Hand): Y.Map<unknown> {
  return recordOf(hand, 'coffee').clone();
}

function xmlRecord(hand: Hand): Y.Map<unknown> {
  const hook = new Y.XmlHook('map');
  for (const [key, value] of recordOf(hand, 'coffee').entries())
    hook.set(key, value instanceof Y.Text ? value.clone() : value);
  return hook as unknown as Y.Map<unknown>;
}

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((one, at) =>
    permutations(all.filter((_, other) => other !== at)).map((rest) => [one, ...rest]),
  );
}
