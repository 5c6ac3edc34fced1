import type { DocumentName } from '../doc/board-doc.ts';
import type { Role } from '../meeting/role.ts';

// A record's visibility is the document it lives in; this says who receives which. A follower will get `mask`,
// a document of its own, and until then nothing.
const reaches: Record<DocumentName, readonly Role[]> = {
  table: ['facilitator', 'member', 'interpreter', 'wall'],
  staff: ['facilitator'],
};

/** Whether a document is sent to somebody in this role. */
export function mayReceive(role: Role, document: DocumentName): boolean {
  return reaches[document].includes(role);
}
