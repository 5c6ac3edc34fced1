import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../card/card.ts';
import { columns } from '../card/category.ts';
import type { CardId, SeatId } from '../id.ts';
import { cast } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { meetingTime } from '../testing/test-table.ts';
import { catchUp, digest, type Moment } from './digest.ts';

type Told = Moment['cards'][number];

const shelved = { by: idFor<SeatId>('jonas'), at: meetingTime };

function card(name: string, change: Partial<Told> = {}): Told {
  return { id: idFor<CardId>(name), column: 'worry', words: `Kort om ${name}`, ...change };
}

function moment(cards: readonly Told[], change: Partial<Moment> = {}): Moment {
  return { cards, sheets: [], people: new Map(), followers: new Map(), ...change };
}

test('DIGEST-1 when nothing is new there is nothing to tell', () => {
  const now = moment([card('coffee'), card('door', { shelved })], {
    people: new Map([['birgit', cast.birgit.name]]),
  });
  expect(digest(now, now)).toBeNull();
});

test('DIGEST-2 cards that came, changed, moved and were folded away are counted by column', () => {
  const before = moment([
    card('coffee', { column: 'well' }),
    card('door'),
    card('sleep'),
    card('monday', { column: 'next' }),
    card('lock', { column: 'next', shelved }),
  ]);
  const now = moment([
    card('coffee', { column: 'well', words: 'Vi drikker kaffe' }),
    card('door', { column: 'next' }),
    card('sleep', { shelved }),
    card('monday', { column: 'next', category: 'nextStep' }),
    card('lock', { column: 'next' }),
    card('anger'),
  ]);
  expect(digest(before, now)?.columns).toEqual([
    { column: 'worry', fresh: 1, gone: 1, moved: 0, changed: 0 },
    { column: 'well', fresh: 0, gone: 0, moved: 0, changed: 1 },
    { column: 'next', fresh: 1, gone: 0, moved: 2, changed: 0 },
  ]);
});

test('DIGEST-2 a card that was moved away is not told as taken away', () => {
  const found = digest(moment([card('door')]), moment([card('door', { column: 'well' })]));
  expect(found?.columns).toEqual([{ column: 'well', fresh: 0, gone: 0, moved: 1, changed: 0 }]);
});

test('DIGEST-3 a card is news once it says something, and a card without words that goes is none', () => {
  const empty = card('coffee', { words: ' ' });
  expect(digest(moment([]), moment([empty]))).toBeNull();
  expect(digest(moment([empty]), moment([]))).toBeNull();
  expect(digest(moment([empty]), moment([card('coffee')]))?.columns).toMatchObject([{ fresh: 1 }]);
});

test('DIGEST-4 sheets that are hung up, people and followers who come are told by name; who leaves is not', () => {
  const before = moment([], { people: new Map([['line', cast.line.name]]) });
  const now = moment([], {
    sheets: [{ id: 'sheet', name: 'Huset' }],
    people: new Map([['birgit', cast.birgit.name]]),
    followers: new Map([['mette', cast.mette.name]]),
  });
  expect(digest(before, now)).toEqual({
    columns: [],
    sheets: ['Huset'],
    came: [cast.birgit.name],
    follow: [cast.mette.name],
  });
  expect(digest(before, moment([]))).toBeNull();
});

test('DIGEST-5 what one did oneself is left out, and what others did is told', () => {
  const before = moment([card('coffee'), card('door')]);
  const now = moment([card('coffee', { words: 'Nyt' }), card('door', { words: 'Nyt' })], {
    sheets: [{ id: 'mine', name: 'Huset' }],
  });
  const own = new Set([idFor<CardId>('coffee'), 'mine']);
  const found = digest(catchUp(before, now, own), now);
  expect(found?.columns).toMatchObject([{ changed: 1 }]);
  expect(found?.sheets).toEqual([]);
});

test('DIGEST-6 every card that a reader meets anew or no more is counted exactly once', () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...['a', 'b', 'c', 'd', 'e'].map((name) => idFor<CardId>(name))),
      column: fc.constantFrom(...columns),
      words: fc.constantFrom('', 'Et', 'To'),
      shelved: fc.constantFrom(undefined, shelved),
    }),
    { selector: (each) => each.id },
  );
  fc.assert(
    fc.property(some, some, (one, other) => {
      const meets = (cards: readonly Partial<Card>[]) =>
        new Map(cards.filter((each) => each.words && !each.shelved).map((each) => [each.id, each]));
      const [was, is] = [meets(one), meets(other)];
      const touched = [...new Set([...was.keys(), ...is.keys()])].filter((id) => {
        const [old, now] = [was.get(id), is.get(id)];
        return old?.column !== now?.column || old?.words !== now?.words;
      });
      const told = digest(moment(one), moment(other))?.columns ?? [];
      const sum = told.reduce((n, c) => n + c.fresh + c.gone + c.moved + c.changed, 0);
      expect(sum).toBe(touched.length);
    }),
  );
});
