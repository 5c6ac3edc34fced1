import type { Span } from '../calendar/clock-time.ts';
import { minutesPassing } from '../calendar/copenhagen.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { occurrences, spanOf, whyNoTime } from '../calendar/when.ts';
import { type Agreement, isLive } from './agreement.ts';
import { type Party, partyKey } from './party.ts';
import { momentMinutes } from './week-grid.ts';

/** How much of the plan somebody carries: minutes a week on the average of four, doing and standing by, and how many
 *  agreements. What has no times is counted among the agreements alone. */
export type Load = {
  party: Party;
  doingMinutes: number;
  standbyMinutes: number;
  agreements: number;
};

/** Weeks that a load is the average of: every rhythm fits into them. */
export const loadWeeks = 4;

/** What everybody carries in the four weeks from `first`, the most first. Shared by two, each carries the whole of it. */
export function loadsOf(agreements: readonly Agreement[], first: Day): Load[] {
  const loads = new Map<string, Load>();
  const last = addDays(first, loadWeeks * 7 - 1);
  for (const agreement of agreements.filter(isLive)) {
    const weekly = minutesIn(agreement, first, last) / loadWeeks;
    const { who = [], backup = [] } = agreement.values;
    for (const party of who) {
      const load = loadOf(loads, party);
      load.doingMinutes += weekly;
      load.agreements += 1;
    }
    for (const party of backup) loadOf(loads, party).standbyMinutes += weekly;
  }
  return [...loads.values()].sort(
    (a, b) =>
      b.doingMinutes - a.doingMinutes ||
      b.standbyMinutes - a.standbyMinutes ||
      (partyKey(a.party) < partyKey(b.party) ? -1 : 1),
  );
}

/** Minutes that an agreement takes between two days, with what the change of the clock adds or takes. Where nobody is with
 *  the children – a call, a message – its hours say when it may come; it takes a moment. */
function minutesIn({ values }: Agreement, first: Day, last: Day): number {
  const { when, trial, isThere } = values;
  const span = when && !whyNoTime(when) && timeTaken(spanOf(when, momentMinutes), isThere);
  if (!when || !span) return 0;
  return occurrences(when, first, last, trial).reduce(
    (sum, day) => sum + minutesPassing(day, span),
    0,
  );
}

function timeTaken(span: Span | null, isThere: boolean | undefined): Span | null {
  if (!span || isThere !== false) return span;
  return { from: span.from, to: Math.min(span.to, span.from + momentMinutes) };
}

function loadOf(loads: Map<string, Load>, party: Party): Load {
  const key = partyKey(party);
  const load = loads.get(key) ?? { party, doingMinutes: 0, standbyMinutes: 0, agreements: 0 };
  loads.set(key, load);
  return load;
}
