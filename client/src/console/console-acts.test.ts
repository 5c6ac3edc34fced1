// @vitest-environment node
import { readCards } from '@rundbord/shared/card/card';
import { addCard } from '@rundbord/shared/card/card-commands';
import { columnView } from '@rundbord/shared/card/columns-view';
import { origins } from '@rundbord/shared/doc/origin';
import { type CardId, isId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime, phoneCard } from '@rundbord/shared/testing/test-table';
import { beforeEach, expect, test } from 'vitest';
import { type PlainConsole, twoConsoles } from '../testing/two-consoles.ts';

let jonas: PlainConsole;
let lise: PlainConsole;
let carry: () => void;

beforeEach(() => {
  ({ jonas, lise, carry } = twoConsoles());
});

test('ACTS-1 a new card stands last in its column, empty, in the name of who wrote it down', () => {
  const first = jonas.acts.add('well');
  const second = jonas.acts.add('well');
  expect(isId(second)).toBe(true);
  expect(seen('well')).toEqual([first, second]);
  expect(jonas.card(second)).toMatchObject({
    words: '',
    saidBy: [],
    enteredBy: { seat: idFor('jonas'), name: 'Jonas', phone: false },
    lang: 'da',
    meeting: 0,
  });
});

test('ACTS-1 a card belongs to the meeting that is going on', () => {
  jonas.table.record.set('meeting:first', {
    number: 1,
    openedAt: 'a',
    closedAt: 'b',
    arrival: 'inbox',
  });
  jonas.table.record.set('meeting:second', { number: 2, openedAt: 'c', arrival: 'inbox' });
  expect(jonas.card(jonas.acts.add('worry'))?.meeting).toBe(2);
});

test('ACTS-2 a card goes a step at a time, up, down, and across the columns', () => {
  const [first, second, third] = [
    jonas.acts.add('worry'),
    jonas.acts.add('worry'),
    jonas.acts.add('worry'),
  ];
  jonas.acts.step(third, 'up');
  expect(seen('worry')).toEqual([first, third, second]);
  jonas.acts.step(first, 'down');
  expect(seen('worry')).toEqual([third, first, second]);
  jonas.acts.step(first, 'on');
  expect([seen('worry'), seen('well')]).toEqual([[third, second], [first]]);
  jonas.acts.step(first, 'back');
  expect(seen('worry')).toEqual([third, second, first]);
});

test.each([
  ['up from the top', 'up'],
  ['down from the bottom', 'down'],
  ['back from the first column', 'back'],
] as const)('ACTS-2 a step %s is none, and is not taken back either', (_what, step) => {
  const id = jonas.acts.add('worry');
  const before = jonas.card(id);
  jonas.acts.step(id, step);
  expect(jonas.card(id)).toEqual(before);
  jonas.acts.undo();
  expect(jonas.card(id)).toBeUndefined();
});

test('ACTS-3 whatever is done to a card that is gone does nothing, and breaks nothing', () => {
  const id = lise.acts.add('worry');
  carry();
  lise.acts.discard(id);
  carry();
  jonas.acts.move(id, { column: 'well', before: null });
  jonas.acts.step(id, 'up');
  jonas.acts.sort(id, 'harm');
  jonas.acts.nameSpeakers(id, [{ name: 'Peter' }]);
  jonas.acts.shelve(id);
  jonas.acts.restore(id);
  jonas.acts.discard(id);
  carry();
  expect(jonas.acts.words(id)).toBeNull();
  expect(readCards(lise.table.cards)).toEqual([]);
});

test.each<[string, (id: CardId) => void]>([
  ['moved', (id) => jonas.acts.move(id, { column: 'next', before: null })],
  ['sorted', (id) => jonas.acts.sort(id, 'harm')],
  ['given a speaker', (id) => jonas.acts.nameSpeakers(id, [{ name: 'Peter' }])],
  ['folded away', (id) => jonas.acts.shelve(id)],
])(
  'ACTS-4 a phone’s card that has been %s is the board’s, until that is taken back',
  (_what, act) => {
    const hand = {
      table: jonas.table,
      by: idFor<never>('birgit'),
      at: meetingTime,
      origin: origins.server,
    };
    addCard(hand, phoneCard('coffee'));
    const id = idFor<CardId>('coffee');
    act(id);
    expect(jonas.card(id)?.takenUp).toMatchObject({ by: idFor('jonas') });
    jonas.acts.undo();
    expect(jonas.card(id)?.takenUp).toBeUndefined();
  },
);

test('ACTS-5 both consoles show the same cards in the same order once everything has come across', () => {
  const [first, second] = [jonas.acts.add('worry'), jonas.acts.add('worry')];
  carry();
  jonas.acts.move(second, { column: 'worry', before: first });
  lise.acts.move(first, { column: 'well', before: null });
  lise.acts.move(second, { column: 'well', before: first });
  carry();
  expect(readCards(jonas.table.cards)).toEqual(readCards(lise.table.cards));
  expect(readCards(jonas.table.cards)).toHaveLength(2);
});

function seen(column: 'worry' | 'well'): CardId[] {
  return columnView(readCards(jonas.table.cards), column).groups.flatMap((group) => group.cards);
}
