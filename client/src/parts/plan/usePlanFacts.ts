import { type Agreement, missingYes } from '@rundbord/shared/plan/agreement';
import { isOver } from '@rundbord/shared/plan/agreement-states';
import type { Party } from '@rundbord/shared/plan/party';
import { standingOfPlan } from '@rundbord/shared/plan/plan-version';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useBoardFacts } from '../../source/useBoard.ts';
import { usePlan, usePlanPeople, usePlanText, usePlanVersions } from '../../source/usePlan.ts';

/** What the plan is called, and how far it has come. */
export function usePlanHead(): { title: string; lead: string } {
  const message = useMessage();
  const format = useFormat();
  const children = useBoardFacts()?.children ?? [];
  const versions = usePlanVersions();
  const standing = standingOfPlan(versions, usePlanText());
  return {
    title: message('agreement.title', {
      children: children.length > 0 ? format.list(children) : 'none',
    }),
    lead: message('agreement.lead', {
      number: versions.at(-1)?.number ?? 0,
      standing: message(`planChoice.standing.${standing}`),
    }),
  };
}

/** How often an agreement was kept of the times that somebody saw; nothing where nobody has. */
export function useKeptCount(id: Agreement['id']): { kept: number; all: number } | null {
  const seen = usePlan('seen').filter(
    ({ values }) => values.agreement === id && values.kept && values.kept !== 'notRelevant',
  );
  const kept = seen.filter(({ values }) => values.kept === 'kept').length;
  return seen.length > 0 ? { kept, all: seen.length } : null;
}

/** Who has not said yes to it; nobody where it is over. */
export function useMissingYes(agreement: Agreement): Party[] {
  const { parents } = usePlanPeople();
  if (agreement.state && isOver(agreement.state)) return [];
  return missingYes(agreement, parents);
}
