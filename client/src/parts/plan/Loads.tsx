import { isLive } from '@rundbord/shared/plan/agreement';
import { type Load, loadsOf } from '@rundbord/shared/plan/load';
import { partyKey } from '@rundbord/shared/plan/party';
import { firstDay } from '@rundbord/shared/plan/rehearsal';
import { useMemo } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan, usePlanPeople, useToday } from '../../source/usePlan.ts';
import classes from './Rehearsal.module.css';

/** What everybody carries in a week, so that nobody carries it all. */
export function Loads() {
  const message = useMessage();
  const agreements = usePlan('agreement');
  const people = usePlanPeople();
  const today = useToday();
  const loads = useMemo(
    () => loadsOf(agreements, firstDay(agreements.filter(isLive), today)),
    [agreements, today],
  );
  if (loads.length === 0) return null;
  return (
    <section
      className={classes.rehearsal}
      aria-label={message('plans.loads.title')}
      data-screen-only
    >
      <h3 className={classes.title}>{message('plans.loads.title')}</h3>
      <ul className={classes.loads}>
        {loads.map((load) => (
          <li key={partyKey(load.party)}>
            <bdi className={classes.name}>{people.nameOf(load.party)}</bdi>{' '}
            <LoadWords load={load} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LoadWords({ load }: { load: Load }) {
  const message = useMessage();
  const format = useFormat();
  const hours = (minutes: number) => format.number(Math.round(minutes / 6) / 10);
  const said = [
    ...(load.doingMinutes > 0
      ? [message('plans.loads.doing', { hours: hours(load.doingMinutes) })]
      : []),
    ...(load.agreements > 0 ? [message('plans.loads.agreements', { count: load.agreements })] : []),
    ...(load.standbyMinutes > 0
      ? [message('plans.loads.standby', { hours: hours(load.standbyMinutes) })]
      : []),
  ];
  return <>{said.join(' · ')}</>;
}
