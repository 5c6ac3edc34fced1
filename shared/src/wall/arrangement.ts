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
// network and the child's part on their left, goals, numbers and their development on their right, then the plan, its week, what to do in an
// emergency and who decides what; the road is at the very left, where a way begins.
// Drawing sheets hang in a row above, from the columns on. Posters grow downwards and have nothing beneath them.
const lanes = {
  road: -4,
  child: -3,
  network: -2,
  family: -1,
  columns: 0,
  goals: 1,
  scaling: 2,
  development: 3,
  plan: 4,
  week: 5,
  emergency: 6,
  deciders: 7,
};

/** Where each poster hangs. `heights`: how high a poster is where that is known, never less than `least`. */
export function arrange(
  posters: readonly PosterId[],
  heights: ReadonlyMap<PosterId, number>,
  least: number = posterHeight,
): Map<PosterId, Box> {
  const places = new Map<PosterId, Box>();
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
      const h = Math.max(least, heights.get(poster) ?? 0);
      places.set(poster, { x: laneOf(poster) * lane, y: 0, w: posterWidth, h });
    }
  }
  return places;
}

function laneOf(poster: PosterId): number {
  return isBoardPart(poster) ? lanes[poster] : 0;
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
