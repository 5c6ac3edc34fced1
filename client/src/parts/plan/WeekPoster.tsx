import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { CoverKey } from './CoverKey.tsx';
import { useClock } from './useClock.ts';
import { useWeek } from './useWeek.ts';
import classes from './WeekPoster.module.css';
import { WeekTable } from './WeekTable.tsx';

/** The week: for each time at which a grown-up must be there, who is. */
export function WeekPoster() {
  const message = useMessage();
  const clock = useClock();
  const week = useWeek();
  const [first = '', last = ''] = [week.days[0], week.days.at(-1)];
  return (
    <PosterFrame name={message('poster.week')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{message('week.title')}</h2>
        {week.rows.length > 0 ? (
          <p className={classes.soft}>
            {message('week.number', {
              week: `${week.number}`,
              from: clock.shortDay(first),
              to: clock.shortDay(last),
            })}
          </p>
        ) : null}
      </header>
      {week.rows.length === 0 ? (
        <p className={classes.soft}>{message('week.none')}</p>
      ) : (
        <>
          <WeekTable week={week} />
          <CoverKey />
        </>
      )}
    </PosterFrame>
  );
}
