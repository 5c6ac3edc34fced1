import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { readEntries } from '../doc/read-map.ts';
import type { SeatId } from '../id.ts';

/** What every member's phone offers all the time: a break, a talk, and to be in it no more (domain.md 4.5). */
export const offers = ['pause', 'talk', 'stop'] as const;
export type Offer = (typeof offers)[number];

/** A signal as it lies on the consoles. `name`: what the member was called then. */
export const signalSchema = z.object({ name: z.string(), at: z.string() });
export type Signal = z.infer<typeof signalSchema> & { seat: SeatId; what: Offer };

/** Under which key of the root `signals` it lies: one of each kind and seat, however often it is sent. */
export function signalKey(seat: SeatId, what: Offer): string {
  return `${what}/${seat}`;
}

/** What members have said to the facilitators and nobody has set aside, first to last. */
export function readSignals(signals: Y.Map<unknown>): Signal[] {
  return readEntries(signals, signalSchema)
    .flatMap(([key, { name, at }]) => {
      const [kind, seat] = key.split('/');
      const what = offers.find((each) => each === kind);
      return what && seat ? [{ name, at, what, seat: seat as SeatId }] : [];
    })
    .sort((a, b) => a.at.localeCompare(b.at) || (a.seat < b.seat ? -1 : 1));
}
