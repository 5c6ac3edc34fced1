import type { Hand } from '@rundbord/shared/card/card-commands';
import { makeId, type SheetId } from '@rundbord/shared/id';
import { inkLimit } from '@rundbord/shared/ink/ink';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { testHand } from '@rundbord/shared/testing/test-table';
import { sheetFields } from '@rundbord/shared/wall/sheet';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { craftedUpdate } from '../testing/crafted-update.ts';
import {
  crafted,
  expectRefused,
  hostileClient,
  houseTable,
  judged,
  updateOf,
} from '../testing/house-table.ts';
import type { Breach } from './court.ts';

type Acts = (hand: Hand) => void;

const road = idFor<SheetId>('road');
const onRoad = `sheet:${road}`;
const stroke = testInk('new', { kind: 'draw', on: onRoad });
const draws =
  (key: string, value: () => unknown): Acts =>
  ({ table }) =>
    table.ink.set(key, value());
const withFact =
  (field: string, value: () => unknown): Acts =>
  (hand) =>
    roadOf(hand).set(field, value());
const mark = { by: idFor('jonas'), at: '2026-01-13T16:30:00.000Z' };
const inherits = (value: object) => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`);

describe('SYNC-24 a sheet', () => {
  test.each<[string, Breach, Acts]>([
    [
      'under a key that is no id',
      'nested',
      ({ table }) => table.sheets.set('road' as never, like()),
    ],
    [
      'under the key of the prototype',
      'nested',
      ({ table }) => table.sheets.set('__proto__' as never, like()),
    ],
    [
      'that is only a value',
      'sheet-shape',
      ({ table }) => table.sheets.set(idFor('new'), 'x' as never),
    ],
    [
      'that is a text',
      'sheet-shape',
      ({ table }) => table.sheets.set(idFor('new'), new Y.Text('x') as never),
    ],
    [
      'that is XML',
      'sheet-shape',
      ({ table }) => table.sheets.set(idFor('new'), new Y.XmlElement('x') as never),
    ],
    [
      'that is a document',
      'sheet-shape',
      ({ table }) => table.sheets.set(idFor('new'), new Y.Doc() as never),
    ],
    ['that is empty', 'sheet-shape', ({ table }) => table.sheets.set(idFor('new'), new Y.Map())],
    ['without a name', 'sheet-shape', (hand) => roadOf(hand).delete('name')],
    ['without an order', 'sheet-shape', (hand) => roadOf(hand).delete('order')],
    [
      'whose name is longer than anyone writes',
      'sheet-shape',
      withFact('name', () => 'x'.repeat(10_000)),
    ],
    ['whose name is a text of many hands', 'sheet-shape', withFact('name', () => new Y.Text('x'))],
    ['with a fact nobody knows', 'sheet-shape', withFact('note', () => 'free storage')],
    [
      'with a fact nobody knows in a mark',
      'sheet-shape',
      withFact('released', () => ({ ...mark, why: 'x' })),
    ],
    [
      'with a mark that is inherited',
      'sheet-shape',
      withFact('shelved', () => JSON.parse(`{"__proto__":${JSON.stringify(mark)}}`)),
    ],
    [
      'with a map for a mark',
      'sheet-shape',
      withFact('shelved', () => new Y.Map(Object.entries(mark))),
    ],
    ['with bytes for a mark', 'sheet-shape', withFact('shelved', () => new Uint8Array(3))],
    ['with a list for an order', 'sheet-shape', withFact('order', () => new Y.Array())],
  ])('SYNC-24 %s is refused', (_, breach, acts) => expectRefused(breach, updateOf(acts)));

  test('SYNC-24 list content hidden in a sheet, or beside the sheets', () => {
    const at = testHand(houseTable()).table.sheets._map.get(road)?.id;
    expectRefused(
      'nested',
      crafted({ at: { root: 'sheets' }, content: { any: ['free storage'] } }),
    );
    expectRefused(
      'nested',
      crafted({
        at: { in: [at?.client ?? 0, at?.clock ?? 0] },
        content: { any: ['free storage'] },
      }),
    );
    expectRefused(
      'sheet-shape',
      crafted(
        { at: { root: 'sheets', key: idFor('new') }, content: { type: 'map' } },
        { at: { in: [hostileClient, 0] }, content: { any: ['free storage'] } },
      ),
    );
  });

  test('SYNC-24 something inside a sheet’s facts', () => {
    expectRefused(
      'sheet-shape',
      updateOf((hand) => {
        const inner = new Y.Map<unknown>([['deep', new Y.Map([['deeper', 'free storage']])]]);
        roadOf(hand).set('note', inner);
      }),
    );
  });

  test('SYNC-24 more sheets than a wall holds', () => {
    expectRefused(
      'full',
      updateOf(({ table }) => {
        for (let count = 0; count < 300; count += 1)
          table.sheets.set(
            makeId(new Uint8Array([count >> 8, count & 255, ...new Uint8Array(14)])),
            like(),
          );
      }),
    );
  });

  test('SYNC-28 the facts of a sheet are those written out here', () => {
    expect(Object.keys(sheetFields).toSorted().join(' ')).toBe('made name order released shelved');
  });
});

describe('SYNC-25 whose sheet it is', () => {
  const madeBy = (name: string) => ({ made: { by: idFor(name), at: '2026-01-13T16:30:00.000Z' } });
  test.each<[string, Acts]>([
    [
      'a new sheet in a member’s name',
      ({ table }) => table.sheets.set(idFor('new'), like(madeBy('birgit'))),
    ],
    [
      'a new sheet in nobody’s name',
      ({ table }) => table.sheets.set(idFor('new'), like(madeBy('mallory'))),
    ],
    [
      'a sheet written over in a member’s name',
      ({ table }) => table.sheets.set(road, like(madeBy('birgit'))),
    ],
    ['another maker', withFact('made', () => madeBy('lise').made)],
    [
      'another time',
      withFact('made', () => ({ by: idFor('jonas'), at: '2026-01-13T16:32:00.000Z' })),
    ],
    ['no maker', (hand) => roadOf(hand).delete('made')],
  ])('SYNC-25 %s is refused', (_, acts) => expectRefused('sheet-maker', updateOf(acts)));

  test('SYNC-25 a colleague’s sheet may be brought by another facilitator', () => {
    const { breach } = judged(
      houseTable(),
      updateOf(({ table }) => table.sheets.set(idFor('new'), like(madeBy('lise')))),
    );
    expect(breach).toBeNull();
  });

  test('SYNC-25 no fact of a sheet can be torn out', () => {
    const facts = testHand(houseTable()).table.sheets.get(road)?._map;
    const tornOut = (fact: string) =>
      craftedUpdate([], [{ client: 1, ranges: [[facts?.get(fact)?.id.clock ?? -1, 1]] }]);
    expectRefused('sheet-shape', tornOut('name'));
    expectRefused('sheet-shape', tornOut('order'));
    expectRefused('sheet-maker', tornOut('made'));
  });
});

describe('SYNC-27 ink', () => {
  test.each<[string, Acts]>([
    ['under a key nobody knows', draws('note', () => 'free storage')],
    ['under a key that is another’s', draws('shape:other', () => stroke)],
    ['under the key of the prototype', draws('__proto__', () => stroke)],
    ['that is a map', draws('shape:new', () => new Y.Map(Object.entries(stroke)))],
    ['that is a text', draws('shape:new', () => new Y.Text('x'))],
    ['that is a list', draws('shape:new', () => new Y.Array())],
    ['that is XML', draws('shape:new', () => new Y.XmlElement('path'))],
    ['that is a document', draws('shape:new', () => new Y.Doc())],
    ['that is bytes', draws('shape:new', () => new Uint8Array(9))],
    ['of a kind nobody knows', draws('shape:new', () => ({ ...stroke, type: 'image' }))],
    ['with a fact nobody knows', draws('shape:new', () => ({ ...stroke, note: 'free storage' }))],
    [
      'with a fact nobody knows in its meta',
      draws('shape:new', () => ({ ...stroke, meta: { ...stroke.meta, note: 'x' } })),
    ],
    ['that is inherited', draws('shape:new', () => inherits(stroke))],
    [
      'with facts that are inherited',
      draws('shape:new', () => ({ ...stroke, props: inherits(stroke.props) })),
    ],
    [
      'that stands on nothing',
      draws('shape:new', () => ({ ...stroke, meta: { on: 'wall', schema: 'test' } })),
    ],
    [
      'written over by what is none',
      draws('shape:line', () => ({ ...stroke, id: 'shape:line', x: 'far' })),
    ],
    ['whose schema has words for parts', draws('schema:test', () => ({ 'Inge drikker': 4 }))],
    ['whose schema is not numbers', draws('schema:test', () => ({ note: 'free storage' }))],
    ['larger than anyone draws', draws('shape:new', () => testInkWith('A'.repeat(100_000)))],
  ])('SYNC-27 %s is refused', (_, acts) => expectRefused('ink-shape', updateOf(acts)));

  test('SYNC-27 what a record inherits does not come along', () => {
    const live = houseTable();
    const meta = Object.assign(inherits({ note: 'free storage' }), stroke.meta);
    expect(
      judged(live, updateOf(draws('shape:new', () => ({ ...stroke, meta })))).breach,
    ).toBeNull();
    const kept = live.getMap('ink').get('shape:new') as typeof stroke;
    expect(Object.getPrototypeOf(kept.meta)).toBe(Object.prototype);
    expect(kept).toEqual(stroke);
  });

  test('SYNC-27 list content hidden beside the ink', () => {
    expectRefused('nested', crafted({ at: { root: 'ink' }, content: { any: ['free storage'] } }));
    expectRefused('nested', crafted({ at: { root: 'ink' }, content: { text: 'free storage' } }));
  });

  test('SYNC-27 more than one value under a key', () => {
    const at = { root: 'ink', key: 'shape:new' };
    expectRefused('misplaced', crafted({ at, content: { any: ['free storage', stroke] } }));
  });

  test('SYNC-27 more ink than a wall holds', () => {
    const acts: Acts = ({ table }) => {
      for (let count = 0; count < inkLimit * 2; count += 1)
        table.ink.set(`shape:x${count}`, testInk(`x${count}`, { kind: 'draw', on: 'columns' }));
    };
    expectRefused('full', updateOf(acts));
  });
});

describe('SYNC-27 what the wall shows', () => {
  test.each<[string, string, () => unknown]>([
    [
      'a sheet that is no sheet',
      'showing',
      () => ({ what: 'sheet:road', id: 'x', at: '2026-01-13T16:32:00.000Z' }),
    ],
    [
      'gathering eyes in the dark',
      'gathering',
      () => ({ target: 'blank', id: 'x', at: '2026-01-13T16:32:00.000Z' }),
    ],
    [
      'gathering eyes, and a note',
      'gathering',
      () => ({ target: 'columns', id: 'x', at: '2026-01-13T16:32:00.000Z', note: 'z' }),
    ],
    ['the pages of what has none', 'turn:overview', () => ({ page: 0, id: 'x' })],
    [
      'an act that is inherited',
      'showing',
      () => inherits({ what: 'columns', id: 'x', at: '2026-01-13T16:32:00.000Z' }),
    ],
  ])('SYNC-27 %s is refused', (_, key, value) =>
    expectRefused(
      'wall-shape',
      updateOf(({ table }) => table.wall.set(key, value())),
    ),
  );
});

/** A whole record that could stand for a sheet. */
function like(change: Record<string, unknown> = {}): Y.Map<unknown> {
  return new Y.Map<unknown>(Object.entries({ name: 'Skolen', order: 'a5', made: mark, ...change }));
}

function roadOf({ table }: Hand): Y.Map<unknown> {
  const record = table.sheets.get(road);
  if (!record) throw new Error('no such sheet in the house');
  return record;
}

function testInkWith(path: string): unknown {
  return { ...stroke, props: { ...stroke.props, segments: [{ type: 'free', path, dim: 2 }] } };
}
