import type { DocumentConnection } from '../connection/document-connection.ts';
import type { GlimpseLine } from '../parts/wall/glimpse-context.ts';

/** What a console shows in passing, and sees. */
export function glimpseLine(table: DocumentConnection): GlimpseLine {
  return {
    send: (glimpse) => table.glimpse(glimpse),
    listen: (heard) => table.watchGlimpses(heard),
  };
}
