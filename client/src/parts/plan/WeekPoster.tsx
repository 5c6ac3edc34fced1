import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PosterHead } from '../../design/PosterHead.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { CoverKey } from './CoverKey.tsx';
import { useWeek } from './useWeek.ts';
import { WeekNumber } from './WeekNumber.tsx';
import classes from './WeekPoster.module.css';
import { WeekTable } from './WeekTable.tsx';

/** The week: for each time at which a grown-up must be there, who is. */
export function WeekPoster() {
  const message = useMessage();
  const week = useWeek();
  return (
    <PosterFrame name={message('poster.week')}>
      <PosterHead title={message('week.title')}>
        {week.rows.length > 0 ? (
          <p className={classes.soft}>
            <WeekNumber week={week} />
          </p>
        ) : null}
      </PosterHead>
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
