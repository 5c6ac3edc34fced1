import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { Calls } from '../parts/emergency/Calls.tsx';
import { ChildCards } from '../parts/emergency/ChildCards.tsx';
import { DangerLine } from '../parts/emergency/DangerLine.tsx';
import { Drills } from '../parts/emergency/Drills.tsx';
import type { Emergency } from '../parts/emergency/useEmergency.ts';
import classes from './EmergencyPlan.module.css';

/** The emergency plan over everything else: what to do, whom to call by a tap, the child's thing, who may fetch. */
export function EmergencySheet({ plan, onClose }: { plan: Emergency; onClose: () => void }) {
  const message = useMessage();
  const format = useFormat();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const { steps, cards, fetchers, values } = plan;
  return (
    <dialog ref={dialog} className={classes.sheet} aria-labelledby={id} onClose={onClose}>
      <div className={classes.head}>
        <h2 ref={heading} id={id} className={classes.title} tabIndex={-1}>
          {message('poster.emergency')}
        </h2>
        <Button onClick={onClose}>{message('common.close')}</Button>
      </div>
      <div className={classes.content}>
        <DangerLine isTapped />
        {steps.length > 0 ? (
          <Part title={message('urgent.steps')}>
            <ol className={classes.steps}>
              {steps.map((step) => (
                <li key={step.id}>
                  <span dir="auto">{step.values.text}</span>
                </li>
              ))}
            </ol>
          </Part>
        ) : null}
        <Part title={message('urgent.calls')}>
          <Calls of={plan} isTapped />
        </Part>
        {cards.length > 0 ? (
          <Part title={message('urgent.cards')}>
            <ChildCards of={cards} />
          </Part>
        ) : null}
        {fetchers.length > 0 ? (
          <Part title={message('planField.emergency.mayFetch')}>
            <p dir="auto">{format.list(fetchers)}</p>
          </Part>
        ) : null}
        {values.kit ? (
          <Part title={message('planField.emergency.kit')}>
            <p className={classes.words} dir="auto">
              {values.kit}
            </p>
          </Part>
        ) : null}
        {plan.lastDrill || values.nextDrill ? (
          <dl className={classes.part}>
            <Drills of={plan} label={classes.heading} />
          </dl>
        ) : null}
      </div>
    </dialog>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  );
}
