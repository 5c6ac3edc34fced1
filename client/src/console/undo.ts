import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import * as Y from 'yjs';

/** Typing with pauses shorter than this is one step. */
const typingMs = 800;
/** Steps that are remembered: each keeps deleted letters alive in this copy. */
const mostSteps = 200;
const ownFields: ReadonlySet<string | null> = new Set(['category', 'takenUp', 'shelved']);

/** Undo and redo of one's own acts on this table, and of nobody else's. A card that others have written in stays when
 *  its making is undone. */
export function ownUndo(table: TableDoc): Y.UndoManager {
  const me = table.doc.clientID;
  const manager = new Y.UndoManager([table.cards], {
    trackedOrigins: new Set([origins.command, origins.typing]),
    captureTimeout: typingMs,
    deleteFilter: (item) => {
      const card = cardMadeBy(item, table.cards);
      return !card || !hasOthersWords(card, me);
    },
  });
  manager.on('stack-item-added', () => {
    if (manager.undoStack.length > mostSteps) manager.undoStack.shift();
  });
  return manager;
}

/** The card whose making this item is part of, or null when the item is a later change. */
function cardMadeBy(item: Y.Item, cards: TableDoc['cards']): Y.Map<unknown> | null {
  if (item.parent === cards) {
    const made = item.content instanceof Y.ContentType ? item.content.type : null;
    return made instanceof Y.Map ? made : null;
  }
  const record = item.parent;
  const isFirstValue = item.left === null && !ownFields.has(item.parentSub);
  return record instanceof Y.Map && record._item?.parent === cards && isFirstValue ? record : null;
}

function hasOthersWords(card: Y.Map<unknown>, me: number): boolean {
  const words = card.get('words');
  if (!(words instanceof Y.Text)) return false;
  for (let item = words._start; item; item = item.right)
    if (!item.deleted && item.id.client !== me) return true;
  return false;
}
