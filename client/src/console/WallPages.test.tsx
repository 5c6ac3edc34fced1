import { openTable } from '@rundbord/shared/doc/board-doc';
import type { Message } from '@rundbord/shared/message/message';
import { readTurn } from '@rundbord/shared/wall/showing';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consoleAtHouse } from '../testing/console-at-house.ts';
import { close, showIn } from '../testing/show.tsx';
import { wallInRoom } from '../testing/wall-in-room.ts';
import { SessionContext } from './session-context.ts';
import { WallPages } from './WallPages.tsx';

let { session } = {} as ReturnType<typeof consoleAtHouse>;
let wall: ReturnType<typeof wallInRoom>;
let message: Message;

beforeEach(async () => {
  ({ session } = consoleAtHouse());
  wall = wallInRoom(session.table.provider.awareness);
  message = await showIn(
    'da',
    <SessionContext value={session}>
      <WallPages paged="poster" />
    </SessionContext>,
  );
});

afterEach(async () => {
  await close();
  session.close();
  vi.unstubAllGlobals();
});

test('WALL-16 pages can be turned where the wall has more than one, and only there', async () => {
  expect(buttons()).toEqual([]);
  await wall.says({ showing: 'columns', pages: { poster: { at: 0, of: 1 } } });
  expect(buttons()).toEqual([]);
  await wall.says({ showing: 'columns', pages: { worry: { at: 0, of: 3 } } });
  expect(buttons()).toEqual([]);
  await wall.says({ showing: 'columns', pages: { poster: { at: 0, of: 3 } } });
  expect(buttons()).toEqual([message('wall.back'), message('wall.on')]);
  expect(document.body.textContent).toContain(message('wall.onPage', { page: 1, count: 3 }));
  await wall.leaves();
  expect(buttons()).toEqual([]);
});

test('WALL-16 a tap turns the wall to the next page, and another back', async () => {
  await wall.says({ pages: { poster: { at: 1, of: 3 } } });
  await tap('wall.on');
  expect(turnedTo()).toBe(2);
  await wall.says({ pages: { poster: { at: 2, of: 3 } } });
  await tap('wall.back');
  expect(turnedTo()).toBe(1);
});

test('WALL-16 two quick taps turn two pages, though the wall has not yet said that it has turned', async () => {
  await wall.says({ pages: { poster: { at: 0, of: 5 } } });
  await tap('wall.on');
  await tap('wall.on');
  expect(turnedTo()).toBe(2);
  await wall.says({ pages: { poster: { at: 2, of: 5 } } });
  await tap('wall.back');
  await tap('wall.back');
  expect(turnedTo()).toBe(0);
});

test('WALL-16 taps beyond the last page stay on the last', async () => {
  await wall.says({ pages: { poster: { at: 1, of: 3 } } });
  for (let taps = 0; taps < 4; taps += 1) await tap('wall.on');
  expect(turnedTo()).toBe(2);
  for (let taps = 0; taps < 9; taps += 1) await tap('wall.back');
  expect(turnedTo()).toBe(0);
});

test('WALL-16 at the ends there is nothing to turn to', async () => {
  await wall.says({ pages: { poster: { at: 0, of: 2 } } });
  expect([isOff('wall.back'), isOff('wall.on')]).toEqual([true, false]);
  await wall.says({ pages: { poster: { at: 1, of: 2 } } });
  expect([isOff('wall.back'), isOff('wall.on')]).toEqual([false, true]);
});

type Way = 'wall.back' | 'wall.on';

function named(way: Way): HTMLButtonElement | null {
  return document.querySelector(`button[aria-label="${message(way)}"]`);
}

function buttons(): (string | null)[] {
  return [...document.querySelectorAll('button')].map((each) => each.getAttribute('aria-label'));
}

async function tap(way: Way): Promise<void> {
  await act(async () => named(way)?.click());
}

function isOff(way: Way): boolean | undefined {
  return named(way)?.disabled;
}

function turnedTo(): number | undefined {
  return readTurn(openTable(session.table.doc).wall, 'poster')?.page;
}
