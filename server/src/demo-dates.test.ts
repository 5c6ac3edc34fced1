import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { daysToMove, moveDays } from './demo-dates.ts';

test('CAST-1 the last evening of the case lies within four weeks before the demo, on its own weekday', () => {
  expect(daysToMove('2026-05-21', '2026-11-22')).toBe(168);
  expect(daysToMove('2026-05-21', '2026-06-17')).toBe(0);
  expect(daysToMove('2026-05-21', '2026-06-18')).toBe(28);
});

test('CAST-1 days and times move, and words stay as they were said', () => {
  const table = openTable(new Y.Doc());
  const staff = openStaff(new Y.Doc());
  table.plan.set('a', { trial: { from: '2026-05-22', to: '2026-06-25' }, days: ['2028-02-28'] });
  table.record.set('b', { at: '2026-05-21T16:30:00.000Z', words: 'Siden 2026-05-21', number: 3 });
  moveDays({ table, staff }, 28);
  expect(table.plan.get('a')).toEqual({
    trial: { from: '2026-06-19', to: '2026-07-23' },
    days: ['2028-03-27'],
  });
  expect(table.record.get('b')).toEqual({
    at: '2026-06-18T16:30:00.000Z',
    words: 'Siden 2026-05-21',
    number: 3,
  });
});
