import { expect, test } from 'vitest';
import { readDate } from './dates.ts';

test.each([
  ['12 AUG 2015', { year: 2015, month: 8 }, false],
  ['AUG 2015', { year: 2015, month: 8 }, false],
  ['2015', { year: 2015 }, false],
  ['ABT 1961', { year: 1961 }, true],
  ['BET 1960 AND 1962', { year: 1960 }, true],
  ['FROM JAN 1990 TO 1995', { year: 1990, month: 1 }, true],
  ['INT 1988 (about that)', { year: 1988 }, true],
  ['@#DJULIAN@ 5 MAR 1701/02', { year: 1701, month: 3 }, false],
  ['GREGORIAN 1 FEB 2015', { year: 2015, month: 2 }, false],
  ['2015-08-12', { year: 2015, month: 8 }, false],
  ['12.08.2015', { year: 2015, month: 8 }, false],
  ['12/08/2015', { year: 2015 }, false],
  ['3. maj 1960', { year: 1960, month: 5 }, false],
] as const)('FAM-35 a date in the shape %s', (written, born, isAbout) => {
  expect(readDate(written)).toEqual({ born, isAbout });
});

test.each(['', '(om foråret)', '@#DHEBREW@ 2 TVT 5758', '44 BC', '1066', '12 AUG', '61'])(
  'FAM-35 no date in “%s”',
  (written) => {
    expect(readDate(written)).toBeUndefined();
  },
);
