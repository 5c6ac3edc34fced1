import * as z from 'zod/mini';

/** A follower's own note. It lies on the follower's device and is in no document. `poster`: what was looked at, by its
 *  name then; `at` is ISO. */
const noteSchema = z.object({
  id: z.string(),
  at: z.string(),
  poster: z.string(),
  words: z.string(),
});
export type Note = z.infer<typeof noteSchema>;

/** Notes as a device kept them; text that is not notes holds none. */
export function parseNotes(kept: string): Note[] {
  try {
    const read = z.array(noteSchema).safeParse(JSON.parse(kept));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

/** Notes as a text that reads by itself, one after another, each under its heading. */
export function notesText(notes: readonly Note[], heading: (note: Note) => string): string {
  return notes.map((note) => `${heading(note)}\n${note.words}\n`).join('\n');
}
