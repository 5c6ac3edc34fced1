import { parseWords } from '@rundbord/shared/card/card';
import { isCategoryOf } from '@rundbord/shared/card/category';
import { type InboxEntry, readInboxEntry } from '@rundbord/shared/card/inbox';
import type { CardId } from '@rundbord/shared/id';
import { err, ok } from '@rundbord/shared/result';
import type { ActContext, Acts } from './act-context.ts';
import { layOnTable } from './own-card-acts.ts';

/** What facilitators do with the cards that phones sent. Nothing is thrown away: a thanked card can come back. */
export const inboxActs: Acts<
  'takeUpCard' | 'askWording' | 'talkFirst' | 'thankCard' | 'reopenCard'
> = {
  takeUpCard: (context, { card, words: raw, category }) => {
    const entry = readInboxEntry(context.staff, card);
    if (!entry) return err({ code: 'card/unknown' });
    const agreed = raw === undefined ? ok(entry.words) : parseWords(raw);
    if (!agreed.ok) return agreed;
    const fitting = category && isCategoryOf(entry.column, category) ? category : undefined;
    const laid: InboxEntry = { ...entry, words: agreed.value, askedBy: context.actor.seat };
    return layOnTable(context, card, laid, { takenUp: true, category: fitting });
  },

  askWording: (context, { card, words: raw }) => {
    const asked = parseWords(raw);
    if (!asked.ok) return asked;
    return turn(context, card, { state: 'asked', asked: asked.value, askedBy: context.actor.seat });
  },

  talkFirst: (context, { card }) => turn(context, card, { state: 'talk' }),
  thankCard: (context, { card }) => turn(context, card, { state: 'thanked' }),
  reopenCard: (context, { card }) => turn(context, card, { state: 'waiting' }),
};

function turn(
  { staff }: ActContext,
  card: CardId,
  change: Pick<InboxEntry, 'state' | 'asked' | 'askedBy'>,
) {
  const entry = readInboxEntry(staff, card);
  if (!entry) return err({ code: 'card/unknown' });
  const { asked: _asked, askedBy: _askedBy, ...rest } = entry;
  staff.inbox.set(card, { ...rest, ...change });
  return ok([]);
}
