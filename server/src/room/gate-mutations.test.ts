import { readCards } from '@rundbord/shared/card/card';
import {
  addCard,
  editWords,
  type Hand,
  moveCard,
  shelveCard,
  sortCard,
  withdrawCard,
} from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { idBytes, makeId } from '@rundbord/shared/id';
import { isInkEntry } from '@rundbord/shared/ink/ink';
import { readFamily } from '@rundbord/shared/person/family';
import {
  addChild,
  changePerson,
  makeHousehold,
  removePerson,
} from '@rundbord/shared/person/family-commands';
import type { FamilyHand } from '@rundbord/shared/person/family-hand';
import { anyInk } from '@rundbord/shared/testing/any-ink';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { readSheets } from '@rundbord/shared/wall/sheet';
import { addSheet, nameSheet, releaseSheet } from '@rundbord/shared/wall/sheet-commands';
import { isWallEntry, show } from '@rundbord/shared/wall/showing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { hasOnlyLettersAndValues } from '../testing/document-shape.ts';
import { houseTable, judged, updateOf } from '../testing/house-table.ts';

// Real updates with a few bytes changed. Most are refused; whatever passes must leave a table that everyone can read,
// that is the same when it is built again from what was kept, and in which nothing is touched that is not staff's.

const name = fc.constantFrom('coffee', 'tea', 'birgits', 'new');
const act = fc.oneof<fc.Arbitrary<(hand: Hand) => unknown>[]>(
  name.map((each) => (hand) => addCard(hand, cardNamed(each))),
  fc.tuple(name, fc.string({ maxLength: 8 })).map(
    ([each, words]) =>
      (hand) =>
        editWords(hand, idFor(each), words),
  ),
  name.map(
    (each) => (hand) =>
      moveCard(hand, idFor(each), { column: 'well', before: null, category: 'safety' }),
  ),
  name.map((each) => (hand) => sortCard(hand, idFor(each), 'harm')),
  name.map((each) => (hand) => shelveCard(hand, idFor(each))),
  fc.constantFrom('coffee', 'tea', 'new').map((each) => (hand) => withdrawCard(hand, idFor(each))),
  fc.constantFrom('road', 'new').map((each) => (hand) => addSheet(hand, idFor(each), 'Skolen')),
  fc
    .string({ minLength: 1, maxLength: 8 })
    .map((sheet) => (hand) => nameSheet(hand, idFor('road'), sheet)),
  fc.boolean().map((is) => (hand) => releaseSheet(hand, idFor('road'), is)),
  anyInk.map(
    (shape) =>
      ({ table }) =>
        table.ink.set(shape.id, shape),
  ),
  fc.constant(({ table }) => table.ink.delete('shape:line')),
  fc
    .string({ maxLength: 8 })
    .map(
      (said) => (hand) => changePerson(familyOf(hand), idFor('Line'), { name: said, role: said }),
    ),
  fc.constant((hand) =>
    addChild(familyOf(hand), idFor('Line'), { child: { born: { year: 2020 } } }),
  ),
  fc.constant((hand) => removePerson(familyOf(hand), idFor('Martin'))),
  fc.constant((hand) => makeHousehold(familyOf(hand), 'Hos farmor', [idFor('Peter')])),
  fc.string({ maxLength: 5 }).map(
    (id) =>
      ({ table }) =>
        show(table.wall, { what: 'columns', id, at: '2026-01-13T16:31:00.000Z' }),
  ),
);
const acts = fc.array(act, { minLength: 1, maxLength: 4 });

const change = fc.record({
  kind: fc.constantFrom('set', 'flip', 'step', 'remove', 'insert', 'repeat'),
  at: fc.nat(),
  value: fc.nat(255),
});
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

test('SYNC-31 mutated updates never leave memory and reload in disagreement, nor anything that cannot be read', () => {
  let passed = 0;
  fc.assert(
    fc.property(acts, changes, (wishes, bytesChanged) => {
      const live = houseTable();
      const kept = [Y.encodeStateAsUpdate(live)];
      const update = mutated(
        updateOf((hand) => {
          for (const wish of wishes) wish(hand);
        }),
        bytesChanged,
      );
      let last: Uint8Array | null = null;
      live.on('update', (each: Uint8Array) => {
        last = each;
      });
      const { breach, heard } = judged(live, update);
      expect(breach === null || heard === 0).toBe(true);
      if (breach) return;
      passed += 1;
      if (last) kept.push(last);

      expect(cardsOf(live)).toBe(live.getMap('cards').size);
      expect(live.getMap('record').toJSON()).toEqual(houseTable().getMap('record').toJSON());
      for (const [key, value] of live.getMap('wall').entries())
        expect(isWallEntry(key, value)).toBe(true);
      for (const [key, value] of live.getMap('ink').entries())
        expect(isInkEntry(key, value)).toBe(true);
      const { sheets } = testHand(live).table;
      expect(readSheets(sheets)).toHaveLength(sheets.size);
      const family = openTable(live);
      const drawn = readFamily(family);
      for (const root of ['persons', 'households'] as const)
        expect(drawn[root]).toHaveLength(family[root].size);
      for (const phone of ['birgits', 'third'])
        expect(
          live.getMap<Y.Map<unknown>>('cards').get(idFor(phone))?.get('enteredBy'),
        ).toMatchObject({ phone: true });
      expect(hasOnlyLettersAndValues(live)).toBe(true);
      for (const again of [rebuilt(kept), rebuilt([Y.encodeStateAsUpdate(live)])]) {
        expect(again.store.pendingStructs ?? again.store.pendingDs).toBeNull();
        expect(again.toJSON()).toEqual(live.toJSON());
        expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(live));
      }
    }),
    { seed: 24, numRuns: 800 },
  );
  // A check that sees nothing is green.
  expect(passed).toBeGreaterThan(30);
});

function mutated(
  update: Uint8Array,
  all: readonly { kind: string; at: number; value: number }[],
): Uint8Array {
  const bytes = Array.from(update);
  for (const { kind, at: drawn, value } of all) {
    const at = drawn % Math.max(1, bytes.length);
    const byte = bytes[at] ?? 0;
    if (kind === 'set') bytes[at] = value;
    else if (kind === 'flip') bytes[at] = byte ^ (1 << (value & 7));
    else if (kind === 'step') bytes[at] = (byte + (value & 1 ? 1 : 255)) & 255;
    else if (kind === 'remove') bytes.splice(at, 1);
    else if (kind === 'insert') bytes.splice(at, 0, value);
    else bytes.splice(at, 0, ...bytes.slice(at, at + (value & 31)));
  }
  return new Uint8Array(bytes);
}

function familyOf(hand: Hand): FamilyHand {
  const { table, by, at, origin } = hand;
  return { doc: table.doc, roots: table, by, at, origin, newId: () => makeId(nextId()) };
}

/** Fresh bytes each time; which ones makes no difference to the gate. */
function nextId(): Uint8Array {
  made += 1;
  return Uint8Array.from({ length: idBytes }, (_, at) => (made >> (at * 8)) & 255);
}
let made = 0;

function cardsOf(doc: Y.Doc): number {
  return readCards(testHand(doc).table.cards).length;
}

function rebuilt(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  // The roots are named, so that both copies show them.
  testHand(doc);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
