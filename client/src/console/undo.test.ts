// @vitest-environment node
import { readCards } from '@rundbord/shared/card/card';
import { columnView } from '@rundbord/shared/card/columns-view';
import { origins } from '@rundbord/shared/doc/origin';
import type { CardId } from '@rundbord/shared/id';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test, vi } from 'vitest';
import { type PlainConsole, twoConsoles } from '../testing/two-consoles.ts';

// Yjs takes hold of the clock when it is loaded, so the clock of the tests must stand before that.
vi.hoisted(() => vi.useFakeTimers());

const birgit = { name: cast.birgit.name };
let jonas: PlainConsole;
let lise: PlainConsole;
let carry: () => void;

beforeEach(() => {
  ({ jonas, lise, carry } = twoConsoles());
  // Nobody has typed a moment ago.
  vi.advanceTimersByTime(10_000);
});

test('UNDO-1 Jonas takes back what he did, and nothing of what Lise did meanwhile', () => {
  const his = jonas.acts.add('worry');
  carry();
  const hers = lise.acts.add('well');
  lise.type(hers, 'Simon leger');
  carry();
  jonas.acts.undo();
  carry();
  expect([jonas, lise].map((each) => each.card(his))).toEqual([undefined, undefined]);
  expect(jonas.card(hers)?.words).toBe('Simon leger');
  jonas.acts.undo();
  expect(jonas.card(hers)?.words).toBe('Simon leger');
});

test('UNDO-1 letters of both in one card: each takes back their own', () => {
  const id = jonas.acts.add('worry');
  jonas.type(id, 'Simon ');
  carry();
  lise.type(id, 'sover ');
  carry();
  jonas.type(id, 'ikke');
  carry();
  lise.acts.undo();
  carry();
  expect(jonas.card(id)?.words).toBe('Simon ikke');
  jonas.acts.undo();
  carry();
  expect(jonas.card(id)?.words).toBe('');
  lise.acts.redo();
  carry();
  expect([jonas.card(id)?.words, lise.card(id)?.words]).toEqual(['sover ', 'sover ']);
});

test.each<[string, (console: PlainConsole, id: CardId) => void]>([
  ['moved', ({ acts }, id) => acts.move(id, { column: 'next', before: null })],
  ['stepped on', ({ acts }, id) => acts.step(id, 'on')],
  ['sorted', ({ acts }, id) => acts.sort(id, 'harm')],
  ['given a speaker', ({ acts }, id) => acts.nameSpeakers(id, [birgit])],
  ['folded away', ({ acts }, id) => acts.shelve(id)],
  ['written in', (console, id) => console.type(id, 'mere')],
])(
  'UNDO-1 a card that Jonas has %s is as before when he takes it back, and again when he does not',
  (_what, act) => {
    const id = lise.acts.add('worry');
    lise.type(id, 'Simon sover ikke ');
    carry();
    const before = jonas.card(id);
    act(jonas, id);
    const after = jonas.card(id);
    expect(after).not.toEqual(before);
    jonas.acts.undo();
    carry();
    expect([jonas.card(id), lise.card(id)]).toEqual([before, before]);
    jonas.acts.redo();
    carry();
    expect([jonas.card(id), lise.card(id)]).toEqual([after, after]);
  },
);

test('UNDO-1 a card that was brought back is folded away again', () => {
  const id = lise.acts.add('worry');
  lise.acts.shelve(id);
  carry();
  jonas.acts.restore(id);
  expect(jonas.card(id)?.shelved).toBeUndefined();
  jonas.acts.undo();
  carry();
  expect(lise.card(id)?.shelved).toMatchObject({ by: idFor('lise') });
});

test('UNDO-1 a fact that Lise changed after Jonas stays as she made it', () => {
  const id = lise.acts.add('worry');
  carry();
  jonas.acts.nameSpeakers(id, [birgit]);
  carry();
  lise.acts.nameSpeakers(id, [birgit, { name: cast.inge.name }]);
  carry();
  jonas.acts.undo();
  carry();
  expect(lise.card(id)?.saidBy).toHaveLength(2);
});

test('UNDO-1 every act is a step of its own, however fast one follows another', () => {
  const first = jonas.acts.add('worry');
  const second = jonas.acts.add('worry');
  jonas.acts.step(second, 'up');
  jonas.acts.sort(second, 'danger');
  jonas.acts.undo();
  expect(jonas.card(second)?.category).toBeUndefined();
  expect(seen('worry')).toEqual([second, first]);
  jonas.acts.undo();
  expect(seen('worry')).toEqual([first, second]);
  jonas.acts.undo();
  expect(seen('worry')).toEqual([first]);
});

test('UNDO-2 letters typed in one go are one step, and a pause begins another', () => {
  const id = jonas.acts.add('worry');
  for (const letter of 'Simon') {
    jonas.type(id, letter);
    vi.advanceTimersByTime(700);
  }
  vi.advanceTimersByTime(900);
  for (const letter of ' sover') jonas.type(id, letter);
  jonas.acts.undo();
  expect(jonas.card(id)?.words).toBe('Simon');
  jonas.acts.undo();
  expect(jonas.card(id)?.words).toBe('');
  jonas.acts.redo();
  jonas.acts.redo();
  expect(jonas.card(id)?.words).toBe('Simon sover');
});

test('UNDO-2 an act between letters parts them', () => {
  const id = jonas.acts.add('worry');
  jonas.type(id, 'Simon');
  jonas.acts.sort(id, 'harm');
  jonas.type(id, ' sover');
  jonas.acts.undo();
  expect(jonas.card(id)).toMatchObject({ words: 'Simon', category: 'harm' });
  jonas.acts.undo();
  expect(jonas.card(id)).toMatchObject({ words: 'Simon', category: undefined });
});

test('UNDO-2 a new act takes away what could have been done again', () => {
  const id = jonas.acts.add('worry');
  jonas.acts.undo();
  jonas.acts.add('well');
  jonas.acts.redo();
  expect(jonas.card(id)).toBeUndefined();
});

test('UNDO-3 a card that Lise has written in stays whole when Jonas takes back its making', () => {
  const id = jonas.acts.add('worry');
  jonas.type(id, 'Simon ');
  carry();
  lise.type(id, 'sover ikke');
  carry();
  takeBackAll();
  expect([jonas.card(id), lise.card(id)]).toEqual([
    expect.objectContaining({ words: 'sover ikke', column: 'worry', saidBy: [] }),
    expect.objectContaining({ words: 'sover ikke', column: 'worry', saidBy: [] }),
  ]);
});

test.each<[string, (console: PlainConsole, id: CardId) => void]>([
  ['moved', ({ acts }, id) => acts.move(id, { column: 'next', before: null })],
  ['sorted', ({ acts }, id) => acts.sort(id, 'harm')],
  ['given a speaker', ({ acts }, id) => acts.nameSpeakers(id, [birgit])],
  ['folded away', ({ acts }, id) => acts.shelve(id)],
])('UNDO-3 so it does when Jonas had also %s it', (_what, act) => {
  const id = jonas.acts.add('worry');
  const made = jonas.card(id);
  act(jonas, id);
  carry();
  lise.type(id, 'Simon sover ikke');
  carry();
  takeBackAll();
  expect([jonas.card(id), lise.card(id)]).toEqual([
    { ...made, words: 'Simon sover ikke' },
    { ...made, words: 'Simon sover ikke' },
  ]);
});

test('UNDO-3 so it does when Jonas had taken the making back and brought it again before', () => {
  const id = jonas.acts.add('worry');
  jonas.acts.undo();
  jonas.acts.redo();
  carry();
  lise.type(id, 'Simon sover ikke');
  carry();
  takeBackAll();
  expect(lise.card(id)?.words).toBe('Simon sover ikke');
});

test('UNDO-3 so it does when Jonas had erased Lise’s words and taken that back', () => {
  const id = jonas.acts.add('worry');
  carry();
  lise.type(id, 'sover');
  carry();
  jonas.erase(id, 5);
  jonas.acts.undo();
  expect(jonas.card(id)?.words).toBe('sover');
  takeBackAll();
  expect(lise.card(id)?.words).toBe('sover');
});

test('UNDO-3 a card whose words of Lise’s are erased again goes with its making', () => {
  const id = jonas.acts.add('worry');
  carry();
  lise.type(id, 'nej');
  lise.erase(id, 3);
  carry();
  takeBackAll();
  expect(lise.card(id)).toBeUndefined();
});

test('UNDO-4 a card whose making was taken back comes again with its words, its place and its speaker', () => {
  const id = jonas.acts.add('worry');
  jonas.type(id, 'Simon sover ikke');
  jonas.acts.nameSpeakers(id, [birgit]);
  jonas.acts.move(id, { column: 'next', before: null });
  const whole = jonas.card(id);
  takeBackAll();
  expect(lise.table.cards.size).toBe(0);
  for (let steps = 0; steps < 4; steps += 1) jonas.acts.redo();
  carry();
  expect([jonas.card(id), lise.card(id)]).toEqual([whole, whole]);
});

test('UNDO-4 a card that Lise had moved comes again where she put it', () => {
  const id = jonas.acts.add('worry');
  carry();
  lise.acts.move(id, { column: 'next', before: null });
  carry();
  jonas.acts.undo();
  carry();
  expect(lise.card(id)).toBeUndefined();
  jonas.acts.redo();
  carry();
  expect([jonas.card(id)?.column, lise.card(id)?.column]).toEqual(['next', 'next']);
});

test.each<[string, (console: PlainConsole, id: CardId) => void]>([
  ['moved', ({ acts }, id) => acts.move(id, { column: 'next', before: null })],
  ['given a speaker', ({ acts }, id) => acts.nameSpeakers(id, [birgit])],
  ['sorted', ({ acts }, id) => acts.sort(id, 'harm')],
  ['written in', (console, id) => console.type(id, 'sover')],
])(
  'UNDO-4 a card comes again whole, though Lise had %s it before she heard that it was gone',
  (_what, act) => {
    const id = jonas.acts.add('worry');
    jonas.type(id, 'Simon ');
    carry();
    takeBackAllBut(0);
    act(lise, id);
    carry();
    expect(lise.card(id)).toBeUndefined();
    jonas.acts.redo();
    jonas.acts.redo();
    carry();
    expect(jonas.card(id)).toMatchObject({ words: 'Simon ', column: 'worry', saidBy: [] });
    expect(lise.card(id)).toEqual(jonas.card(id));
  },
);

test('UNDO-5 a card that never got words leaves nothing to take back, and nothing to bring again', () => {
  const other = jonas.acts.add('well');
  jonas.acts.sort(other, 'strength');
  const id = jonas.acts.add('worry');
  jonas.type(id, 'ne');
  vi.advanceTimersByTime(2_000);
  jonas.erase(id, 2);
  jonas.acts.discard(id);
  jonas.acts.undo();
  expect(jonas.card(id)).toBeUndefined();
  // Past it, to the act before.
  expect(jonas.card(other)).toMatchObject({ category: undefined });
  for (let steps = 0; steps < 5; steps += 1) jonas.acts.redo();
  expect(jonas.card(id)).toBeUndefined();
  expect(jonas.card(other)?.category).toBe('strength');
});

test('UNDO-6 what the wall shows is not an act of writing and is not taken back', () => {
  const id = jonas.acts.add('worry');
  jonas.table.doc.transact(
    () => jonas.table.wall.set('showing', { what: 'columns' }),
    origins.quiet,
  );
  jonas.acts.undo();
  expect(jonas.card(id)).toBeUndefined();
  expect(jonas.table.wall.get('showing')).toEqual({ what: 'columns' });
});

test('UNDO-6 what the house puts on the board is nobody’s to take back', () => {
  const made = lise.acts.add('worry');
  carry();
  jonas.table.doc.transact(() => jonas.table.cards.get(made)?.set('lang', 'en'), origins.server);
  jonas.acts.undo();
  expect(jonas.card(made)?.lang).toBe('en');
});

test('UNDO-7 two hundred steps are remembered, and what came before them stays', () => {
  const first = jonas.acts.add('worry');
  jonas.acts.sort(first, 'harm');
  for (let steps = 0; steps < 100; steps += 1) {
    jonas.acts.shelve(first);
    jonas.acts.restore(first);
  }
  for (let steps = 0; steps < 300; steps += 1) jonas.acts.undo();
  expect(jonas.card(first)).toMatchObject({ category: 'harm', shelved: undefined });
});

/** Jonas takes back everything he can, and it comes across. */
function takeBackAll(): void {
  takeBackAllBut(0);
  carry();
}

/** Jonas takes back all his steps but so many. */
function takeBackAllBut(count: number): void {
  while (jonas.undo.undoStack.length > count) jonas.acts.undo();
}

function seen(column: 'worry'): CardId[] {
  return columnView(readCards(jonas.table.cards), column).groups.flatMap((group) => group.cards);
}
