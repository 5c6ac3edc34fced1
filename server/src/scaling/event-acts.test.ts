import type { EventId } from '@rundbord/shared/id';
import { ok } from '@rundbord/shared/result';
import { eventLimit, eventsLimit, readEvents } from '@rundbord/shared/scaling/timeline-event';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';

let evening: TestEvening;

beforeEach(async () => {
  evening = await testEvening(['birgit']);
});

const notes = (name: string, change: object = {}, who: 'jonas' | 'birgit' = 'jonas') =>
  evening.wants(who, {
    kind: 'noteEvent',
    event: idFor<EventId>(name),
    what: 'drill',
    on: '2026-01-27',
    ...change,
  } as never);
const noted = () => readEvents(evening.room.table.record);

test('SCALE-7 what happened is noted with its day and a few words, written anew, and taken off', async () => {
  expect(await notes('drill', { words: ' Sanne  kom hurtigt ' })).toEqual(ok());
  expect(noted()).toEqual([
    { id: idFor('drill'), what: 'drill', on: '2026-01-27', words: 'Sanne kom hurtigt' },
  ]);
  await notes('drill', { on: '2026-01-28', words: ' ' });
  expect(noted()).toEqual([{ id: idFor('drill'), what: 'drill', on: '2026-01-28' }]);
  const removal = { kind: 'removeEvent', event: idFor<EventId>('drill') } as const;
  expect(await evening.wants('birgit', removal)).toEqual(refusedWith('right/not-yours'));
  for (const _ of [1, 2]) expect(await evening.wants('jonas', removal)).toEqual(ok());
  expect(noted()).toEqual([]);
});

test('SCALE-7 facilitators note it, between meetings too, and not at length', async () => {
  expect(await notes('drill', {}, 'birgit')).toEqual(refusedWith('right/not-yours'));
  expect(await notes('drill', { words: 'å'.repeat(eventLimit + 1) })).toEqual(
    refusedWith('words/too-long', { graphemes: eventLimit + 1, limit: eventLimit }),
  );
  expect(noted()).toEqual([]);
  await evening.wants('jonas', { kind: 'endMeeting' });
  expect(await notes('drill')).toEqual(ok());
});

test('SCALE-7 a board holds a good many of them; what is there is written anew all the same', async () => {
  await evening.room.act(({ table: { record } }) => {
    for (let at = 0; at < eventsLimit; at += 1)
      record.set(`event:${idFor(`event ${at}`)}`, { what: 'drill', on: '2026-01-27' });
    return ok([]);
  });
  expect(await notes('more')).toEqual(refusedWith('board/full', { limit: eventsLimit }));
  expect(await notes('event 3', { what: 'breach' })).toEqual(ok());
  expect(noted().filter(({ what }) => what === 'breach')).toHaveLength(1);
});
