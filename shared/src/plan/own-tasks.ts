import { addDays, type Day } from '../calendar/day.ts';
import { occurrences } from '../calendar/when.ts';
import type { SeatedPerson } from '../meeting/seat.ts';
import { type Agreement, askedFor, hasYes, isLive, stateOf } from './agreement.ts';
import { isUnderWay } from './agreement-states.ts';
import { isSeatOf, type Party, partyKey } from './party.ts';

/** What somebody is to an agreement: who does it, who steps in, who keeps an eye on it, a parent who is asked, or none. */
export type TaskPart = 'owner' | 'reserve' | 'checker' | 'parent' | 'other';

/** An agreement as one person at the table reads it. `yes`: theirs to the words as they stand; `newWords`: they said yes
 *  to other words. Nobody asks those who only keep an eye on it, or read it. */
export type Task = {
  agreement: Agreement;
  part: TaskPart;
  isParent: boolean;
  yes: 'said' | 'newWords' | 'open' | 'notAsked';
};

/** The agreements that count, in their order, as whoever sits there reads them. */
export function tasksOf(
  agreements: readonly Agreement[],
  seat: Pick<SeatedPerson, 'id' | 'person' | 'name'>,
  parents: readonly Party[],
): Task[] {
  const isMe = (party: Party) => isSeatOf(party, seat);
  const isParent = parents.some(isMe);
  return agreements.filter(isLive).map((agreement) => {
    const { who = [], backup = [], checker = [] } = agreement.values;
    const reads = isParent ? 'parent' : 'other';
    const looks = checker.some(isMe) ? 'checker' : reads;
    const steps = backup.some(isMe) ? 'reserve' : looks;
    const asked = [...askedFor(agreement, parents), ...backup].filter(isMe);
    return {
      agreement,
      part: who.some(isMe) ? 'owner' : steps,
      isParent,
      yes: yesOf(agreement, asked),
    };
  });
}

/** Whether it is going on, so that there is something to tell of it. */
export function isTold({ agreement, part }: Task): boolean {
  const state = stateOf(agreement);
  const isGoingOn = isUnderWay(state) || state === 'adjusting';
  return isGoingOn && part !== 'parent' && part !== 'other';
}

/** The days of which one can tell how it went, the likeliest first: the last three on which it happened, and today. What
 *  has no days of its own can be told of today and the two before. */
export function daysToTell({ values }: Pick<Agreement, 'values'>, today: Day): Day[] {
  const { when, trial } = values;
  if (!when || when.kind === 'trigger') return [0, 1, 2].map((ago) => addDays(today, -ago));
  const been = occurrences(when, addDays(today, -lookBackDays), today, trial).slice(-3);
  return [...been.toReversed(), ...(been.includes(today) ? [] : [today])];
}

/** What happens every fourth week has happened twice by then. */
const lookBackDays = 62;

function yesOf(agreement: Agreement, asked: readonly Party[]): Task['yes'] {
  if (asked.length === 0) return 'notAsked';
  if (asked.every((party) => hasYes(agreement, party))) return 'said';
  const said = asked.some((party) => agreement.yes?.[partyKey(party)]);
  return said ? 'newWords' : 'open';
}
