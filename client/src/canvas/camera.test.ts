// @vitest-environment node
import type { SheetId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { around, arrange, type Box } from '@rundbord/shared/wall/arrangement';
import { type PosterId, sheetPoster } from '@rundbord/shared/wall/poster';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lookedAt,
  pageAt,
  pagedPoster,
  pagesOf,
  type Screen,
  targetBox,
  wallEdges,
} from './camera.ts';

const road = sheetPoster(idFor<SheetId>('road'));
const projector: Screen = { w: 1920, h: 1080, edges: wallEdges };
/** From an old projector to a screen three times as wide as it is high. */
const screens = fc
  .record({
    h: fc.integer({ min: 600, max: 2160 }),
    shape: fc.double({ min: 1, max: 3, noNaN: true }),
  })
  .map(({ h, shape }): Screen => ({ w: Math.round(h * shape), h, edges: wallEdges }));
const heights = fc.double({ min: 540, max: 30_000, noNaN: true });

function wallOf(height = 540): ReadonlyMap<PosterId, Box> {
  return arrange(['columns', road], new Map([['columns', height]]));
}

function columnsOf(height: number): Box {
  const box = wallOf(height).get('columns');
  if (!box) throw new Error('the columns do not hang');
  return box;
}

test('WALL-14 a long plan stands in pages as wide as itself, and a high drawing is seen whole', () => {
  const heights = new Map<PosterId, number>([
    ['plan', 1_600],
    ['family', 1_600],
  ]);
  const wall = arrange(['columns', 'family', 'plan'], heights);
  const seen = (target: 'plan' | 'family') =>
    targetBox(wall, target, { screen: projector, page: 0 })?.h ?? 0;
  expect(pagedPoster(wall, 'plan')).toEqual(wall.get('plan'));
  expect(seen('plan')).toBeLessThan(600);
  expect(seen('family')).toBe(1_600);
  expect(pagedPoster(wall, 'overview')).toBeUndefined();
});

test('WALL-14 a poster that the screen holds has one page, and its page is all of it', () => {
  const box = columnsOf(540);
  expect(pagesOf(box, projector)).toBe(1);
  expect(targetBox(wallOf(), 'columns', { screen: projector, page: 0 })).toEqual(box);
  expect(targetBox(wallOf(), 'columns', { screen: projector, page: 7 })).toEqual(box);
});

test('WALL-14 a drawing sheet is seen whole, also on a screen too wide for it', () => {
  fc.assert(
    fc.property(screens, (screen) => {
      const sheet = wallOf().get(road);
      expect(sheet && pagesOf(sheet, screen)).toBe(1);
      expect(targetBox(wallOf(), road, { screen, page: 0 })).toEqual(sheet);
    }),
    { seed: 62, numRuns: 100 },
  );
});

test('WALL-14 the pages of a long poster show all of it, each as wide as the poster, with some of the page before', () => {
  fc.assert(
    fc.property(heights, screens, (height, screen) => {
      const poster = columnsOf(height);
      const count = pagesOf(poster, screen);
      const pages = Array.from({ length: count }, (_, page) => pageOf(height, screen, page));
      expect(pages[0]?.y).toBe(poster.y);
      expect((pages.at(-1)?.y ?? 0) + (pages.at(-1)?.h ?? 0)).toBeCloseTo(poster.y + poster.h);
      for (const [at, page] of pages.entries()) {
        expect([page.x, page.w]).toEqual([poster.x, poster.w]);
        const next = pages[at + 1];
        if (!next) continue;
        expect(next.y).toBeGreaterThan(page.y);
        expect(next.y).toBeLessThan(page.y + page.h);
      }
      // Beyond the last there is no other.
      expect(pageOf(height, screen, count + 3)).toEqual(pages.at(-1));
    }),
    { seed: 61, numRuns: 300 },
  );
});

test('WALL-14 the road and who decides what are read page by page as the columns are; a family is seen whole', () => {
  const heights = new Map<PosterId, number>([
    ['deciders', 1_400],
    ['road', 1_400],
    ['family', 1_400],
  ]);
  const wall = arrange(['columns', 'family', 'road', 'deciders'], heights);
  const at = { screen: projector, page: 0 };
  expect(targetBox(wall, 'deciders', at)?.h).toBeLessThan(1_400);
  expect(targetBox(wall, 'road', at)?.h).toBeLessThan(1_400);
  expect(targetBox(wall, 'family', at)).toEqual(wall.get('family'));
});

test('WALL-14 the page of a card is one that shows where it begins', () => {
  fc.assert(
    fc.property(
      heights,
      screens,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (height, screen, part) => {
        const poster = columnsOf(height);
        const y = poster.h * part;
        const page = pageOf(height, screen, pageAt(poster, screen, y));
        expect(page.y).toBeLessThanOrEqual(poster.y + y + 1e-6);
        expect(page.y + page.h).toBeGreaterThanOrEqual(poster.y + y - 1e-6);
      },
    ),
    { seed: 62, numRuns: 300 },
  );
});

test('WALL-14 one looks at the whole wall, or at a poster that hangs, and at nothing else', () => {
  const at = { screen: projector, page: 0 };
  expect(targetBox(wallOf(), 'overview', at)).toEqual(around(wallOf().values()));
  expect(targetBox(wallOf(), road, at)).toEqual(wallOf().get(road));
  expect(targetBox(wallOf(), sheetPoster(idFor<SheetId>('gone')), at)).toBeNull();
});

test('WALL-15 a console looks at the poster that fills its picture, and at the wall when several do', () => {
  const wall = wallOf(2_000);
  const columns = columnsOf(2_000);
  expect(lookedAt(wall, columns)).toBe('columns');
  expect(lookedAt(wall, { ...columns, y: 1_000, h: 400 })).toBe('columns');
  expect(lookedAt(wall, wall.get(road) ?? columns)).toBe(road);
  const both = around(wallOf(540).values());
  expect(lookedAt(wallOf(540), { ...both, x: -550, w: (both.h * 16) / 9 })).toBe('overview');
  expect(lookedAt(wall, { x: 5_000, y: 5_000, w: 100, h: 100 })).toBe('overview');
});

test('WALL-15 a high poster somebody works on is what they look at, also with much wall beside it; from afar it is not', () => {
  const wall = arrange(['columns', 'family', 'network'], new Map([['family', 1_500]]));
  const family = wall.get('family') ?? columnsOf(540);
  const w = (family.h * 16) / 9;
  const fit = { x: family.x - (w - family.w) / 2, y: family.y, w, h: family.h };
  expect(lookedAt(wall, fit)).toBe('overview');
  expect(lookedAt(wall, fit, 'family')).toBe('family');
  expect(lookedAt(wall, fit, 'network')).toBe('overview');
  const { x, y, h } = around(wall.values());
  expect(lookedAt(wall, { x, y, w: w * 2, h: h * 2 }, 'family')).toBe('overview');
  // The wall goes on to the columns, and the keys are left behind.
  expect(lookedAt(wall, wall.get('columns') ?? family, 'family')).toBe('columns');
});

test('WALL-15 a wall with one poster is looked at as that poster, from however far', () => {
  const wall = arrange(['columns'], new Map());
  expect(lookedAt(wall, { x: -4_000, y: -4_000, w: 9_000, h: 9_000 })).toBe('columns');
});

function pageOf(height: number, screen: Screen, page: number): Box {
  const box = targetBox(wallOf(height), 'columns', { screen, page });
  if (!box) throw new Error('the columns do not hang');
  return box;
}
