import { isDeepStrictEqual } from 'node:util';
import {
  type Card,
  cardFields,
  cardsLimit,
  readCard,
  wordsUnitsKept,
} from '@rundbord/shared/card/card';
import { type DocumentName, rootsOf } from '@rundbord/shared/doc/board-doc';
import { type CardId, isId, type SeatId } from '@rundbord/shared/id';
import { isWallEntry } from '@rundbord/shared/wall/showing';
import * as Y from 'yjs';
import { hasOnlyKeys, isPlainMap, isPlainText, pathOf } from './document-path.ts';
import { areInPlace, freshPart } from './update-structure.ts';

// The gate for devices that write CRDT updates. It judges inside the transaction, before anything is observed,
// sent or kept; see docs/spec/sync.md. A refused update leaves this copy spoilt: the caller builds it anew.

/** Why an update was refused. For logs; people read the text of the close code. */
export type Breach =
  | 'not-an-update'
  | 'gap'
  | 'misplaced'
  | 'unknown-root'
  | 'server-root'
  | 'card-shape'
  | 'card-owner'
  | 'card-deleted'
  | 'wall-shape'
  | 'nested'
  | 'not-plain'
  | 'full';

/** What the gate asks about people: whether a seat is a facilitator of this board. */
export type GateFacts = { isFacilitator(seat: SeatId): boolean };

const recordKeys: ReadonlySet<string> = new Set([...Object.keys(cardFields), 'words']);

/** Applies an update under `origin` when everything in it may stand, and answers null; else the first breach. */
export function passGate(
  { doc, name }: { doc: Y.Doc; name: DocumentName },
  update: Uint8Array,
  { facts, origin, onBreach }: { facts: GateFacts; origin: unknown; onBreach: () => void },
): Breach | null {
  const fresh = freshPart(doc, update);
  if (fresh === null) return 'not-an-update';
  let breach: Breach | null = null;
  doc.transact((transaction) => {
    try {
      Y.applyUpdate(doc, fresh.update, origin);
      breach = judge({ doc, name, facts }, transaction);
      if (!breach && !areInPlace(doc, fresh.structs)) breach = 'misplaced';
    } catch {
      breach = 'not-an-update';
    }
    if (breach) onBreach();
  }, origin);
  return breach;
}

type Court = { doc: Y.Doc; name: DocumentName; facts: GateFacts };

function judge(court: Court, transaction: Y.Transaction): Breach | null {
  const { doc, name } = court;
  if (doc.store.pendingStructs || doc.store.pendingDs) return 'gap';
  const roots: Record<string, 'staff' | 'server'> = rootsOf[name];
  for (const root of doc.share.keys()) if (!Object.hasOwn(roots, root)) return 'unknown-root';
  for (const [type, keys] of transaction.changed) {
    const path = pathOf(doc, type as Y.AbstractType<unknown>);
    if (!path) return 'unknown-root';
    if (roots[path.root] !== 'staff') return 'server-root';
    const breach = judgeType(court, {
      type: type as Y.AbstractType<unknown>,
      keys,
      path,
      transaction,
    });
    if (breach) return breach;
  }
  return null;
}

type Change = {
  type: Y.AbstractType<unknown>;
  keys: ReadonlySet<string | null>;
  path: { root: string; keys: (string | null)[] };
  transaction: Y.Transaction;
};

function judgeType(court: Court, change: Change): Breach | null {
  const { type, keys, path } = change;
  if (path.root === 'wall') return path.keys.length === 0 ? judgeWall(type, keys) : 'nested';
  const [card, field, ...deeper] = path.keys;
  if (card === undefined) return judgeCards(court, change);
  if (card === null || field === null || deeper.length > 0) return 'nested';
  const record = court.doc.getMap('cards').get(card);
  if (!(record instanceof Y.Map)) return 'card-shape';
  if (field !== undefined) return field === 'words' ? judgeWords(record) : 'nested';
  if (keys.has(null)) return 'nested';
  // Who entered a card, and when, is written once.
  if (keys.has('enteredBy') || keys.has('createdAt')) return 'card-owner';
  return judgeRecord(card, record);
}

function judgeWall(type: Y.AbstractType<unknown>, keys: ReadonlySet<string | null>): Breach | null {
  const wall = type as Y.Map<unknown>;
  for (const key of keys) {
    if (key === null) return 'nested';
    if (wall.has(key) && !isWallEntry(key, wall.get(key))) return 'wall-shape';
  }
  return null;
}

function judgeCards({ doc, facts }: Court, { keys, transaction }: Change): Breach | null {
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  for (const key of keys) {
    if (key === null || !isId(key)) return 'nested';
    if (losesPhoneCard(cards, key, transaction)) return 'card-deleted';
    const breach = cards.has(key) ? judgeNewCard(cards, key, facts) : null;
    if (breach) return breach;
  }
  return cards.size > cardsLimit ? 'full' : null;
}

function judgeNewCard(cards: Y.Map<Y.Map<unknown>>, key: string, facts: GateFacts): Breach | null {
  const record = cards.get(key);
  if (!(record instanceof Y.Map)) return 'card-shape';
  const breach = judgeRecord(key, record);
  if (breach) return breach;
  const entered = record.get('enteredBy') as Card['enteredBy'];
  return entered.phone || !facts.isFacilitator(entered.seat) ? 'card-owner' : null;
}

/** Only a card that staff wrote may be taken back or written over (undo does that); a phone's card is its sender's. */
function losesPhoneCard(
  cards: Y.Map<Y.Map<unknown>>,
  key: string,
  transaction: Y.Transaction,
): boolean {
  for (let item = cards._map.get(key) ?? null; item; item = item.left) {
    if (!isDeletedNow(item, transaction)) continue;
    const content = item.content instanceof Y.ContentType ? item.content.type : null;
    const entered = content?._map.get('enteredBy')?.content;
    const value = entered instanceof Y.ContentAny ? entered.arr[0] : null;
    if ((value as Card['enteredBy'] | null)?.phone === true) return true;
  }
  return false;
}

/** The set is in no order yet, so Yjs' own search would miss some. */
function isDeletedNow({ id }: Y.Item, { deleteSet }: Y.Transaction): boolean {
  const ranges = deleteSet.clients.get(id.client) ?? [];
  return ranges.some((range) => range.clock <= id.clock && id.clock < range.clock + range.len);
}

function judgeRecord(key: string, record: Y.Map<unknown>): Breach | null {
  if (!isPlainMap(record) || !hasOnlyKeys(record, recordKeys)) return 'card-shape';
  if (!readCard(key as CardId, record) || !hasOnlyKnownFacts(record)) return 'card-shape';
  return judgeWords(record);
}

function judgeWords(record: Y.Map<unknown>): Breach | null {
  const words = record.get('words');
  if (!(words instanceof Y.Text) || !isPlainText(words)) return 'not-plain';
  return words.length > wordsUnitsKept ? 'full' : null;
}

/** Facts that no schema knows, deep in a field, would be free storage that nobody sees. */
function hasOnlyKnownFacts(record: Y.Map<unknown>): boolean {
  return Object.entries(cardFields).every(([field, schema]) => {
    const read = schema.safeParse(record.get(field));
    return read.success && isDeepStrictEqual(read.data, record.get(field));
  });
}
