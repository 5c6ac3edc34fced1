import type { Hand } from '@rundbord/shared/card/card-commands';
import type { SheetId } from '@rundbord/shared/id';
import { readInk } from '@rundbord/shared/ink/ink';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { testHand } from '@rundbord/shared/testing/test-table';
import { readSheets, sheetsLimit } from '@rundbord/shared/wall/sheet';
import {
  addSheet,
  nameSheet,
  releaseSheet,
  restoreSheet,
  shelveSheet,
} from '@rundbord/shared/wall/sheet-commands';
import { gather, show, turnPage } from '@rundbord/shared/wall/showing';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { houseTable, judged, updateOf } from '../testing/house-table.ts';

type Acts = (hand: Hand) => void;

const road = idFor<SheetId>('road');
const onRoad = `sheet:${road}`;
const stroke = testInk('new', { kind: 'draw', on: onRoad });
const draws =
  (key: string, value: () => unknown): Acts =>
  ({ table }) =>
    table.ink.set(key, value());

describe('SYNC-20 what a facilitator does to the wall passes', () => {
  test.each<[string, Acts]>([
    ['hanging a sheet', (hand) => addSheet(hand, idFor('new'), 'Skolen 👩‍👩‍👧‍👦')],
    ['naming a sheet', (hand) => nameSheet(hand, road, 'Vejen til skole')],
    ['taking a sheet down', (hand) => shelveSheet(hand, road)],
    ['releasing a sheet', (hand) => releaseSheet(hand, road, true)],
    [
      'taking a sheet down, hanging it up again, and releasing it no longer',
      (hand) => {
        shelveSheet(hand, road);
        restoreSheet(hand, road);
        releaseSheet(hand, road, true);
        releaseSheet(hand, road, false);
      },
    ],
    ['a stroke', draws('shape:new', () => stroke)],
    [
      'an arrow that holds on to a note, and the schema they were drawn by',
      ({ table: { ink } }) => {
        ink.set('schema:test', { 'com.tldraw.shape.note': 9 });
        ink.set('shape:note', testInk('note', { kind: 'note', on: 'columns', words: 'Husk' }));
        ink.set('shape:arrow', testInk('arrow', { kind: 'arrow', on: 'columns' }));
        ink.set('binding:one', bindingOf('arrow', 'note'));
      },
    ],
    [
      'words',
      draws('shape:new', () => testInk('new', { kind: 'text', on: 'columns', words: 'x' })),
    ],
    [
      'moving a stroke many times',
      ({ table }) => {
        for (let x = 0; x < 9; x += 1)
          table.ink.set('shape:line', { ...testInk('line', { kind: 'draw', on: onRoad }), x });
      },
    ],
    ['erasing a stroke', ({ table }) => table.ink.delete('shape:line')],
    [
      'a stroke on a sheet that is not there',
      draws('shape:new', () => testInk('new', { kind: 'draw', on: `sheet:${idFor('gone')}` })),
    ],
    [
      'showing a sheet, following, gathering and turning its pages',
      ({ table: { wall } }) => {
        show(wall, { what: `sheet:${road}`, id: 'two', at: '2026-01-13T16:31:00.000Z' });
        show(wall, { what: 'follow', id: 'three', at: '2026-01-13T16:32:00.000Z' });
        gather(wall, { target: 'overview', id: 'four', at: '2026-01-13T16:32:00.000Z' });
        turnPage(wall, 'poster', { page: 2, id: 'five' });
      },
    ],
  ])('SYNC-20 %s', (_, acts) => {
    const live = houseTable();
    const update = updateOf(acts);
    expect(judged(live, update)).toEqual({ breach: null, heard: 1 });
    expect(judged(live, update)).toEqual({ breach: null, heard: 0 });
  });

  test('SYNC-20 what is drawn and hung may be taken back, come again, and go again', () => {
    const live = houseTable();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
    const hand = testHand(doc);
    const { ink, sheets } = hand.table;
    const undo = new Y.UndoManager([ink, sheets], {
      trackedOrigins: new Set([hand.origin]),
      captureTimeout: 0,
    });
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    addSheet(hand, idFor('new'), 'Skolen');
    nameSheet(hand, idFor('new'), 'Skolevejen');
    doc.transact(() => ink.set('shape:new', stroke), hand.origin);
    doc.transact(() => ink.set('shape:new', { ...stroke, x: 90 }), hand.origin);
    doc.transact(() => ink.delete('shape:line'), hand.origin);
    for (const way of ['undo', 'redo', 'undo', 'redo'] as const)
      for (let steps = 0; steps < 5; steps += 1) undo[way]();
    expect(updates).toHaveLength(25);
    for (const update of updates) expect(judged(live, update).breach).toBeNull();
    expect(live.toJSON()).toEqual(doc.toJSON());
    expect(readSheets(testHand(live).table.sheets).map(({ name }) => name)).toContain('Skolevejen');
    expect(readInk(testHand(live).table.ink)).toMatchObject([{ id: 'shape:new', x: 90 }]);
  });

  test('SYNC-20 a sheet that was named and taken back without a line is gone without a trace', () => {
    const live = houseTable();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
    const hand = testHand(doc);
    const undo = new Y.UndoManager([hand.table.sheets], {
      trackedOrigins: new Set([hand.origin]),
      captureTimeout: 0,
    });
    addSheet(hand, idFor('new'), 'Skolen');
    judged(live, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(live)));
    nameSheet(hand, idFor('new'), 'Skolevejen');
    undo.undo();
    undo.undo();
    expect(judged(live, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(live))).breach).toBeNull();
    expect(live.toJSON()).toEqual(doc.toJSON());
  });

  test('SYNC-20 a sheet that is named after a colleague has taken it back stays gone', () => {
    const live = houseTable();
    const late = updateOf((hand) => nameSheet(hand, road, 'Vejen til skole'));
    testHand(live).table.sheets.delete(road);
    expect(judged(live, late).breach).toBeNull();
    expect(testHand(live).table.sheets.has(road)).toBe(false);
  });

  test('SYNC-20 two consoles that hang the last sheet at once both keep it', () => {
    const live = houseTable();
    const hand = testHand(live);
    for (let count = 1; count < sheetsLimit - 1; count += 1)
      addSheet(hand, idFor(`sheet ${count}`), 'Ark');
    expect(hand.table.sheets.size).toBe(sheetsLimit - 1);
    const desks = [10, 11].map((clientID) => deskOf(live, clientID));
    for (const [at, desk] of desks.entries())
      expect(addSheet(desk, idFor(`last ${at}`), 'Det sidste').ok).toBe(true);
    for (const { table } of desks)
      expect(judged(live, Y.encodeStateAsUpdate(table.doc)).breach).toBeNull();
    expect(hand.table.sheets.size).toBe(sheetsLimit + 1);
  });
});

function deskOf(live: Y.Doc, clientID: number): Hand {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
  return testHand(doc);
}

function bindingOf(from: string, to: string): unknown {
  return {
    id: 'binding:one',
    typeName: 'binding',
    type: 'arrow',
    fromId: `shape:${from}`,
    toId: `shape:${to}`,
    props: {
      terminal: 'end',
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: true,
      snap: 'none',
    },
    meta: { schema: 'test' },
  };
}
