import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTable } from '../doc/board-doc.ts';
import { idFor } from '../testing/id-for.ts';
import { readSheet, readSheets, sheetNameLimit } from './sheet.ts';
import { parseSheetName } from './sheet-commands.ts';

const made = { by: idFor('jonas'), at: '2026-01-13T16:30:00.000Z' };
const whole = { name: 'Skolevejen', order: 'a0', made };

function record(fields: Record<string, unknown>): Y.Map<unknown> {
  const sheets = openTable(new Y.Doc()).sheets;
  const map = new Y.Map<unknown>(Object.entries(fields));
  sheets.set(idFor('sheet'), map);
  return map;
}

test('WALL-10 a sheet is read with its name, its order, and who made it', () => {
  expect(readSheet(idFor('sheet'), record(whole))).toEqual({ ...whole, id: idFor('sheet') });
});

test.each<[string, Record<string, unknown>]>([
  ['without a name', { name: undefined }],
  ['whose name is a number', { name: 7 }],
  ['whose name is longer than anyone writes', { name: 'x'.repeat(10_000) }],
  ['without an order', { order: undefined }],
  ['with an order that sorts nowhere', { order: 'å' }],
  ['that nobody made', { made: undefined }],
  ['made by no seat', { made: { by: 'jonas', at: '2026-01-13T16:30:00.000Z' } }],
  ['taken down by nobody', { shelved: true }],
  ['released by nobody', { released: {} }],
])('WALL-10 a sheet %s is none', (_, change) => {
  expect(readSheet(idFor('sheet'), record({ ...whole, ...change }))).toBeNull();
});

test('WALL-10 what is no sheet is passed over, and the others are read', () => {
  const { sheets, doc } = openTable(new Y.Doc());
  doc.transact(() => {
    sheets.set(idFor('good'), new Y.Map<unknown>(Object.entries(whole)));
    sheets.set(idFor('half'), new Y.Map<unknown>([['name', 'x']]));
    sheets.set(idFor('value'), 'free storage' as never);
  });
  expect(readSheets(sheets).map(({ id }) => id)).toEqual([idFor('good')]);
});

test('WALL-10 sheets stand by their order, and by id where two people hung one at once', () => {
  const { sheets } = openTable(new Y.Doc());
  for (const [name, order] of [
    ['late', 'a2'],
    ['one', 'a1'],
    ['other', 'a1'],
    ['early', 'Zz'],
  ] as const)
    sheets.set(idFor(name), new Y.Map<unknown>(Object.entries({ ...whole, order })));
  const tied = [idFor('one'), idFor('other')].toSorted();
  expect(readSheets(sheets).map(({ id }) => id)).toEqual([idFor('early'), ...tied, idFor('late')]);
});

test.each(['x', 'é', '👩‍👩‍👧‍👦', '❤\u200D❤\u200D❤\u200D❤\u200D❤'])(
  'WALL-10 the longest name of %s that is taken can be read again',
  (letter) => {
    for (let count = sheetNameLimit; count > 0; count -= 1) {
      const name = parseSheetName(letter.repeat(count));
      if (!name.ok) continue;
      expect(readSheet(idFor('sheet'), record({ ...whole, name: name.value }))).not.toBeNull();
      return;
    }
    expect.unreachable('no name of these letters is taken');
  },
);
