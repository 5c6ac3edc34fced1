import { readSeats } from '@rundbord/shared/board/record';
import { readEntries } from '@rundbord/shared/doc/read-map';
import type { SeatId } from '@rundbord/shared/id';
import { type JoinCode, makeJoinCode, writtenJoinCode } from '@rundbord/shared/meeting/join-code';
import { knockSchema, lobbyView } from '@rundbord/shared/meeting/lobby';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { newSecret } from '../random.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { quiet } from '../testing/until.ts';
import { awaitStanding, knock, standingOf } from './knock.ts';

const notNow = { ok: false, refusal: { code: 'join/not-now' } };
const random = seededRandom('strangers');
let meeting: TestMeeting;

beforeEach(async () => {
  meeting = await testMeeting();
});

/** Somebody without a cookie. */
function strangerKnocks(body: { code?: string; token?: string; name?: string }, address = 'home') {
  const { house, budget } = meeting;
  const whole = { name: 'Somebody', relation: { kind: 'friend' as const }, ...body };
  return knock(house, { body: whole, address, cookieHeader: undefined, budget });
}

const wrongCode = (number: number) =>
  makeJoinCode(new Uint8Array([0, 0, number >> 8, number & 255]));
const lobby = () =>
  readEntries(meeting.room.staff.lobby, knockSchema).map(([id, each]) => ({
    ...each,
    id: id as SeatId,
  }));

describe('JOIN-8 knocking', () => {
  test('JOIN-8 by token, or by the code as it is read aloud, one is in the lobby', async () => {
    const { code } = await meeting.door();
    expect((await meeting.knocks('line')).ok).toBe(true);
    expect((await meeting.knocks('inge', { code: writtenJoinCode(code as JoinCode) })).ok).toBe(
      true,
    );
    expect(lobby()).toMatchObject([
      { name: 'Line', relation: { kind: 'parent', words: 'Mor' }, wasHere: false },
      { name: 'Inge' },
    ]);
    expect(standingOf(meeting.room, await meeting.seatOf('line'))).toEqual({ state: 'waiting' });
  });

  test('JOIN-4 without a name nobody knocks', async () => {
    const { token } = await meeting.door();
    expect(await strangerKnocks({ token, name: '\u3164' })).toEqual({
      ok: false,
      refusal: { code: 'name/empty' },
    });
    expect(lobby()).toEqual([]);
  });

  test('JOIN-5 a second Line is marked for the facilitators', async () => {
    await meeting.sits('line');
    await strangerKnocks({ token: (await meeting.door()).token, name: 'ＬＩＮＥ\u200E' });
    const inside = readSeats(meeting.room.table.record);
    expect(lobbyView(lobby(), inside)).toMatchObject([{ sameNameInside: true }]);
  });

  test('JOIN-8 the same phone knocking again stands in the lobby once', async () => {
    await meeting.knocks('line');
    await meeting.knocks('line', { name: 'Line Holm' });
    expect(lobby()).toMatchObject([{ name: 'Line Holm' }]);
  });
});

describe('JOIN-6 one and the same answer', () => {
  test('JOIN-6 to a code and a token nobody made', async () => {
    expect(await strangerKnocks({ code: wrongCode(1) })).toEqual(notNow);
    expect(await strangerKnocks({ token: newSecret(random) })).toEqual(notNow);
    expect(await strangerKnocks({ token: '' })).toEqual(notNow);
  });

  test('JOIN-6 to those of a meeting that is over', async () => {
    const dead = await meeting.door();
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(await strangerKnocks({ code: dead.code })).toEqual(notNow);
    expect(await strangerKnocks({ token: dead.token })).toEqual(notNow);
    await meeting.opens('second');
    expect(await strangerKnocks({ token: dead.token })).toEqual(notNow);
  });

  test('JOIN-6 at a closed door', async () => {
    await meeting.wants('jonas', { kind: 'setDoor', open: false });
    const { code, token } = await meeting.door();
    expect(await strangerKnocks({ code })).toEqual(notNow);
    expect(await strangerKnocks({ token })).toEqual(notNow);
    await meeting.wants('jonas', { kind: 'setDoor', open: true });
    expect((await strangerKnocks({ code })).ok).toBe(true);
  });

  test('JOIN-6 at a full lobby', async () => {
    const { token } = await meeting.door();
    for (let count = 0; count < 60; count += 1)
      expect((await strangerKnocks({ token })).ok).toBe(true);
    expect(await strangerKnocks({ token })).toEqual(notNow);
    expect(lobby()).toHaveLength(60);
  });

  test('JOIN-6 when nothing was given at all', async () => {
    expect(await strangerKnocks({})).toEqual({ ok: false, refusal: { code: 'join/mistyped' } });
  });
});

describe('JOIN-7 failures are counted, joins are not', () => {
  test('JOIN-7 thirty phones come in from one address', async () => {
    const { code } = await meeting.door();
    for (let count = 0; count < 30; count += 1)
      expect((await strangerKnocks({ code }, 'hall')).ok).toBe(true);
  });

  test('JOIN-7 after fifteen wrong codes an address is asked to wait, even with the right one', async () => {
    const { code, token } = await meeting.door();
    for (let count = 0; count < 15; count += 1)
      expect(await strangerKnocks({ code: wrongCode(count) }, 'hall')).toEqual(notNow);
    const slow = { ok: false, refusal: { code: 'join/slow-down' } };
    expect(await strangerKnocks({ code: wrongCode(99) }, 'hall')).toEqual(slow);
    expect(await strangerKnocks({ code }, 'hall')).toEqual(slow);
    expect((await strangerKnocks({ code }, 'another')).ok).toBe(true);
    expect((await strangerKnocks({ token }, 'hall')).ok).toBe(true);
    meeting.clock.pass(10 * 60_000);
    expect((await strangerKnocks({ code }, 'hall')).ok).toBe(true);
  });

  test('JOIN-1 what was only mistyped costs nothing', async () => {
    const { code } = await meeting.door();
    const mistyped = `${code.slice(0, 8)}${(Number(code[8]) + 1) % 10}`;
    for (let count = 0; count < 40; count += 1)
      expect((await strangerKnocks({ code: mistyped }, 'hall')).ok).toBe(false);
    expect((await strangerKnocks({ code }, 'hall')).ok).toBe(true);
  });
});

describe('JOIN-9 the same phone', () => {
  test('JOIN-9 is straight back in, even at a closed door', async () => {
    await meeting.sits('birgit');
    const seat = await meeting.seatOf('birgit');
    await meeting.wants('jonas', { kind: 'setDoor', open: false });
    expect((await meeting.knocks('birgit')).ok).toBe(true);
    expect(lobby()).toEqual([]);
    expect(standingOf(meeting.room, seat)).toEqual({ state: 'in', board: meeting.board });
  });

  test('JOIN-9 knocks again at the next meeting, and is known', async () => {
    await meeting.sits('birgit');
    const seat = await meeting.seatOf('birgit');
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(standingOf(meeting.room, seat)).toEqual({ state: 'not-now' });
    await meeting.opens('second');
    await meeting.knocks('birgit');
    expect(await meeting.seatOf('birgit')).toBe(seat);
    expect(lobby()).toMatchObject([{ id: seat, wasHere: true }]);
  });

  test('JOIN-11 with a cookie nobody gave is a stranger', async () => {
    meeting.cookies.set('birgit', `rb_seats=${newSecret(random)}`);
    await meeting.knocks('birgit');
    expect(lobby()).toMatchObject([{ wasHere: false }]);
    expect(standingOf(meeting.room, await meeting.seatOf('birgit'))).toEqual({ state: 'waiting' });
  });
});

describe('JOIN-13 waiting', () => {
  const patient = (seat: SeatId, patienceMs = 60_000, gone = new AbortController().signal) =>
    awaitStanding(meeting.room, seat, { patienceMs, gone });

  test('JOIN-13 the answer comes when the facilitator has decided', async () => {
    await meeting.knocks('line');
    await meeting.knocks('inge');
    const [line, inge] = [await meeting.seatOf('line'), await meeting.seatOf('inge')];
    const answers = Promise.all([patient(line), patient(inge)]);
    await meeting.wants('jonas', { kind: 'admit', seat: line });
    await meeting.wants('jonas', { kind: 'notNow', seat: inge });
    expect(await answers).toEqual([{ state: 'in', board: meeting.board }, { state: 'not-now' }]);
  });

  test('JOIN-13 it comes at the end of the meeting too', async () => {
    await meeting.knocks('line');
    const answer = patient(await meeting.seatOf('line'));
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(await answer).toEqual({ state: 'not-now' });
  });

  test('JOIN-13 nobody waits for ever, nor for a phone that has gone', async () => {
    await meeting.knocks('line');
    const seat = await meeting.seatOf('line');
    expect(await patient(seat, 1)).toEqual({ state: 'waiting' });
    const leaving = new AbortController();
    const answer = patient(seat, 60_000, leaving.signal);
    await quiet();
    leaving.abort();
    expect(await answer).toEqual({ state: 'waiting' });
    expect(meeting.room.isIdle()).toBe(true);
  });

  test('JOIN-13 somebody who never knocked is told not now, at once', async () => {
    expect(await patient(idFor('stranger'))).toEqual({ state: 'not-now' });
  });
});
