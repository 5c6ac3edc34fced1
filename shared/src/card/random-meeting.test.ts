import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { CardId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { cardNamed, phoneCard, testHand } from '../testing/test-table.ts';
import { readCards } from './card.ts';
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
import { categories, columns, isCategoryOf } from './category.ts';
import { columnView } from './columns-view.ts';

// Three devices work on one board over a line that loses, repeats and reorders. Whatever happens, when everything has
// come through at last they agree, every card can be read, and only what was taken back is gone.

const devices = 3;
const cardName = fc.integer({ min: 0, max: 7 }).map((number) => `card ${number}`);
const someone = fc.nat(devices - 1);
const words = fc.string({ unit: fc.constantFrom('a', 'ø', '👍', ' ', '🏽'), maxLength: 12 });

const act = fc.oneof(
  fc.record({
    kind: fc.constant('add'),
    card: cardName,
    column: fc.constantFrom(...columns),
    before: fc.option(cardName),
    isPhone: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('edit'), card: cardName, words }),
  fc.record({
    kind: fc.constant('move'),
    card: cardName,
    column: fc.constantFrom(...columns),
    before: fc.option(cardName),
    category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('sort'),
    card: cardName,
    category: fc.option(fc.constantFrom(...categories)),
  }),
  fc.record({ kind: fc.constant('name'), card: cardName, name: words }),
  fc.record({ kind: fc.constantFrom('shelve', 'restore', 'withdraw'), card: cardName }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const turn = fc.oneof(
  { weight: 3, arbitrary: fc.record({ by: someone, act }) },
  { weight: 2, arbitrary: fc.record({ to: someone, parcel: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ from: someone, whole: someone }) },
);

test('CARD-10 copies that lose, repeat and reorder agree in the end, and every card can be read', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 80 }), (turns) => {
      const hands = Array.from({ length: devices }, (_, at) => deviceAt(at));
      const sent: Uint8Array[] = [];
      const added = new Set<CardId>();
      const withdrawn = new Set<CardId>();
      for (const { table } of hands)
        table.doc.on('update', (update: Uint8Array) => sent.push(update));

      for (const each of turns) {
        if ('act' in each) carryOut(handAt(hands, each.by), each.act, { added, withdrawn });
        // A parcel of the past arrives: late, again, or before the one it builds on.
        else if ('parcel' in each) {
          const update = sent[each.parcel % Math.max(1, sent.length)];
          if (update) Y.applyUpdate(handAt(hands, each.to).table.doc, update);
        } else {
          const { doc } = handAt(hands, each.from).table;
          Y.applyUpdate(handAt(hands, each.whole).table.doc, Y.encodeStateAsUpdate(doc));
        }
      }
      meetAtLast(hands);

      const [first, ...others] = hands.map(({ table }) =>
        readCards(table.cards).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      for (const other of others) expect(other).toEqual(first);
      const { table } = handAt(hands, 0);
      expect(first).toHaveLength(table.cards.size);
      const kept = new Set(first?.map((card) => card.id));
      for (const id of added) if (!withdrawn.has(id)) expect(kept.has(id)).toBe(true);
      for (const card of first ?? []) {
        if (card.category) expect(isCategoryOf(card.column, card.category)).toBe(true);
        expect(card.words.isWellFormed()).toBe(true);
      }
      for (const column of columns)
        for (const hand of hands)
          expect(columnView(readCards(hand.table.cards), column)).toEqual(
            columnView(first ?? [], column),
          );
      expect(table.doc.store.pendingStructs).toBeNull();
    }),
    { seed: 17, numRuns: 300 },
  );
});

function deviceAt(at: number): Hand {
  const doc = new Y.Doc();
  // Fixed, so that a failing seed fails again.
  doc.clientID = at + 1;
  return testHand(doc, idFor(`device ${at}`));
}

function handAt(hands: readonly Hand[], at: number): Hand {
  const hand = hands[at];
  if (!hand) throw new Error('no such device', { cause: at });
  return hand;
}

function carryOut(
  hand: Hand,
  wish: Act,
  { added, withdrawn }: { added: Set<CardId>; withdrawn: Set<CardId> },
): void {
  const id = idFor<CardId>(wish.card);
  if ('isPhone' in wish) {
    // Ids are never made twice; the same card comes again only as a repeat of what is there.
    if (added.has(id)) return;
    const make = wish.isPhone ? phoneCard : cardNamed;
    addCard(
      hand,
      make(wish.card, {
        column: wish.column,
        before: wish.before === null ? null : idFor(wish.before),
      }),
    );
    added.add(id);
  } else if ('words' in wish) editWords(hand, id, wish.words);
  else if ('column' in wish)
    moveCard(hand, id, {
      column: wish.column,
      before: wish.before === null ? null : idFor(wish.before),
      ...(wish.category === undefined ? {} : { category: wish.category }),
    });
  else if ('category' in wish) sortCard(hand, id, wish.category);
  else if ('name' in wish) nameSpeakers(hand, id, [{ name: wish.name }]);
  else if (wish.kind === 'shelve') shelveCard(hand, id);
  else if (wish.kind === 'restore') restoreCard(hand, id);
  else if (withdrawCard(hand, id).ok) withdrawn.add(id);
}

function meetAtLast(hands: readonly Hand[]): void {
  for (const one of hands)
    for (const other of hands)
      Y.applyUpdate(
        other.table.doc,
        Y.encodeStateAsUpdate(one.table.doc, Y.encodeStateVector(other.table.doc)),
      );
  for (const hand of hands)
    Y.applyUpdate(hand.table.doc, Y.encodeStateAsUpdate(handAt(hands, devices - 1).table.doc));
}
