import * as z from 'zod/mini';
import type { StaffDoc, TableDoc } from '../doc/board-doc.ts';
import { readEntries, readEntry } from '../doc/read-map.ts';
import { type CardId, idSchema, type SeatId } from '../id.ts';
import { relationSchema } from '../meeting/relation.ts';
import { type Card, readCard } from './card.ts';
import { columns } from './category.ts';

/** Where a card is on its way: waiting, to be talked about first, other words proposed to its sender, thanked and not used. */
const inboxStates = ['waiting', 'talk', 'asked', 'thanked'] as const;

/** A phone's card before it is on the board. Only facilitators receive it; `asked` holds the words proposed. */
export const inboxSchema = z.object({
  column: z.enum(columns),
  words: z.string(),
  from: z.object({
    seat: idSchema<SeatId>(),
    name: z.string(),
    relation: z.optional(relationSchema),
  }),
  lang: z.string(),
  sentAt: z.string(),
  state: z.enum(inboxStates),
  asked: z.optional(z.string()),
  askedBy: z.optional(idSchema<SeatId>()),
  /** The sender was asked and would rather keep their own words. */
  keptOwnWords: z.optional(z.boolean()),
});
export type InboxEntry = z.infer<typeof inboxSchema>;
export type InboxCard = InboxEntry & { id: CardId };

/** The inbox, first come first. */
export function readInbox(staff: StaffDoc): InboxCard[] {
  return readEntries(staff.inbox, inboxSchema)
    .map(([id, entry]) => ({ ...entry, id: id as CardId }))
    .sort((a, b) => a.sentAt.localeCompare(b.sentAt) || a.id.localeCompare(b.id));
}

/** What a phone is told of its own cards, and of nobody else's. */
export type OwnCard = {
  id: CardId;
  column: Card['column'];
  words: string;
  state: InboxEntry['state'] | 'onBoard';
  asked?: string | undefined;
  mayChange: boolean;
};

/** One entry of the inbox, or null. */
export function readInboxEntry(staff: StaffDoc, id: CardId): InboxEntry | null {
  return readEntry(staff.inbox, id, inboxSchema);
}

/** One seat's own cards, oldest first: those in the inbox and those on the board. */
export function ownCards(seat: SeatId, table: TableDoc, staff: StaffDoc): OwnCard[] {
  return ownCardsBySeat(table, staff).get(seat) ?? [];
}

/** Everyone's own cards, by seat, in one look at the board: it is taken after each change of it. */
export function ownCardsBySeat(table: TableDoc, staff: StaffDoc): Map<SeatId, OwnCard[]> {
  const owned = [...readInbox(staff).map(waitingCard), ...phoneCards(table).map(lyingCard)];
  const bySeat = new Map<SeatId, OwnCard[]>();
  for (const { seat, card } of owned.sort((a, b) => a.at.localeCompare(b.at))) {
    const cards = bySeat.get(seat) ?? [];
    cards.push(card);
    bySeat.set(seat, cards);
  }
  return bySeat;
}

type Owned = { seat: SeatId; at: string; card: OwnCard };

function waitingCard({ id, from, sentAt, column, words, state, asked }: InboxCard): Owned {
  const card = { id, column, words, state, asked, mayChange: state !== 'thanked' };
  return { seat: from.seat, at: sentAt, card };
}

function lyingCard({ id, enteredBy, createdAt, column, words, takenUp }: Card): Owned {
  const card = { id, column, words, state: 'onBoard' as const, mayChange: !takenUp };
  return { seat: enteredBy.seat, at: createdAt, card };
}

/** Cards on the table that came from phones. The others are passed over unread: they are many, and this is often. */
function phoneCards({ cards }: TableDoc): Card[] {
  const found: Card[] = [];
  for (const [id, record] of cards.entries()) {
    const entered = record.get('enteredBy') as Partial<Card['enteredBy']> | undefined;
    const card = entered?.phone ? readCard(id as CardId, record) : null;
    if (card) found.push(card);
  }
  return found;
}
