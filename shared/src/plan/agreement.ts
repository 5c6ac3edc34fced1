import { addDays, type Day } from '../calendar/day.ts';
import { whyNoTime } from '../calendar/when.ts';
import { type AgreementState, isOver } from './agreement-states.ts';
import { isSameParty, type Party, partyKey } from './party.ts';
import type { PlanEntry } from './plan-entry.ts';
import type { PlanValues } from './plan-fields.ts';

export type Agreement = PlanEntry<'agreement'>;

/** A trial is four weeks long unless somebody says otherwise; it is looked at again a week after its end at the latest. */
export const trialDays = 28;
const followUpDays = 7;

/** What an agreement is still missing before it can be agreed (domain.md 4.6.3). */
export const needs = ['worry', 'what', 'who', 'when', 'trial', 'followUp'] as const;
export type Need = (typeof needs)[number];

/** The fields that make it what somebody promised: who said yes before one of them changed said yes to something else. */
export const promiseFields: readonly (keyof PlanValues<'agreement'>)[] = [
  'what',
  'when',
  'where',
  'trial',
];

/** What is still missing, in the order in which it is asked for. Empty when it can be agreed. */
export function needsOf(values: PlanValues<'agreement'>): Need[] {
  const { worry, worrySet, what, who, when, trial, followUp } = values;
  const has: Record<Need, boolean> = {
    worry: Boolean(worry || worrySet),
    what: Boolean(what),
    who: (who ?? []).length > 0,
    when: when !== undefined && whyNoTime(when) === null,
    trial: trial !== undefined && trial.from <= trial.to,
    followUp: trial !== undefined && isFollowUpIn(trial, followUp),
  };
  return needs.filter((need) => !has[need]);
}

/** Whether a day to look at it again lies in the trial, or at most a week behind. */
export function isFollowUpIn(
  trial: NonNullable<PlanValues<'agreement'>['trial']>,
  day: string | undefined,
): boolean {
  return day !== undefined && day >= trial.from && day <= addDays(trial.to, followUpDays);
}

/** Where an agreement stands; who has not said is a proposal. */
export function stateOf(agreement: Pick<Agreement, 'state'>): AgreementState {
  return agreement.state ?? 'proposal';
}

/** Whether it counts. */
export function isLive(agreement: Pick<Agreement, 'state' | 'shelved'>): boolean {
  return !agreement.shelved && !isOver(stateOf(agreement));
}

/** Whether somebody has said yes to it as it stands now. */
export function hasYes(
  { yes, wordsAt }: Pick<Agreement, 'yes' | 'wordsAt'>,
  party: Party,
): boolean {
  const said = yes?.[partyKey(party)];
  return said !== undefined && said.at >= wordsAt;
}

/** Who has to say yes before it can begin: who does it, and the parents. */
export function askedFor(
  { values }: Pick<Agreement, 'values'>,
  parents: readonly Party[],
): Party[] {
  const owners = values.who ?? [];
  return [
    ...owners,
    ...parents.filter((parent) => !owners.some((one) => isSameParty(one, parent))),
  ];
}

/** Who still has to say yes. */
export function missingYes(agreement: Agreement, parents: readonly Party[]): Party[] {
  return askedFor(agreement, parents).filter((party) => !hasYes(agreement, party));
}

/** Everything that keeps an agreement from beginning, at once: what is not written, who is a child and cannot do it, and
 *  who has not said yes. */
export function beginningLacks(
  agreement: Agreement,
  parents: readonly Party[],
  isChild: (party: Party) => boolean,
): { needs: Need[]; children: Party[]; silent: Party[] } {
  const { who = [], backup = [] } = agreement.values;
  return {
    needs: needsOf(agreement.values),
    children: [...who, ...backup].filter(isChild),
    silent: missingYes(agreement, parents).filter((party) => !isChild(party)),
  };
}

/** Whether it is time to look at it again: the day has come, and it is still tried or done. */
export function isDue(
  agreement: Pick<Agreement, 'state' | 'shelved' | 'values'>,
  today: Day,
): boolean {
  const { followUp } = agreement.values;
  return isLive(agreement) && followUp !== undefined && followUp <= today;
}
