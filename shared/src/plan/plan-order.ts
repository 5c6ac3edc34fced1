import { generateKeyBetween } from 'fractional-indexing';

/** A place between two others; null is the beginning or the end. */
export function planOrderBetween(low: string | null, high: string | null): string {
  return generateKeyBetween(low, high);
}
