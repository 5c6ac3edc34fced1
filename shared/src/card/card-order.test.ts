import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { cardFields } from './card.ts';
import { inOrder, slotBefore } from './card-order.ts';

type Placed = { id: CardId; order: string };

/** Puts a card in, as the commands do. */
function put(cards: readonly Placed[], id: CardId, before: CardId | null): Placed[] {
  const others = cards.filter((card) => card.id !== id);
  const { order, parted } = slotBefore(others, before);
  const fresh = new Map(parted);
  return [
    ...others.map((card) => ({ ...card, order: fresh.get(card.id) ?? card.order })),
    { id, order },
  ];
}

const names = fc.integer({ min: 0, max: 12 }).map((number) => idFor<CardId>(`card ${number}`));
const moves = fc.array(fc.record({ id: names, before: fc.option(names) }), { maxLength: 60 });

test('CARD-7 any sequence of moves leaves the cards in the order that was wished', () => {
  fc.assert(
    fc.property(moves, (wishes) => {
      let cards: Placed[] = [];
      let wished: CardId[] = [];
      for (const { id, before } of wishes) {
        cards = put(cards, id, before);
        const rest = wished.filter((each) => each !== id);
        const at = before === id || before === null ? -1 : rest.indexOf(before);
        wished = at < 0 ? [...rest, id] : [...rest.slice(0, at), id, ...rest.slice(at)];
        expect(inOrder(cards).map((card) => card.id)).toEqual(wished);
      }
    }),
    { seed: 12, numRuns: 300 },
  );
});

test('CARD-8 cards that got the same key at once are parted by the first that goes between', () => {
  const equal = fc.uniqueArray(names, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(
      equal,
      fc.constantFrom('a0', 'a0V', 'Zz'),
      fc.nat(),
      fc.boolean(),
      (ids, key, at, isMore) => {
        const beyond = isMore ? [{ id: idFor<CardId>('beyond'), order: 'a1' }] : [];
        const tied = [...ids.map((id) => ({ id, order: key })), ...beyond];
        const standing = inOrder(tied).map((card) => card.id);
        const before = standing[at % standing.length] ?? null;
        const moved = inOrder(put(tied, idFor('new'), before)).map((card) => card.id);
        const wished = standing.flatMap((id) =>
          id === before ? [idFor<CardId>('new'), id] : [id],
        );
        expect(moved).toEqual(wished);
      },
    ),
    { seed: 13, numRuns: 500 },
  );
});

test('CARD-7 a card goes last when the one it should stand before is gone', () => {
  const cards = put(put([], idFor('one'), null), idFor('two'), null);
  expect(inOrder(put(cards, idFor('new'), idFor('gone'))).at(-1)?.id).toBe(idFor('new'));
});

test('CARD-7 a key that no hand of ours made still leaves a place for a new card', () => {
  for (const order of ['zzz', '0', 'a0000', 'V'.repeat(100)]) {
    const cards = put([{ id: idFor('odd'), order }], idFor('new'), null);
    const slot = cards.find((card) => card.id === idFor('new'));
    expect(cardFields.order.safeParse(slot?.order).success, order).toBe(true);
    expect(inOrder(cards).map((card) => card.id)).toEqual([idFor('odd'), idFor('new')]);
  }
});

test('CARD-7 swapping two cards for an evening does not wear out their keys', () => {
  let cards = ['a', 'b', 'c'].reduce<Placed[]>((all, name) => put(all, idFor(name), null), []);
  for (let turn = 0; turn < 400; turn += 1) {
    const [first, second] = inOrder(cards);
    cards = put(cards, second?.id ?? idFor('b'), first?.id ?? null);
  }
  for (const { order } of cards) expect(cardFields.order.safeParse(order).success).toBe(true);
});
