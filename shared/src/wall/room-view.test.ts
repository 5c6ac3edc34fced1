import { expect, test } from 'vitest';
import { roomView } from './room-view.ts';
import type { ShowingWhat } from './showing.ts';

const at = (minute: number) => `2026-01-13T16:${minute}:00.000Z`;
const shows = (what: ShowingWhat, minute = 30) => ({ what, id: `show ${minute}`, at: at(minute) });
const gathers = (minute: number) => ({
  target: 'overview' as const,
  id: `gather ${minute}`,
  at: at(minute),
});

test('FOLLOW-30 before anything was shown, and while the wall is dark or welcomes, the room looks nowhere', () => {
  expect(roomView(null, null).kind).toBe('off');
  expect(roomView(shows('blank'), null).kind).toBe('off');
  expect(roomView(shows('welcome'), null).kind).toBe('off');
});

test('FOLLOW-30 the room looks at what the wall shows', () => {
  expect(roomView(shows('columns'), null)).toEqual({
    kind: 'at',
    id: 'show 30',
    target: 'columns',
  });
  expect(roomView(shows('overview'), null)).toMatchObject({ target: 'overview' });
});

test('FOLLOW-30 a wall that goes with the console leads nowhere by itself', () => {
  expect(roomView(shows('follow'), null)).toEqual({ kind: 'roams', id: 'show 30' });
});

test('FOLLOW-30 of showing and gathering the later counts', () => {
  expect(roomView(shows('columns'), gathers(31))).toMatchObject({ target: 'overview' });
  expect(roomView(shows('columns', 32), gathers(31))).toMatchObject({ target: 'columns' });
  expect(roomView(shows('blank', 32), gathers(31)).kind).toBe('off');
});
