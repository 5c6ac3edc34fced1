import * as z from 'zod/mini';
import { boardLanguages } from '../board/language.ts';
import type { DocumentName } from '../doc/board-doc.ts';
import { idSchema, type RoundId } from '../id.ts';
import { partsOfRoot, rootsInFile } from './file-parts.ts';

// A board as one JSON file (docs/decisions/0026): everything in both of its documents, except what belongs to the house.

export const fileFormat = 'rundbord-board';
export const fileVersion = 1;

type Group = Record<string, unknown>;
/** A document in a file: each root a collection, or several by name. */
export type FileDocument = Record<string, Group | Record<string, Group>>;

const name = z.string().check(z.maxLength(800));
const time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

const facts = z.strictObject({
  children: z
    .array(z.string().check(z.minLength(1), z.maxLength(800)))
    .check(z.minLength(1), z.maxLength(2_000)),
  language: z.enum(boardLanguages),
  createdAt: z.string().check(z.minLength(1), z.maxLength(30)),
});

/** The whole of a file. `omitted`: what was on the board and is not here – rounds whose answers were sealed, and entries
 *  that nobody could read. */
export const boardFileSchema = z.strictObject({
  format: z.literal(fileFormat),
  version: z.literal(fileVersion),
  exportedAt: time,
  exportedBy: name,
  omitted: z.strictObject({
    sealed: z.array(idSchema<RoundId>()),
    unreadable: z.array(name),
  }),
  board: facts,
  table: documentSchema('table'),
  staff: documentSchema('staff'),
});

/** A file as it is read and written. */
export type BoardFile = Omit<z.infer<typeof boardFileSchema>, DocumentName> &
  Record<DocumentName, FileDocument>;

/** The collection of a part in a file's document, or null where it is not there. */
export function groupOf(
  document: FileDocument,
  { root, group }: { root: string; group: string | null },
): Group | null {
  const whole = document[root];
  return ((group === null ? whole : whole?.[group]) as Group | undefined) ?? null;
}

function documentSchema(document: DocumentName): z.ZodMiniType<FileDocument> {
  const roots = rootsInFile(document).map((root) => {
    const parts = partsOfRoot(document, root);
    const [first] = parts;
    if (first && first.group === null) return [root, first.whole] as const;
    return [
      root,
      z.strictObject(Object.fromEntries(parts.map(({ group, whole }) => [group ?? '', whole]))),
    ] as const;
  });
  return z.strictObject(Object.fromEntries(roots)) as unknown as z.ZodMiniType<FileDocument>;
}
