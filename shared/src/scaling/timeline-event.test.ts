import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { EventId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { eventKey, readEvents } from './timeline-event.ts';

const record = () => new Y.Doc().getMap<unknown>('record');

test('SCALE-7 what happened between the meetings is read by day, whenever it was noted', () => {
  const noted = record();
  const note = (name: string, facts: object) => noted.set(eventKey(idFor<EventId>(name)), facts);
  note('deviation', { what: 'breach', on: '2026-03-11', words: 'Birgit var syg' });
  note('plan', { what: 'planApproved', on: '2026-01-22' });
  note('drill', { what: 'drill', on: '2026-01-27' });
  noted.set('board', { children: ['Peter'] });
  expect(readEvents(noted)).toEqual([
    { id: idFor('plan'), what: 'planApproved', on: '2026-01-22' },
    { id: idFor('drill'), what: 'drill', on: '2026-01-27' },
    { id: idFor('deviation'), what: 'breach', on: '2026-03-11', words: 'Birgit var syg' },
  ]);
});

test('SCALE-7 a day that is none, and a kind that nobody knows, are passed over', () => {
  const noted = record();
  noted.set(eventKey(idFor<EventId>('day')), { what: 'drill', on: '2026-02-30' });
  noted.set(eventKey(idFor<EventId>('kind')), { what: 'party', on: '2026-02-01' });
  expect(readEvents(noted)).toEqual([]);
});

test('SCALE-7 two on the same day stand in the same order on every screen', () => {
  const [one, other] = [record(), record()];
  const names = ['a', 'b', 'c'];
  const facts = { what: 'drill', on: '2026-01-27' };
  for (const name of names) one.set(eventKey(idFor<EventId>(name)), facts);
  for (const name of names.toReversed()) other.set(eventKey(idFor<EventId>(name)), facts);
  expect(readEvents(one)).toEqual(readEvents(other));
});
