import { addCard, type Hand } from '@rundbord/shared/card/card-commands';
import type { DocumentName } from '@rundbord/shared/doc/board-doc';
import type { CardId, SeatId } from '@rundbord/shared/id';
import {
  addChild,
  addPartner,
  addPerson,
  makeHousehold,
} from '@rundbord/shared/person/family-commands';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { cardNamed, phoneCard, testHand } from '@rundbord/shared/testing/test-table';
import { addSheet } from '@rundbord/shared/wall/sheet-commands';
import { show } from '@rundbord/shared/wall/showing';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Breach } from '../room/court.ts';
import { passGate } from '../room/gate.ts';
import { craftedUpdate, type Struct } from './crafted-update.ts';

/** Who the gate takes for facilitators in its tests. */
export const gateFacts = {
  isFacilitator: (seat: SeatId) => seat === idFor('jonas') || seat === idFor('lise'),
};

/** The client number of whoever crafts updates. */
export const hostileClient = 666;

/** The house's copy of a table, always the same to the byte: two cards of Jonas', `coffee` and `tea`, two from
 *  Birgit's phone, `birgits` and `third`, a sheet of Jonas', `road`, a stroke on it, `shape:line`, the family drawn by
 *  `drawsFamily`, a blank wall, and what the server wrote. */
export function houseTable(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const hand = testHand(doc);
  for (const name of ['coffee', 'tea']) addCard(hand, cardNamed(name));
  for (const name of ['birgits', 'third']) addCard(hand, phoneCard(name));
  hand.table.record.set('board', { children: ['Peter'], language: 'da', createdAt: 'a' });
  hand.table.record.set(`seat:${idFor('birgit')}`, { name: 'Birgit' });
  show(hand.table.wall, { what: 'blank', id: 'one', at: '2026-01-13T16:30:00.000Z' });
  addSheet(hand, idFor('road'), 'Vejen hjem');
  hand.table.ink.set('shape:line', testInk('line', { kind: 'draw', on: `sheet:${idFor('road')}` }));
  drawsFamily(hand);
  return doc;
}

/** Line and Martin, married, with Peter, at home together. Each is known by their name; the couple is `couple`, the line to
 *  the child `birth`, the household `home`. */
function drawsFamily({ table, by, at, origin }: Hand): void {
  const ids = ['Line', 'Martin', 'couple', 'Peter', 'birth', 'home'].values();
  const newId = () => idFor(ids.next().value ?? 'more');
  const hand = { doc: table.doc, roots: table, by, at, origin, newId };
  const line = addPerson(hand, { name: 'Line', gender: 'female' });
  if (!line.ok) throw new Error('the family was not drawn');
  addPartner(hand, line.value, { partner: { name: 'Martin' } });
  const peter = addChild(hand, line.value, { child: { name: 'Peter', isFocus: true } });
  if (peter.ok) makeHousehold(hand, 'Hjemmet', [line.value, peter.value]);
}

/** What the gate says of an update to this copy, and how often others would have heard of it. */
export function judged(live: Y.Doc, update: Uint8Array, name: DocumentName = 'table') {
  let isRefusing = false;
  let heard = 0;
  const count = () => {
    if (!isRefusing) heard += 1;
  };
  live.on('update', count);
  const breach = passGate({ doc: live, name }, update, {
    facts: gateFacts,
    origin: 'device',
    onBreach: () => {
      isRefusing = true;
    },
  });
  live.off('update', count);
  return { breach, heard };
}

/** Refused with this breach by a fresh table, and heard by nobody. */
export function expectRefused(breach: Breach, update: Uint8Array): void {
  expect(judged(houseTable(), update)).toEqual({ breach, heard: 0 });
}

/** What a facilitator's device would send for these acts on the house's table. */
export function updateOf(acts: (hand: Hand) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(houseTable()));
  const before = Y.encodeStateVector(doc);
  doc.transact(() => acts(testHand(doc)));
  return Y.encodeStateAsUpdate(doc, before);
}

/** An update by somebody who knows the encoding. */
export function crafted(...structs: Struct[]): Uint8Array {
  return craftedUpdate([{ client: hostileClient, clock: 0, structs }]);
}

/** A card's record on a hand's table. */
export function recordOf({ table }: Hand, name: string): Y.Map<unknown> {
  const record = table.cards.get(idFor<CardId>(name));
  if (!record) throw new Error('no such card in the house', { cause: name });
  return record;
}

/** The id of a card on the house's table, or of what stands under one of its keys. */
export function placeOf(name: string, field?: string): readonly [number, number] {
  const { cards } = testHand(houseTable()).table;
  const card = cards._map.get(idFor(name));
  const item = field === undefined ? card : cards.get(idFor<CardId>(name))?._map.get(field);
  if (!item) throw new Error('no such place in the house', { cause: name });
  return [item.id.client, item.id.clock];
}
