import { err, ok } from '@rundbord/shared/result';
import {
  eventKey,
  eventLimit,
  eventsLimit,
  readEvents,
  type TimelineEvent,
} from '@rundbord/shared/scaling/timeline-event';
import { isVisible, parseLine } from '@rundbord/shared/text/plain-text';
import type { Acts } from '../intent/act-context.ts';

/** What happened between the meetings, as marks on the time axis. Rights have been judged before. */
export const eventActs: Acts<'noteEvent' | 'removeEvent'> = {
  noteEvent: ({ table }, { event, what, on, words: raw = '' }) => {
    const words = isVisible(raw) ? parseLine(raw, { least: 1, limit: eventLimit }) : null;
    if (words && !words.ok) return words;
    const known = readEvents(table.record);
    if (known.length >= eventsLimit && !known.some(({ id }) => id === event))
      return err({ code: 'board/full', limit: eventsLimit });
    const facts: Omit<TimelineEvent, 'id'> = { what, on, ...(words ? { words: words.value } : {}) };
    table.record.set(eventKey(event), facts);
    return ok([]);
  },

  removeEvent: ({ table }, { event }) => {
    table.record.delete(eventKey(event));
    return ok([]);
  },
};
