import type { Hand } from '@rundbord/shared/card/card-commands';
import type { PersonId } from '@rundbord/shared/id';
import { changePlace, joinNetwork, leaveNetwork } from '@rundbord/shared/network/network-commands';
import { placeFields } from '@rundbord/shared/network/place';
import { idFor } from '@rundbord/shared/testing/id-for';
import { networkHandOf, takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { meetingTime, testHand } from '@rundbord/shared/testing/test-table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { houseTable, judged } from '../testing/house-table.ts';
import type { Breach } from './court.ts';

type Acts = (hand: Hand) => void;

const birgit = idFor<PersonId>('Birgit');
const { made: _, ...told } = toldPlace();

/** The house's table with Birgit in its network. */
function tableWithBirgit(): Y.Doc {
  const live = houseTable();
  takesIn(testHand(live), 'Birgit', { ring: 'some' });
  return live;
}

/** What the gate says when a facilitator does this on a copy of the table. */
function done(acts: Acts, live = tableWithBirgit()): Breach | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
  doc.transact(() => acts(testHand(doc)));
  return judged(live, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(live))).breach;
}

const sets =
  (field: string, value: unknown): Acts =>
  ({ table }) =>
    table.network.get(birgit)?.set(field, value);

describe('NET-11 what a facilitator does to the circles passes', () => {
  test.each<[string, Acts]>([
    ['taking somebody in', (hand) => takesIn(hand, 'Sanne', { ring: 'none', side: 'friend' })],
    ['telling everything', (hand) => changePlace(networkHandOf(hand), birgit, told)],
    [
      'putting somebody where they were dropped, and saying when they can be called',
      (hand) =>
        changePlace(networkHandOf(hand), birgit, { angle: 359, canBeCalled: 'hverdage efter 15' }),
    ],
    [
      'taking somebody out and in again',
      (hand) => {
        leaveNetwork(networkHandOf(hand), birgit);
        joinNetwork(networkHandOf(hand), birgit);
      },
    ],
  ])('NET-11 %s', (_what, acts) => {
    expect(done(acts)).toBeNull();
  });

  test('NET-11 two consoles that take in the same person at once go on working', () => {
    const live = tableWithBirgit();
    const both = [10, 11].map((clientID) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
      doc.clientID = clientID;
      const hand = networkHandOf(testHand(doc));
      leaveNetwork(hand, birgit);
      joinNetwork(hand, birgit, { ring: 'some' });
      changePlace(hand, birgit, { mayFetch: true });
      return doc;
    });
    for (const doc of both) expect(judged(live, Y.encodeStateAsUpdate(doc)).breach).toBeNull();
    // Each goes on before it has heard of the other.
    for (const doc of both) {
      changePlace(networkHandOf(testHand(doc)), birgit, { isNear: true });
      expect(judged(live, Y.encodeStateAsUpdate(doc)).breach).toBeNull();
    }
    expect(testHand(live).table.network.get(birgit)?.get('mayFetch')).toBe(true);
  });

  test('NET-11 taking in is undone and done again', () => {
    const live = tableWithBirgit();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
    const hand = testHand(doc);
    const undo = new Y.UndoManager([hand.table.persons, hand.table.network], {
      trackedOrigins: new Set([hand.origin]),
      captureTimeout: 0,
    });
    takesIn(hand, 'Sanne');
    changePlace(networkHandOf(hand), idFor<PersonId>('Sanne'), { ring: 'some' });
    for (const way of ['undo', 'undo', 'redo', 'redo', 'undo'] as const) {
      undo[way]();
      expect(judged(live, Y.encodeStateAsUpdate(doc)).breach).toBeNull();
    }
    expect(live.toJSON()).toEqual(doc.toJSON());
  });
});

describe('NET-11 what is no place is refused', () => {
  test.each<[string, Breach, Acts]>([
    ['a circle nobody knows', 'network-shape', sets('ring', 'moon')],
    ['a no', 'network-shape', sets('choice', 'no')],
    ['a fact nobody knows', 'network-shape', sets('note', 'free storage')],
    ['a note', 'network-shape', sets('privateNote', 'Uenig med Inge')],
    ['a telephone number', 'network-shape', sets('phone', '20 00 00 01')],
    [
      'a teller with facts nobody knows',
      'network-shape',
      sets('toldBy', { words: 'x', note: 'x' }),
    ],
    [
      'words for a time',
      'network-shape',
      ({ table }) =>
        table.network.set(idFor('Sanne'), placeRecord('jonas', 'Inge drikker om aftenen')),
    ],
    ['a day that is none', 'network-shape', sets('until', 'for ever')],
    ['an angle beyond the circle', 'network-shape', sets('angle', 360)],
    ['words without end', 'network-shape', sets('canBeCalled', 'x'.repeat(801))],
    ['a map within', 'network-shape', sets('toldBy', new Y.Map())],
    [
      'another maker',
      'network-maker',
      sets('made', { by: idFor('lise'), at: '2026-01-13T16:30:00.000Z' }),
    ],
    [
      'a place without a circle',
      'network-shape',
      ({ table }) => table.network.get(birgit)?.delete('ring'),
    ],
    [
      'a place under no id',
      'nested',
      ({ table }) => table.network.set('birgit', placeRecord('jonas')),
    ],
    [
      'a place by somebody who is no facilitator',
      'network-maker',
      ({ table }) => table.network.set(idFor('Sanne'), placeRecord('birgit')),
    ],
    ['a value', 'network-shape', ({ table }) => table.network.set(idFor('Sanne'), 'x' as never)],
  ])('NET-11 %s', (_what, breach, acts) => {
    expect(done(acts)).toBe(breach);
  });
});

function placeRecord(by: string, at = meetingTime): Y.Map<unknown> {
  const place = toldPlace({ made: { by: idFor(by), at } });
  const fields = Object.keys(placeFields) as (keyof typeof place)[];
  return new Y.Map(
    fields.flatMap((field) => (place[field] === undefined ? [] : [[field, place[field]] as const])),
  );
}
