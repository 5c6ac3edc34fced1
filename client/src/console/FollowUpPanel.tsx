import { AskContext } from '../connection/ask-context.ts';
import { useMessage } from '../message/useMessage.ts';
import { DueAgreements } from '../parts/checks/DueAgreements.tsx';
import { FollowUp } from '../parts/checks/FollowUp.tsx';
import { SeenWaiting } from '../parts/checks/SeenWaiting.tsx';
import { useHeldPlan, usePlan } from '../source/usePlan.ts';
import classes from './Panel.module.css';
import { useSession } from './session-context.ts';

/** How the plan goes, for facilitators alone. It is there once there is a plan. */
export function FollowUpPanel() {
  const message = useMessage();
  const { ask } = useSession();
  const agreements = usePlan('agreement');
  const seen = useHeldPlan('seen');
  if (agreements.length + seen.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={message('checks.title')}>
      <h2 className={classes.title}>{message('checks.title')}</h2>
      <AskContext value={ask}>
        <DueAgreements />
        <SeenWaiting />
        <FollowUp />
      </AskContext>
    </section>
  );
}
