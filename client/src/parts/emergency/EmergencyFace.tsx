import { type ReactNode, useId } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { Calls } from './Calls.tsx';
import { ChildCards } from './ChildCards.tsx';
import { Copies } from './Copies.tsx';
import { DangerLine } from './DangerLine.tsx';
import { Drills } from './Drills.tsx';
import classes from './EmergencyFace.module.css';
import { type EmergencyPart, partName } from './emergency-parts.ts';
import { NewWorry } from './NewWorry.tsx';
import { useEmergency } from './useEmergency.ts';

/** The emergency plan as it hangs: what is agreed for a hard hour, and nothing of why. `tools` stand beside a part where it
 *  is written; there, parts in which nothing is said yet hang too. */
export function EmergencyFace({
  tools,
  children,
}: {
  tools?: (part: EmergencyPart) => ReactNode;
  children?: ReactNode;
}) {
  const message = useMessage();
  const plan = useEmergency();
  const { values, signs, steps, fetchers, cards, copies } = plan;
  const isWritten = tools !== undefined;
  const part = (name: EmergencyPart, isThere: boolean, content: ReactNode) =>
    isThere || isWritten ? (
      <Part key={name} name={name} tools={tools?.(name)}>
        {isThere ? content : null}
      </Part>
    ) : null;
  const isHung = isWritten || !plan.isEmpty;
  return (
    <div className={classes.face}>
      <div className={classes.parts}>
        <header className={classes.top}>
          <h2 className={classes.title}>{message('poster.emergency')}</h2>
          {isHung ? <DangerLine /> : null}
        </header>
        {plan.isEmpty ? <p className={classes.none}>{message('urgent.none')}</p> : null}
        {part('signs', signs.length > 0, <Signs of={signs} />)}
        {isHung ? (
          <>
            <div className={classes.half}>
              {part('steps', steps.length > 0, <Steps of={steps} />)}
              {children}
            </div>
            <div className={classes.half}>
              <div className={classes.box}>{part('calls', true, <Calls of={plan} />)}</div>
            </div>
            {part(
              'ready',
              Boolean(fetchers.length > 0 || values.kit || values.nextDrill || plan.lastDrill),
              <Ready of={plan} />,
            )}
            {part('cards', cards.length > 0, <ChildCards of={cards} />)}
            {part('worry', true, <NewWorry of={plan.newWorry} />)}
          </>
        ) : null}
        {part('copies', copies.length > 0, <Copies of={copies} />)}
      </div>
    </div>
  );
}

function Part({
  name,
  tools,
  children,
}: {
  name: EmergencyPart;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const message = useMessage();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.part} data-part={name}>
      <div className={classes.head}>
        <h3 id={id} className={classes.heading}>
          {message(partName[name])}
        </h3>
        {tools}
      </div>
      {children}
    </section>
  );
}

type Plan = ReturnType<typeof useEmergency>;

function Signs({ of: signs }: { of: Plan['signs'] }) {
  const message = useMessage();
  return (
    <dl className={classes.signs}>
      {signs.map(({ field, words }) => (
        <div key={field} className={classes.sign}>
          <dt className={classes.label}>{message(`planField.emergency.${field}`)}</dt>
          <dd className={classes.words} dir="auto">
            {words}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ of: steps }: { of: Plan['steps'] }) {
  return (
    <ol className={classes.steps}>
      {steps.map(({ id, values }) => (
        <li key={id} className={classes.step}>
          <span dir="auto">{values.text}</span>
        </li>
      ))}
    </ol>
  );
}

/** Who may fetch the children, what lies ready, and when it was and will be practised. */
function Ready({ of: plan }: { of: Plan }) {
  const message = useMessage();
  const format = useFormat();
  const { values, fetchers } = plan;
  return (
    <dl className={classes.ready}>
      {fetchers.length > 0 ? (
        <div>
          <dt className={classes.label}>{message('planField.emergency.mayFetch')}</dt>
          <dd className={classes.fetchers} dir="auto">
            {format.list(fetchers)}
          </dd>
        </div>
      ) : null}
      {values.kit ? (
        <div>
          <dt className={classes.label}>{message('planField.emergency.kit')}</dt>
          <dd className={classes.words} dir="auto">
            {values.kit}
          </dd>
        </div>
      ) : null}
      <Drills of={plan} label={classes.label} />
    </dl>
  );
}
