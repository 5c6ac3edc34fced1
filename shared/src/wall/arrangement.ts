import { isBoardPart, type PosterId, sheetOf } from './poster.ts';

/** A rectangle on the wall in board units. */
export type Box = { x: number; y: number; w: number; h: number };

/** Width of a poster. One board unit is one pixel where letters have their usual size. */
export const posterWidth = 960;
/** Least height of a poster, and the height of a drawing sheet: it fills a screen of 16:9. */
export const posterHeight = 540;
/** Wall between two posters. */
const gap = 80;
const lane = posterWidth + gap;

// Every part of the board has its place for good, also before it hangs: the columns in the middle, the family, its
// network and the child's part on their left, goals, numbers and their development on their right, and beneath them the
// plan: what is agreed, its week, what to do in an emergency, the road, and who decides what. Two rows, for in one row
// the whole wall is a thin line. Drawing sheets hang in a row above, from the columns on.
const lanes = {
  child: -3,
  network: -2,
  family: -1,
  columns: 0,
  goals: 1,
  scaling: 2,
  development: 3,
};
const lanesBeneath = { plan: -2, week: -1, emergency: 0, road: 1, deciders: 2 };

/** Where each poster hangs. `heights`: how high a poster is where that is known, never less than `least`. */
export function arrange(
  posters: readonly PosterId[],
  heights: ReadonlyMap<PosterId, number>,
  least: number = posterHeight,
): Map<PosterId, Box> {
  const places = new Map<PosterId, Box>();
  const heightOf = (poster: PosterId) => Math.max(least, heights.get(poster) ?? 0);
  const beneath = rowBeneath(posters.filter(isInFirstRow).map(heightOf));
  let sheets = 0;
  for (const poster of posters) {
    if (sheetOf(poster)) {
      places.set(poster, {
        x: sheets * lane,
        y: -(posterHeight + gap),
        w: posterWidth,
        h: posterHeight,
      });
      sheets += 1;
    } else {
      const y = isInFirstRow(poster) ? 0 : beneath;
      places.set(poster, { x: laneOf(poster) * lane, y, w: posterWidth, h: heightOf(poster) });
    }
  }
  return places;
}

/** Where the second row begins: beneath the highest of the first, half a poster further down each time it must, so that a
 *  card more moves nobody who works there. */
function rowBeneath(heights: readonly number[]): number {
  const step = (posterHeight + gap) / 2;
  return Math.ceil((Math.max(posterHeight, ...heights) + gap) / step) * step;
}

function isInFirstRow(poster: PosterId): boolean {
  return isBoardPart(poster) && Object.hasOwn(lanes, poster);
}

function laneOf(poster: PosterId): number {
  const all: Readonly<Record<string, number>> = { ...lanes, ...lanesBeneath };
  return all[poster] ?? 0;
}

/** The rectangle that holds all of these; an empty wall is one poster wide. */
export function around(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  if (left > right) return { x: 0, y: 0, w: posterWidth, h: posterHeight };
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** The poster at this point, or the one that hangs nearest to it; null on an empty wall. */
export function nearestPoster(
  places: ReadonlyMap<PosterId, Box>,
  at: { x: number; y: number },
): PosterId | null {
  let nearest: PosterId | null = null;
  let shortest = Infinity;
  for (const [poster, box] of places) {
    const far = distance(box, at);
    if (far >= shortest) continue;
    shortest = far;
    nearest = poster;
  }
  return nearest;
}

/** How far a point lies from a box; 0 inside it. */
export function distance({ x, y, w, h }: Box, at: { x: number; y: number }): number {
  const dx = Math.max(x - at.x, 0, at.x - (x + w));
  const dy = Math.max(y - at.y, 0, at.y - (y + h));
  return Math.hypot(dx, dy);
}
