import { overlap, type Span } from '../calendar/clock-time.ts';
import { addDays, type Day, daysFrom, type Weekday, weekdayOf } from '../calendar/day.ts';
import { happensOn, occurrences, spanOf, whyNoTime } from '../calendar/when.ts';
import type { PlanId } from '../id.ts';
import { type Agreement, hasYes, isLive, missingYes, type Need, needsOf } from './agreement.ts';
import { loadsOf, loadWeeks } from './load.ts';
import { isSameParty, type Party, partyKey } from './party.ts';
import type { PlanPeople } from './plan-people.ts';
import { backupOf, type Cell, type Cover, cellOf, type RiskWindow } from './week-grid.ts';

/** Something that does not hold yet. It blocks nothing; it is said while everyone is still in the room. */
export type Weakness =
  | { what: 'open'; window: PlanId; weekday: Weekday; cover: Cover; days: readonly Day[] }
  | { what: 'onlyProfessionals'; window: PlanId; days: readonly Day[] }
  | { what: 'noBackup'; agreement: PlanId }
  | { what: 'notComplete'; agreement: PlanId; needs: readonly Need[] }
  | { what: 'noYes'; agreement: PlanId; parties: readonly Party[] }
  | { what: 'under18'; agreement: PlanId; party: Party }
  | { what: 'gone'; agreement: PlanId; party: Party }
  | { what: 'ends'; agreement: PlanId; party: Party; until: Day }
  | { what: 'trialOver'; agreement: PlanId; day: Day }
  | { what: 'twoPlaces'; party: Party; agreements: readonly [PlanId, PlanId]; day: Day }
  | { what: 'oneCarries'; party: Party; share: number }
  | { what: 'noWeekend' };

/** Of all hours one person may carry two thirds before the plan leans on them too much. */
const mostShare = 2 / 3;

/** What of a plan does not hold in the four weeks from `today`, or until its last trial ends (domain.md 4.6.3), gravest
 *  first. An agreement that begins later is looked at from then on. */
export function rehearse(
  plan: { windows: readonly RiskWindow[]; agreements: readonly Agreement[] },
  people: PlanPeople,
  today: Day,
): Weakness[] {
  const agreements = plan.agreements.filter(isLive);
  const windows = plan.windows.filter((window) => !window.shelved);
  const first = firstDay(agreements, today);
  const days = daysFrom(first, lastDay(agreements, first));
  return [
    ...windows.flatMap((window) => inWindow({ window, agreements, days }, people)),
    ...agreements.flatMap((agreement) => inAgreement(agreement, people, { windows, today, days })),
    ...twice(agreements, days),
    ...leaning(agreements, people, first),
    ...weekendless(windows, agreements, people, days),
  ];
}

/** The day from which a plan is looked at: today, or the first day of the first trial where all are still to come. */
export function firstDay(agreements: readonly Agreement[], today: Day): Day {
  const starts = agreements.flatMap(({ values }) => (values.trial ? [values.trial.from] : []));
  const [first = today] = starts.sort();
  return first > today ? first : today;
}

/** The day until which a plan is looked at: four weeks on, or the end of its last trial. Beyond that it is made anew. */
function lastDay(agreements: readonly Agreement[], first: Day): Day {
  const ends = agreements.flatMap(({ values }) => (values.trial ? [values.trial.to] : []));
  const end = ends.sort().at(-1);
  const last = addDays(first, loadWeeks * 7 - 1);
  return end !== undefined && end >= first && end < last ? end : last;
}

function inWindow(
  {
    window,
    agreements,
    days,
  }: { window: RiskWindow; agreements: readonly Agreement[]; days: readonly Day[] },
  people: PlanPeople,
): Weakness[] {
  const cells = days.flatMap((day) => {
    const cell = cellOf({ window, agreements, day }, people.counts);
    return cell ? [cell] : [];
  });
  const bad = cells.filter(({ cover }) => cover === 'open' || cover === 'unclear');
  const weekdays = [...new Set(bad.map(({ day }) => weekdayOf(day)))].sort();
  const open = weekdays.flatMap((weekday) =>
    (['open', 'unclear'] as const).flatMap((cover): Weakness[] => {
      const found = bad.filter((cell) => cell.cover === cover && weekdayOf(cell.day) === weekday);
      const list = found.map(({ day }) => day);
      return list.length > 0
        ? [{ what: 'open', window: window.id, weekday, cover, days: list }]
        : [];
    }),
  );
  const professional = cells.filter((cell) => isByProfessionals(cell, people));
  return [
    ...open,
    ...(professional.length > 0
      ? [
          {
            what: 'onlyProfessionals' as const,
            window: window.id,
            days: professional.map(({ day }) => day),
          },
        ]
      : []),
  ];
}

function isByProfessionals({ cover, pieces }: Cell, people: PlanPeople): boolean {
  const who = pieces.flatMap((piece) => [...piece.who, ...piece.backup]);
  const isCovered = cover === 'covered' || cover === 'backed';
  return isCovered && who.every((party) => people.standingOf(party) === 'professional');
}

function inAgreement(
  agreement: Agreement,
  people: PlanPeople,
  { windows, today, days }: { windows: readonly RiskWindow[]; today: Day; days: readonly Day[] },
): Weakness[] {
  const { id, values } = agreement;
  const { who = [], backup = [], trial } = values;
  const missing = needsOf(values);
  const silent = missingYes(agreement, people.parents);
  const silentBackups = backup.filter((party) => !hasYes(agreement, party));
  const found: Weakness[] = [];
  for (const party of [...who, ...backup]) {
    const standing = people.standingOf(party);
    if (standing === 'child') found.push({ what: 'under18', agreement: id, party });
    if (standing === 'gone') found.push({ what: 'gone', agreement: id, party });
    const until = people.untilOf(party);
    if (until && (until < today || (trial && until < trial.to)))
      found.push({ what: 'ends', agreement: id, party, until });
  }
  if (backupOf(values).length === 0 && who.length > 0 && isInWindow(agreement, windows, days))
    found.push({ what: 'noBackup', agreement: id });
  if (trial && trial.to < today) found.push({ what: 'trialOver', agreement: id, day: trial.to });
  if (missing.length > 0) found.push({ what: 'notComplete', agreement: id, needs: missing });
  if (silent.length + silentBackups.length > 0)
    found.push({
      what: 'noYes',
      agreement: id,
      parties: [
        ...silent,
        ...silentBackups.filter((party) => !silent.some((one) => isSameParty(one, party))),
      ],
    });
  return found;
}

/** Whether it fills a part of a risk window on any of these days, so that it needs a backup. */
function isInWindow(
  agreement: Agreement,
  windows: readonly RiskWindow[],
  days: readonly Day[],
): boolean {
  return windows.some((window) =>
    days.some((day) => {
      const cell = cellOf({ window, agreements: [agreement], day }, () => true);
      return cell !== null && cell.pieces.length > 0;
    }),
  );
}

/** Who would have to be in two places at once: with the children here and there. */
function twice(agreements: readonly Agreement[], days: readonly Day[]): Weakness[] {
  const found: Weakness[] = [];
  const there = agreements.filter(({ values }) => values.isThere !== false && values.when);
  for (const [at, one] of there.entries())
    for (const other of there.slice(at + 1)) {
      const party = (one.values.who ?? []).find((each) =>
        (other.values.who ?? []).some((each2) => isSameParty(each, each2)),
      );
      const day = party && days.find((each) => meetOn(one, other, each));
      if (party && day)
        found.push({ what: 'twoPlaces', party, agreements: [one.id, other.id], day });
    }
  return found;
}

/** Two tasks at home, or both at the kindergarten, are at one place. */
function meetOn(one: Agreement, other: Agreement, day: Day): boolean {
  const [a, b] = [one, other].map(({ values: { when, trial } }) =>
    when && !whyNoTime(when) && happensOn(when, day, trial) ? spanOf(when, 1) : null,
  );
  const place = one.values.where;
  const isOnePlace = place === other.values.where && (place === 'home' || place === 'kindergarten');
  if (!a || !b || isOnePlace) return false;
  // What has no end begins what follows: fetching at three and staying until five.
  const isBeginning = a.from === b.from && isMoment(a) !== isMoment(b);
  return !isBeginning && overlap(a, b) !== null;
}

function isMoment({ from, to }: Span): boolean {
  return to - from <= 1;
}

function leaning(agreements: readonly Agreement[], people: PlanPeople, first: Day): Weakness[] {
  const loads = loadsOf(agreements, first).filter(
    ({ party, doingMinutes }) => doingMinutes > 0 && people.standingOf(party) !== 'parent',
  );
  const total = loads.reduce((sum, { doingMinutes }) => sum + doingMinutes, 0);
  const [most] = loads;
  if (!most || total < 60) return [];
  const share = most.doingMinutes / total;
  return share > mostShare ? [{ what: 'oneCarries', party: most.party, share }] : [];
}

/** Nobody of the network on any Saturday or Sunday, in a plan that has tasks on other days. */
function weekendless(
  windows: readonly RiskWindow[],
  agreements: readonly Agreement[],
  people: PlanPeople,
  days: readonly Day[],
): Weakness[] {
  const [first, last] = [days[0], days.at(-1)];
  const timed = agreements.filter(({ values }) => values.when && values.when.kind !== 'trigger');
  if (!first || !last || timed.length === 0 || windows.length === 0) return [];
  const isPrivate = (party: Party) => {
    const standing = people.standingOf(party);
    return standing === 'network' || standing === 'named';
  };
  const isThere = timed.some(
    ({ values: { who = [], backup = [], when, trial } }) =>
      when &&
      [...who, ...backup].some(isPrivate) &&
      occurrences(when, first, last, trial).some((day) => weekdayOf(day) >= 6),
  );
  return isThere ? [] : [{ what: 'noWeekend' }];
}

/** A text that is the same for the same weakness, for lists on a screen. */
export function weaknessKey(weakness: Weakness): string {
  switch (weakness.what) {
    case 'open':
      return `open ${weakness.window} ${weakness.weekday} ${weakness.cover}`;
    case 'onlyProfessionals':
      return `professionals ${weakness.window}`;
    case 'under18':
    case 'gone':
    case 'ends':
      return `${weakness.what} ${weakness.agreement} ${partyKey(weakness.party)}`;
    case 'twoPlaces':
      return `twice ${weakness.agreements.join(' ')}`;
    case 'oneCarries':
    case 'noWeekend':
      return weakness.what;
    default:
      return `${weakness.what} ${weakness.agreement}`;
  }
}
