import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntry } from '../doc/read-map.ts';
import type { EventId } from '../id.ts';

/** What can stand on the time axis beside the numbers. */
export const eventKinds = ['planApproved', 'drill', 'breach', 'stepDown', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Most graphemes in what is said of one, and most of them on a board. */
export const eventLimit = 80;
export const eventsLimit = 200;

/** Something that happened on a day (`on`, YYYY-MM-DD), in the root `record`. */
export const eventSchema = z.object({
  what: z.enum(eventKinds),
  on: z.iso.date(),
  words: z.optional(z.string()),
});
export type TimelineEvent = z.infer<typeof eventSchema> & { id: EventId };

const prefix = 'event:';

/** Under which key of the record it stands. */
export function eventKey(event: EventId): string {
  return prefix + event;
}

/** Everything that was noted, first to last. */
export function readEvents(record: Y.Map<unknown>): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  for (const key of record.keys()) {
    const facts = key.startsWith(prefix) ? readEntry(record, key, eventSchema) : null;
    if (facts) events.push({ ...facts, id: key.slice(prefix.length) as EventId });
  }
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}
