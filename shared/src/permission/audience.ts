import type { AudienceName } from '../doc/board-doc.ts';
import type { Role } from '../meeting/role.ts';

// A record's visibility is the document it lives in; this says who receives which.
const reaches: Record<AudienceName, readonly Role[]> = {
  table: ['facilitator', 'member', 'interpreter', 'wall'],
  staff: ['facilitator'],
  mask: ['follower'],
};

/** Whether a document is sent to somebody in this role. */
export function mayReceive(role: Role, document: AudienceName): boolean {
  return reaches[document].includes(role);
}

/** Whether glimpses – strokes under way, pointing, cursors, where the console looks – reach somebody in this role. Phones
 *  stay quiet, and what a follower sees of drawing is released sheet by sheet. */
export function mayGlimpse(role: Role): boolean {
  return role === 'facilitator' || role === 'wall';
}
