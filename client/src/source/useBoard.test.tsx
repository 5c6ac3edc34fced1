import { addCard, type Hand, moveCard, shelveCard } from '@rundbord/shared/card/card-commands';
import type { Column } from '@rundbord/shared/card/category';
import { columns } from '@rundbord/shared/card/category';
import { openStaff } from '@rundbord/shared/doc/board-doc';
import type { CardId } from '@rundbord/shared/id';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, meetingTime, testHand } from '@rundbord/shared/testing/test-table';
import { act, memo } from 'react';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { show } from '../testing/show.tsx';
import { BoardSource } from './board-source.ts';
import { SourceContext } from './source-context.ts';
import {
  useBoardFacts,
  useCard,
  useColumn,
  useDoorOpen,
  useInbox,
  useLobby,
  useMeeting,
  useSeats,
  useShowing,
  useSpokenColumn,
  useTurn,
} from './useBoard.ts';

const names = Array.from({ length: 200 }, (_, at) => `card ${at}`);
const renders = new Map<string, number>();
let hand: Hand;

beforeEach(() => {
  hand = testHand();
  hand.table.doc.transact(() => {
    for (const [at, name] of names.entries())
      addCard(hand, cardNamed(name, { column: columns[at % 3] ?? 'worry' }));
  });
});

test('SOURCE-5 a letter typed in one of two hundred cards draws that card again, and nothing else', async () => {
  await showBoard();
  expect([...renders.values()].filter((count) => count > 0)).toHaveLength(
    names.length + columns.length,
  );
  const drawn = await drawnAgain(() => wordsOf('card 70').insert(0, 'N'));
  expect(drawn).toEqual({ [idFor('card 70')]: 1 });
  expect(document.body.textContent).toContain('NKort om card 70');
});

test('SOURCE-5 many letters that arrive at once draw their card once', async () => {
  await showBoard();
  const drawn = await drawnAgain(() =>
    hand.table.doc.transact(() => {
      for (const letter of 'Simon') wordsOf('card 7').insert(0, letter);
    }),
  );
  expect(drawn).toEqual({ [idFor('card 7')]: 1 });
});

test('SOURCE-5 a fact that no view reads draws nothing', async () => {
  await showBoard();
  const drawn = await drawnAgain(() =>
    hand.table.cards.get(idFor('card 70'))?.set('read by nobody', 1),
  );
  expect(drawn).toEqual({});
});

test('SOURCE-5 a fact written again as it was draws nothing', async () => {
  await showBoard();
  const drawn = await drawnAgain(() => hand.table.cards.get(idFor('card 70'))?.set('saidBy', []));
  expect(drawn).toEqual({});
});

test('SOURCE-5 a card that changes place draws itself and its two columns', async () => {
  await showBoard();
  const drawn = await drawnAgain(() =>
    moveCard(hand, idFor('card 0'), { column: 'next', before: null }),
  );
  expect(drawn).toEqual({ worry: 1, next: 1, [idFor('card 0')]: expect.any(Number) });
  expect(drawn[idFor('card 0')]).toBeLessThanOrEqual(2);
});

test('SOURCE-5 a card that is folded away leaves its column and draws no other card', async () => {
  await showBoard();
  const drawn = await drawnAgain(() => shelveCard(hand, idFor('card 1')));
  expect(Object.keys(drawn)).toContain('well');
  expect(Object.keys(drawn).filter((key) => key !== 'well' && key !== idFor('card 1'))).toEqual([]);
  expect(document.body.textContent).not.toContain('Kort om card 1 ');
});

test('SOURCE-6 people, meeting and projector come as they are, and each is news only to those who look at it', async () => {
  const drawn = new Map<string, number>();
  const count = (what: string) => drawn.set(what, (drawn.get(what) ?? 0) + 1);
  const seen: Record<string, unknown> = {};
  const watchers = {
    Facts: () => {
      seen['facts'] = useBoardFacts();
      count('facts');
      return null;
    },
    Seats: () => {
      seen['seats'] = useSeats().map((seat) => seat.name);
      count('seats');
      return null;
    },
    Meeting: () => {
      seen['meeting'] = useMeeting()?.number;
      count('meeting');
      return null;
    },
    Wall: () => {
      seen['wall'] = [useShowing()?.what, useTurn('well')?.page];
      count('wall');
      return null;
    },
  };
  const { Facts, Seats, Meeting, Wall } = watchers;
  await show(
    <SourceContext value={{ table: new BoardSource(hand.table.doc, 'table'), staff: null }}>
      <Facts />
      <Seats />
      <Meeting />
      <Wall />
    </SourceContext>,
  );
  expect(seen).toEqual({
    facts: null,
    seats: [],
    meeting: undefined,
    wall: [undefined, undefined],
  });
  drawn.clear();
  const { record, wall } = hand.table;
  await act(async () =>
    record.set('board', { children: ['Peter'], language: 'da', createdAt: meetingTime }),
  );
  await act(async () =>
    record.set('meeting:first', { number: 1, openedAt: meetingTime, arrival: 'inbox' }),
  );
  const line = {
    name: cast.line.name,
    role: 'member',
    colour: 1,
    meeting: 'first',
    admittedAt: meetingTime,
  };
  await act(async () => record.set(`seat:${idFor('line')}`, line));
  await act(async () => wall.set('showing', { what: 'columns', id: 'one', at: meetingTime }));
  expect(seen).toEqual({
    facts: { children: ['Peter'], language: 'da', createdAt: meetingTime },
    seats: ['Line'],
    meeting: 1,
    wall: ['columns', undefined],
  });
  expect(Object.fromEntries(drawn)).toEqual({ facts: 1, seats: 1, meeting: 1, wall: 1 });
  await act(async () => record.set(`seat:${idFor('line')}`, { ...line, leftAt: meetingTime }));
  expect(seen['seats']).toEqual([]);
});

test('SOURCE-7 inbox, lobby and door are read where there is a staff document, and are nothing elsewhere', async () => {
  const staff = openStaff(new Y.Doc());
  const seen: Record<string, unknown> = {};
  function Panels() {
    seen['inbox'] = useInbox()?.map((card) => card.words) ?? null;
    seen['lobby'] = useLobby().map((person) => person.name);
    seen['door'] = useDoorOpen();
    return null;
  }
  const table = new BoardSource(hand.table.doc, 'table');
  await show(
    <SourceContext value={{ table, staff: new BoardSource(staff.doc, 'staff') }}>
      <Panels />
    </SourceContext>,
  );
  expect(seen).toEqual({ inbox: [], lobby: [], door: false });
  await act(async () => {
    staff.doc.transact(() => {
      staff.door.set('open', true);
      staff.lobby.set(idFor('birgit'), {
        name: cast.birgit.name,
        relation: cast.birgit.relation.da,
        at: meetingTime,
        wasHere: false,
      });
      staff.inbox.set(idFor('coffee'), {
        column: 'well',
        words: 'Vi drikker kaffe',
        from: { seat: idFor('line'), name: cast.line.name },
        lang: 'da',
        sentAt: meetingTime,
        state: 'waiting',
      });
    });
  });
  expect(seen).toEqual({ inbox: ['Vi drikker kaffe'], lobby: ['Birgit'], door: true });
  await show(
    <SourceContext value={{ table, staff: null }}>
      <Panels />
    </SourceContext>,
  );
  expect(seen).toEqual({ inbox: null, lobby: [], door: false });
});

test('SOURCE-8 who only reads sees a card once it says something', async () => {
  const seen: Record<string, number> = {};
  function Both() {
    const count = (view: { groups: readonly { cards: readonly CardId[] }[] }) =>
      view.groups.flatMap((group) => group.cards).length;
    seen['written'] = count(useColumn('next'));
    seen['spoken'] = count(useSpokenColumn('next'));
    return null;
  }
  await show(
    <SourceContext value={{ table: new BoardSource(hand.table.doc, 'table'), staff: null }}>
      <Both />
    </SourceContext>,
  );
  const { written = 0 } = seen;
  await act(async () => {
    addCard(hand, cardNamed('fresh', { column: 'next', words: '' }));
  });
  expect(seen).toEqual({ written: written + 1, spoken: written });
  await act(async () => wordsOf('fresh').insert(0, 'P'));
  expect(seen).toEqual({ written: written + 1, spoken: written + 1 });
});

async function showBoard(): Promise<void> {
  renders.clear();
  const sources = { table: new BoardSource(hand.table.doc, 'table'), staff: null };
  await show(
    <SourceContext value={sources}>
      {columns.map((column) => (
        <PlainColumn key={column} column={column} />
      ))}
    </SourceContext>,
  );
}

/** How many times each card and column was drawn while something happened. */
async function drawnAgain(happens: () => unknown): Promise<Record<string, number>> {
  renders.clear();
  await act(async () => {
    happens();
  });
  return Object.fromEntries(renders);
}

function draw(key: string): void {
  renders.set(key, (renders.get(key) ?? 0) + 1);
}

function PlainColumn({ column }: { column: Column }) {
  const { groups } = useColumn(column);
  draw(column);
  return groups.flatMap((group) => group.cards.map((id) => <PlainCard key={id} id={id} />));
}

const PlainCard = memo(function PlainCard({ id }: { id: CardId }) {
  const card = useCard(id);
  draw(id);
  return <p>{`${card?.words} `}</p>;
});

function wordsOf(name: string): Y.Text {
  const words = hand.table.cards.get(idFor<CardId>(name))?.get('words');
  if (!(words instanceof Y.Text)) throw new Error('the test looks for a card that is not there');
  return words;
}
