/** The middle value; of an even number, the mean of the two in the middle. NaN when there is none. */
export function median(values: readonly number[]): number {
  return (percentile(values, 50, Math.floor) + percentile(values, 50, Math.ceil)) / 2;
}

/** The value that so many of a hundred do not pass. NaN when there is none. */
export function percentile(
  values: readonly number[],
  percent: number,
  toPlace: (place: number) => number = Math.ceil,
): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[toPlace((percent / 100) * (sorted.length - 1))] ?? Number.NaN;
}

/** The same numbers in every run, from 0 to 1: both servers get the same meeting. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
