import { expect, test } from 'vitest';
import { idFor } from '../testing/id-for.ts';
import type { Agreement } from './agreement.ts';
import { shownWeek } from './shown-week.ts';

const from = (day: string, to = '2026-06-30'): Agreement => ({
  id: idFor(day),
  kind: 'agreement',
  order: 'a0',
  made: { name: 'Jonas', at: '2026-01-13T16:00:00.000Z' },
  wordsAt: '2026-01-13T16:00:00.000Z',
  values: { trial: { from: day, to } },
});

test('GRID-20 without agreements the week is this one', () => {
  expect(shownWeek([], '2026-01-13')).toBe('2026-01-12');
});

test('GRID-20 a plan that begins on a Wednesday is shown in its first whole week', () => {
  expect(shownWeek([from('2026-01-14')], '2026-01-13')).toBe('2026-01-19');
  expect(shownWeek([from('2026-01-14')], '2026-01-15')).toBe('2026-01-19');
  expect(shownWeek([from('2026-01-14')], '2026-01-20')).toBe('2026-01-19');
});

test('GRID-20 a plan that begins on a Monday is shown from there', () => {
  expect(shownWeek([from('2026-01-19')], '2026-01-13')).toBe('2026-01-19');
});

test('GRID-20 one new agreement among others that run moves nothing', () => {
  expect(shownWeek([from('2026-01-14'), from('2026-02-12')], '2026-02-12')).toBe('2026-02-09');
});

test('GRID-20 what is over counts for nothing', () => {
  expect(shownWeek([{ ...from('2026-01-14'), state: 'stopped' }], '2026-01-13')).toBe('2026-01-12');
});
