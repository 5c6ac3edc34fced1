import type { Party } from '@rundbord/shared/plan/party';
import { fieldsOf, type PlanKind } from '@rundbord/shared/plan/plan-fields';
import type { PlanPeople } from '@rundbord/shared/plan/plan-people';

/** The values of a thing with written names turned into the people they name, where one person alone is called so: Katrine in
 *  one agreement is Katrine in the next. */
export function withKnownParties(
  kind: PlanKind,
  values: Readonly<Record<string, unknown>>,
  people: PlanPeople,
): Record<string, unknown> {
  const next = { ...values };
  for (const [name, { is }] of fieldsOf(kind)) {
    const parties = next[name];
    if (is !== 'parties' || !Array.isArray(parties)) continue;
    const known = (parties as Party[]).map((party) => knownAs(party, people));
    const keys = known.map(({ key }) => key);
    next[name] = known.filter(({ key }, at) => !key || keys.indexOf(key) === at);
  }
  return next;
}

function knownAs(party: Party, people: PlanPeople): Party {
  if (party.key !== undefined) return party;
  const isCalledSo = (each: Party) =>
    people.nameOf(each).toLocaleLowerCase('da') === party.name.toLocaleLowerCase('da');
  const [one, ...others] = people.known.filter(isCalledSo);
  return one && others.length === 0 ? one : party;
}
