import { weekdayOf } from '@rundbord/shared/calendar/day';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { CellWords } from './CellWords.tsx';
import { CoverKey } from './CoverKey.tsx';
import { useSpanWords } from './useSpanWords.ts';
import { useWeek } from './useWeek.ts';
import classes from './WeekList.module.css';
import { WeekNumber } from './WeekNumber.tsx';

/** The week as headings and lists: each time at which a grown-up must be there, day by day. */
export function WeekList() {
  const message = useMessage();
  const format = useFormat();
  const spanWords = useSpanWords();
  const week = useWeek();
  return (
    <ListFrame poster="week" title={message('week.title')}>
      {week.rows.length === 0 ? (
        <p className={classes.soft}>{message('week.none')}</p>
      ) : (
        <>
          <p className={classes.soft}>
            <WeekNumber week={week} />
          </p>
          {week.rows.map(({ row, window }) => (
            <article key={window.id} className={classes.window}>
              <h3 className={classes.name}>
                <span dir="auto">{window.values.name ?? message('week.unnamed')}</span>{' '}
                {spanWords(row.span)}
              </h3>
              <ul className={classes.days}>
                {row.cells.flatMap((cell) =>
                  cell
                    ? [
                        <li key={cell.day} className={classes.day} data-cover={cell.cover}>
                          <span className={classes.date}>
                            {message(`planChoice.weekday.${weekdayOf(cell.day)}`)}{' '}
                            {format.shortDay(cell.day)}
                          </span>
                          <CellWords cell={cell} />
                        </li>,
                      ]
                    : [],
                )}
              </ul>
            </article>
          ))}
          <CoverKey />
        </>
      )}
    </ListFrame>
  );
}
