import type { Day } from '../calendar/day.ts';
import type { PlanEntry } from './plan-entry.ts';
import { type PlanKind, type PlanValues, type ShareableKind, shareable } from './plan-fields.ts';

/** Whether some of it may be shown to everyone at all. */
function isShareable(kind: PlanKind): kind is ShareableKind {
  return Object.hasOwn(shareable, kind);
}

/** Why something that is the facilitators' own stays with them, or null when its part may be shown. What lies ahead, and
 *  how a test turned out, is nobody's; what was laid aside is not taken up by showing it. */
export function whyNotShown(
  { kind, values, shelved }: Pick<PlanEntry, 'kind' | 'values' | 'shelved'>,
  today: Day,
): { code: 'plan/not-shown' } | { code: 'check/later' } | null {
  const { type, on } = values as PlanValues<'check'>;
  if (!isShareable(kind) || shelved || type === 'test') return { code: 'plan/not-shown' };
  return !on || on > today ? { code: 'check/later' } : null;
}

/** What of it everyone reads. Who sent it is not among it. */
export function sharedPart({ from: _, ...entry }: PlanEntry<ShareableKind>): PlanEntry {
  const shown: readonly string[] = shareable[entry.kind];
  const values = Object.entries(entry.values).filter(([name]) => shown.includes(name));
  return { ...entry, values: Object.fromEntries(values) };
}
