import type { Agreement } from '@rundbord/shared/plan/agreement';
import { stateOf } from '@rundbord/shared/plan/agreement';
import { isOver, isUnderWay } from '@rundbord/shared/plan/agreement-states';
import type { ReactNode } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useSets } from '../../source/useScaling.ts';
import classes from './AgreementFace.module.css';
import { usePartyWords } from './usePartyWords.ts';
import { useKeptCount, useMissingYes } from './usePlanFacts.ts';
import { useWhenWords } from './useWhenWords.ts';
import { WeekStrip } from './WeekStrip.tsx';

/** An agreement as everyone reads it: one sentence, who, when, and how it stands. */
export function AgreementFace({
  agreement,
  number,
  children,
}: {
  agreement: Agreement;
  number?: number;
  children?: ReactNode;
}) {
  const message = useMessage();
  const { values } = agreement;
  return (
    <article className={classes.agreement} data-over={isOver(stateOf(agreement)) || undefined}>
      {number === undefined ? null : (
        <span className={classes.number} aria-hidden="true" data-again>
          {number}
        </span>
      )}
      <div className={classes.body}>
        <h4 className={classes.what} dir="auto">
          {values.what ?? message('agreement.unnamed')}
        </h4>
        <Chips agreement={agreement} />
        <Time agreement={agreement} />
        <Reasons agreement={agreement} />
        {children}
      </div>
      <Standing agreement={agreement} />
    </article>
  );
}

function Chips({ agreement: { values } }: { agreement: Agreement }) {
  const message = useMessage();
  const called = usePartyWords();
  const roles = (['who', 'backup', 'checker'] as const).filter((role) => values[role]?.length);
  if (roles.length === 0) return null;
  return (
    <ul className={classes.chips}>
      {roles.map((role) => (
        <li key={role} className={classes.chip} data-role={role} dir="auto">
          {message(`agreement.${role}`, { names: called(values[role]) })}
        </li>
      ))}
    </ul>
  );
}

function Time({ agreement: { values } }: { agreement: Agreement }) {
  const words = useWhenWords();
  const { when } = values;
  if (!when) return null;
  return (
    <div className={classes.time}>
      {when.kind === 'weekly' ? <WeekStrip days={when.days} /> : null}
      <p className={classes.when} dir="auto">
        {words(when)}
      </p>
    </div>
  );
}

/** Which worry it answers, and towards which goal. */
function Reasons({ agreement: { values } }: { agreement: Agreement }) {
  const message = useMessage();
  const sets = useSets();
  const titled = (id: string | undefined) => sets.find((each) => each.id === id)?.title;
  const worry = values.worry ?? titled(values.worrySet);
  const goal = values.goal ?? titled(values.goalSet);
  if (!worry && !goal) return null;
  return (
    <div className={classes.reasons}>
      {worry ? (
        <p className={classes.soft} dir="auto">
          {message('agreement.answers', { worry })}
        </p>
      ) : null}
      {goal && goal !== worry ? (
        <p className={classes.soft} dir="auto">
          {message('agreement.goal', { goal })}
        </p>
      ) : null}
    </div>
  );
}

/** How it stands: its state, how often it was kept, until when it is tried, and whose yes is missing. */
function Standing({ agreement }: { agreement: Agreement }) {
  const message = useMessage();
  const format = useFormat();
  const called = usePartyWords();
  const kept = useKeptCount(agreement.id);
  const missing = useMissingYes(agreement);
  const state = stateOf(agreement);
  const { trial } = agreement.values;
  return (
    <div className={classes.side}>
      <p className={classes.state} data-is={isUnderWay(state) ? 'going' : state}>
        {message(`planChoice.state.${state}`)}
      </p>
      {kept ? <p className={classes.kept}>{message('agreement.kept', kept)}</p> : null}
      {trial && !isOver(state) ? (
        <p className={classes.soft}>
          {message('agreement.until', { day: format.shortDay(trial.to) })}
        </p>
      ) : null}
      {missing.length > 0 ? (
        <p className={classes.soft}>
          <bdi>{message('agreement.missingYes', { names: called(missing) })}</bdi>
        </p>
      ) : null}
    </div>
  );
}
