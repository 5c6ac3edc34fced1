import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boardFileJsonSchema } from '../shared/src/board-file/json-schema.ts';

// Writes the published schema of a board file. Run it when a field has come; a test says when it was forgotten.

const path = join(import.meta.dirname, '../docs/board-file.schema.json');
writeFileSync(path, `${JSON.stringify(boardFileJsonSchema(), null, 2)}\n`);
