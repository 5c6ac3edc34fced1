import type { Couple } from '../bond.ts';
import type { Union } from './kin.ts';

/** The couple whose line is drawn between two people who were a couple more than once: the latest. */
export function drawnCouple(union: Union): Couple | null {
  return union.couples.at(-1) ?? null;
}

/** Room for the words of a couple's line ("g. 1985, skilt 1999"), which come in when it is drawn; 0 when it has none. */
export function captionWidth(couple: Couple | null): number {
  if (!couple) return 0;
  const { since, ended, again, state } = couple;
  const parts = [
    since === undefined ? 0 : 50,
    state !== 'together' && ended !== undefined ? 66 : 0,
    again === undefined ? 0 : 88,
  ];
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Whether a slash is drawn on the line, for which there must be room beside the words. */
export function hasSlash(couple: Couple | null): boolean {
  return couple !== null && couple.state !== 'together';
}
