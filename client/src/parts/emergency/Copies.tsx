import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import classes from './Copies.module.css';
import type { Emergency } from './useEmergency.ts';

/** Who has the plan, in which version. One that is no longer in force says so in words. */
export function Copies({ of: copies }: { of: Emergency['copies'] }) {
  const message = useMessage();
  const format = useFormat();
  return (
    <ul className={classes.copies}>
      {copies.map(({ id, name, version, as, on, is }) => (
        <li key={id} className={classes.copy}>
          <bdi className={classes.name}>{name}</bdi>
          <span className={classes.soft}>
            {version === undefined
              ? message('urgent.unsaid')
              : message('urgent.version', { version })}
          </span>
          {as ? <span className={classes.soft}>{message(`planChoice.copy.${as}`)}</span> : null}
          {on ? <span className={classes.soft}>{format.shortDay(on)}</span> : null}
          {is === 'old' ? <span className={classes.old}>{message('urgent.old')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
