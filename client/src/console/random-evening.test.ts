// @vitest-environment node
import { readCards } from '@rundbord/shared/card/card';
import { addCard } from '@rundbord/shared/card/card-commands';
import { categories, columns } from '@rundbord/shared/card/category';
import { origins } from '@rundbord/shared/doc/origin';
import type { CardId, SheetId } from '@rundbord/shared/id';
import { readInk } from '@rundbord/shared/ink/ink';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime, phoneCard } from '@rundbord/shared/testing/test-table';
import { readSheets } from '@rundbord/shared/wall/sheet';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type PlainConsole, twoConsoles } from '../testing/two-consoles.ts';

vi.hoisted(() => vi.useFakeTimers());

const doings = [
  'add',
  'type',
  'type',
  'erase',
  'discard',
  'move',
  'step',
  'sort',
  'speakers',
  'shelve',
  'restore',
  'undo',
  'undo',
  'undo',
  'redo',
  'redo',
  'pause',
  'arrive',
  'arrive',
] as const;
const atTheWall = [
  'hang',
  'name',
  'takeDown',
  'hangUp',
  'release',
  'draw',
  'draw',
  'wipe',
  'add',
  'undo',
  'undo',
  'undo',
  'redo',
  'redo',
  'arrive',
  'arrive',
] as const;
type Doing = (typeof doings)[number] | (typeof atTheWall)[number];
type Happening = { does: Doing; who: number; card: number; where: number };
const eveningOf = (all: readonly Doing[]) =>
  fc.array(
    fc.record({
      does: fc.constantFrom(...all),
      who: fc.constantFrom(0, 1),
      card: fc.nat({ max: 5 }),
      where: fc.nat({ max: 8 }),
    }),
    { maxLength: 80, size: 'max' },
  );
const evening = eveningOf(doings);

test('UNDO-8 whatever two facilitators do and take back, in any order, every card on every copy can be read', () => {
  fc.assert(
    fc.property(evening, (happenings) => {
      const { consoles, carry } = spend(happenings, ({ table }) => {
        expect(readCards(table.cards)).toHaveLength(table.cards.size);
      });
      carry();
      const [jonas, lise] = consoles.map(({ table }) =>
        readCards(table.cards).sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(jonas).toHaveLength(consoles[0]?.table.cards.size ?? -1);
      expect(jonas).toEqual(lise);
    }),
    { seed: 91, numRuns: 120 },
  );
});

test('UNDO-8 whatever they do and take back, a phone’s card stays and says what it said', () => {
  fc.assert(
    fc.property(evening, (happenings) => {
      const quiet = happenings.filter(
        ({ does }) => does !== 'type' && does !== 'erase' && does !== 'discard',
      );
      const { consoles, carry } = spend(quiet, () => {});
      carry();
      for (const console of consoles)
        expect(console.card(idFor('phone'))).toMatchObject({
          words: 'Kort om phone',
          enteredBy: { seat: idFor('birgit'), phone: true },
          createdAt: meetingTime,
        });
    }),
    { seed: 92, numRuns: 60 },
  );
});

test('UNDO-8 one who takes back everything, while the other only writes, takes no word of the other’s along', () => {
  fc.assert(
    fc.property(evening, (happenings) => {
      const { consoles, carry, typed } = spend(
        happenings.filter(({ does, who }) =>
          who === 1 ? does === 'type' : does !== 'erase' && does !== 'discard',
        ),
        () => {},
        { isInStep: true },
      );
      const [jonas] = consoles;
      while (jonas?.undo.canUndo()) jonas.acts.undo();
      carry();
      const words = consoles.map(({ table }) =>
        readCards(table.cards)
          .map((card) => card.words)
          .join(' '),
      );
      for (const all of words) for (const letter of typed) expect(all).toContain(letter);
    }),
    { seed: 93, numRuns: 80 },
  );
});

test('UNDO-11 whatever they hang, draw, take down and take back, every sheet and stroke on every copy can be read', () => {
  fc.assert(
    fc.property(eveningOf(atTheWall), (happenings) => {
      const look = ({ table }: PlainConsole) => {
        expect(readSheets(table.sheets)).toHaveLength(table.sheets.size);
        expect(readInk(table.ink)).toHaveLength(table.ink.size);
      };
      const { consoles, carry } = spend(happenings, look);
      carry();
      const [jonas, lise] = consoles;
      for (const root of ['sheets', 'ink', 'cards'] as const)
        expect(jonas?.table[root].toJSON()).toEqual(lise?.table[root].toJSON());
      consoles.forEach(look);
    }),
    { seed: 94, numRuns: 120 },
  );
});

/** Two consoles at a table with a phone's card and one of Lise's; `look` after each thing that happened to a copy. */
function spend(
  happenings: readonly Happening[],
  look: (console: PlainConsole) => void,
  { isInStep = false } = {},
) {
  const { jonas, lise, carry, carryOne } = twoConsoles();
  const consoles = [jonas, lise];
  const hand = {
    table: lise.table,
    by: idFor<never>('birgit'),
    at: meetingTime,
    origin: origins.server,
  };
  addCard(hand, phoneCard('phone'));
  lise.type(lise.acts.add('well'), 'Simon leger');
  carry();
  const typed: string[] = [];
  for (const happening of happenings) {
    const console = consoles[happening.who] ?? jonas;
    if (happening.does === 'arrive') carryOne(happening.who === 0 ? 0 : 1);
    else {
      const letter = String.fromCodePoint(0x4e00 + typed.length);
      if (happening.does === 'type' && happening.who === 1) typed.push(letter);
      happen(console, happening, letter);
    }
    if (isInStep) carry();
    look(console);
  }
  return { consoles, carry, typed };
}

function happen(console: PlainConsole, { does, card, where }: Happening, letter: string): void {
  const { acts, table } = console;
  const ids = [...table.cards.keys()].sort() as CardId[];
  const id = ids[card % Math.max(1, ids.length)] ?? idFor<CardId>('nobody’s');
  const before = ids[where % Math.max(1, ids.length)] ?? null;
  const column = columns[where % columns.length] ?? 'worry';
  const steps = ['up', 'down', 'back', 'on'] as const;
  if (does === 'add') acts.add(column);
  if (does === 'type') console.type(id, letter);
  if (does === 'erase') console.erase(id, where);
  // Only a card without words is thrown away, and never a phone's.
  if (does === 'discard' && console.card(id)?.words === '') acts.discard(id);
  if (does === 'move') acts.move(id, { column, before });
  if (does === 'step') acts.step(id, steps[where % steps.length] ?? 'up');
  if (does === 'sort') acts.sort(id, categories[where] ?? null);
  if (does === 'speakers') acts.nameSpeakers(id, where % 2 ? [{ name: cast.birgit.name }] : []);
  if (does === 'shelve') acts.shelve(id);
  if (does === 'restore') acts.restore(id);
  if (does === 'undo') acts.undo();
  if (does === 'redo') acts.redo();
  const sheets = [...table.sheets.keys()].sort() as SheetId[];
  const sheet = sheets[card % Math.max(1, sheets.length)] ?? idFor<SheetId>('nobody’s');
  if (does === 'hang') console.sheets.add('Et ark');
  if (does === 'name') console.sheets.name(sheet, `Ark ${where}`);
  if (does === 'takeDown') console.sheets.shelve(sheet);
  if (does === 'hangUp') console.sheets.restore(sheet);
  if (does === 'release') console.sheets.release(sheet, where % 2 === 0);
  if (does === 'draw') console.draw(`${card}`, where % 2 ? `sheet:${sheet}` : 'columns', where);
  if (does === 'wipe') console.ink.write({ put: new Map(), remove: [`shape:${card}`] }, 'stroke');
  if (does === 'pause') vi.advanceTimersByTime(1_000);
}
