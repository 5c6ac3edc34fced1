import { type Agreement, askedFor, hasYes } from '@rundbord/shared/plan/agreement';
import { isSameParty, type Party, partyKey } from '@rundbord/shared/plan/party';
import type { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanPeople } from '../../source/usePlan.ts';
import classes from './PlanSheet.module.css';

/** Whose yes is asked for: who does it, the parents, and who steps in. Who has no phone says it aloud, and it is written
 *  down. */
export function YesList({
  agreement,
  ask,
}: {
  agreement: Agreement;
  ask: ReturnType<typeof useAsking>['ask'];
}) {
  const message = useMessage();
  const { parents } = usePlanPeople();
  const asked = askedFor(agreement, parents);
  const backups = (agreement.values.backup ?? []).filter(
    (backup) => !asked.some((party) => isSameParty(party, backup)),
  );
  const parties = [...asked, ...backups];
  const say = (party: Party, yes: boolean) =>
    void ask({ kind: 'sayYes', entry: agreement.id, yes, whom: { key: partyKey(party) } });
  return (
    <>
      <h3 className={classes.heading}>{message('plans.group.yes')}</h3>
      {parties.length === 0 ? <p className={classes.note}>{message('plans.nobody')}</p> : null}
      <ul className={classes.yeses}>
        {parties.map((party) => (
          <YesOf key={partyKey(party)} agreement={agreement} party={party} onSay={say} />
        ))}
      </ul>
    </>
  );
}

function YesOf({
  agreement,
  party,
  onSay,
}: {
  agreement: Agreement;
  party: Party;
  onSay: (party: Party, yes: boolean) => void;
}) {
  const message = useMessage();
  const { nameOf } = usePlanPeople();
  const name = nameOf(party);
  const isYes = hasYes(agreement, party);
  const isOld = !isYes && agreement.yes?.[partyKey(party)] !== undefined;
  const key = isYes ? 'plans.yesSaid' : isOld ? 'plans.yesOld' : 'plans.yesNone';
  return (
    <li className={classes.yes}>
      <span className={classes.said} dir="auto">
        {message(key, { name })}
      </span>
      <Button look={isYes ? 'quiet' : 'kind'} onClick={() => onSay(party, !isYes)}>
        {message(isYes ? 'plans.takeYes' : 'plans.sayYes')}
        <span className="unseen"> {name}</span>
      </Button>
    </li>
  );
}
