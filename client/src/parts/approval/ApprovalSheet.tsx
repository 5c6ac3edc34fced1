import { openPoints } from '@rundbord/shared/plan/approval';
import { type PlanVersion, versionsLimit } from '@rundbord/shared/plan/plan-version';
import { compareRows } from '@rundbord/shared/plan/version-view';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Note } from '../../design/Note.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanSingle, usePlanText } from '../../source/usePlan.ts';
import { Rehearsal } from '../plan/Rehearsal.tsx';
import { AnswerForms } from './AnswerForms.tsx';
import classes from './Approval.module.css';
import { PointList } from './PointList.tsx';
import { StandingLine } from './StandingLine.tsx';
import { useApprovalPoints, useStanding } from './useApproval.ts';
import { useValueWords } from './useValueWords.ts';
import { VersionRows } from './VersionRows.tsx';
import { Versions } from './Versions.tsx';

/** From draft to approval: what the authority looks for, who carries the risk, what was sent and what was answered. */
export function ApprovalSheet({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const { points, lack } = useApprovalPoints();
  const { standing, versions, waiting } = useStanding();
  const last = versions.at(-1);
  return (
    <Dialog title={message('version.title')} onClose={onClose}>
      <div className={classes.sheet}>
        <StandingLine />
        {last?.returned ? <CameBack version={last} returned={last.returned} /> : null}
        {waiting ? <Waiting key={waiting.number} version={waiting} /> : null}
        {standing === 'changed' ? <Changes /> : null}
        <PointList points={points} lack={lack} />
        <Rehearsal />
        <Risk />
        {standing === 'draft' || standing === 'changed' || last?.returned ? (
          <Send number={(last?.number ?? 0) + 1} open={openPoints(points).length} />
        ) : null}
        <Versions versions={versions} />
      </div>
    </Dialog>
  );
}

function CameBack({
  version: { number },
  returned,
}: {
  version: PlanVersion;
  returned: NonNullable<PlanVersion['returned']>;
}) {
  const message = useMessage();
  const format = useFormat();
  return (
    <Note as="div">
      <p>{message('version.returned', { number, day: format.day(returned.at) })}</p>
      <p dir="auto">{returned.words}</p>
    </Note>
  );
}

function Waiting({ version }: { version: PlanVersion }) {
  const message = useMessage();
  const format = useFormat();
  const { standing } = useStanding();
  const { number, sent } = version;
  return (
    <section className={classes.part}>
      <Note>
        {message('version.waiting', { number, day: format.day(sent.at), name: sent.name })}
      </Note>
      {standing === 'sent' ? null : <p>{message('version.waitingOld', { number })}</p>}
      <AnswerForms version={version} />
    </section>
  );
}

/** What is different from what was approved. */
function Changes() {
  const message = useMessage();
  const say = useValueWords();
  const { inForce } = useStanding();
  const now = usePlanText();
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{message('version.changes')}</h3>
      <VersionRows rows={compareRows(inForce?.text ?? [], now, say)} />
    </section>
  );
}

function Risk() {
  const message = useMessage();
  const { stopReasons } = usePlanSingle('header');
  return (
    <section className={classes.part}>
      <p className={classes.risk}>{message('version.risk')}</p>
      <h3 className={classes.heading}>{message('version.stop')}</h3>
      {stopReasons ? (
        <p className={classes.said} dir="auto">
          {stopReasons}
        </p>
      ) : (
        <p className={classes.note}>{message('version.stopNone')}</p>
      )}
    </section>
  );
}

function Send({ number, open }: { number: number; open: number }) {
  const message = useMessage();
  const { ask, refused, isAsking } = useAsking();
  return (
    <section className={classes.part}>
      <p>{message('version.sendWhat')}</p>
      {open > 0 ? (
        <p className={classes.note}>{message('version.sendOpen', { count: open })}</p>
      ) : null}
      <div className={classes.buttons}>
        <Button
          look="strong"
          disabled={isAsking || number > versionsLimit}
          onClick={() => void ask({ kind: 'sendPlan', number })}
        >
          {message('version.send', { number })}
        </Button>
      </div>
      <Refusal text={refused} />
    </section>
  );
}
