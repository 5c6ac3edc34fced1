import type { ReactNode } from 'react';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { Calls } from './Calls.tsx';
import { ChildCards } from './ChildCards.tsx';
import { Copies } from './Copies.tsx';
import { DangerLine } from './DangerLine.tsx';
import { Drills } from './Drills.tsx';
import classes from './EmergencyList.module.css';
import { type EmergencyPart, partName } from './emergency-parts.ts';
import { NewWorry } from './NewWorry.tsx';
import { useEmergency } from './useEmergency.ts';

/** The emergency plan as headings and lists, with numbers that are called by a tap. */
export function EmergencyList() {
  const message = useMessage();
  const plan = useEmergency();
  return (
    <ListFrame poster="emergency" title={message('poster.emergency')} space="wide">
      {plan.isEmpty ? (
        <p className={classes.soft}>{message('urgent.none')}</p>
      ) : (
        <Written plan={plan} />
      )}
    </ListFrame>
  );
}

function Written({ plan }: { plan: ReturnType<typeof useEmergency> }) {
  const message = useMessage();
  const { signs, steps, cards, copies } = plan;
  return (
    <>
      <DangerLine isTapped />
      {signs.length > 0 ? (
        <Part name="signs">
          <dl className={classes.facts}>
            {signs.map(({ field, words }) => (
              <Fact key={field} label={message(`planField.emergency.${field}`)} words={words} />
            ))}
          </dl>
        </Part>
      ) : null}
      {steps.length > 0 ? (
        <Part name="steps">
          <ol className={classes.steps}>
            {steps.map(({ id, values }) => (
              <li key={id}>
                <span dir="auto">{values.text}</span>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
      <Part name="calls">
        <Calls of={plan} isTapped />
      </Part>
      <Ready plan={plan} />
      {cards.length > 0 ? (
        <Part name="cards">
          <ChildCards of={cards} />
        </Part>
      ) : null}
      <Part name="worry">
        <NewWorry of={plan.newWorry} />
      </Part>
      {copies.length > 0 ? (
        <Part name="copies">
          <Copies of={copies} />
        </Part>
      ) : null}
    </>
  );
}

function Ready({ plan }: { plan: ReturnType<typeof useEmergency> }) {
  const message = useMessage();
  const format = useFormat();
  const { values, fetchers, lastDrill } = plan;
  if (fetchers.length === 0 && !values.kit && !values.nextDrill && !lastDrill) return null;
  return (
    <Part name="ready">
      <dl className={classes.facts}>
        <Fact label={message('planField.emergency.mayFetch')} words={format.list(fetchers)} />
        <Fact label={message('planField.emergency.kit')} words={values.kit ?? ''} />
        <Drills of={plan} label={classes.soft} />
      </dl>
    </Part>
  );
}

function Part({ name, children }: { name: EmergencyPart; children: ReactNode }) {
  const message = useMessage();
  return (
    <div className={classes.part}>
      <h3 className={classes.heading}>{message(partName[name])}</h3>
      {children}
    </div>
  );
}

function Fact({ label, words }: { label: string; words: string }) {
  return words ? (
    <div>
      <dt className={classes.soft}>{label}</dt>
      <dd className={classes.words} dir="auto">
        {words}
      </dd>
    </div>
  ) : null;
}
