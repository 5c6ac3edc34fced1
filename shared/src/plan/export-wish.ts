import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { boardLanguages } from '../board/language.ts';
import { readEntries } from '../doc/read-map.ts';
import { timeSchema } from '../doc/time.ts';

// What is taken home is asked for by staff, made by the house, and noted in the root `exports` of the staff document.

/** The plan, the emergency plan on one page, a card for each child, each person's own page, and a calendar of tasks. */
export const exportDocuments = ['plan', 'emergency', 'cards', 'own', 'calendar'] as const;
export type ExportDocument = (typeof exportDocuments)[number];

/** For whom it is: that says what is in it. */
export const exportAudiences = ['network', 'authority', 'child'] as const;
export type ExportAudience = (typeof exportAudiences)[number];

export const exportFormats = ['pdf', 'docx', 'ics'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a document can be written as. */
export function formatsOf(document: ExportDocument): readonly ExportFormat[] {
  return document === 'calendar' ? ['ics'] : ['pdf', 'docx'];
}

/** Who can be given a document: pages of tasks are no reading for a child. */
export function audiencesOf(document: ExportDocument): readonly ExportAudience[] {
  if (document === 'cards') return ['child'];
  return document === 'own' || document === 'calendar' ? ['network'] : exportAudiences;
}

const wish = {
  document: z.enum(exportDocuments),
  format: z.enum(exportFormats),
  audience: z.enum(exportAudiences),
  language: z.enum(boardLanguages),
  /** Whose own page or tasks, as `partyKey`; of everyone where it is not said. */
  person: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
} as const;

/** What staff ask for. */
export const exportWishSchema = z
  .strictObject(wish)
  .check(
    z.refine(
      ({ document, format, audience }) =>
        formatsOf(document).includes(format) && audiencesOf(document).includes(audience),
    ),
  );
export type ExportWish = z.infer<typeof exportWishSchema>;

/** Who took what, when. `whom`: the name of who it is for, where it is one person's. `version`: of the plan, 0 before the
 *  first was sent. `board`: the whole of it as one file, which is no document that is made. */
const exportFactSchema = z.object({
  document: z.enum([...exportDocuments, 'board']),
  format: z.enum([...exportFormats, 'json']),
  audience: z.enum(exportAudiences),
  language: z.enum(boardLanguages),
  whom: z.optional(z.string()),
  version: z.number(),
  by: z.string(),
  at: timeSchema,
});
export type ExportFact = z.infer<typeof exportFactSchema>;

/** Most of them that are noted on a board. */
export const exportsLimit = 2_000;

/** Everything that was taken home, last first. */
export function readExports(exports: Y.Map<unknown>): (ExportFact & { id: string })[] {
  return readEntries(exports, exportFactSchema)
    .map(([id, fact]) => ({ ...fact, id }))
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.id < b.id ? -1 : 1));
}
