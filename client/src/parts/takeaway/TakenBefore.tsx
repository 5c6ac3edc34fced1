import { useId } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useExports } from '../../source/useExports.ts';
import classes from './TakeHome.module.css';

/** What was taken home: what, for whom, by whom and when. */
export function TakenBefore() {
  const message = useMessage();
  const format = useFormat();
  const taken = useExports();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.before}>
      <h3 id={id} className={classes.heading}>
        {message('export.before')}
      </h3>
      {taken.length === 0 ? <p className={classes.note}>{message('export.none')}</p> : null}
      <ul className={classes.list}>
        {taken.map((fact) => (
          <li key={fact.id} className={classes.taken}>
            <span>
              {message('export.fact', {
                what: message(`export.documents.${fact.document}`),
                format: message(`export.formats.${fact.format}`),
                whom: fact.whom ?? message(`export.whom.${fact.audience}`),
              })}
            </span>
            <bdi className={classes.note}>
              {message('export.factBy', { name: fact.by, when: format.dayAndTime(fact.at) })}
              {' · '}
              {fact.version === 0
                ? message('export.factDraft')
                : message('export.factVersion', { number: fact.version })}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
