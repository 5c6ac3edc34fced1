import type { Day } from '@rundbord/shared/calendar/day';
import { weekdayOf } from '@rundbord/shared/calendar/day';
import type { Cell, RiskWindow } from '@rundbord/shared/plan/week-grid';
import type { ReactNode } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { CellWords } from './CellWords.tsx';
import { useSpanWords } from './useSpanWords.ts';
import type { Week } from './useWeek.ts';
import classes from './WeekTable.module.css';

/** Risk windows down, days across. A cell says in words, in a pattern and in a colour how it stands. `tools` stand in a cell,
 *  `windowTools` beside the name of a window, where one may write. */
export function WeekTable({
  week,
  tools,
  windowTools,
}: {
  week: Week;
  tools?: (window: RiskWindow, cell: Cell) => ReactNode;
  windowTools?: (window: RiskWindow) => ReactNode;
}) {
  const message = useMessage();
  const spanWords = useSpanWords();
  const isUsed = (at: number) => week.rows.some(({ row }) => row.cells[at]);
  return (
    <table className={classes.week}>
      <caption className="unseen">{message('week.caption', { week: `${week.number}` })}</caption>
      <colgroup>
        <col className={classes.names} />
        {week.days.map((day, at) => (
          <col key={day} className={isUsed(at) ? classes.used : classes.unused} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className={classes.corner} />
          {week.days.map((day, at) => (
            <th key={day} scope="col" className={isUsed(at) ? classes.day : classes.dayOff}>
              <DayHead day={day} isUsed={isUsed(at)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {week.rows.map(({ row, window }) => (
          <tr key={window.id}>
            <th scope="row" className={classes.window}>
              <span className={classes.name} dir="auto">
                {window.values.name ?? message('week.unnamed')}
              </span>
              <span className={classes.hours}>{spanWords(row.span)}</span>
              {windowTools?.(window)}
            </th>
            {row.cells.map((cell, at) =>
              cell ? (
                <td key={cell.day} className={classes.cell} data-cover={cell.cover}>
                  <CellWords cell={cell} />
                  {tools?.(window, cell)}
                </td>
              ) : (
                <td key={week.days[at]} className={classes.off}>
                  <span className="unseen">{message('week.off')}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayHead({ day, isUsed }: { day: Day; isUsed: boolean }) {
  const message = useMessage();
  const format = useFormat();
  const weekday = weekdayOf(day);
  return (
    <>
      <span aria-hidden="true">{message(`planChoice.day.${weekday}`)}</span>
      <span className="unseen">{message(`planChoice.weekday.${weekday}`)} </span>
      <span className={isUsed ? classes.date : 'unseen'}>{format.shortDay(day)}</span>
    </>
  );
}
