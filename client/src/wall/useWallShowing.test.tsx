import { openTable, type TableDoc } from '@rundbord/shared/doc/board-doc';
import type { BoardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { type ShowingWhat, show } from '@rundbord/shared/wall/showing';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { wallChannel } from '../connection/wall-channel.ts';
import { BoardSource } from '../source/board-source.ts';
import { SourceContext } from '../source/source-context.ts';
import { FakeChannel } from '../testing/fake-channel.ts';
import { close, show as showOnPage } from '../testing/show.tsx';
import { useWallShowing } from './useWallShowing.ts';

const board = idFor<BoardId>('board');
let table: TableDoc;
let source: BoardSource;

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  FakeChannel.open.clear();
  table = openTable(new Y.Doc());
  source = new BoardSource(table.doc, 'table');
});

afterEach(async () => {
  await close();
  vi.unstubAllGlobals();
});

test('SCREEN-2 a wall begins blank, whatever was shown before it was opened', async () => {
  await onBoard('columns', 'yesterday');
  await openWall({ hasSynced: true });
  expect(shown()).toBe('blank');
});

test('SCREEN-2 it stays blank when what was shown before arrives with the line', async () => {
  await openWall({ hasSynced: false });
  await onBoard('columns', 'yesterday');
  expect(shown()).toBe('blank');
  await openWall({ hasSynced: true });
  expect(shown()).toBe('blank');
});

test('SCREEN-3 a wall follows each act of showing that is done while it hangs there', async () => {
  await onBoard('columns', 'yesterday');
  await openWall({ hasSynced: true });
  await onBoard('welcome', 'one');
  expect(shown()).toBe('welcome');
  await onBoard('columns', 'two');
  expect(shown()).toBe('columns');
  await onBoard('blank', 'three');
  expect(shown()).toBe('blank');
});

test('SCREEN-3 what is done to the board beside does not change what the wall shows', async () => {
  await openWall({ hasSynced: true });
  await onBoard('columns', 'one');
  await act(async () => table.wall.set('turn:worry', { page: 1, id: 'turned' }));
  await act(async () => table.record.set('board', {}));
  expect(shown()).toBe('columns');
});

test('SCREEN-3 an act that makes no sense shows nothing', async () => {
  await openWall({ hasSynced: true });
  await onBoard('columns', 'one');
  await act(async () =>
    table.wall.set('showing', { what: 'everything', id: 'two', at: '2026-01-13T16:31:00.000Z' }),
  );
  expect(shown()).toBe('blank');
});

test('SCREEN-4 a wall in the same browser as the console obeys it without a line', async () => {
  await openWall({ hasSynced: false });
  await byChannel('columns', 'one');
  expect(shown()).toBe('columns');
  await byChannel('blank', 'two');
  expect(shown()).toBe('blank');
});

test('SCREEN-4 an act that came by itself is not done again when the board tells of it', async () => {
  await openWall({ hasSynced: true });
  await byChannel('columns', 'one');
  await press('F9');
  await onBoard('columns', 'one');
  expect(shown()).toBe('blank');
});

test('SCREEN-4 a blank wall from another console counts, whatever came by itself before', async () => {
  await openWall({ hasSynced: true });
  await byChannel('columns', 'one');
  await onBoard('columns', 'one');
  await onBoard('blank', 'two');
  expect(shown()).toBe('blank');
});

test('SCREEN-4 what the board tells late of acts that came by themselves does not light a wall that was blanked since', async () => {
  await openWall({ hasSynced: true });
  await byChannel('columns', 'one');
  await byChannel('blank', 'two');
  await onBoard('columns', 'one');
  expect(shown()).toBe('blank');
  await onBoard('blank', 'two');
  expect(shown()).toBe('blank');
});

test('SCREEN-5 F9 on the wall’s own keyboard blanks it, and no other key does', async () => {
  await openWall({ hasSynced: true });
  await onBoard('columns', 'one');
  expect((await press('F8')).defaultPrevented).toBe(false);
  expect(shown()).toBe('columns');
  expect((await press('F9')).defaultPrevented).toBe(true);
  expect(shown()).toBe('blank');
});

test('SCREEN-5 a wall that was blanked by its own key shows the board again at the next act', async () => {
  await openWall({ hasSynced: true });
  await onBoard('columns', 'one');
  await press('F9');
  await onBoard('columns', 'two');
  expect(shown()).toBe('columns');
});

test('SCREEN-6 a wall that is taken down listens to nothing', async () => {
  await openWall({ hasSynced: true });
  await close();
  expect(FakeChannel.open.size).toBe(0);
  expect((await press('F9')).defaultPrevented).toBe(false);
});

function Probe({ hasSynced }: { hasSynced: boolean }) {
  return <output>{useWallShowing(board, hasSynced).what}</output>;
}

async function openWall({ hasSynced }: { hasSynced: boolean }): Promise<void> {
  await showOnPage(
    <SourceContext value={{ table: source, staff: null }}>
      <Probe hasSynced={hasSynced} />
    </SourceContext>,
  );
}

function shown(): string | null | undefined {
  return document.querySelector('output')?.textContent;
}

async function onBoard(what: ShowingWhat, id: string): Promise<void> {
  await act(async () => show(table.wall, { what, id, at: '2026-01-13T16:30:00.000Z' }));
}

async function byChannel(what: ShowingWhat, id: string): Promise<void> {
  const console = wallChannel(board);
  await act(async () => console.show({ what, id, at: '2026-01-13T16:30:00.000Z' }));
  console.close();
}

async function press(key: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
  await act(async () => document.body.dispatchEvent(event));
  return event;
}
