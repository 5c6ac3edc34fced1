import type { BoardLanguage } from '../board/language.ts';
import type { AgreementState } from '../plan/agreement-states.ts';
import type { PlanKind, PlanValues, planFields } from '../plan/plan-fields.ts';
import type { CastName } from './cast.ts';

/** The sets of the worked case by the names they have there: two worries, and the wellbeing of Peter. */
export type CastSetName = 'S1' | 'S2' | 'W1';

/** What a field of the plan holds in the worked case: words in both languages, people by their names in the cast, sets and
 *  agreements by what the case calls them. */
type CastValue<F, V> = F extends { is: 'line' | 'words' }
  ? Record<BoardLanguage, string>
  : F extends { is: 'parties' }
    ? readonly CastName[]
    : F extends { is: 'set' }
      ? CastSetName
      : F extends { is: 'entry' }
        ? string
        : V;

export type CastValues<K extends PlanKind> = {
  [F in keyof PlanValues<K>]?: F extends keyof (typeof planFields)[K]
    ? CastValue<(typeof planFields)[K][F], PlanValues<K>[F]>
    : never;
};

/** One thing of the plan. `from`: the version it is first in; `since`: what is said instead from a later version on.
 *  `states`: how far an agreement has come after each of the three meetings. `yes`: who says yes to it, besides those who
 *  have to. `shown`: whether everyone may read what is the facilitators' own. */
export type CastEntry<K extends PlanKind = PlanKind> = {
  [E in K]: {
    kind: E;
    name: string;
    values: CastValues<E>;
    from?: 2 | 3;
    since?: { 2?: CastValues<E>; 3?: CastValues<E> };
    states?: readonly AgreementState[];
    yes?: readonly CastName[];
    shown?: boolean;
  };
}[K];

/** What is the same in both languages. */
export function both(words: string): Record<BoardLanguage, string> {
  return { da: words, en: words };
}
