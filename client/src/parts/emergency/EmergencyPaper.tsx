import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useBoardFacts } from '../../source/useBoard.ts';
import { Calls } from './Calls.tsx';
import { ChildCards } from './ChildCards.tsx';
import { DangerLine } from './DangerLine.tsx';
import { Drills } from './Drills.tsx';
import classes from './EmergencyPaper.module.css';
import { useEmergency } from './useEmergency.ts';

/** The emergency plan as it goes to paper: one page of A5, and behind it a card the size of a credit card for each child. */
export function EmergencyPaper() {
  const message = useMessage();
  const format = useFormat();
  const plan = useEmergency();
  const children = useBoardFacts()?.children ?? [];
  const { steps, cards, fetchers, values } = plan;
  return (
    <div className={classes.paper}>
      <section className={classes.page}>
        <h1 className={classes.title}>{message('poster.emergency')}</h1>
        <p dir="auto">{format.list(children)}</p>
        <DangerLine />
        {steps.length > 0 ? (
          <>
            <h2 className={classes.heading}>{message('urgent.steps')}</h2>
            <ol className={classes.steps}>
              {steps.map((step) => (
                <li key={step.id}>
                  <span dir="auto">{step.values.text}</span>
                </li>
              ))}
            </ol>
          </>
        ) : null}
        <h2 className={classes.heading}>{message('urgent.calls')}</h2>
        <Calls of={plan} />
        {fetchers.length > 0 ? (
          <>
            <h2 className={classes.heading}>{message('planField.emergency.mayFetch')}</h2>
            <p dir="auto">{format.list(fetchers)}</p>
          </>
        ) : null}
        {values.kit ? (
          <>
            <h2 className={classes.heading}>{message('planField.emergency.kit')}</h2>
            <p dir="auto">{values.kit}</p>
          </>
        ) : null}
        {plan.lastDrill || values.nextDrill ? (
          <dl className={classes.drills}>
            <Drills of={plan} label={classes.heading} />
          </dl>
        ) : null}
      </section>
      {cards.length > 0 ? (
        <section className={classes.cards}>
          <ChildCards of={cards} />
        </section>
      ) : null}
    </div>
  );
}
