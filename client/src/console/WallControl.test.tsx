import { openTable } from '@rundbord/shared/doc/board-doc';
import type { SheetId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { idFor } from '@rundbord/shared/testing/id-for';
import { sheetPoster, type WallTarget } from '@rundbord/shared/wall/poster';
import { readGathering, readShowing } from '@rundbord/shared/wall/showing';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SourceContext } from '../source/source-context.ts';
import { plainReason } from '../stage/stage-choice.ts';
import { consoleAtHouse } from '../testing/console-at-house.ts';
import { button, fill, press } from '../testing/page.ts';
import { close, showIn } from '../testing/show.tsx';
import { wallInRoom } from '../testing/wall-in-room.ts';
import { StageTools } from './StageTools.tsx';
import { SessionContext } from './session-context.ts';
import { WallControl } from './WallControl.tsx';

const road = sheetPoster(idFor<SheetId>('road'));
const go = vi.fn<(target: WallTarget) => void>();
let { session } = {} as ReturnType<typeof consoleAtHouse>;
let wall: ReturnType<typeof wallInRoom>;
let message: Message;

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  plainReason.set(null);
  ({ session } = consoleAtHouse());
  wall = wallInRoom(session.table.provider.awareness);
  message = await showIn(
    'da',
    <SessionContext value={session}>
      <SourceContext value={session.sources}>
        <WallControl />
        <StageTools go={go} />
      </SourceContext>
    </SessionContext>,
  );
});

afterEach(async () => {
  await close();
  session.close();
  go.mockReset();
  vi.unstubAllGlobals();
});

test.each<[WallTarget, 'columns' | 'overview' | 'sheet']>([
  ['columns', 'columns'],
  ['overview', 'overview'],
  [road, 'sheet'],
])('WALL-17 what the console looks at is what it can show: %s', async (target, label) => {
  await act(async () => session.looking.set(target));
  await press(message(`wall.show.${label}`));
  expect(showing()).toBe(target);
});

test('WALL-17 the wall can follow the console, welcome people, and go dark', async () => {
  for (const what of ['follow', 'welcome', 'blank'] as const) {
    await press(message(`wall.show.${what}`));
    expect(showing()).toBe(what);
  }
});

test('WALL-17 the console says what the wall says it shows, and not what was asked for', async () => {
  await press(message('wall.show.columns'));
  expect(pressed()).toEqual([]);
  await wall.says({ showing: 'blank' });
  expect(pressed()).toEqual([message('wall.show.blank')]);
  await wall.says({ showing: 'follow' });
  expect(pressed()).toEqual([message('wall.show.follow')]);
  // It hangs there still, though the console looks elsewhere by now.
  await wall.says({ showing: 'columns' });
  expect(pressed()).toEqual([message('wall.show.columns')]);
  await act(async () => session.looking.set(road));
  expect(pressed()).toEqual([]);
});

test('WALL-17 of two walls the lit one counts', async () => {
  const other = wallInRoom(session.table.provider.awareness);
  await wall.says({ showing: 'blank' });
  await other.says({ showing: 'welcome' });
  expect(pressed()).toEqual([message('wall.show.welcome')]);
  await other.leaves();
  expect(pressed()).toEqual([message('wall.show.blank')]);
});

test('WALL-13 everyone’s eyes are gathered where the console looks, each time anew', async () => {
  await act(async () => session.looking.set(road));
  await press(message('wall.gather'));
  const first = gathering();
  expect(first?.target).toBe(road);
  await press(message('wall.gather'));
  expect(gathering()?.target).toBe(road);
  expect(gathering()?.id).not.toBe(first?.id);
  expect(showing()).toBeUndefined();
});

test('ACTS-6 a new sheet is hung by its name, and one goes there', async () => {
  await press(message('sheet.new'));
  await fill(message('sheet.name'), ' ');
  await submit();
  expect(document.body.textContent).toContain(message('refusal.sheet/name-empty'));
  expect(go).not.toHaveBeenCalled();
  await fill(message('sheet.name'), 'Vejen hjem');
  await submit();
  const [id] = openTable(session.table.doc).sheets.keys();
  expect(go).toHaveBeenCalledExactlyOnceWith(sheetPoster(id as SheetId));
  expect(document.querySelector('dialog')).toBeNull();
});

test('ACTS-6 a sheet that was taken down is hung up again from the same place', async () => {
  const made = session.sheets.add('Vejen hjem');
  if (!made.ok) throw new Error('no sheet was hung');
  await act(async () => session.sheets.shelve(made.value));
  await press(message('sheet.new'));
  await press(message('sheet.restore', { name: 'Vejen hjem' }));
  expect(go).toHaveBeenCalledExactlyOnceWith(sheetPoster(made.value));
  expect(openTable(session.table.doc).sheets.get(made.value)?.has('shelved')).toBe(false);
});

test.each(['licence', 'failed'] as const)(
  'STAGE-6 without a canvas the console says why: %s',
  async (reason) => {
    await act(async () => plainReason.set(reason));
    expect(document.querySelector('[role=status]')?.textContent).toBe(
      message(`stage.why.${reason}`),
    );
  },
);

test('STAGE-6 who chose plain posters is told nothing, and can choose the wall again', async () => {
  await press(message('stage.plain'));
  expect(plainReason.get()).toBe('chosen');
  expect(document.querySelector('[role=status]')).toBeNull();
  expect(button(message('stage.canvas')).disabled).toBe(false);
  await press(message('stage.canvas'));
  expect(plainReason.get()).toBeNull();
});

function showing(): string | undefined {
  return readShowing(openTable(session.table.doc).wall)?.what;
}

function gathering() {
  return readGathering(openTable(session.table.doc).wall);
}

function pressed(): (string | null)[] {
  return [...document.querySelectorAll('fieldset [aria-pressed=true]')].map(
    (each) => each.textContent,
  );
}

async function submit(): Promise<void> {
  await act(async () => document.querySelector('form')?.requestSubmit());
}
