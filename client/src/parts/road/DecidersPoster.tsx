import type { PlanId } from '@rundbord/shared/id';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { ReactNode } from 'react';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PosterHead } from '../../design/PosterHead.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import classes from './DecidersPoster.module.css';
import { DecidersTexts } from './DecidersTexts.tsx';
import { StaffChange } from './StaffChange.tsx';

/** Who decides what, also those who are not in the room. */
export function DecidersPoster({
  tools,
  onOpen,
  children,
}: {
  tools?: ReactNode;
  onOpen?: (line: PlanId) => void;
  children?: ReactNode;
}) {
  const message = useMessage();
  const lines = usePlan('decider');
  return (
    <PosterFrame name={message('poster.deciders')}>
      <PosterHead title={message('decider.title')}>{tools}</PosterHead>
      <StaffChange />
      {lines.length === 0 ? (
        <p className={classes.soft}>{message('decider.none')}</p>
      ) : (
        <div className={classes.wide}>
          <table className={classes.table}>
            <thead>
              <tr>
                {(['matter', 'decides', 'hasSay'] as const).map((field) => (
                  <th key={field} scope="col">
                    {message(`planField.decider.${field}`)}
                  </th>
                ))}
                <th scope="col">{message('decider.person')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.id} line={line} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DecidersTexts />
      {children}
    </PosterFrame>
  );
}

function Line({
  line: { id, values },
  onOpen,
}: {
  line: PlanEntry<'decider'>;
  onOpen: ((line: PlanId) => void) | undefined;
}) {
  const message = useMessage();
  const format = useFormat();
  const { matter = '', decides, hasSay, name, title, phone, since } = values;
  return (
    <tr>
      <th scope="row" dir="auto">
        {onOpen ? (
          <button type="button" className={classes.open} onClick={() => onOpen(id)}>
            {matter}
            <span className="unseen"> {message('plans.decider.edit')}</span>
          </button>
        ) : (
          matter
        )}
      </th>
      <td dir="auto" className={classes.decides}>
        {decides}
      </td>
      <td dir="auto">{hasSay}</td>
      <td>
        {name ? (
          <p className={classes.person}>
            <bdi>{name}</bdi>
          </p>
        ) : (
          <p className={classes.soft}>{message('decider.open')}</p>
        )}
        {title ? <p dir="auto">{title}</p> : null}
        {phone ? (
          <p className={classes.phone}>
            <bdi>{phone}</bdi>
          </p>
        ) : null}
        {since ? (
          <p className={classes.soft}>{message('decider.since', { day: format.day(since) })}</p>
        ) : null}
      </td>
    </tr>
  );
}
