import * as z from 'zod/mini';
import { err, ok, type Result } from '../result.ts';
import { graphemes, isVisible, tidyTyped, type WordsRefusal } from '../text/plain-text.ts';
import { placeSchema } from './place.ts';

/** What the authority thinks of somebody in the network. */
export const assessments = ['fit', 'fitWithAgreements', 'notNow'] as const;
export type Assessment = (typeof assessments)[number];

/** Most graphemes in a note, and in a telephone number. */
export const noteLimit = 1_000;
export const phoneLimit = 40;

const mark = z.object({ by: z.string(), at: z.string() });

/** What facilitators alone know of somebody in the network: a value under the person's id in the root `networkNotes` of
 *  the staff document. `by` is a name as it was then. `no`: they said no; their place is kept here meanwhile. `apart`: their
 *  place while they are drawn no more. */
export const networkNoteSchema = z.object({
  assessment: z.optional(z.object({ ...mark.shape, is: z.enum(assessments) })),
  privateNote: z.optional(z.string()),
  phone: z.optional(z.string()),
  no: z.optional(z.object({ ...mark.shape, place: z.optional(placeSchema) })),
  apart: z.optional(placeSchema),
});
export type NetworkNote = z.infer<typeof networkNoteSchema>;

/** A note of several lines as it is kept; empty when there is nothing in it. */
export function parseNote(raw: string, limit: number): Result<string, WordsRefusal> {
  const text = tidyTyped(raw).trim();
  if (!isVisible(text)) return ok('');
  const count = Math.max(graphemes(text), Math.ceil(text.length / 10));
  return count > limit ? err({ code: 'words/too-long', graphemes: count, limit }) : ok(text);
}
