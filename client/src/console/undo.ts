import { cardFields } from '@rundbord/shared/card/card';
import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import { placeFields } from '@rundbord/shared/network/place';
import { coupleFields, descentFields, householdFields } from '@rundbord/shared/person/bond';
import { personFields } from '@rundbord/shared/person/person';
import { sheetFields } from '@rundbord/shared/wall/sheet';
import * as Y from 'yjs';
import {
  hasOthersInk,
  hasOthersWords,
  hasOthersWork,
  type OnesOwn,
  staysSecondParent,
} from './others-work.ts';

/** Typing with pauses shorter than this is one step. */
const typingMs = 800;
/** Steps that are remembered: each keeps deleted letters alive in this copy. */
const mostSteps = 200;
/** Records whose facts belong together, by collection; a fact that may be left out is loose. */
const fieldsOf = {
  cards: cardFields,
  sheets: sheetFields,
  persons: personFields,
  couples: coupleFields,
  descents: descentFields,
  households: householdFields,
  network: placeFields,
} as const;
type RecordRoot = keyof typeof fieldsOf;
const recordRoots = Object.keys(fieldsOf) as RecordRoot[];

/** Facts that a record cannot be without. */
const neededFacts = Object.fromEntries(
  recordRoots.map((root) => [
    root,
    new Set(
      Object.entries(fieldsOf[root])
        .filter(([, schema]) => !schema.safeParse(undefined).success)
        .map(([fact]) => fact),
    ),
  ]),
) as unknown as Record<RecordRoot, ReadonlySet<string>>;

/** Undo and redo of one's own acts on this table, and of nobody else's. A card that others have written in, a sheet they
 *  have drawn on, and somebody of whom they have said something stay when their making is undone. */
export function ownUndo(table: TableDoc): Y.UndoManager {
  const me = table.doc.clientID;
  let isKept = false;
  const manager: Y.UndoManager = new Y.UndoManager(
    [table.ink, ...recordRoots.map((root) => table[root])] as Y.Map<unknown>[],
    {
      trackedOrigins: new Set([origins.command, origins.typing]),
      captureTimeout: typingMs,
      deleteFilter: (item) => {
        // Facts go with their card or sheet, and never one by one: it could not be read without them.
        if (isNeededFact(item, table)) return false;
        const isOthersToo = staysForOthers({ table, me, isUndoing: manager.undoing }, item);
        isKept ||= isOthersToo;
        return !isOthersToo;
      },
    },
  );
  const undo = manager.undo.bind(manager);
  // An act that left nothing to take back is passed over. One that stays because of others is not: the act before it is
  // not what was meant.
  manager.undo = () => {
    for (;;) {
      const earlier = manager.undoStack.splice(0, manager.undoStack.length - 1);
      isKept = false;
      const done = undo();
      manager.undoStack.unshift(...earlier);
      if (done || isKept || earlier.length === 0) return done;
    }
  };
  manager.on('stack-item-added', () => {
    if (manager.undoStack.length > mostSteps) manager.undoStack.shift();
  });
  manager.on('stack-item-popped', () => mend(table));
  return manager;
}

/** A fact of a record, with its words: the loose ones come and go by themselves. */
function isNeededFact({ parent, parentSub }: Y.Item, table: TableDoc): boolean {
  const home = parent instanceof Y.Map ? parent._item?.parent : null;
  const root = recordRoots.find((each) => table[each] === home);
  return root !== undefined && (parentSub === 'words' || neededFacts[root].has(parentSub ?? ''));
}

/** What others have built on: it stays when its making is taken back. */
function staysForOthers(own: OnesOwn, item: Y.Item): boolean {
  const { table, me } = own;
  if (item.parent === table.sheets) return hasOthersInk(own, item.parentSub);
  if (item.parentSub && hasOthersWork(own, item.parent, item.parentSub)) return true;
  if (staysSecondParent(own, item)) return true;
  const card = cardIn(item, table.cards);
  return card !== null && hasOthersWords(card, me);
}

/** The card that this item is, or null when it is no card. */
function cardIn({ parent, content }: Y.Item, cards: TableDoc['cards']): Y.Map<unknown> | null {
  const made = parent === cards && content instanceof Y.ContentType ? content.type : null;
  return made instanceof Y.Map ? made : null;
}

/** Yjs brings no fact again that somebody else changed before they heard that its record was gone. It gets the one it
 *  had when it went. */
function mend(table: TableDoc): void {
  table.doc.transact(() => {
    for (const root of recordRoots)
      for (const record of table[root].values())
        for (const fact of neededFacts[root]) {
          const before = record.has(fact) ? undefined : factBefore(record, fact);
          if (before !== undefined) record.set(fact, before);
        }
  }, origins.quiet);
}

/** A fact of the record whose copy this one is. */
function factBefore(record: Y.Map<unknown>, fact: string): unknown {
  const before = record._item?.left?.content;
  const facts = before instanceof Y.ContentType ? before.type._map : null;
  for (let item = facts?.get(fact) ?? null; item; item = item.left)
    if (item.content instanceof Y.ContentAny) return item.content.arr.at(-1);
  return undefined;
}
