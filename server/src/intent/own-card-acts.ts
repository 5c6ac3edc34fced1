import { readOpenMeeting } from '@rundbord/shared/board/record';
import { findCard, parseWords } from '@rundbord/shared/card/card';
import { addCard, editWords, moveCard, withdrawCard } from '@rundbord/shared/card/card-commands';
import type { Column } from '@rundbord/shared/card/category';
import { type InboxEntry, readInbox, readInboxEntry } from '@rundbord/shared/card/inbox';
import type { CardId } from '@rundbord/shared/id';
import { err, ok } from '@rundbord/shared/result';
import { type ActContext, type Acts, handOf, meetingNumber } from './act-context.ts';

/** Cards that can wait in an inbox at once; far more than a meeting can read. */
const inboxLimit = 500;

/** What a member does with their own cards. That they are their own has been judged before. */
export const ownCardActs: Acts<'sendCard' | 'changeCard' | 'withdrawCard' | 'answerWording'> = {
  sendCard: (context, { card, column, words: raw, lang }) => {
    const words = parseWords(raw);
    if (!words.ok) return words;
    const { table, staff, actor, at } = context;
    if (table.cards.has(card) || staff.inbox.has(card)) return err({ code: 'card/known' });
    const waiting = readInbox(staff).filter((each) => each.state !== 'thanked');
    if (waiting.length >= inboxLimit) return err({ code: 'board/full', limit: inboxLimit });
    const from = { seat: actor.seat, name: actor.name, relation: actor.relation };
    const entry: InboxEntry = {
      column,
      words: words.value,
      from,
      lang,
      sentAt: at,
      state: 'waiting',
    };
    if (readOpenMeeting(table.record)?.arrival === 'board')
      return layOnTable(context, card, entry, { takenUp: false });
    staff.inbox.set(card, entry);
    return ok([]);
  },

  changeCard: (context, { card, column, words: raw }) => {
    const words = parseWords(raw);
    if (!words.ok) return words;
    const entry = readInboxEntry(context.staff, card);
    if (entry?.state === 'thanked') return err({ code: 'card/taken-up' });
    if (entry) {
      const { asked: _asked, askedBy: _askedBy, ...rest } = entry;
      context.staff.inbox.set(card, { ...rest, column, words: words.value, state: 'waiting' });
      return ok([]);
    }
    return changeOnTable(context, card, { column, words: words.value });
  },

  withdrawCard: (context, { card }) => {
    if (context.staff.inbox.has(card)) {
      context.staff.inbox.delete(card);
      return ok([]);
    }
    if (isTakenUp(context, card)) return err({ code: 'card/taken-up' });
    const withdrawn = withdrawCard(handOf(context), card);
    return withdrawn.ok ? ok([]) : withdrawn;
  },

  answerWording: (context, { card, yes }) => {
    const entry = readInboxEntry(context.staff, card);
    if (entry?.state !== 'asked' || entry.asked === undefined) return err({ code: 'card/unknown' });
    const { asked, askedBy, ...rest } = entry;
    if (yes)
      return layOnTable(context, card, { ...rest, words: asked, askedBy }, { takenUp: true });
    context.staff.inbox.set(card, { ...rest, state: 'waiting', keptOwnWords: true });
    return ok([]);
  },
};

/** Moves a card from the inbox, or straight from a phone, to the board: under the same id, in one act. */
export function layOnTable(
  context: ActContext,
  card: CardId,
  entry: InboxEntry,
  { takenUp, category }: { takenUp: boolean; category?: Parameters<typeof addCard>[1]['category'] },
) {
  const { from } = entry;
  const laid = addCard(handOf(context, entry.askedBy), {
    id: card,
    column: entry.column,
    category,
    words: entry.words,
    saidBy: [from],
    enteredBy: { seat: from.seat, name: from.name, phone: true },
    lang: entry.lang,
    meeting: meetingNumber(context),
    takenUp,
  });
  if (!laid.ok) return laid;
  if (context.staff.inbox.has(card)) context.staff.inbox.delete(card);
  return ok([]);
}

function changeOnTable(context: ActContext, card: CardId, to: { column: Column; words: string }) {
  const found = findCard(context.table.cards, card);
  if (!found.ok) return found;
  if (isTakenUp(context, card)) return err({ code: 'card/taken-up' });
  const hand = handOf(context);
  if (found.value.get('column') !== to.column)
    moveCard(hand, card, { column: to.column, before: null, category: null });
  const edited = editWords(hand, card, to.words);
  return edited.ok ? ok([]) : edited;
}

function isTakenUp(context: ActContext, card: CardId): boolean {
  return Boolean(context.table.cards.get(card)?.get('takenUp'));
}
