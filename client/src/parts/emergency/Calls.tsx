import { telLink } from '@rundbord/shared/plan/tel-link';
import { useMessage } from '../../message/useMessage.ts';
import classes from './Calls.module.css';
import type { Emergency } from './useEmergency.ts';

/** Whom to call, first to last: those one knows, then the duty service, then 112. `isTapped`: from here they are called. */
export function Calls({
  of: { calls, hasDuty },
  isTapped = false,
}: {
  of: Pick<Emergency, 'calls' | 'hasDuty'>;
  isTapped?: boolean;
}) {
  const message = useMessage();
  return (
    <ol className={classes.calls} data-tapped={isTapped || undefined}>
      {calls.map(({ id, values: { name = '', phone, note } }) => (
        <li key={id} className={classes.call}>
          <div className={classes.whom}>
            <bdi className={classes.name}>{name}</bdi>
            {phone ? <Phone name={name} phone={phone} isTapped={isTapped} /> : null}
            {note ? (
              <span className={classes.note} dir="auto">
                {note}
              </span>
            ) : null}
          </div>
        </li>
      ))}
      {hasDuty ? null : (
        <li className={classes.call}>
          <span className={classes.name}>{message('urgent.duty')}</span>
        </li>
      )}
      <li className={classes.call}>
        <div className={classes.whom}>
          <span className={classes.name}>{message('urgent.last')}</span>
          {isTapped ? (
            <a className={classes.tap} href="tel:112">
              {message('emergency.call')}
            </a>
          ) : null}
        </div>
      </li>
    </ol>
  );
}

/** A number: large on the wall, and where there is a telephone a place to tap. */
function Phone({ name, phone, isTapped }: { name: string; phone: string; isTapped: boolean }) {
  const message = useMessage();
  const href = isTapped ? telLink(phone) : null;
  const number = (
    <bdi className={classes.phone} dir="ltr">
      {phone}
    </bdi>
  );
  if (!href) return number;
  return (
    <a className={classes.tap} href={href}>
      <span className="unseen">{message('urgent.call', { name })} </span>
      {number}
    </a>
  );
}
