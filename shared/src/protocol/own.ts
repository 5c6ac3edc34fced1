import type { OwnCard } from '../card/inbox.ts';
import type { RoundId } from '../id.ts';
import type { OwnPlan } from '../plan/own-plan.ts';
import type { Mark } from '../scaling/mark.ts';
import type { OwnAnswer } from '../scaling/vote.ts';

/** What the house tells one device alone: its own cards and answers. `held`: own numbers that everyone else but the
 *  facilitators never reads. `close`: what parents and professionals alone were shown in this meeting. `plan`: what it said
 *  of its tasks to the facilitators. */
export type Own = {
  cards: OwnCard[];
  answers: OwnAnswer[];
  held: { round: RoundId; mark: Mark }[];
  close: { round: RoundId; marks: Mark[] }[];
  plan: OwnPlan;
};

/** What a device knows of its own before the house has spoken. */
export const noOwn: Own = {
  cards: [],
  answers: [],
  held: [],
  close: [],
  plan: { asks: [], seen: [] },
};

/** What the house said, from its frame. */
export function readOwn(json: string): Own {
  return { ...noOwn, ...(JSON.parse(json) as Partial<Own>) };
}
