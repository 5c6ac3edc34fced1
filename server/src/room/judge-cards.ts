import {
  type Card,
  cardFields,
  cardsLimit,
  readCard,
  wordsUnitsKept,
} from '@rundbord/shared/card/card';
import { type CardId, isId } from '@rundbord/shared/id';
import * as Y from 'yjs';
import {
  type Breach,
  type Change,
  type Court,
  type GateFacts,
  holdsOnlyKnownFacts,
} from './court.ts';
import { hasOnlyKeys, isPlainMap, isPlainText } from './document-path.ts';

const recordKeys: ReadonlySet<string> = new Set([...Object.keys(cardFields), 'words']);

/** A change under the root `cards`. */
export function judgeCardChange(court: Court, change: Change): Breach | null {
  const { keys, path } = change;
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
  if (!readCard(key as CardId, record) || !holdsOnlyKnownFacts(record, cardFields))
    return 'card-shape';
  return judgeWords(record);
}

function judgeWords(record: Y.Map<unknown>): Breach | null {
  const words = record.get('words');
  if (!(words instanceof Y.Text) || !isPlainText(words)) return 'not-plain';
  return words.length > wordsUnitsKept ? 'full' : null;
}
