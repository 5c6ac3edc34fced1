/** Something on a poster that is not cut, in pixels from its top. */
export type Piece = { top: number; bottom: number };
/** What of a poster is seen at once. */
export type Page = { top: number; end: number };

/** The share of a page that is seen again on the next where it had to be cut, so that a line that was cut is read whole there. */
const again = 0.14;
/** Pixels above what a page begins with. */
const air = 12;
/** The share of a page that is filled at least. */
const leastFilled = 0.4;
/** Shares of a page up to which a piece is kept whole: all of it, where that leaves no page too empty. */
const keptUpTo = [1, 1 - leastFilled];
/** What is hardly higher than the screen is one page. */
const hardly = 1.02;

/** The pages of something of which only `seen` is visible at once. A page ends between two pieces; only where there is no such
 *  place it is cut, and some of it stands on the next page too. */
export function pagesIn(whole: number, seen: number, pieces: readonly Piece[] = []): Page[] {
  if (seen <= 0 || whole <= seen * hardly) return [{ top: 0, end: whole }];
  const pages: Page[] = [];
  let top = 0;
  while (whole - top > seen * hardly && !isMargin(pieces, top + seen, whole)) {
    const between = endOfPage(pieces, top, seen);
    pages.push({ top, end: between ?? top + seen });
    top = between ?? top + seen * (1 - again);
  }
  // The last page is as full as the others where nothing tells where it should begin.
  const isCut = (pages.at(-1)?.end ?? 0) > top;
  return [...pages, { top: isCut ? Math.max(0, whole - seen) : top, end: whole }];
}

/** Whether nothing but the lower margin of the sheet lies below. */
function isMargin(pieces: readonly Piece[], from: number, whole: number): boolean {
  return (
    pieces.some(({ bottom }) => bottom > whole / 2) && pieces.every(({ bottom }) => bottom <= from)
  );
}

/** The lowest place on a page that goes through nothing, with what follows on the next; undefined where there is none. */
function endOfPage(pieces: readonly Piece[], from: number, seen: number): number | undefined {
  for (const share of keptUpTo) {
    const kept = pieces.filter(({ top, bottom }) => bottom - top <= seen * share);
    const end = lastBetween(kept, from, seen);
    if (end !== undefined) return end;
  }
  return;
}

function lastBetween(kept: readonly Piece[], from: number, seen: number): number | undefined {
  const begins = kept.map(({ top }) => top).filter((y) => y > from + seen * leastFilled);
  const isFree = (y: number) => kept.every(({ top, bottom }) => y <= top + 1 || y >= bottom - 1);
  const free = begins.filter((y) => y <= from + seen && isFree(y)).sort((a, b) => a - b);
  const next = free.at(-1);
  if (next === undefined) return;
  const above = kept.map(({ bottom }) => bottom).filter((bottom) => bottom <= next + 1);
  return Math.max(next - air, ...above.filter((bottom) => bottom <= next));
}

/** Least share of its size at which a drawing can still be read. */
const leastFit = 0.55;

/** By how much a drawing is made smaller so that all of it is seen; 1 where it fits, or would be too small to read. */
export function fitting(whole: number, seen: number): number {
  if (whole <= seen || seen <= 0) return 1;
  const fit = seen / whole;
  return fit < leastFit ? 1 : fit;
}
