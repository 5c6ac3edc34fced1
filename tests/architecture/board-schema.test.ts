import { boardFileJsonSchema } from '@rundbord/shared/board-file/json-schema';
import { boardFileText, writeBoardFile } from '@rundbord/shared/board-file/write-board-file';
import { someBoards } from '@rundbord/shared/testing/any-board';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { textOf } from './sources.ts';

const published = JSON.parse(textOf('docs/board-file.schema.json'));

test('FILE-4 the published schema is what the house reads a file with; else run scripts/write-board-schema.ts', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(boardFileJsonSchema())));
});

test('FILE-4 whatever board is taken out, another program finds it to be as the schema says', () => {
  const fits = new Ajv2020({ strict: false, formats: { date: true } }).compile(published);
  for (const board of someBoards(60)) {
    const file = writeBoardFile(board, { at: '2026-11-22T06:00:00.000Z', by: 'Jonas' });
    const read = JSON.parse(file ? boardFileText(file) : 'null');
    expect([fits(read), fits.errors]).toEqual([true, null]);
    // And it has eyes: something that no board has is seen.
    expect(fits({ ...read, table: { ...read.table, diary: {} } })).toBe(false);
    expect(fits({ ...read, version: 2 })).toBe(false);
  }
});
