import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/when.ts';
import type { PlanId } from '../id.ts';
import type { Lane } from './road-layout.ts';

// What a road and a table of who decides usually look like, to be changed by the family. The words are in the catalogue.

/** The steps of a usual road (domain.md 4.10), with the days on which each begins and ends, counted from the first evening. */
const steps = [
  { step: 'tonight', lane: 'family', from: 0, to: 1 },
  { step: 'sketch', lane: 'network', from: 7, to: 14 },
  { step: 'approval', lane: 'authority', from: 14, to: 21 },
  { step: 'review', lane: 'authority', from: 28, to: 28 },
  { step: 'lighter', lane: 'family', from: 60, to: 88 },
  { step: 'statutory', lane: 'authority', from: 84, to: 84 },
  { step: 'practice', lane: 'network', from: 90, to: 149 },
  { step: 'handover', lane: 'network', from: 150, to: 171 },
  { step: 'closing', lane: 'family', from: 180, to: 180 },
  { step: 'after', lane: 'network', from: 210, to: 360 },
] as const satisfies readonly { step: string; lane: Lane; from: number; to: number }[];

export type TypicalStep = (typeof steps)[number]['step'];

/** The id of a proposal: two facilitators who lay out the same at once lay it once. */
export function typicalId(name: TypicalStep | TypicalMatter): PlanId {
  return name.padEnd(22, '-') as PlanId;
}

/** A usual road from this day on, in the order in which it is gone. */
export function typicalRoad(start: Day): { step: TypicalStep; lane: Lane; period: Period }[] {
  return steps.map(({ step, lane, from, to }) => ({
    step,
    lane,
    period: { from: addDays(start, from), to: addDays(start, to) },
  }));
}

/** What is decided on the way, and by law or custom by whom (domain.md 2.7). */
export const typicalMatters = [
  'offer',
  'goal',
  'network',
  'rules',
  'enough',
  'lighter',
  'consented',
  'forced',
] as const;
export type TypicalMatter = (typeof typicalMatters)[number];
