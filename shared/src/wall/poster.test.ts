import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import {
  boardParts,
  groupsOf,
  isPosterId,
  isWallTarget,
  postersOf,
  sheetOf,
  sheetPoster,
} from './poster.ts';
import type { Sheet } from './sheet.ts';

const arrow = idFor<SheetId>('arrow');
const made = { by: idFor<never>('jonas'), at: '2026-01-13T16:30:00.000Z' };

function sheet(name: string, change: Partial<Sheet> = {}): Sheet {
  return { id: idFor(name), name, order: 'a0', made, ...change };
}

test('WALL-7 the parts of the board hang first, then each sheet in its order; what was taken down does not hang', () => {
  const sheets = [sheet('one'), sheet('two', { shelved: made }), sheet('three')];
  expect(postersOf(sheets)).toEqual([
    ...boardParts,
    sheetPoster(idFor('one')),
    sheetPoster(idFor('three')),
  ]);
  expect(postersOf([])).toEqual(boardParts);
});

test('WALL-7 the poster of a sheet is that sheet’s, and a part of the board is no sheet', () => {
  expect(sheetOf(sheetPoster(arrow))).toBe(arrow);
  expect(sheetOf('columns')).toBeNull();
});

test.each([
  ['columns', true],
  [`sheet:${arrow}`, true],
  ['sheet:', false],
  ['sheet:arrow', false],
  [`sheet:${arrow} `, false],
  [`sheet:${arrow}\n`, false],
  [`card:${arrow}`, false],
  ['overview', false],
  ['constructor', false],
  ['', false],
])('WALL-7 %j names something that can hang: %s', (text, isOne) => {
  expect(isPosterId(text)).toBe(isOne);
});

test('WALL-7 one can look at a poster or at the whole wall, and at nothing else', () => {
  expect(isWallTarget('overview')).toBe(true);
  const looksLike = fc.tuple(
    fc.constantFrom('', 'sheet:', 'columns', 'overview', 'card:'),
    fc.oneof(fc.string(), fc.constant(arrow as string), fc.constant('')),
  );
  fc.assert(
    fc.property(looksLike, ([head, tail]) => {
      const text = head + tail;
      expect(isWallTarget(text)).toBe(text === 'overview' || isPosterId(text));
      if (isPosterId(text) && text !== 'columns')
        expect(sheetPoster(sheetOf(text) as SheetId)).toBe(text);
    }),
    { seed: 31, numRuns: 1_000 },
  );
});

test('WALL-18 every poster stands in one group, in its order, and a group without posters is none', () => {
  const all = postersOf([sheet('one'), sheet('two')]);
  expect(groupsOf(all).flatMap(({ posters }) => posters)).toEqual(all);
  expect(groupsOf(boardParts).map(({ group }) => group)).toEqual(['meeting', 'numbers', 'plan']);
  expect(groupsOf([sheetPoster(arrow)])).toEqual([
    { group: 'sheets', posters: [sheetPoster(arrow)] },
  ]);
});
