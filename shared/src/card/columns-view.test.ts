import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { cardNamed, seenIn, testHand } from '../testing/test-table.ts';
import { readCards } from './card.ts';
import { addCard, type Hand, moveCard, shelveCard } from './card-commands.ts';
import { type Category, type Column, categoriesOf, columns } from './category.ts';
import { columnView, type Place, stepAcross, stepWithin } from './columns-view.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const sorts = fc.array(fc.constantFrom<Category | null>(null, ...categoriesOf.next), {
  minLength: 1,
  maxLength: 6,
});

/** A column *Det skal ske* with cards a, b, c … sorted so. */
function columnOf(categories: readonly (Category | null)[]): Hand {
  const hand = testHand();
  for (const [at, category] of categories.entries())
    addCard(hand, cardNamed(names[at] ?? '', { column: 'next', category: category ?? undefined }));
  return hand;
}

function step(hand: Hand, name: string, direction: 'up' | 'down'): boolean {
  const place = stepWithin(readCards(hand.table.cards), idFor(name), direction);
  if (place) moveCard(hand, idFor<CardId>(name), place);
  return place !== null;
}

function shape(hand: Hand) {
  return columnView(readCards(hand.table.cards), 'next');
}

test('CARD-15 unsorted cards come first, then the categories in their order, empty ones left out', () => {
  const hand = columnOf(['nextStep', null, 'familyGoal', null]);
  expect(shape(hand).groups).toEqual([
    { category: null, cards: [idFor('b'), idFor('d')] },
    { category: 'familyGoal', cards: [idFor('c')] },
    { category: 'nextStep', cards: [idFor('a')] },
  ]);
});

test('CARD-15 same cards, same view, in whatever order they were read', () => {
  const cards = readCards(columnOf(['nextStep', null, 'familyGoal', null]).table.cards);
  expect(columnView([...cards].reverse(), 'next')).toEqual(columnView(cards, 'next'));
});

test('CARD-10 every card is in one column, once: live in a group or shelved', () => {
  const placed = fc.array(
    fc.record({
      column: fc.constantFrom<Column>(...columns),
      category: fc.constantFrom<Category | undefined>(undefined, 'harm', 'safety', 'nextStep'),
      isShelved: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(placed, (wishes) => {
      const hand = testHand();
      for (const [at, { column, category, isShelved }] of wishes.entries()) {
        addCard(hand, cardNamed(`card ${at}`, { column, category }));
        if (isShelved) shelveCard(hand, idFor(`card ${at}`));
      }
      const cards = readCards(hand.table.cards);
      const views = columns.map((column) => columnView(cards, column));
      const seen = views.flatMap((view) => [
        ...view.groups.flatMap((group) => group.cards),
        ...view.shelved,
      ]);
      expect(seen.toSorted()).toEqual(
        wishes.map((_, at) => idFor<CardId>(`card ${at}`)).toSorted(),
      );
    }),
    { seed: 14, numRuns: 200 },
  );
});

test('CARD-15 a step up is one place up in what the eye sees', () => {
  fc.assert(
    fc.property(sorts, fc.nat(), (categories, pick) => {
      const hand = columnOf(categories);
      const name = names[pick % categories.length] ?? '';
      const before = seenIn(hand, 'next', names);
      const group = shape(hand).groups.find((each) => each.cards.includes(idFor(name)));
      const isFirstInGroup = group?.cards[0] === idFor(name);
      const moved = step(hand, name, 'up');
      const after = seenIn(hand, 'next', names);
      expect(moved).toBe(before[0] !== name);
      if (moved && !isFirstInGroup) expect(after.indexOf(name)).toBe(before.indexOf(name) - 1);
      // Into the group above: the same place for the eye, under another heading.
      else expect(after).toEqual(before);
      expect(after.toSorted()).toEqual(before.toSorted());
    }),
    { seed: 15, numRuns: 500 },
  );
});

test.each<['up' | 'down', 'up' | 'down']>([
  ['up', 'down'],
  ['down', 'up'],
])(
  'CARD-15 %s and %s again is where it was, but for a card that was alone under its heading',
  (there, back) => {
    fc.assert(
      fc.property(sorts, fc.nat(), (categories, pick) => {
        const hand = columnOf(categories);
        const name = names[pick % categories.length] ?? '';
        const before = shape(hand);
        const group = before.groups.find((each) => each.cards.includes(idFor(name)));
        if (!step(hand, name, there) || group?.cards.length === 1) return;
        expect(step(hand, name, back)).toBe(true);
        expect(shape(hand)).toEqual(before);
      }),
      { seed: 16, numRuns: 500 },
    );
  },
);

test('CARD-8 steps pass cards that got the same key at once', () => {
  const hand = columnOf([null, null, null]);
  for (const name of ['a', 'b', 'c']) hand.table.cards.get(idFor(name))?.set('order', 'a0');
  const standing = seenIn(hand, 'next', names);
  const [first = '', second = '', third = ''] = standing;
  step(hand, first, 'down');
  expect(seenIn(hand, 'next', names)).toEqual([second, first, third]);
  step(hand, first, 'down');
  expect(seenIn(hand, 'next', names)).toEqual([second, third, first]);
  step(hand, first, 'up');
  expect(seenIn(hand, 'next', names)).toEqual([second, first, third]);
});

test('CARD-15 a shelved card, and one that is gone, take no steps', () => {
  const hand = columnOf([null, null]);
  shelveCard(hand, idFor('b'));
  expect(step(hand, 'b', 'up')).toBe(false);
  expect(step(hand, 'gone', 'up')).toBe(false);
});

test('CARD-16 across goes to the column beside, last and unsorted, and ends at the edge', () => {
  const place = (column: Column): Place => ({ column, before: null, category: null });
  expect(stepAcross({ column: 'worry' }, 'on')).toEqual(place('well'));
  expect(stepAcross({ column: 'well' }, 'on')).toEqual(place('next'));
  expect(stepAcross({ column: 'next' }, 'on')).toBeNull();
  expect(stepAcross({ column: 'next' }, 'back')).toEqual(place('well'));
  expect(stepAcross({ column: 'worry' }, 'back')).toBeNull();
});
