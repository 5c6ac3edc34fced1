import type { Party } from '@rundbord/shared/plan/party';
import { useFormat } from '../../message/useFormat.ts';
import { usePlanPeople } from '../../source/usePlan.ts';

/** What people of the plan are called, as a list in a sentence. */
export function usePartyWords(): (parties: readonly Party[] | undefined) => string {
  const { nameOf } = usePlanPeople();
  const format = useFormat();
  return (parties = []) => format.list(parties.map(nameOf));
}
