import { gapsIn, joined, minutesOf, overlap, type Span } from '../calendar/clock-time.ts';
import { type Day, daysOfWeek } from '../calendar/day.ts';
import { happensOn, spanOf, whyNoTime } from '../calendar/when.ts';
import type { PlanId } from '../id.ts';
import { type Agreement, isLive } from './agreement.ts';
import { isSameParty, type Party } from './party.ts';
import type { PlanEntry } from './plan-entry.ts';

export type RiskWindow = PlanEntry<'window'>;

/** How a risk window stands on one day, from worst to best: *ikke dækket, uklar, dækket, dækket med reserve*. */
export const covers = ['open', 'unclear', 'covered', 'backed'] as const;
export type Cover = (typeof covers)[number];

/** What has a time but no end – fetching the children – takes a quarter of an hour. */
export const momentMinutes = 15;

/** What one agreement does in a window on a day. `span`: null where nobody said when. */
export type Piece = {
  agreement: PlanId;
  span: Span | null;
  who: readonly Party[];
  backup: readonly Party[];
};

/** A risk window on one day. `gaps`: when nobody is clearly there, in minutes since midnight. */
export type Cell = { day: Day; cover: Cover; pieces: readonly Piece[]; gaps: readonly Span[] };

/** A risk window through a week; null on days on which it is not. */
export type GridRow = { window: PlanId; span: Span; cells: readonly (Cell | null)[] };

/** What the grid needs to know of people: whether somebody can be counted on that day. Children never, and nobody who has
 *  left the network. */
export type Counts = (party: Party, day: Day) => boolean;

/** The week grid (domain.md 4.6.3): for each risk window and each day of the week that `day` lies in, whether a grown-up
 *  is clearly there. A cell is covered when agreements that say when leave no minute open, and backed when those with a
 *  backup alone leave none; somebody at some time is not clear. */
export function weekGrid(
  { windows, agreements }: { windows: readonly RiskWindow[]; agreements: readonly Agreement[] },
  day: Day,
  counts: Counts,
): GridRow[] {
  const week = daysOfWeek(day);
  return windows.flatMap((window) => {
    const span = spanOfWindow(window);
    if (!span || window.shelved) return [];
    const cells = week.map((each) => cellOf({ window, agreements, day: each }, counts));
    return [{ window: window.id, span, cells }];
  });
}

/** One window on one day, or null when there is none that day. */
export function cellOf(
  { window, agreements, day }: { window: RiskWindow; agreements: readonly Agreement[]; day: Day },
  counts: Counts,
): Cell | null {
  const span = spanOfWindow(window);
  if (!span || !isWindowOn(window, day)) return null;
  const isCounted = (party: Party) =>
    counts(party, day) &&
    !(window.values.notCounting ?? []).some((each) => isSameParty(each, party));
  const pieces = agreements.flatMap((agreement) => {
    const piece = pieceOf(agreement, { span, day }, isCounted);
    return piece ? [piece] : [];
  });
  const certain = pieces.filter(({ who }) => who.length > 0);
  const gaps = gapsIn(span, spansOf(certain));
  const unbacked = gapsIn(span, spansOf(certain.filter(({ backup }) => backup.length > 0)));
  const cover =
    gaps.length > 0
      ? pieces.length > 0
        ? 'unclear'
        : 'open'
      : unbacked.length > 0
        ? 'covered'
        : 'backed';
  return { day, cover, pieces, gaps };
}

/** The hours of a window, or null as long as they do not make sense. */
function spanOfWindow({ values }: Pick<RiskWindow, 'values'>): Span | null {
  if (!values.from || !values.to) return null;
  const span = { from: minutesOf(values.from), to: minutesOf(values.to) };
  return span.to > span.from ? span : null;
}

function isWindowOn({ values }: RiskWindow, day: Day): boolean {
  const when = { kind: 'weekly', days: values.days ?? [], rhythm: 'every' } as const;
  return happensOn({ ...when, except: values.except ?? [] }, day, undefined);
}

/** What an agreement does in a window that day; null when it does not concern it. An agreement where nobody is with the
 *  children – a call, a message – fills no window. */
function pieceOf(
  agreement: Agreement,
  { span, day }: { span: Span; day: Day },
  isCounted: (party: Party) => boolean,
): Piece | null {
  const { when, trial, isThere, who, backup } = agreement.values;
  if (!isLive(agreement) || isThere === false || !when || whyNoTime(when)) return null;
  if (!happensOn(when, day, trial)) return null;
  const own = spanOf(when, momentMinutes);
  const shared = own && overlap(own, span);
  if (own && !shared) return null;
  return {
    agreement: agreement.id,
    span: shared,
    who: (who ?? []).filter(isCounted),
    backup: backupOf({ who, backup }).filter(isCounted),
  };
}

/** Who steps in: nobody steps in for themselves. */
export function backupOf({
  who = [],
  backup = [],
}: {
  who?: readonly Party[] | undefined;
  backup?: readonly Party[] | undefined;
}): Party[] {
  return backup.filter((party) => !who.some((one) => isSameParty(one, party)));
}

function spansOf(pieces: readonly Piece[]): Span[] {
  return joined(pieces.flatMap(({ span }) => (span ? [span] : [])));
}
