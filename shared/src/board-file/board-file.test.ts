import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { documentNames, openStaff, openTable, rootsOf } from '../doc/board-doc.ts';
import type { SeatId } from '../id.ts';
import { anyBoard } from '../testing/any-board.ts';
import { idFor } from '../testing/id-for.ts';
import { canonical } from './canonical.ts';
import { fileParts, houseRoots, rootsInFile } from './file-parts.ts';
import { readBoardFile } from './read-board-file.ts';
import { documentsOf } from './take-in.ts';
import { boardFileText, writeBoardFile } from './write-board-file.ts';

const out = { at: '2026-11-22T06:00:00.000Z', by: 'Jonas' };
const by = idFor<SeatId>('lise');

/** A document as plain values, in an order of its own making. */
function plain(doc: Y.Doc, root: string): unknown {
  return canonical(doc.getMap(root).toJSON());
}

test('FILE-1 every root of a board is in the file, or is named as the house’s own', () => {
  for (const name of documentNames)
    expect([...rootsInFile(name), ...houseRoots[name]].sort()).toEqual(
      Object.keys(rootsOf[name]).sort(),
    );
  for (const name of documentNames)
    for (const root of rootsInFile(name))
      expect([
        root,
        fileParts.some((part) => part.document === name && part.root === root),
      ]).toEqual([root, true]);
});

test('FILE-2 any board that is taken out and taken in again is the same board, to the last letter', () => {
  fc.assert(
    fc.property(anyBoard, (board) => {
      const file = writeBoardFile(board, out);
      if (!file) throw new Error('the board has facts');
      expect(file.omitted).toEqual({ sealed: [], unreadable: [] });
      const text = boardFileText(file);
      const read = readBoardFile(text);
      if (!read.ok) throw new Error('not taken in', { cause: read.refusal });
      const docs = documentsOf(read.value, by);
      for (const name of documentNames)
        for (const root of rootsInFile(name))
          expect(plain(docs[name], root)).toEqual(plain(board[name].doc, root));
      const again = writeBoardFile(
        { table: openTable(docs.table), staff: openStaff(docs.staff) },
        out,
      );
      expect(again && boardFileText(again)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('FILE-3 what nobody could read stays outside and is named, and the rest can be taken in', () => {
  const [board] = fc.sample(anyBoard, { numRuns: 1, seed: 1 });
  if (!board) throw new Error('no board');
  const { table, staff } = board;
  table.record.set('meeting:short', { number: 1 });
  table.record.set(`seat:${idFor('lost')}`, {
    name: 'Birgit',
    role: 'member',
    colour: 1,
    meeting: idFor('nowhere'),
    admittedAt: out.at,
  });
  table.wall.set('diary', 'x');
  table.plan.set(`step:${idFor('old')}`, {
    order: 'a1',
    made: { name: 'Jonas', at: out.at },
    wordsAt: out.at,
    values: { text: 'Ring', pictogram: 'phone' },
  });
  staff.stoodNames.set('__proto__', { role: 'Mor', at: out.at });
  const file = writeBoardFile(board, out);
  expect(file?.omitted.unreadable).toEqual([
    'table / wall / diary',
    `table / plan / step:${idFor('old')} / values / pictogram`,
    'table / record / meeting:short',
    'staff / stoodNames / __proto__',
    `table / record / seats / ${idFor('lost')}`,
  ]);
  expect(file && readBoardFile(boardFileText(file)).ok).toBe(true);
});

test('FILE-2 half a letter in a document is a sign for one in the file, and nothing else is changed by it', () => {
  const [board] = fc.sample(anyBoard, { numRuns: 1, seed: 1 });
  if (!board) throw new Error('no board');
  board.staff.names.set(idFor('half'), { name: 'Aase\ud83d', role: 'Mor' });
  const file = writeBoardFile(board, out);
  expect(file?.staff.names?.[idFor('half')]).toEqual({ name: 'Aase\ufffd', role: 'Mor' });
  expect(file && readBoardFile(boardFileText(file)).ok).toBe(true);
});
