import { addDays, type Day, daysOfWeek, weekOf } from '@rundbord/shared/calendar/day';
import { shownWeek } from '@rundbord/shared/plan/shown-week';
import { type GridRow, type RiskWindow, weekGrid } from '@rundbord/shared/plan/week-grid';
import { useMemo, useState } from 'react';
import { usePlan, usePlanPeople, useToday } from '../../source/usePlan.ts';

/** A week of the plan. `turn`: to the next week or back; `home`: to the week it shows by itself. */
export type Week = {
  number: number;
  days: readonly Day[];
  rows: readonly { row: GridRow; window: RiskWindow }[];
  isHome: boolean;
  turn: (weeks: number) => void;
  home: () => void;
};

/** The week that is looked at, and how its risk windows stand. */
export function useWeek(): Week {
  const windows = usePlan('window');
  const agreements = usePlan('agreement');
  const people = usePlanPeople();
  const today = useToday();
  const [turned, setTurned] = useState(0);
  const first = useMemo(() => shownWeek(agreements, today), [agreements, today]);
  const monday = addDays(first, turned * 7);
  const rows = useMemo(() => {
    const grid = weekGrid({ windows, agreements }, monday, people.counts);
    return grid.flatMap((row) => {
      const window = windows.find((each) => each.id === row.window);
      return window ? [{ row, window }] : [];
    });
  }, [windows, agreements, monday, people]);
  return {
    number: weekOf(monday),
    days: daysOfWeek(monday),
    rows,
    isHome: turned === 0,
    turn: (weeks) => setTurned((now) => now + weeks),
    home: () => setTurned(0),
  };
}
