/** The share of a page that is seen again on the next, so that a line that was cut is read whole there. */
const again = 0.14;

/** On how many pages something stands of which only `seen` is visible at once. What is hardly higher is one page. */
export function pagesIn(whole: number, seen: number): number {
  if (seen <= 0 || whole <= seen * 1.02) return 1;
  return 1 + Math.ceil((whole - seen) / (seen * (1 - again)));
}

/** Where a page begins, from the top. The last ends where everything ends. */
export function pageTop(page: number, { whole, seen }: { whole: number; seen: number }): number {
  return Math.max(0, Math.min(page * seen * (1 - again), whole - seen));
}

/** Least share of its size at which a drawing can still be read. */
const leastFit = 0.55;

/** By how much a drawing is made smaller so that all of it is seen; 1 where it fits, or would be too small to read. */
export function fitting(whole: number, seen: number): number {
  if (whole <= seen || seen <= 0) return 1;
  const fit = seen / whole;
  return fit < leastFit ? 1 : fit;
}
