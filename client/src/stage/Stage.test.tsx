import type { CardId, SheetId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { boardParts, sheetPoster } from '@rundbord/shared/wall/poster';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ColumnActsContext } from '../parts/columns/acts-context.ts';
import { ColumnsDesk } from '../parts/columns/ColumnsDesk.tsx';
import { EditableColumns } from '../parts/columns/EditableColumns.tsx';
import type { Look, StageProps } from '../parts/wall/stage-props.ts';
import { BoardSource } from '../source/board-source.ts';
import { SourceContext } from '../source/source-context.ts';
import { press } from '../testing/page.ts';
import { close, showIn } from '../testing/show.tsx';
import { type PlainConsole, twoConsoles } from '../testing/two-consoles.ts';
import { type } from '../testing/typing.ts';
import { Stage } from './Stage.tsx';
import { choosePlain, plainReason } from './stage-choice.ts';

/** A canvas that does what the test says: hangs the posters, breaks, or says that it is gone. */
const canvas = vi.hoisted(() => ({
  breaks: false,
  comes: null as Promise<void> | null,
  isGone: () => {},
  go: (_: 'overview') => {},
}));
vi.mock('../canvas/CanvasStage.tsx', () => ({
  CanvasStage: ({ poster, onLook, onGone }: StageProps & { onGone: () => void }) => {
    if (canvas.breaks) throw new Error('the canvas broke');
    if (canvas.comes) throw canvas.comes;
    canvas.isGone = onGone;
    canvas.go = (target) => onLook?.(target);
    return <div data-testid="canvas">{poster('columns')}</div>;
  },
}));

const onLook = vi.fn<(target: string) => void>();
let jonas: PlainConsole;
let lise: PlainConsole;
let carry: () => void;
let source: BoardSource;
let message: Message;
let isNarrow = false;
let resized: () => void;

beforeEach(() => {
  Object.assign(canvas, { breaks: false, comes: null });
  isNarrow = false;
  plainReason.set(null);
  vi.stubGlobal('matchMedia', () => ({
    matches: isNarrow,
    addEventListener: (_: string, changed: () => void) => {
      resized = changed;
    },
    removeEventListener: () => {},
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  // React tells of what broke; the test knows.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  ({ jonas, lise, carry } = twoConsoles());
  source = new BoardSource(jonas.table.doc, 'table');
});

afterEach(async () => {
  await close();
  source.close();
  onLook.mockReset();
  localStorage.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('STAGE-3 the wall hangs on the canvas where there is one, else poster by poster', async () => {
  await open();
  expect(isOnCanvas()).toBe(true);
  await act(async () => choosePlain());
  expect(isOnCanvas()).toBe(false);
  expect(postersToChoose()).toEqual([message('poster.overview'), ...partNames()]);
});

test('STAGE-3 while the canvas is on its way the posters are there already', async () => {
  const coming = Promise.withResolvers<void>();
  canvas.comes = coming.promise;
  await open();
  expect([isOnCanvas(), hangs()]).toEqual([false, ['columns']]);
  canvas.comes = null;
  await act(async () => coming.resolve());
  expect(isOnCanvas()).toBe(true);
});

test.each<[string, () => void]>([
  ['somebody chooses plain posters', () => choosePlain()],
  ['the drawing program takes itself away', () => canvas.isGone()],
  ['the screen becomes narrow', narrow],
])('STAGE-4 the words in an open card, and the card, stay open when %s', async (_, happens) => {
  const id = jonas.acts.add('worry');
  await open();
  await startWriting(id);
  await act(async () => type(editor(), 'Simon sov'));
  await act(async () => happens());
  expect(isOnCanvas()).toBe(false);
  expect(editor().value).toBe('Simon sov');
  expect(document.activeElement).toBe(editor());
  // It is still tied: what is written on goes to the card, and a colleague’s letters come in.
  await act(async () => type(editor(), 'er'));
  carry();
  lise.type(id, ' ikke');
  await act(async () => carry());
  expect(editor().value).toBe('Simon sover ikke');
  expect(jonas.card(id)?.words).toBe('Simon sover ikke');
});

test('STAGE-4 the words stay when the canvas breaks in the middle of them', async () => {
  const id = jonas.acts.add('worry');
  await open();
  await startWriting(id);
  await act(async () => type(editor(), 'Simon sov'));
  canvas.breaks = true;
  await act(async () => lise.acts.add('well'));
  await open();
  expect(isOnCanvas()).toBe(false);
  expect(plainReason.get()).toBe('failed');
  expect(editor().value).toBe('Simon sov');
});

test('STAGE-4 a new card without words yet is not thrown away by the change', async () => {
  await open();
  await press(message('card.add'));
  expect(editor().value).toBe('');
  await act(async () => canvas.isGone());
  expect(editor().value).toBe('');
  expect(jonas.table.cards.size).toBe(1);
});

test('STAGE-4 the stage that takes over begins where one looked, and not where one was led before', async () => {
  await open({ target: 'columns', id: 'led' });
  await act(async () => canvas.go('overview'));
  await act(async () => choosePlain());
  expect(chosen()).toBe(message('poster.overview'));
});

test('STAGE-5 a console without a canvas leads a wall to the poster it shows, and to everything that hangs', async () => {
  plainReason.set('chosen');
  const onView = vi.fn<NonNullable<StageProps['onView']>>();
  await open(null, { onView });
  expect(onView.mock.lastCall?.[0]).toMatchObject({ kind: 'view', on: 'columns', x: 0, w: 960 });
  const road = await hang('Turen');
  await press('Turen');
  expect(onView.mock.lastCall?.[0]).toMatchObject({ on: road, x: 0, y: 0, w: 960, h: 540 });
  await press(message('poster.overview'));
  expect(onView.mock.lastCall?.[0].h).toBeGreaterThan(1_000);
});

test('STAGE-3 a canvas that broke can be asked for again', async () => {
  canvas.breaks = true;
  await open();
  expect(plainReason.get()).toBe('failed');
  canvas.breaks = false;
  await act(async () => plainReason.set(null));
  expect(isOnCanvas()).toBe(true);
});

test('STAGE-5 on the plain stage one goes from poster to poster, and the console knows where one looks', async () => {
  const road = await hang('Vejen hjem');
  choosePlain();
  await open();
  await press('Vejen hjem');
  expect(onLook).toHaveBeenLastCalledWith(road);
  expect(hangs()).toEqual([road]);
  expect(chosen()).toBe('Vejen hjem');
  await press(message('poster.overview'));
  expect(onLook).toHaveBeenLastCalledWith('overview');
  expect(hangs()).toEqual([...boardParts, road]);
  expect(inOverview()).toEqual([...partNames(), 'Vejen hjem']);
});

test('STAGE-5 what hangs small in the overview cannot be worked in, only gone to', async () => {
  const road = await hang('Vejen hjem');
  choosePlain();
  await open();
  await press(message('poster.overview'));
  for (const small of document.querySelectorAll('li [data-hangs]'))
    expect(small.closest('[inert]')).not.toBeNull();
  await act(async () => [...document.querySelectorAll<HTMLElement>('li > button')].at(-1)?.click());
  expect(hangs()).toEqual([road]);
});

test('STAGE-5 a sheet that is taken down leaves the columns in its place, and is there again when it is hung up', async () => {
  const road = await hang('Vejen hjem');
  choosePlain();
  await open();
  await press('Vejen hjem');
  await act(async () => jonas.sheets.shelve(road.slice('sheet:'.length) as SheetId));
  expect(hangs()).toEqual(['columns']);
  expect(postersToChoose()).not.toContain('Vejen hjem');
  await act(async () => jonas.sheets.restore(road.slice('sheet:'.length) as SheetId));
  expect(hangs()).toEqual([road]);
});

test('STAGE-5 a wish brings the plain stage to its poster, and so does the same wish again', async () => {
  const road = await hang('Vejen hjem');
  choosePlain();
  await open({ target: road, id: 'one' });
  expect(hangs()).toEqual([road]);
  await press(message('poster.columns'));
  expect(hangs()).toEqual(['columns']);
  await open({ target: road, id: 'two' });
  expect(hangs()).toEqual([road]);
});

test('STAGE-5 a wall in the room shows its poster and nothing to press', async () => {
  choosePlain();
  await open({ target: 'columns', id: 'one' }, { isWall: true });
  expect(document.querySelector('nav')).toBeNull();
  expect(hangs()).toEqual(['columns']);
});

function partNames(): string[] {
  return boardParts.map((part) => message(`poster.${part}`));
}

/** The stage on Jonas' console. A new wish is shown in the same place. */
async function open(look: Look | null = null, more: Partial<StageProps> = {}): Promise<void> {
  message = await showIn(
    'da',
    <SourceContext value={{ table: source, staff: null }}>
      <ColumnActsContext value={jonas.acts}>
        <ColumnsDesk>
          <Stage
            poster={(id) => (
              <div data-hangs={id}>
                {id === 'columns' ? <EditableColumns aside={() => null} /> : null}
              </div>
            )}
            look={look}
            onLook={onLook}
            {...more}
          />
        </ColumnsDesk>
      </ColumnActsContext>
    </SourceContext>,
  );
  // The canvas is loaded a moment later.
  await act(async () => vi.dynamicImportSettled());
}

async function hang(name: string) {
  const made = jonas.sheets.add(name);
  if (!made.ok) throw new Error('no sheet was hung', { cause: made.refusal });
  return sheetPoster(made.value);
}

async function startWriting(id: CardId): Promise<void> {
  const words = document.querySelector<HTMLElement>(`[data-card="${id}"] button[class*=words]`);
  await act(async () => words?.click());
}

function editor(): HTMLTextAreaElement {
  const area = document.querySelector('textarea');
  if (!area) throw new Error('no card is open');
  return area;
}

function narrow(): void {
  isNarrow = true;
  resized();
}

function isOnCanvas(): boolean {
  return document.querySelector('[data-testid=canvas]') !== null;
}

function hangs(): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-hangs]')].map(
    (each) => each.dataset.hangs,
  );
}

function postersToChoose(): (string | null)[] {
  return [...document.querySelectorAll('nav [data-place]')].map((each) => each.textContent);
}

function chosen(): string | null | undefined {
  return document.querySelector('nav [aria-current=true]')?.textContent;
}

function inOverview(): (string | null | undefined)[] {
  return [...document.querySelectorAll('li > button')].map(
    (each) => each.querySelector('bdi')?.textContent,
  );
}
