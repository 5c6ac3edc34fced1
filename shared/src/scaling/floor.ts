import type * as Y from 'yjs';
import type { VoterKey } from './vote.ts';

/** Whether somebody has had the floor in this meeting, or passed (step 7 of domain.md 3.3). */
export const floors = ['spoke', 'passed'] as const;
export type Floor = (typeof floors)[number];

/** Who has had the floor, in the root `floor` of the staff document. It is emptied when a meeting begins. */
export function readFloor(floor: Y.Map<unknown>): Map<VoterKey, Floor> {
  const read = new Map<VoterKey, Floor>();
  for (const [key, said] of floor.entries()) {
    const is = floors.find((each) => each === said);
    if (is) read.set(key, is);
  }
  return read;
}
