import type { Day } from '../calendar/day.ts';
import type { PlanEntry } from './plan-entry.ts';
import type { PlanValues } from './plan-fields.ts';

type Seen = PlanEntry<'seen'>;
type Check = PlanEntry<'check'>;
type Incident = PlanEntry<'incident'>;
export type HeldThing = Seen | Check | Incident;

/** How something went: the answers of an observation, which a look at the plan shares; `happened`: it was not kept. */
export type HeldMark = NonNullable<PlanValues<'seen'>['kept']> | 'happened' | 'told';

/** What was kept comes first, what happened last. */
const marks: readonly HeldMark[] = [
  'kept',
  'partly',
  'told',
  'notYet',
  'notRelevant',
  'happened',
] as const;

/** How it went; `told` where nobody has said. */
export function markOf(thing: HeldThing): HeldMark {
  switch (thing.kind) {
    case 'incident':
      return 'happened';
    case 'seen':
      return (thing.values as PlanValues<'seen'>).kept ?? 'told';
    case 'check': {
      const { result } = thing.values as PlanValues<'check'>;
      if (result === 'asAgreed') return 'kept';
      return result === 'not' ? 'notYet' : (result ?? 'told');
    }
  }
}

/** What was seen, with what was kept first, and of those the newest. */
export function keptFirst<T extends HeldThing>(things: readonly T[]): T[] {
  const place = (thing: HeldThing) => marks.indexOf(markOf(thing));
  const day = ({ values }: HeldThing): Day => values.on ?? '';
  return [...things].sort((a, b) => place(a) - place(b) || day(b).localeCompare(day(a)));
}
