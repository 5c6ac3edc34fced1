import * as Y from 'yjs';
import * as z from 'zod/mini';
import { timeSchema } from '../doc/time.ts';
import { type CardId, idSchema, type SeatId } from '../id.ts';
import { relationSchema } from '../meeting/relation.ts';
import { err, ok, type Result } from '../result.ts';
import { parseLine, type WordsRefusal } from '../text/plain-text.ts';
import { categories, columns, isCategoryOf } from './category.ts';

/** Most graphemes on a card (domain.md 4.0). */
export const wordsLimit = 240;
/** Fewest graphemes on a card from a phone (domain.md 4.0). */
const wordsLeast = 3;
/** Most live cards on a board (design.md 4.3). */
export const cardsLimit = 1500;
/** Most UTF-16 units the server keeps in one card. Far over `wordsLimit`: when two people type at once the
 *  limit can be passed by both, and nothing they wrote may be lost. */
export const wordsUnitsKept = 8000;

const seat = idSchema<SeatId>();
const mark = z.object({ by: seat, at: timeSchema });

/** Who said it: somebody at the table, or a name or role that was written ("Peter", "lægen"). */
export const speakerSchema = z.object({
  name: z.string().check(z.maxLength(400)),
  relation: z.optional(relationSchema),
  seat: z.optional(seat),
});
export type Speaker = z.infer<typeof speakerSchema>;

/** Schema of each plain field of a card; `words` is a Y.Text and stands beside them. */
export const cardFields = {
  column: z.enum(columns),
  category: z.optional(z.enum(categories)),
  order: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[0-9A-Za-z]+$/)),
  saidBy: z.array(speakerSchema).check(z.maxLength(20)),
  enteredBy: z.object({ seat, name: z.string().check(z.maxLength(400)), phone: z.boolean() }),
  lang: z.string().check(z.regex(/^[A-Za-z0-9-]{0,20}$/)),
  createdAt: timeSchema,
  meeting: z.number(),
  takenUp: z.optional(mark),
  shelved: z.optional(mark),
} as const;

const plainFields = z.object(cardFields);

/** A card as a view reads it. `saidBy` is not `enteredBy`: Birgit says it, Lise writes it down.
 *  `takenUp`: from here on a phone's card belongs to the board. `shelved`: *lagt på plads*. */
export type Card = z.infer<typeof plainFields> & { id: CardId; words: string };

/** The card in a record, or null when the record is not a whole card. */
export function readCard(id: CardId, record: Y.Map<unknown>): Card | null {
  const words = record.get('words');
  if (!(words instanceof Y.Text)) return null;
  const fields: Record<string, unknown> = {};
  for (const field of Object.keys(cardFields)) fields[field] = record.get(field);
  const read = plainFields.safeParse(fields);
  if (!read.success) return null;
  const card: Card = { ...read.data, id, words: words.toString() };
  if (card.category && !isCategoryOf(card.column, card.category)) card.category = undefined;
  return card;
}

/** All readable cards, shelved ones too, in no order. */
export function readCards(cards: Y.Map<Y.Map<unknown>>): Card[] {
  const list: Card[] = [];
  for (const [id, record] of cards.entries()) {
    const card = record instanceof Y.Map ? readCard(id as CardId, record) : null;
    if (card) list.push(card);
  }
  return list;
}

/** Words for a card from a phone: one line of 3–240 graphemes. */
export function parseWords(raw: string): Result<string, WordsRefusal> {
  return parseLine(raw, { least: wordsLeast, limit: wordsLimit });
}

/** Whether a worry still lacks its speaker: "hvem er bekymret?" (domain.md 4.0). Advice, never a block. */
export function lacksSpeaker(card: Pick<Card, 'column' | 'saidBy'>): boolean {
  return card.column === 'worry' && card.saidBy.length === 0;
}

/** A card's record, or why there is none. */
export function findCard(
  cards: Y.Map<Y.Map<unknown>>,
  id: CardId,
): Result<Y.Map<unknown>, { code: 'card/unknown' }> {
  const record = cards.get(id);
  return record instanceof Y.Map ? ok(record) : err({ code: 'card/unknown' });
}
