import {
  callsInOrder,
  cardsInOrder,
  copyIs,
  isSaid,
  lastDrill,
  signFields,
} from '@rundbord/shared/plan/emergency';
import { versionInForce } from '@rundbord/shared/plan/plan-version';
import { useBoardFacts } from '../../source/useBoard.ts';
import { usePlan, usePlanPeople, usePlanSingle, usePlanVersions } from '../../source/usePlan.ts';

const nobody: readonly string[] = [];

/** The emergency plan as it is read: what has not been said is not there. */
export function useEmergency() {
  const children = useBoardFacts()?.children ?? nobody;
  const people = usePlanPeople();
  const values = usePlanSingle('emergency');
  const newWorry = usePlanSingle('newWorry');
  const inForce = versionInForce(usePlanVersions());
  const steps = usePlan('step').filter((step) => step.values.text);
  const calls = callsInOrder(usePlan('call').filter((call) => call.values.name));
  const cards = cardsInOrder(
    children,
    usePlan('childCard').filter((card) => card.values.child),
  );
  const copies = usePlan('copy').flatMap(({ id, values: copy }) =>
    copy.name ? [{ ...copy, id, name: copy.name, is: copyIs(copy, inForce) }] : [],
  );
  const all = [...steps, ...calls, ...cards].map((entry) => entry.values);
  return {
    values,
    newWorry,
    lastDrill: lastDrill(usePlan('check')),
    steps,
    calls,
    cards,
    copies,
    signs: signFields.flatMap((field) => {
      const words = values[field];
      return words ? [{ field, words }] : [];
    }),
    fetchers: (values.mayFetch ?? []).map(people.nameOf),
    hasDuty: calls.some((call) => call.values.as === 'duty'),
    isEmpty: copies.length === 0 && !isSaid(values, newWorry, ...all),
  };
}

export type Emergency = ReturnType<typeof useEmergency>;
