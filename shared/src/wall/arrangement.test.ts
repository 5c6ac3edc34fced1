import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import {
  around,
  arrange,
  type Box,
  distance,
  nearestPoster,
  posterHeight,
  posterWidth,
} from './arrangement.ts';
import { boardParts, type PosterId, partGroups, sheetOf, sheetPoster } from './poster.ts';

const names = fc.uniqueArray(fc.nat(60), { maxLength: 60 });
const posters = names.map((each): PosterId[] => [
  ...boardParts,
  ...each.map((name) => sheetPoster(idFor<SheetId>(`sheet ${name}`))),
]);
const height = fc.double({ min: 0, max: 20_000, noNaN: true });
const point = fc.record({
  x: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
  y: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
});

const tall = (heights: readonly number[], all: readonly PosterId[]) =>
  new Map(all.map((poster, at) => [poster, heights[at] ?? 0]));

test('WALL-8 everything hangs, nothing over anything else, with wall between', () => {
  fc.assert(
    fc.property(posters, fc.array(height), (all, heights) => {
      const places = [...arrange(all, tall(heights, all))];
      expect(places.map(([poster]) => poster)).toEqual(all);
      for (const [at, [, one]] of places.entries()) {
        expect(one.w).toBe(posterWidth);
        expect(one.h).toBeGreaterThanOrEqual(posterHeight);
        for (const [, other] of places.slice(at + 1)) expect(apart(one, other)).toBeGreaterThan(0);
      }
    }),
    { seed: 32, numRuns: 100 },
  );
});

const isOfThePlan = (poster: PosterId) => partGroups.plan.some((part) => part === poster);

test('WALL-8 a poster that grows grows downwards, and moves nobody in its row nor above', () => {
  fc.assert(
    fc.property(posters, fc.constantFrom(...boardParts), height, (all, which, grown) => {
      const before = arrange(all, new Map());
      const after = arrange(all, new Map([[which, grown]]));
      for (const [poster, box] of before) {
        const { h, ...place } = after.get(poster) as Box;
        const isBeneath = isOfThePlan(poster) && !isOfThePlan(which);
        expect(place).toMatchObject(isBeneath ? { x: box.x } : { x: box.x, y: box.y, w: box.w });
        expect(place.y).toBeGreaterThanOrEqual(box.y);
        expect(h).toBe(poster === which ? Math.max(posterHeight, grown) : box.h);
      }
    }),
    { seed: 33, numRuns: 200 },
  );
});

test('WALL-8 the plan hangs in a row beneath, and moves down seldom, by half a poster at a time', () => {
  const top = (grown: number) => arrange(boardParts, new Map([['columns', grown]])).get('road')?.y;
  expect(top(0)).toBe(620);
  expect(top(541)).toBe(930);
  expect(top(850)).toBe(930);
  expect(top(851)).toBe(1_240);
});

test('WALL-8 sheets hang in a row above everything else', () => {
  fc.assert(
    fc.property(posters, (all) => {
      const places = arrange(all, new Map());
      const columns = places.get('columns') as Box;
      for (const [poster, box] of places)
        if (sheetOf(poster)) expect(box.y + box.h).toBeLessThan(columns.y);
    }),
    { seed: 34, numRuns: 100 },
  );
});

test('WALL-8 a new sheet hangs beside the last, and moves nobody', () => {
  fc.assert(
    fc.property(posters, (all) => {
      const before = arrange(all, new Map());
      const after = arrange([...all, sheetPoster(idFor('the new sheet'))], new Map());
      for (const [poster, box] of before) expect(after.get(poster)).toEqual(box);
    }),
    { seed: 35, numRuns: 100 },
  );
});

test('WALL-9 the whole wall holds every poster, and an empty wall is one poster wide', () => {
  expect(around([])).toEqual({ x: 0, y: 0, w: posterWidth, h: posterHeight });
  fc.assert(
    fc.property(posters, fc.array(height), (all, heights) => {
      const places = arrange(all, tall(heights, all));
      const wall = around(places.values());
      for (const box of places.values()) {
        expect(wall.x).toBeLessThanOrEqual(box.x);
        expect(wall.y).toBeLessThanOrEqual(box.y);
        expect(wall.x + wall.w).toBeGreaterThanOrEqual(box.x + box.w);
        expect(wall.y + wall.h).toBeGreaterThanOrEqual(box.y + box.h);
      }
    }),
    { seed: 36, numRuns: 100 },
  );
});

test('WALL-9 every place on the wall is some poster’s: the one it is in, else the nearest', () => {
  expect(nearestPoster(new Map(), { x: 0, y: 0 })).toBeNull();
  fc.assert(
    fc.property(posters, fc.array(height), point, (all, heights, at) => {
      const places = arrange(all, tall(heights, all));
      const nearest = nearestPoster(places, at);
      expect(nearest).not.toBeNull();
      const far = distance(places.get(nearest as PosterId) as Box, at);
      for (const [poster, box] of places) {
        expect(far).toBeLessThanOrEqual(distance(box, at));
        const isInside =
          at.x >= box.x && at.x <= box.x + box.w && at.y >= box.y && at.y <= box.y + box.h;
        if (isInside) expect(nearest).toBe(poster);
      }
    }),
    { seed: 37, numRuns: 300 },
  );
});

/** How far two boxes lie from each other; 0 where they touch, less where they overlap. */
function apart(one: Box, other: Box): number {
  const across = Math.max(other.x - (one.x + one.w), one.x - (other.x + other.w));
  const down = Math.max(other.y - (one.y + one.h), one.y - (other.y + other.h));
  return Math.max(across, down);
}
