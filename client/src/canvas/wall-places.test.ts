// @vitest-environment node
import type { CardId, SheetId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { posterHeight, posterWidth } from '@rundbord/shared/wall/arrangement';
import { type PosterId, sheetPoster } from '@rundbord/shared/wall/poster';
import { beforeEach, expect, test } from 'vitest';
import { WallPlaces } from './wall-places.ts';

const road = sheetPoster(idFor<SheetId>('road'));
const coffee = `card:${idFor<CardId>('coffee')}`;
const tea = `card:${idFor<CardId>('tea')}`;
let places: WallPlaces;

beforeEach(() => {
  places = new WallPlaces();
  places.hang(['columns', road]);
  measureColumns(900);
});

function measureColumns(height: number, down = 0): void {
  places.measure('columns', {
    height,
    anchors: new Map([
      [coffee, { x: 20, y: 100 + down, w: 280, h: 60 }],
      [tea, { x: 20, y: 200 + down, w: 280, h: 60 }],
    ]),
  });
}

test('INK-9 posters and cards have places, and what does not hang has none', () => {
  expect(places.placeOf('columns')).toEqual({ x: 0, y: 0, w: posterWidth, h: 900 });
  expect(places.placeOf(road)).toMatchObject({ x: 0, h: posterHeight });
  expect(places.placeOf(coffee)).toEqual({ x: 20, y: 100, w: 280, h: 60 });
  expect(places.placeOf(`card:${idFor('gone')}`)).toBeNull();
  places.hang(['columns']);
  expect(places.placeOf(road)).toBeNull();
});

test('INK-9 what is drawn on a card, or right beside it, stands on the card; else on the poster', () => {
  expect(places.under({ x: 30, y: 110 })).toBe(coffee);
  expect(places.under({ x: 310, y: 130 })).toBe(coffee);
  // Between two cards it is the nearer one’s.
  expect(places.under({ x: 100, y: 175 })).toBe(coffee);
  expect(places.under({ x: 100, y: 185 })).toBe(tea);
  expect(places.under({ x: 700, y: 700 })).toBe('columns');
  expect(places.under({ x: 400, y: -300 })).toBe(road);
});

test('INK-9 what is drawn on the family hangs from whoever is next to it, else from the picture, wherever that lies on this screen', () => {
  const line = `person:${idFor('line')}`;
  const draw = (desk: number) => {
    places.hang(['columns', 'family']);
    places.measure('family', {
      height: 800 + desk,
      anchors: new Map([
        ['picture:family', { x: 24, y: 60 + desk, w: 912, h: 700 }],
        [line, { x: 400, y: 300 + desk, w: 60, h: 60 }],
      ]),
    });
  };
  draw(176);
  const family = places.posters.get().get('family') ?? { x: 0, y: 0 };
  const over = (x: number, y: number) => places.under({ x: family.x + x, y: family.y + y });
  expect(over(430, 500)).toBe(line);
  expect(over(480, 560)).toBe(line);
  expect(over(800, 700)).toBe('picture:family');
  expect(over(30, 10)).toBe('picture:family');
  // The wall’s poster has no desk above the picture.
  draw(0);
  expect(places.placeOf(line)).toMatchObject({ x: family.x + 400, y: family.y + 300 });
  expect(places.placeOf('picture:family')).toMatchObject({ y: family.y + 60 });
});

test('INK-9 whatever is drawn outside the posters belongs to the one that hangs nearest', () => {
  expect(places.under({ x: 900, y: 5_000 })).toBe('columns');
  expect(places.under({ x: 5_000, y: -600 })).toBe(road);
});

test('INK-9 a letter that moves nothing lets the ink lie', () => {
  let heard = 0;
  const stop = places.version.watch(() => {
    heard += 1;
  });
  measureColumns(900);
  expect(heard).toBe(0);
  measureColumns(900, 1);
  expect(heard).toBe(1);
  stop();
});

test('INK-9 a card that moves takes its place along, and its ink hears of it', () => {
  let heard = 0;
  const stop = places.version.watch(() => {
    heard += 1;
  });
  measureColumns(1_200, 300);
  expect(heard).toBe(1);
  expect(places.placeOf(coffee)).toMatchObject({ x: 20, y: 400 });
  stop();
  measureColumns(1_300, 400);
  expect(heard).toBe(1);
});

test('INK-9 posters are told to have moved only when they have', () => {
  let told = 0;
  places.posters.watch(() => {
    told += 1;
  });
  measureColumns(900, 50);
  expect(told).toBe(0);
  measureColumns(1_000);
  expect(told).toBe(1);
  const before = places.posters.get();
  places.hang(['columns', road]);
  expect(places.posters.get()).toBe(before);
});

test('INK-9 a poster that was taken down and hung up again is measured anew', () => {
  places.hang([]);
  expect(places.placeOf(coffee)).toBeNull();
  places.hang(['columns'] satisfies PosterId[]);
  expect(places.placeOf(coffee)).toBeNull();
  expect(places.placeOf('columns')).toMatchObject({ h: posterHeight });
});

test('INK-9 on an empty wall everything belongs to the columns', () => {
  places.hang([]);
  expect(places.under({ x: 0, y: 0 })).toBe('columns');
});
