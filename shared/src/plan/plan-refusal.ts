import type { WhenRefusal } from '../calendar/when.ts';
import type { Need } from './agreement.ts';

/** Why a plan stays as it is. */
export type PlanRefusal =
  | WhenRefusal
  | { code: 'plan/unknown' }
  | { code: 'plan/full'; limit: number }
  /** A colleague has written in the same place meanwhile. */
  | { code: 'plan/changed' }
  /** The end of something lies before its beginning. */
  | { code: 'plan/end-first' }
  /** It is the facilitators' own, and is not shown. */
  | { code: 'plan/not-shown' }
  /** A child is never the one who is responsible. */
  | { code: 'agreement/child'; name: string }
  | { code: 'agreement/needs'; need: Need }
  /** Who has not said yes; `more`: how many besides. */
  | { code: 'agreement/no-yes'; name: string; more: number }
  | { code: 'agreement/trial-needed' }
  | { code: 'agreement/follow-up-late' }
  | { code: 'agreement/not-yours' }
  /** The words are others than those that were read. */
  | { code: 'agreement/new-words' }
  /** One device has told of so many days. */
  | { code: 'seen/many'; limit: number }
  /** Nothing says that this parent has agreed to it. */
  | { code: 'check/no-consent'; name: string }
  /** Nobody has said who the parents are. */
  | { code: 'check/no-parents' }
  /** They agreed to certain hours, and no time is written. */
  | { code: 'check/no-time'; from: string; to: string }
  | { code: 'check/outside-hours'; from: string; to: string }
  | { code: 'check/later' }
  | { code: 'incident/safe-first' }
  | { code: 'version/unknown' }
  | { code: 'version/same' }
  | { code: 'version/empty' }
  | { code: 'version/not-last' }
  | { code: 'version/needs-reservations' };
