import { type Agreement, isLive } from './agreement.ts';
import { isSameParty, type Party, partyKey } from './party.ts';
import type { PlanPeople } from './plan-people.ts';

type Facts = { agreements: readonly Agreement[]; people: Pick<PlanPeople, 'parents'> };

/** Everyone who has a page of their own: the parents, and who has something to do or stands by. */
export function whoHasPages({ agreements, people }: Facts): Party[] {
  const all = [
    ...people.parents,
    ...agreements
      .filter(isLive)
      .flatMap(({ values }) => [...(values.who ?? []), ...(values.backup ?? [])]),
  ];
  return all.filter((party, at) => all.findIndex((other) => isSameParty(other, party)) === at);
}

/** Whose page was asked for, by `partyKey`; nobody where we know of none. */
export function whosePage(facts: Facts, key: string): Party | undefined {
  return whoHasPages(facts).find((party) => partyKey(party) === key);
}
