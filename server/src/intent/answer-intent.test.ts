import type { CardId, IntentId, MeetingId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeBoard } from '../board/boards.ts';
import { type TestMeeting, testMeeting, type Wish } from '../testing/test-meeting.ts';
import { quiet, until } from '../testing/until.ts';
import { answerIntent } from './answer-intent.ts';

const send: Wish = {
  kind: 'sendCard',
  card: idFor<CardId>('lock'),
  column: 'worry',
  words: 'Låsen skal væk',
  lang: 'da',
};
const id = idFor<IntentId>('intent');
const ok = { ok: true, value: undefined };
let meeting: TestMeeting;

beforeEach(async () => {
  meeting = await testMeeting(['birgit', 'martin']);
});

describe('SYNC-38 an intent', () => {
  test('SYNC-38 that comes again is answered as before, and done once', async () => {
    expect(await meeting.wants('birgit', send, id)).toEqual(ok);
    expect(await meeting.wants('birgit', send, id)).toEqual(ok);
    await meeting.wants('jonas', { kind: 'thankCard', card: idFor('lock') });
    expect(await meeting.wants('birgit', send, id)).toEqual(ok);
    expect(meeting.inbox()).toMatchObject([{ state: 'thanked' }]);
  });

  test('SYNC-38 that comes again while it is being carried out gets the same answer', async () => {
    meeting.store.hold();
    const answers = [1, 2, 3].map(() => meeting.wants('birgit', send, id));
    await quiet();
    expect(meeting.inbox()).toHaveLength(1);
    meeting.store.letGo();
    expect(await Promise.all(answers)).toEqual([ok, ok, ok]);
    expect(meeting.inbox()).toHaveLength(1);
  });

  test('SYNC-38 that was refused is judged anew when it comes again', async () => {
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect((await meeting.wants('birgit', send, id)).ok).toBe(false);
    await meeting.opens('second');
    await meeting.sits('birgit');
    expect(await meeting.wants('birgit', send, id)).toEqual(ok);
    expect(meeting.inbox()).toHaveLength(1);
  });

  test('SYNC-38 with the number of somebody else’s is an intent of its own', async () => {
    await meeting.wants('birgit', send, id);
    expect(await meeting.wants('martin', { ...send, card: idFor('other') } as Wish, id)).toEqual(
      ok,
    );
    expect(meeting.inbox()).toHaveLength(2);
  });

  test('SYNC-38 is answered when it is on disk, and not before', async () => {
    meeting.store.hold();
    let isAnswered = false;
    const answer = meeting.wants('birgit', send, id).then(() => {
      isAnswered = true;
    });
    await quiet();
    expect(isAnswered).toBe(false);
    meeting.store.letGo();
    await answer;
    const stored = await meeting.store.document(meeting.board, 'staff');
    expect(stored?.updates.length).toBeGreaterThan(0);
  });

  test('SYNC-11 waits while the store is down, and is done when it is back', async () => {
    meeting.store.hold();
    const answer = meeting.wants('birgit', send, id);
    await quiet();
    meeting.store.breakDown();
    meeting.store.letGo();
    await until(() => meeting.house.committer.isDown());
    meeting.store.recover();
    expect(await answer).toEqual(ok);
  });
});

describe('CARD-25 another board', () => {
  test('CARD-25 its cards are not there for an intent on this one', async () => {
    await meeting.wants('birgit', send);
    const { house } = meeting;
    const board = await makeBoard(house, {
      children: ['Freja'],
      language: 'da',
      by: idFor('jonas'),
    });
    const room = await house.rooms.of(board);
    if (!room) throw new Error('the board did not open');
    const jonas = await meeting.actorOf('jonas');
    const take = { id, kind: 'takeUpCard', card: idFor<CardId>('lock') } satisfies Intent;
    expect(await answerIntent(house, room, jonas, take)).toEqual({
      ok: false,
      refusal: { code: 'card/unknown' },
    });
    const admit = { id, kind: 'admit', seat: await meeting.seatOf('birgit') } satisfies Intent;
    await answerIntent(house, room, jonas, {
      id: idFor('open'),
      kind: 'openMeeting',
      meeting: idFor<MeetingId>('freja'),
    });
    expect(await answerIntent(house, room, jonas, admit)).toEqual({
      ok: false,
      refusal: { code: 'seat/unknown' },
    });
    expect(meeting.inbox()).toHaveLength(1);
  });
});

describe('MEET-9 whoever has been removed', () => {
  test('MEET-9 does nothing more, even with what was already on its way', async () => {
    const birgit = await meeting.actorOf('birgit');
    await meeting.wants('jonas', { kind: 'removeSeat', seat: birgit.seat });
    const late = { id, ...send } as Intent;
    expect(await answerIntent(meeting.house, meeting.room, birgit, late)).toEqual({
      ok: false,
      refusal: { code: 'right/not-yours' },
    });
    expect(meeting.inbox()).toEqual([]);
  });
});

test('MEET-2 an interpreter asks for nothing', async () => {
  await meeting.sits('nadia');
  expect((await meeting.actorOf('nadia')).role).toBe('interpreter');
  expect(await meeting.wants('nadia', send)).toEqual({
    ok: false,
    refusal: { code: 'right/not-yours' },
  });
});
