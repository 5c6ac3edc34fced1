import * as z from 'zod/mini';
import { boardFileSchema, fileFormat, fileVersion } from './board-file.ts';
import { fileParts } from './file-parts.ts';

/** By this name the schema is known, wherever it lies. */
const schemaId = `urn:${fileFormat}:${fileVersion}`;

/** The published JSON Schema of a board file (draft 2020-12), made of what the house itself reads a file with. The house asks
 *  for more than a schema can say; docs/spec/plan.md, “Board file”. */
export function boardFileJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(boardFileSchema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, textOf(zodSchema));
      const part = fileParts.find(({ whole }) => (whole as z.core.$ZodType) === zodSchema);
      if (part) jsonSchema.maxProperties = part.limit;
    },
  });
  return { $id: schemaId, title: 'Rundbord board', ...schema };
}

const anId = 'A'.repeat(22);

/** A rule of our own, said as a pattern: an id, or what a wall can show. */
function textOf(schema: z.core.$ZodType): object {
  const takes = (text: string) => z.core.safeParse(schema, text).success;
  if (takes(anId)) return { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' };
  return { type: 'string', pattern: '^([a-zA-Z]+|sheet:[A-Za-z0-9_-]{22})$' };
}
