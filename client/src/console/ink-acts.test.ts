// @vitest-environment node
import { origins } from '@rundbord/shared/doc/origin';
import type { SheetId } from '@rundbord/shared/id';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { readSheets, sheetFields } from '@rundbord/shared/wall/sheet';
import { beforeEach, expect, test, vi } from 'vitest';
import { type PlainConsole, twoConsoles } from '../testing/two-consoles.ts';

// Yjs takes hold of the clock when it is loaded, so the clock of the tests must stand before that.
vi.hoisted(() => vi.useFakeTimers());

let jonas: PlainConsole;
let lise: PlainConsole;
let carry: () => void;

beforeEach(() => {
  ({ jonas, lise, carry } = twoConsoles());
  // Nobody has typed a moment ago.
  vi.advanceTimersByTime(10_000);
});

test('UNDO-9 drawing, cards and sheets are taken back in the order they were done, and brought again', () => {
  const card = jonas.acts.add('worry');
  jonas.draw('line');
  jonas.acts.sort(card, 'harm');
  jonas.sheets.add('Skolevejen');
  jonas.draw('second');
  const seen = () => [jonas.drawn(), jonas.hung(), jonas.card(card)?.category, !!jonas.card(card)];
  const steps = [
    [['line', 'second'], ['Skolevejen'], 'harm', true],
    [['line'], ['Skolevejen'], 'harm', true],
    [['line'], [], 'harm', true],
    [['line'], [], undefined, true],
    [[], [], undefined, true],
    [[], [], undefined, false],
  ];
  expect(seen()).toEqual(steps[0]);
  for (const step of steps.slice(1)) {
    jonas.acts.undo();
    expect(seen()).toEqual(step);
  }
  for (const step of steps.toReversed().slice(1)) {
    jonas.ink.redo();
    expect(seen()).toEqual(step);
  }
});

test('UNDO-9 two strokes, drawn as fast as can be, are two steps', () => {
  jonas.draw('one');
  jonas.draw('two');
  jonas.ink.undo();
  expect(jonas.drawn()).toEqual(['one']);
});

test('UNDO-9 a stroke that was moved, and one that was erased, are as before', () => {
  jonas.draw('line');
  jonas.draw('line', 'columns', 300);
  jonas.ink.write({ put: new Map(), remove: ['shape:line'] }, 'stroke');
  expect(jonas.drawn()).toEqual([]);
  jonas.ink.undo();
  expect(jonas.table.ink.get('shape:line')).toMatchObject({ x: 300 });
  jonas.ink.undo();
  expect(jonas.table.ink.get('shape:line')).toMatchObject({ x: 0 });
});

test('UNDO-9 erasing several strokes at once is one step', () => {
  jonas.draw('one');
  jonas.draw('two');
  jonas.ink.write({ put: new Map(), remove: ['shape:one', 'shape:two'] }, 'stroke');
  jonas.ink.undo();
  expect(jonas.drawn()).toEqual(['one', 'two']);
});

test('UNDO-9 words written on a note with short pauses are one step, and a stroke parts them', () => {
  const note = (words: string) =>
    jonas.ink.write(
      {
        put: new Map([['shape:note', testInk('note', { kind: 'note', on: 'columns', words })]]),
        remove: [],
      },
      'typing',
    );
  const words = () => JSON.stringify(jonas.table.ink.get('shape:note') ?? null);
  for (const part of ['H', 'Hu', 'Hus']) {
    note(part);
    vi.advanceTimersByTime(500);
  }
  jonas.draw('line');
  note('Husk');
  vi.advanceTimersByTime(900);
  note('Husk mormor');
  jonas.ink.undo();
  expect(words()).toContain('"Husk"');
  jonas.ink.undo();
  expect(words()).toContain('"Hus"');
  jonas.ink.undo();
  expect(jonas.drawn()).toEqual(['note']);
  jonas.ink.undo();
  expect(words()).toBe('null');
});

test('UNDO-9 what is still under way is ended first, and is what is taken back', () => {
  jonas.draw('line');
  const stop = jonas.ink.beforeUndo(() => jonas.draw('under way'));
  jonas.acts.undo();
  expect(jonas.drawn()).toEqual(['line']);
  stop();
  jonas.acts.undo();
  expect(jonas.drawn()).toEqual([]);
});

test('UNDO-9 the versions that ink was drawn by are nobody’s act', () => {
  jonas.ink.write({ put: new Map([['schema:test', { draw: 4 }]]), remove: [] }, 'quiet');
  jonas.draw('line');
  jonas.ink.undo();
  jonas.ink.undo();
  expect([...jonas.table.ink.keys()]).toEqual(['schema:test']);
});

test('UNDO-10 Jonas takes back what he drew, and Lise’s strokes stay, also where she moved his', () => {
  jonas.draw('his');
  carry();
  lise.draw('hers');
  carry();
  jonas.ink.undo();
  carry();
  expect([jonas.drawn(), lise.drawn()]).toEqual([['hers'], ['hers']]);
  jonas.ink.redo();
  carry();
  lise.draw('his', 'columns', 90);
  carry();
  jonas.ink.undo();
  carry();
  expect(lise.table.ink.get('shape:his')).toMatchObject({ x: 90 });
});

test('UNDO-10 two who move one stroke at the same time end with it in one place', () => {
  jonas.draw('line');
  carry();
  jonas.draw('line', 'columns', 100);
  lise.draw('line', 'columns', 200);
  carry();
  expect(jonas.table.ink.get('shape:line')).toEqual(lise.table.ink.get('shape:line'));
  expect([100, 200]).toContain((jonas.table.ink.get('shape:line') as { x: number }).x);
});

test('UNDO-11 a sheet that was named, taken down or released is as before when that is taken back', () => {
  const road = added('Vejen hjem');
  carry();
  const before = sheet(jonas, road);
  for (const act of [
    () => lise.sheets.name(road, 'Vejen til skole'),
    () => lise.sheets.shelve(road),
    () => lise.sheets.release(road, true),
  ]) {
    act();
    carry();
    expect(sheet(jonas, road)).not.toEqual(before);
    lise.acts.undo();
    carry();
    expect(sheet(jonas, road)).toEqual(before);
  }
});

test('UNDO-11 a sheet whose making was taken back comes again whole, with its drawing', () => {
  const road = added('Vejen hjem');
  jonas.draw('line', `sheet:${road}`);
  jonas.sheets.name(road, 'Vejen til skole');
  for (let steps = 0; steps < 3; steps += 1) jonas.acts.undo();
  carry();
  expect([lise.hung(), lise.drawn()]).toEqual([[], []]);
  for (let steps = 0; steps < 3; steps += 1) jonas.acts.redo();
  carry();
  expect([lise.hung(), lise.drawn()]).toEqual([['Vejen til skole'], ['line']]);
});

test('UNDO-11 a sheet comes again whole, though Lise had named it before she heard that it was gone', () => {
  const road = added('Vejen hjem');
  carry();
  jonas.acts.undo();
  lise.sheets.name(road, 'Vejen til skole');
  carry();
  jonas.acts.redo();
  carry();
  expect(lise.hung()).toHaveLength(1);
  expect(jonas.hung()).toEqual(lise.hung());
  expectReadable();
});

test('UNDO-11 a sheet that Lise had named comes again by the name she gave it', () => {
  const road = added('Vejen hjem');
  carry();
  lise.sheets.name(road, 'Vejen til skole');
  carry();
  jonas.acts.undo();
  carry();
  expect(lise.hung()).toEqual([]);
  jonas.acts.redo();
  carry();
  expect([jonas.hung(), lise.hung()]).toEqual([['Vejen til skole'], ['Vejen til skole']]);
  expectReadable();
});

test('UNDO-11 a sheet that only Jonas has drawn on goes with its making', () => {
  const road = added('Vejen hjem');
  jonas.draw('his', `sheet:${road}`);
  carry();
  jonas.acts.undo();
  jonas.acts.undo();
  carry();
  expect([lise.hung(), lise.drawn()]).toEqual([[], []]);
});

test('UNDO-11 a sheet that Lise has drawn on stays, with its drawing, when Jonas takes back its making', () => {
  const road = added('Vejen hjem');
  carry();
  lise.draw('hers', `sheet:${road}`);
  carry();
  jonas.acts.undo();
  carry();
  expect([lise.hung(), lise.drawn()]).toEqual([['Vejen hjem'], ['hers']]);
});

test('UNDO-6 what the wall shows, and where eyes are gathered, is not taken back', () => {
  jonas.draw('line');
  jonas.table.doc.transact(() => {
    jonas.table.wall.set('gathering', { target: 'overview' });
  }, origins.quiet);
  jonas.ink.undo();
  jonas.ink.undo();
  expect(jonas.table.wall.get('gathering')).toEqual({ target: 'overview' });
});

test('ACTS-6 a sheet is hung under an id of its own, and one act is one change', () => {
  let changes = 0;
  jonas.table.doc.on('update', () => {
    changes += 1;
  });
  const [one, other] = [added('Skolen'), added('Skolen')];
  expect(one).not.toBe(other);
  jonas.sheets.name(one, 'Vejen hjem');
  jonas.sheets.shelve(other);
  jonas.sheets.restore(other);
  expect(changes).toBe(5);
  expect(jonas.hung()).toEqual(['Vejen hjem', 'Skolen']);
  expect(sheet(jonas, one)).toMatchObject({ made: { by: expect.any(String) } });
});

test('ACTS-6 a name that will not do is refused, and leaves nothing to take back', () => {
  jonas.draw('line');
  expect(jonas.sheets.add(' ')).toEqual({ ok: false, refusal: { code: 'sheet/name-empty' } });
  expect(jonas.hung()).toEqual([]);
  jonas.acts.undo();
  expect(jonas.drawn()).toEqual([]);
});

function added(name: string): SheetId {
  const made = jonas.sheets.add(name);
  if (!made.ok) throw new Error('no sheet was hung', { cause: made.refusal });
  return made.value;
}

function sheet(console: PlainConsole, id: SheetId) {
  return readSheets(console.table.sheets).find((each) => each.id === id);
}

/** The gate demands it of every sheet on every copy. */
function expectReadable(): void {
  for (const { table } of [jonas, lise])
    for (const record of table.sheets.values())
      for (const [fact, schema] of Object.entries(sheetFields))
        expect(schema.safeParse(record.get(fact)).success, fact).toBe(true);
}
