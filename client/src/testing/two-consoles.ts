import { type Card, readCards } from '@rundbord/shared/card/card';
import { openTable, type TableDoc } from '@rundbord/shared/doc/board-doc';
import type { CardId, SeatId } from '@rundbord/shared/id';
import { readInk } from '@rundbord/shared/ink/ink';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { readSheets } from '@rundbord/shared/wall/sheet';
import type * as Y from 'yjs';
import { consoleActs } from '../console/console-acts.ts';
import { familyActs } from '../console/family-acts.ts';
import { inkActs } from '../console/ink-acts.ts';
import { networkActs } from '../console/network-acts.ts';
import { type SheetActs, sheetActs } from '../console/sheet-acts.ts';
import { ownUndo } from '../console/undo.ts';
import type { ColumnActs } from '../parts/columns/acts-context.ts';
import type { FamilyActs } from '../parts/family/family-acts-context.ts';
import type { NetworkActs } from '../parts/network/network-acts-context.ts';
import type { InkActs } from '../parts/wall/ink-acts-context.ts';
import { twoCopies } from './two-copies.ts';

/** One facilitator's console without a page: their copy, what they can do to it, and their own undo. */
export type PlainConsole = {
  table: TableDoc;
  acts: ColumnActs;
  ink: InkActs;
  sheets: SheetActs;
  family: FamilyActs;
  network: NetworkActs;
  undo: Y.UndoManager;
  /** Draws a stroke of this name, or draws it again elsewhere. */
  draw(name: string, on?: string, x?: number): void;
  /** The names of what is drawn with the pen, lowest first. */
  drawn(): string[];
  /** The names of the sheets that hang. */
  hung(): string[];
  /** Writes at the end of a card, as their own typing. */
  type(id: CardId, letters: string): void;
  /** Erases so many letters at the end of a card. */
  erase(id: CardId, count: number): void;
  /** The card as this console reads it. */
  card(id: CardId): Card | undefined;
};

/** Jonas and Lise at one board, and the line between them, which carries when it is told to. */
export function twoConsoles() {
  const copies = twoCopies();
  const [jonas, lise] = (['jonas', 'lise'] as const).map((name, side) => {
    const table = openTable(copies.docs[side === 0 ? 0 : 1]);
    return plainConsole(table, { seat: idFor<SeatId>(name), name: cast[name].name });
  }) as [PlainConsole, PlainConsole];
  return { jonas, lise, carry: copies.carry, carryOne: copies.carryOne };
}

/** There is no house to ask. */
const nobody = () => new Promise<never>(() => {});

function plainConsole(table: TableDoc, me: { seat: SeatId; name: string }): PlainConsole {
  const undo = ownUndo(table);
  const ink = inkActs(table, undo, () => {});
  const acts = consoleActs(table, me, {
    undo: ink,
    stopCapturing: () => undo.stopCapturing(),
    setComposing: () => {},
    language: () => 'da',
  });
  const write = (id: CardId, change: (words: Y.Text) => void) => {
    const words = acts.words(id);
    if (words) table.doc.transact(() => change(words), acts.typingOrigin);
  };
  return {
    table,
    acts,
    ink,
    sheets: sheetActs(table, me, undo),
    family: familyActs(table, me, undo),
    network: networkActs(table, me, { undo, queue: { send: nobody }, saved: nobody }),
    undo,
    draw: (name, on = 'columns', x = 0) => {
      const stroke = { ...testInk(name, { kind: 'draw', on }), x };
      ink.write({ put: new Map([[stroke.id, stroke]]), remove: [] }, 'stroke');
    },
    drawn: () => readInk(table.ink).map(({ id }) => id.slice('shape:'.length)),
    hung: () => readSheets(table.sheets).flatMap(({ name, shelved }) => (shelved ? [] : [name])),
    type: (id, letters) => write(id, (words) => words.insert(words.length, letters)),
    erase: (id, count) =>
      write(id, (words) => {
        const gone = Math.min(count, words.length);
        words.delete(words.length - gone, gone);
      }),
    card: (id) => readCards(table.cards).find((each) => each.id === id),
  };
}
