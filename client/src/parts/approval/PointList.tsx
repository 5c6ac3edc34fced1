import type { WeekLack } from '@rundbord/shared/plan/approval';
import { type ApprovalPoint, approvalPoints } from '@rundbord/shared/plan/plan-version';
import { useMessage } from '../../message/useMessage.ts';
import classes from './Approval.module.css';

/** What the authority looks for, as it stands now, and where what is missing is mended. */
export function PointList({
  points,
  lack,
}: {
  points: Record<ApprovalPoint, boolean>;
  lack: WeekLack | null;
}) {
  const message = useMessage();
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{message('version.points')}</h3>
      <p className={classes.note}>{message('version.pointsWhat')}</p>
      <ul className={classes.points}>
        {approvalPoints.map((point) => (
          <li key={point} className={classes.point} data-met={points[point]}>
            <p>
              <span className={classes.words}>{message(`planChoice.point.${point}`)}</span>{' '}
              <b className={classes.state}>
                {message(points[point] ? 'version.met' : 'version.open')}
              </b>
            </p>
            {points[point] ? null : (
              <p className={classes.note}>
                {point === 'weekCovered'
                  ? message(`version.mendWeek.${lack ?? 'gap'}`)
                  : message(`version.mend.${point}`)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
