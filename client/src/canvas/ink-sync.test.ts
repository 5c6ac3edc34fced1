import type { CardId, SheetId } from '@rundbord/shared/id';
import { readInk } from '@rundbord/shared/ink/ink';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { sheetPoster } from '@rundbord/shared/wall/poster';
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeTools,
  defaultShapeUtils,
  defaultTools,
  Editor,
  type TLAnyShapeUtilConstructor,
  type TLShapeId,
} from 'tldraw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BoardSource } from '../source/board-source.ts';
import { type PlainConsole, twoConsoles } from '../testing/two-consoles.ts';
import { InkSync } from './ink-sync.ts';
import { WallPlaces } from './wall-places.ts';

// The drawing program asks for these when it is loaded; the page of the tests has neither.
vi.hoisted(() => {
  const list = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
  Object.assign(globalThis, {
    matchMedia: () => list,
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
});

/** A console, or a screen that only looks, with the drawing program on it. */
type Desk = {
  console: PlainConsole;
  editor: Editor;
  places: WallPlaces;
  sync: InkSync;
  /** How often this desk has written. */
  writes: () => number;
};

const road = sheetPoster(idFor<SheetId>('road'));
const coffee = `card:${idFor<CardId>('coffee')}`;
const line = 'shape:line' as TLShapeId;
let jonas: Desk;
let lise: Desk;
let carry: () => void;
let opened: (() => void)[] = [];

beforeEach(() => {
  const consoles = twoConsoles();
  carry = consoles.carry;
  jonas = deskOf(consoles.jonas);
  lise = deskOf(consoles.lise);
});

afterEach(() => {
  for (const close of opened) close();
  opened = [];
});

test('INK-11 the tests draw what the drawing program can read', () => {
  for (const kind of ['draw', 'arrow', 'note', 'text'] as const)
    put(jonas, testInk(kind, { kind, on: 'columns', words: 'Husk' }));
  expect(shown(jonas).toSorted()).toEqual(['arrow', 'draw', 'note', 'text']);
});

test('INK-11 what is drawn on one console is kept whole, and hangs on the other at its own place', () => {
  measureColumns(lise, 700);
  note(jonas, { x: 30, y: 110 });
  jonas.sync.flush();
  const [kept] = readInk(jonas.console.table.ink);
  expect(kept).toMatchObject({ type: 'note', meta: { on: coffee }, x: 10, y: 10 });
  carry();
  expect(lise.editor.getShape('shape:note' as TLShapeId)).toMatchObject({ x: 30, y: 710 });
});

test('INK-11 a card that moves takes its ink along, on this screen alone, and nobody has done anything', () => {
  put(jonas, { ...testInk('line', { kind: 'draw', on: coffee }), x: 5, y: 6 });
  carry();
  expect(jonas.editor.getShape(line)).toMatchObject({ x: 25, y: 106 });
  measureColumns(jonas, 400);
  expect(jonas.editor.getShape(line)).toMatchObject({ x: 25, y: 406 });
  expect(lise.editor.getShape(line)).toMatchObject({ x: 25, y: 106 });
  jonas.sync.flush();
  expect([jonas.writes(), lise.writes()]).toEqual([0, 0]);
});

test('INK-11 ink on a sheet that was taken down leaves the wall and is kept; it comes back with the sheet', () => {
  put(jonas, testInk('line', { kind: 'draw', on: road }));
  expect(shown(jonas)).toEqual(['line']);
  jonas.places.hang(['columns']);
  expect(shown(jonas)).toEqual([]);
  jonas.sync.flush();
  expect(readInk(jonas.console.table.ink)).toHaveLength(1);
  jonas.places.hang(['columns', road]);
  expect(shown(jonas)).toEqual(['line']);
  jonas.sync.flush();
  expect(jonas.writes()).toBe(0);
});

/** What stands where a path is kept, and is none. */
const pathless = {
  nowhere: [],
  broken: [{ type: 'free', path: 'A', dim: 2 }],
  endless: [{ type: 'free', path: '/'.repeat(32), dim: 2 }],
};

test('INK-11 one record that cannot be read stops none of the others', () => {
  const { ink, doc } = jonas.console.table;
  doc.transact(() => {
    ink.set('shape:bad', { ...testInk('bad', { kind: 'draw', on: 'columns' }), type: 'image' });
    ink.set('shape:odd', { ...testInk('odd', { kind: 'note', on: 'columns' }), x: 'far' });
    ink.set('shape:half', { id: 'shape:half', meta: { on: 'columns' } });
    ink.set('shape:nothing', null);
    ink.set('binding:loose', { id: 'binding:loose' });
    ink.set('schema:bad', 'free storage');
    for (const [name, segments] of Object.entries(pathless)) {
      const { props, ...rest } = testInk(name, { kind: 'draw', on: 'columns' });
      ink.set(`shape:${name}`, { ...rest, props: { ...props, segments } });
    }
    ink.set('shape:line', testInk('line', { kind: 'draw', on: 'columns' }));
  });
  carry();
  expect([shown(jonas), shown(lise)]).toEqual([['line'], ['line']]);
});

test('INK-11 what is erased on one console is gone on the other, and comes again when that is taken back', () => {
  put(jonas, testInk('line', { kind: 'draw', on: 'columns' }));
  carry();
  lise.editor.deleteShapes([line]);
  lise.sync.flush();
  carry();
  expect([shown(jonas), shown(lise)]).toEqual([[], []]);
  lise.console.ink.undo();
  carry();
  expect([shown(jonas), shown(lise)]).toEqual([['line'], ['line']]);
});

test('INK-11 an undo first keeps what is still under way, and takes that back', () => {
  note(jonas, { x: 400, y: 400 });
  jonas.sync.flush();
  jonas.editor.updateShape({ id: 'shape:note' as TLShapeId, type: 'note', x: 500 });
  jonas.console.acts.undo();
  expect(jonas.editor.getShape('shape:note' as TLShapeId)).toMatchObject({ x: 400 });
  jonas.console.acts.undo();
  expect(shown(jonas)).toEqual([]);
  jonas.console.acts.redo();
  jonas.console.acts.redo();
  expect(jonas.editor.getShape('shape:note' as TLShapeId)).toMatchObject({ x: 500 });
});

test('INK-11 the versions it was drawn by stand beside it, once, and are nobody’s act', () => {
  note(jonas, { x: 400, y: 400 });
  jonas.sync.flush();
  carry();
  lise.editor.updateShape({ id: 'shape:note' as TLShapeId, type: 'note', x: 500 });
  lise.sync.flush();
  const keys = [...lise.console.table.ink.keys()].filter((key) => key.startsWith('schema:'));
  expect(keys).toHaveLength(1);
  expect(readInk(lise.console.table.ink)[0]?.meta.schema).toBe(keys[0]?.slice('schema:'.length));
  lise.console.acts.undo();
  jonas.console.acts.undo();
  expect(jonas.console.table.ink.has(keys[0] ?? '')).toBe(true);
});

test('INK-11 what an older program kept is brought up to this one’s schema', () => {
  const old = testInk('line', { kind: 'draw', on: 'columns' });
  const { dim: _, ...segment } = {
    ...('segments' in old.props ? old.props.segments[0] : {}),
    dim: 2,
  };
  // Version 2 of the stroke had points, written out, and neither paths nor factors for its sides.
  const before = {
    ...old,
    meta: { on: 'columns', schema: 'old' },
    props: {
      color: 'blue',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      segments: [
        {
          type: segment.type,
          points: [
            { x: 0, y: 0, z: 0.5 },
            { x: 30, y: 40, z: 0.5 },
          ],
        },
      ],
      isComplete: true,
      isClosed: false,
      isPen: false,
      scale: 1,
    },
  };
  const sequences = jonas.editor.store.schema.serialize();
  const versions = {
    ...('sequences' in sequences ? sequences.sequences : {}),
    'com.tldraw.shape.draw': 2,
  };
  const { ink, doc } = jonas.console.table;
  doc.transact(() => {
    ink.set('schema:old', versions);
    ink.set('shape:line', before);
  });
  expect(jonas.editor.getShape(line)).toMatchObject({
    props: { scaleX: 1, segments: [{ path: expect.any(String) }] },
  });
  expect(jonas.editor.getShapePageBounds(line)).toMatchObject({ x: 40, y: 60, w: 30, h: 40 });
});

test('INK-11 an arrow holds on to its note on the other console too, whichever comes first', () => {
  note(jonas, { x: 400, y: 400 });
  put(jonas, testInk('arrow', { kind: 'arrow', on: 'columns' }));
  jonas.editor.createBinding({
    type: 'arrow',
    fromId: 'shape:arrow' as TLShapeId,
    toId: 'shape:note' as TLShapeId,
    props: { terminal: 'end' },
  });
  jonas.sync.flush();
  carry();
  expect(lise.editor.getBindingsFromShape('shape:arrow' as TLShapeId, 'arrow')).toHaveLength(1);
  lise.sync.flush();
  expect(lise.writes()).toBe(0);
});

test('INK-11 what can no longer be kept as it is stays kept as it was', () => {
  put(jonas, testInk('line', { kind: 'draw', on: 'columns' }));
  jonas.editor.updateShape({ id: line, type: 'draw', x: 5e6 });
  jonas.sync.flush();
  expect(readInk(jonas.console.table.ink)).toMatchObject([{ id: 'shape:line', x: 40 }]);
});

test('INK-11 a screen that only looks writes nothing, whatever is done to it', () => {
  const consoles = twoConsoles();
  const wall = deskOf(consoles.jonas, { canDraw: false });
  put(wall, testInk('line', { kind: 'draw', on: 'columns' }));
  wall.editor.updateShape({ id: line, type: 'draw', x: 300 });
  wall.sync.flush();
  expect(readInk(consoles.jonas.table.ink)).toMatchObject([{ x: 40 }]);
});

test('INK-11 what was drawn a moment before the page is left is kept', () => {
  note(jonas, { x: 400, y: 400 });
  window.dispatchEvent(new Event('pagehide'));
  expect(readInk(jonas.console.table.ink)).toHaveLength(1);
  note(jonas, { x: 400, y: 900 }, 'second');
  jonas.sync.close();
  expect(readInk(jonas.console.table.ink)).toHaveLength(2);
});

test('INK-11 a stroke that is still being drawn when others draw is neither lost nor moved', () => {
  note(jonas, { x: 400, y: 400 });
  jonas.editor.updateShape({ id: 'shape:note' as TLShapeId, type: 'note', x: 450 });
  put(lise, testInk('line', { kind: 'draw', on: 'columns' }));
  carry();
  expect(jonas.editor.getShape('shape:note' as TLShapeId)).toMatchObject({ x: 450 });
  jonas.sync.flush();
  carry();
  expect(shown(lise).toSorted()).toEqual(['line', 'note']);
});

function deskOf(console: PlainConsole, { canDraw = true } = {}): Desk {
  // Its own utilities do not fit its own types where optional properties are exact.
  const shapeUtils = defaultShapeUtils as unknown as readonly TLAnyShapeUtilConstructor[];
  const utils = { shapeUtils, bindingUtils: defaultBindingUtils };
  const container = document.createElement('div');
  document.body.append(container);
  const editor = new Editor({
    ...utils,
    store: createTLStore(utils),
    tools: [...defaultTools, ...defaultShapeTools],
    getContainer: () => container,
  });
  const places = new WallPlaces();
  const source = new BoardSource(console.table.doc, 'table');
  let writes = 0;
  const write: typeof console.ink.write = (change, how) => {
    writes += 1;
    console.ink.write(change, how);
  };
  const acts = canDraw ? { ...console.ink, write } : null;
  const sync = new InkSync(editor, { source, places, acts });
  const desk = { console, editor, places, sync, writes: () => writes };
  places.hang(['columns', road]);
  measureColumns(desk, 100);
  opened.push(() => {
    sync.close();
    source.close();
    editor.dispose();
    container.remove();
  });
  return desk;
}

/** The card lies so far down on this screen. */
function measureColumns({ places }: Desk, y: number): void {
  places.measure('columns', {
    height: 2_000,
    anchors: new Map([[coffee, { x: 20, y, w: 280, h: 60 }]]),
  });
}

/** Somebody puts a note there. */
function note({ editor }: Desk, at: { x: number; y: number }, name = 'note'): void {
  editor.createShape({ id: `shape:${name}` as TLShapeId, type: 'note', ...at });
}

/** Ink that comes on the board from elsewhere. */
function put({ console: { table } }: Desk, shape: ReturnType<typeof testInk>): void {
  table.ink.set(shape.id, shape);
}

function shown({ editor }: Desk): string[] {
  return editor.getCurrentPageShapes().map(({ id }) => id.slice('shape:'.length));
}
