import type { Group } from './group.ts';

/** What a scale from 0 to 10 asks for (domain.md 4.3). Safety belongs to a worry and a goal, wellbeing to one child; the
 *  others stand alone, once on a board. */
export const scaleKinds = [
  'safety',
  'wellbeing',
  'confidence',
  'willingness',
  'capacity',
  'alone',
] as const;
export type ScaleKind = (typeof scaleKinds)[number];

/** Of these a board has one each. */
const loneKinds: readonly ScaleKind[] = ['confidence', 'willingness', 'capacity', 'alone'];

/** Whether a board has at most one such scale. */
export function isLone(kind: ScaleKind): boolean {
  return loneKinds.includes(kind);
}

/** Whether its numbers are for their owner and the facilitators alone, for good. */
export function isPrivate(kind: ScaleKind): boolean {
  return kind === 'capacity';
}

const networkOnly: readonly Group[] = ['network'];
const closeOnly: readonly Group[] = ['network', 'parents'];

/** Who is asked for a number on such a scale; a child is asked in a talk of its own, and never counted. */
export function isAsked(kind: ScaleKind, group: Group): boolean {
  if (group === 'child') return false;
  if (kind === 'willingness') return networkOnly.includes(group);
  return kind !== 'capacity' || closeOnly.includes(group);
}
