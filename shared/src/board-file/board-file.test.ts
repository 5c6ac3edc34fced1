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
