import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { telLink } from '@rundbord/shared/plan/tel-link';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import classes from './DecidersList.module.css';
import { DecidersTexts } from './DecidersTexts.tsx';
import { StaffChange } from './StaffChange.tsx';

/** Who decides what, a heading for each matter; numbers are tapped to call. */
export function DecidersList() {
  const message = useMessage();
  const lines = usePlan('decider');
  return (
    <ListFrame poster="deciders" title={message('decider.title')} space="close">
      <StaffChange />
      {lines.length === 0 ? <p className={classes.soft}>{message('decider.none')}</p> : null}
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      <DecidersTexts />
    </ListFrame>
  );
}

function Line({ line: { values } }: { line: PlanEntry<'decider'> }) {
  const message = useMessage();
  const format = useFormat();
  const { matter, decides, hasSay, name, title, phone, since } = values;
  return (
    <article className={classes.line}>
      <h3 className={classes.matter} dir="auto">
        {matter}
      </h3>
      <dl>
        {(
          [
            ['decides', decides],
            ['hasSay', hasSay],
          ] as const
        ).map(([field, words]) =>
          words ? (
            <div key={field}>
              <dt className={classes.what}>{message(`planField.decider.${field}`)}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ) : null,
        )}
        <div>
          <dt className={classes.what}>{message('decider.person')}</dt>
          {name ? (
            <dd className={classes.name}>
              <bdi>{name}</bdi>
            </dd>
          ) : (
            <dd className={classes.soft}>{message('decider.open')}</dd>
          )}
          {title ? <dd dir="auto">{title}</dd> : null}
          {phone ? (
            <dd>
              <a className={classes.call} href={telLink(phone) ?? undefined}>
                <bdi>{phone}</bdi>
              </a>
            </dd>
          ) : null}
          {since ? (
            <dd className={classes.soft}>{message('decider.since', { day: format.day(since) })}</dd>
          ) : null}
        </div>
      </dl>
    </article>
  );
}
