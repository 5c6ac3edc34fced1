import type { AudienceName } from '../doc/board-doc.ts';

/** Last part of a socket's address: the surface that comes in. Each door opens one document.
 *  `phone` goes by the seat's cookie, `follow` by the follower's, the others by the sign-in of staff; `wall` only reads,
 *  whoever is signed in there. */
export const doors = ['phone', 'console', 'staff', 'wall', 'follow'] as const;
export type Door = (typeof doors)[number];

/** The document behind a door. */
export function documentBehind(door: Door): AudienceName {
  if (door === 'follow') return 'mask';
  return door === 'staff' ? 'staff' : 'table';
}

/** The door with this name, or null. */
export function parseDoor(text: string): Door | null {
  return doors.find((door) => door === text) ?? null;
}
