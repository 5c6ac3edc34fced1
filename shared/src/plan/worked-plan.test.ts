import { describe, expect, test } from 'vitest';
import { castTable } from '../testing/cast-table.ts';
import { today } from '../testing/test-plan.ts';
import { readPlanPeople, readWholePlan } from './read-plan.ts';
import { rehearse } from './rehearsal.ts';
import { weekGrid } from './week-grid.ts';

describe('GRID-11 the worked case', () => {
  const covers = (upTo: 1 | 2 | 3, day: string, without: readonly string[] = []) => {
    const { table, idOf } = castTable(upTo);
    const { windows, agreements } = readWholePlan(table);
    const left = without.map(idOf);
    const plan = { windows, agreements: agreements.filter(({ id }) => !left.includes(id)) };
    const who = readPlanPeople(table, '2026-01-13');
    return weekGrid(plan, day, who.counts).flatMap(({ cells }) => cells.map((cell) => cell?.cover));
  };
  const weekdaysOf = (cover: string) => [cover, cover, cover, cover, cover, undefined, undefined];

  test('GRID-11 A1 and A2 leave Monday and Tuesday unclear, from a quarter past three', () => {
    expect(covers(1, '2026-01-19', ['A3'])).toEqual([
      'unclear',
      'unclear',
      'backed',
      'backed',
      'backed',
      undefined,
      undefined,
    ]);
  });

  test('GRID-11 with A3 every afternoon is covered, and somebody steps in', () => {
    expect(covers(1, '2026-01-19')).toEqual(weekdaysOf('backed'));
  });

  test('GRID-11 Rasmus relieves Birgit on the Friday of even weeks, and no Friday is open', () => {
    expect(covers(3, '2026-05-25')).toEqual(weekdaysOf('backed'));
    expect(covers(3, '2026-05-25', ['A8'])[4]).toBe('open');
    expect(covers(3, '2026-06-01', ['A8'])).toEqual(weekdaysOf('backed'));
  });

  test('GRID-11 after the first meeting nothing is weak; without A3 it is said before anyone leaves', () => {
    const { table, idOf } = castTable(1);
    const { windows, agreements } = readWholePlan(table);
    const who = readPlanPeople(table, today);
    expect(rehearse({ windows, agreements }, who, today)).toEqual([]);
    const without = agreements.filter(({ id }) => id !== idOf('A3'));
    const found = rehearse({ windows, agreements: without }, who, today);
    expect(found.map((each) => each.what === 'open' && [each.weekday, each.cover])).toEqual([
      [1, 'unclear'],
      [2, 'unclear'],
    ]);
  });
});
