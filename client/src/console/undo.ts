import { cardFields } from '@rundbord/shared/card/card';
import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import * as Y from 'yjs';

/** Typing with pauses shorter than this is one step. */
const typingMs = 800;
/** Steps that are remembered: each keeps deleted letters alive in this copy. */
const mostSteps = 200;
/** Facts that a card can be without. */
const looseFacts: ReadonlySet<string | null> = new Set(['category', 'takenUp', 'shelved']);
const neededFacts = Object.keys(cardFields).filter((fact) => !looseFacts.has(fact));

/** Undo and redo of one's own acts on this table, and of nobody else's. A card that others have written in stays when
 *  its making is undone. */
export function ownUndo(table: TableDoc): Y.UndoManager {
  const me = table.doc.clientID;
  const manager = new Y.UndoManager([table.cards], {
    trackedOrigins: new Set([origins.command, origins.typing]),
    captureTimeout: typingMs,
    deleteFilter: (item) => {
      // A card's facts go with the card, and never one by one: it could not be read without them.
      if (isNeededFact(item, table.cards)) return false;
      const card = cardIn(item, table.cards);
      return !card || !hasOthersWords(card, me);
    },
  });
  manager.on('stack-item-added', () => {
    if (manager.undoStack.length > mostSteps) manager.undoStack.shift();
  });
  manager.on('stack-item-popped', () => mend(table));
  return manager;
}

function isNeededFact({ parent, parentSub }: Y.Item, cards: TableDoc['cards']): boolean {
  return parent instanceof Y.Map && parent._item?.parent === cards && !looseFacts.has(parentSub);
}

/** The card that this item is, or null when it is no card. */
function cardIn({ parent, content }: Y.Item, cards: TableDoc['cards']): Y.Map<unknown> | null {
  const made = parent === cards && content instanceof Y.ContentType ? content.type : null;
  return made instanceof Y.Map ? made : null;
}

/** Yjs brings no fact again that somebody else changed before they heard that its card was gone. The card gets the one
 *  it had when it went. */
function mend({ doc, cards }: TableDoc): void {
  doc.transact(() => {
    for (const record of cards.values())
      for (const fact of neededFacts) {
        const before = record.has(fact) ? undefined : factBefore(record, fact);
        if (before !== undefined) record.set(fact, before);
      }
  }, origins.quiet);
}

/** A fact of the card whose copy this record is. */
function factBefore(record: Y.Map<unknown>, fact: string): unknown {
  const before = record._item?.left?.content;
  const facts = before instanceof Y.ContentType ? before.type._map : null;
  for (let item = facts?.get(fact) ?? null; item; item = item.left)
    if (item.content instanceof Y.ContentAny) return item.content.arr.at(-1);
  return undefined;
}

/** Others' words, also where one's own undo has brought them back: then the letters are one's own copies. */
function hasOthersWords(card: Y.Map<unknown>, me: number): boolean {
  const words = card.get('words');
  if (!(words instanceof Y.Text)) return false;
  for (let item = words._start; item; item = item.right)
    if (item.id.client !== me && (!item.deleted || item.redone)) return true;
  return false;
}
