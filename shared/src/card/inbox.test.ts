import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openStaff, type StaffDoc } from '../doc/board-doc.ts';
import type { SeatId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { cardNamed, phoneCard, testHand } from '../testing/test-table.ts';
import { addCard, editWords, type Hand } from './card-commands.ts';
import { type InboxEntry, ownCards, readInbox, readInboxEntry } from './inbox.ts';

const birgit = idFor<SeatId>('birgit');
let hand: Hand;
let staff: StaffDoc;

beforeEach(() => {
  hand = testHand();
  staff = openStaff(new Y.Doc());
});

function send(name: string, minute: number, change: Partial<InboxEntry> = {}): void {
  staff.inbox.set(idFor(name), {
    column: 'worry',
    words: `Kort om ${name}`,
    from: { seat: birgit, name: 'Birgit' },
    lang: 'da',
    sentAt: `2026-01-13T16:0${minute}:00.000Z`,
    state: 'waiting',
    ...change,
  });
}

test('CARD-19 who sent first stands first, and what cannot be read is passed over', () => {
  send('second', 2);
  send('first', 1);
  staff.inbox.set(idFor('odd'), { words: 7 });
  expect(readInbox(staff).map((entry) => entry.id)).toEqual([idFor('first'), idFor('second')]);
  expect(readInboxEntry(staff, idFor('odd'))).toBeNull();
  expect(readInboxEntry(staff, idFor('first'))).toMatchObject({ words: 'Kort om first' });
});

test('CARD-22 a phone is told of its own cards, in the inbox and on the board, oldest first', () => {
  send('asked', 5, { state: 'asked', asked: 'Andre ord', askedBy: idFor('jonas') });
  addCard({ ...hand, at: '2026-01-13T16:03:00.000Z' }, phoneCard('laid'));
  send('waiting', 1);
  expect(ownCards(birgit, hand.table, staff)).toEqual([
    {
      id: idFor('waiting'),
      column: 'worry',
      words: 'Kort om waiting',
      state: 'waiting',
      mayChange: true,
    },
    {
      id: idFor('laid'),
      column: 'worry',
      words: 'Kort om laid',
      state: 'onBoard',
      mayChange: true,
    },
    {
      id: idFor('asked'),
      column: 'worry',
      words: 'Kort om asked',
      state: 'asked',
      asked: 'Andre ord',
      mayChange: true,
    },
  ]);
});

test('CARD-22 nobody is told of another’s cards, nor of what staff wrote in their name', () => {
  send('martins', 1, { from: { seat: idFor('martin'), name: 'Birgit' } });
  addCard(hand, cardNamed('quoted', { saidBy: [{ seat: birgit, name: 'Birgit' }] }));
  addCard(hand, cardNamed('own', { enteredBy: { seat: birgit, name: 'Birgit', phone: false } }));
  expect(ownCards(birgit, hand.table, staff)).toEqual([]);
});

test('CARD-23 a card can be changed by its sender until it is thanked or taken up', () => {
  send('talk', 1, { state: 'talk' });
  send('thanked', 2, { state: 'thanked' });
  addCard(hand, phoneCard('laid'));
  editWords(hand, idFor('laid'), 'Rettet af Jonas');
  const mayChange = Object.fromEntries(
    ownCards(birgit, hand.table, staff).map((own) => [own.state, own.mayChange]),
  );
  expect(mayChange).toEqual({ talk: true, thanked: false, onBoard: false });
});

test('CARD-22 who asked for other words is not told to the phone', () => {
  send('asked', 1, { state: 'asked', asked: 'Andre ord', askedBy: idFor('lise') });
  expect(JSON.stringify(ownCards(birgit, hand.table, staff))).not.toContain(idFor('lise'));
});
