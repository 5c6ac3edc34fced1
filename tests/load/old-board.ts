import { addCard, moveCard, shelveCard } from '@rundbord/shared/card/card-commands';
import { columns } from '@rundbord/shared/card/category';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { CardId } from '@rundbord/shared/id';
import { castCards } from '@rundbord/shared/testing/cast';
import * as Y from 'yjs';
import { freshId } from './rundbord-house.ts';
import { seededChance } from './stats.ts';

/** A case of many meetings: each brings consoles that write under a fresh number. */
const meetings = 20;
const consoles = 2;

/** The updates of so many edits, in the order they came: letters, corrections, moves, cards laid aside. */
export function historyOf(edits: number): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const chance = seededChance(20_000);
  for (let meeting = 1; meeting <= meetings; meeting += 1) {
    const start = updates.slice();
    const docs = Array.from({ length: consoles }, () => documentOf(start));
    for (const doc of docs)
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'other') return;
        updates.push(update);
        for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'other');
      });
    const writers = docs.map((doc) => writerAt(doc, { meeting, chance }));
    const end = (edits * meeting) / meetings;
    while (updates.length < end) writers[updates.length % writers.length]?.();
  }
  return updates;
}

/** The document that these updates make. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** Bytes of a new document that says the same and has no history. */
export function bytesWithoutHistory(doc: Y.Doc): number {
  const fresh = new Y.Doc();
  fresh.transact(() => {
    for (const [id, record] of openTable(doc).cards) {
      const copy = new Y.Map<unknown>();
      for (const [field, value] of record)
        copy.set(field, value instanceof Y.Text ? new Y.Text(value.toString()) : value);
      openTable(fresh).cards.set(id, copy);
    }
  });
  return Y.encodeStateAsUpdate(fresh).length;
}

/** Somebody at a console who makes one edit a call. */
function writerAt(doc: Y.Doc, { meeting, chance }: { meeting: number; chance: () => number }) {
  const table = openTable(doc);
  const seat = freshId<never>();
  const hand = { table, by: seat, at: new Date().toISOString(), origin: origins.command };
  const oneOf = <T>(all: readonly T[]) => all[Math.floor(chance() * all.length)];
  let card: { text: Y.Text; left: string } | null = null;
  const begin = () => {
    const id = freshId<CardId>();
    addCard(hand, {
      id,
      column: oneOf(columns) ?? 'worry',
      words: '',
      saidBy: [{ name: 'Birgit' }],
      enteredBy: { seat, name: 'Jonas', phone: false },
      lang: 'da',
      meeting,
    });
    const text = table.cards.get(id)?.get('words');
    if (text instanceof Y.Text) card = { text, left: oneOf(castCards)?.da ?? '' };
  };
  const type = ({ text, left }: { text: Y.Text; left: string }) => {
    text.insert(text.length, left.slice(0, 1));
    card = { text, left: left.slice(1) };
  };
  return () => {
    const drawn = chance();
    const id = oneOf([...table.cards.keys()]) as CardId | undefined;
    if (!card || card.left === '' || !id) begin();
    else if (drawn < 0.1) moveCard(hand, id, { column: oneOf(columns) ?? 'worry', before: null });
    else if (drawn < 0.11) shelveCard(hand, id);
    else if (drawn < 0.16 && card.text.length > 0) card.text.delete(card.text.length - 1, 1);
    else type(card);
  };
}
