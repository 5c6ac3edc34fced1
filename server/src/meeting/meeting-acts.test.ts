import { readMeetings, readOpenMeeting, readSeat, readSeats } from '@rundbord/shared/board/record';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashed } from '../random.ts';
import { readRow } from '../store/rows.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { seatFacilitator } from './seat-facilitator.ts';
import type { Actor } from './sitter.ts';

const ok = { ok: true, value: undefined };
const unknownSeat = { ok: false, refusal: { code: 'seat/unknown' } };
let meeting: TestMeeting;

beforeEach(async () => {
  meeting = await testMeeting();
});

const open = () => readOpenMeeting(meeting.room.table.record);
const seats = () => readSeats(meeting.room.table.record);

describe('MEET-5 opening', () => {
  test('MEET-5 a colleague whose console was open before sits at the table from the beginning', async () => {
    await meeting.wants('jonas', { kind: 'endMeeting' });
    await meeting.facilitator('lise');
    await meeting.wants('jonas', { kind: 'openMeeting', meeting: idFor('second') });
    expect(seats().map((seat) => seat.id)).toContain(idFor('lise'));
  });

  test('MEET-5 the door is open with a fresh code and token, cards go to the inbox, the facilitator sits', async () => {
    expect(open()).toMatchObject({ id: idFor('first'), number: 1, arrival: 'inbox' });
    expect(meeting.room.staff.door.get('open')).toBe(true);
    expect(seats()).toMatchObject([
      { id: idFor('jonas'), name: 'Jonas', role: 'facilitator', colour: 0 },
    ]);
    const { code, token } = await meeting.door();
    expect(code).toMatch(/^\d{9}$/);
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const way = { board: meeting.board, meeting: idFor('first') };
    expect(await readRow(meeting.house.store, 'door', hashed(code))).toEqual(way);
    expect(await readRow(meeting.house.store, 'door', hashed(token))).toEqual(way);
  });

  test('MEET-4 one meeting at a time, numbered from 1', async () => {
    expect(await meeting.opens('second')).toEqual({
      ok: false,
      refusal: { code: 'meeting/already-open' },
    });
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(await meeting.opens('second')).toEqual(ok);
    expect(open()).toMatchObject({ number: 2 });
    expect(readMeetings(meeting.room.table.record)).toHaveLength(2);
  });

  test('MEET-4 a meeting that was held cannot be opened again', async () => {
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect((await meeting.opens('first')).ok).toBe(false);
    expect(readMeetings(meeting.room.table.record)).toMatchObject([
      { number: 1, closedAt: expect.any(String) },
    ]);
  });

  test('MEET-5 two meetings never share a way in', async () => {
    const first = await meeting.door();
    await meeting.wants('jonas', { kind: 'endMeeting' });
    await meeting.opens('second');
    const second = await meeting.door();
    expect(second.code).not.toBe(first.code);
    expect(second.token).not.toBe(first.token);
  });

  test('WALL-6 what the last meeting showed is not shown to the next', async () => {
    const { wall, doc } = meeting.room.table;
    const columns = { what: 'columns', id: 'x', at: 'y' };
    doc.transact(() => wall.set('showing', columns), 'test');
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(wall.has('showing')).toBe(false);
    doc.transact(() => wall.set('showing', columns), 'test');
    await meeting.opens('second');
    expect(wall.has('showing')).toBe(false);
  });

  test('MEET-11 the list of boards follows without opening the board', async () => {
    const row = () => readRow(meeting.house.store, 'board', meeting.board);
    expect(await row()).toMatchObject({
      children: ['Peter', 'Simon'],
      meetings: 1,
      openSince: open()?.openedAt,
      lastHeld: open()?.openedAt,
    });
    const { openedAt } = open() ?? {};
    meeting.clock.pass(3_600_000);
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(await row()).toMatchObject({ meetings: 1, openSince: null, lastHeld: openedAt });
  });
});

test('MEET-12 a facilitator who opens the console during a meeting sits at the table under their own name, once', async () => {
  const sitting = () => seats().map(({ id, name, role }) => ({ id, name, role }));
  const jonas = { id: idFor('jonas'), name: 'Jonas', role: 'facilitator' };
  expect(sitting()).toEqual([jonas]);
  const lise: Actor = { seat: idFor('lise'), name: 'Lise', role: 'facilitator', colour: 1 };
  const opens = () => seatFacilitator(meeting.house, meeting.room, lise);
  await Promise.all([opens(), opens()]);
  await opens();
  expect(sitting()).toEqual([jonas, { id: idFor('lise'), name: 'Lise', role: 'facilitator' }]);
});

describe('MEET-6 ending', () => {
  test('MEET-6 the ways in die, the lobby is emptied, and phones are sent home', async () => {
    await meeting.sits('birgit');
    await meeting.knocks('inge');
    const { code, token } = await meeting.door();
    const birgit = await meeting
      .comes('birgit', 'phone', { seat: await meeting.seatOf('birgit') })
      .sync();
    const [console_, wall] = [await meeting.facilitator(), meeting.comes('jonas', 'wall')];
    meeting.clock.pass(60_000);
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(await readRow(meeting.house.store, 'door', hashed(code))).toBeNull();
    expect(await readRow(meeting.house.store, 'door', hashed(token))).toBeNull();
    expect(await readRow(meeting.house.store, 'meeting', idFor('first'))).toBeNull();
    expect(meeting.room.staff.door.get('open')).toBe(false);
    expect(meeting.room.staff.lobby.size).toBe(0);
    expect(birgit.closed?.code).toBe(closeCodes.meetingOver);
    expect([console_.closed, wall.closed]).toEqual([null, null]);
    expect(readMeetings(meeting.room.table.record)).toMatchObject([
      { closedAt: '2026-01-13T16:31:00.000Z' },
    ]);
  });

  test('MEET-6 a meeting that is over cannot be ended', async () => {
    await meeting.wants('jonas', { kind: 'endMeeting' });
    expect(await meeting.wants('jonas', { kind: 'endMeeting' })).toEqual({
      ok: false,
      refusal: { code: 'meeting/none-open' },
    });
  });

  test('MEET-6 cards that still wait in the inbox are there at the next', async () => {
    await meeting.sits('birgit');
    await meeting.sends('birgit', 'lock');
    await meeting.wants('jonas', { kind: 'endMeeting' });
    await meeting.opens('second');
    expect(meeting.inbox()).toHaveLength(1);
  });
});

describe('MEET-7 seats', () => {
  test('MEET-7 colours go round in order of arrival, never by side of the family', async () => {
    const names = [
      'line',
      'martin',
      'birgit',
      'katrine',
      'inge',
      'thomas',
      'sanne',
      'amina',
    ] as const;
    for (const name of names) await meeting.sits(name);
    expect(seats().map((seat) => seat.colour)).toEqual(
      expect.arrayContaining([0, 1, 2, 3, 4, 5, 6, 7]),
    );
    expect((await meeting.actorOf('line')).colour).toBe(1);
    expect((await meeting.actorOf('amina')).colour).toBe(0);
  });

  test('MEET-7 somebody who comes again keeps their colour', async () => {
    for (const name of ['line', 'martin', 'birgit'] as const) await meeting.sits(name);
    await meeting.wants('jonas', { kind: 'endMeeting' });
    await meeting.opens('second');
    await meeting.sits('birgit');
    expect((await meeting.actorOf('birgit')).colour).toBe(3);
  });

  test('MEET-8 whoever says they interpret sits as an interpreter, everyone else as a member', async () => {
    await meeting.sits('nadia');
    await meeting.sits('hanne');
    expect((await meeting.actorOf('nadia')).role).toBe('interpreter');
    expect((await meeting.actorOf('hanne')).role).toBe('member');
  });
});

describe('MEET-8 at the door', () => {
  test('MEET-8 admitting twice is admitting once', async () => {
    await meeting.knocks('line');
    const seat = await meeting.seatOf('line');
    expect(await meeting.wants('jonas', { kind: 'admit', seat })).toEqual(ok);
    expect(await meeting.wants('jonas', { kind: 'admit', seat })).toEqual(ok);
    expect(seats().filter((each) => each.id === seat)).toHaveLength(1);
    expect(meeting.room.staff.lobby.size).toBe(0);
  });

  test('MEET-8 nobody who did not knock can be admitted', async () => {
    expect(await meeting.wants('jonas', { kind: 'admit', seat: idFor('stranger') })).toEqual(
      unknownSeat,
    );
    meeting.room.staff.lobby.set(idFor('odd'), { name: 7 });
    expect(await meeting.wants('jonas', { kind: 'admit', seat: idFor('odd') })).toEqual(
      unknownSeat,
    );
  });

  test('MEET-8 not now takes somebody out of the lobby, and they may knock again', async () => {
    await meeting.knocks('inge');
    expect(
      await meeting.wants('jonas', { kind: 'notNow', seat: await meeting.seatOf('inge') }),
    ).toEqual(ok);
    expect(meeting.room.staff.lobby.size).toBe(0);
    expect((await meeting.knocks('inge')).ok).toBe(true);
  });

  test('MEET-14 where phones’ cards go is changed for this meeting alone', async () => {
    await meeting.wants('jonas', { kind: 'setArrival', arrival: 'board' });
    expect(open()).toMatchObject({ arrival: 'board', number: 1 });
    await meeting.wants('jonas', { kind: 'endMeeting' });
    await meeting.opens('second');
    expect(open()?.arrival).toBe('inbox');
  });
});

describe('MEET-9 removing', () => {
  test('MEET-9 the seat is marked, its sockets are closed, and others stay', async () => {
    await meeting.sits('birgit');
    await meeting.sits('martin');
    const [birgit, martin] = await Promise.all(
      (['birgit', 'martin'] as const).map(async (name) =>
        meeting.comes(name, 'phone', { seat: await meeting.seatOf(name) }).sync(),
      ),
    );
    const seat = await meeting.seatOf('birgit');
    meeting.clock.pass(60_000);
    expect(await meeting.wants('jonas', { kind: 'removeSeat', seat })).toEqual(ok);
    expect(readSeat(meeting.room.table.record, seat)).toMatchObject({
      name: 'Birgit',
      leftAt: '2026-01-13T16:31:00.000Z',
    });
    expect(birgit?.closed?.code).toBe(closeCodes.refused);
    expect(martin?.closed).toBeNull();
  });

  test('MEET-9 a facilitator is not removed so, nor somebody who never sat', async () => {
    expect(await meeting.wants('jonas', { kind: 'removeSeat', seat: idFor('jonas') })).toEqual(
      unknownSeat,
    );
    expect(await meeting.wants('jonas', { kind: 'removeSeat', seat: idFor('stranger') })).toEqual(
      unknownSeat,
    );
    await meeting.knocks('inge');
    expect(
      await meeting.wants('jonas', { kind: 'removeSeat', seat: await meeting.seatOf('inge') }),
    ).toEqual(unknownSeat);
  });

  test('MEET-9 somebody who was removed comes back only by knocking and being let in', async () => {
    await meeting.sits('birgit');
    const seat = await meeting.seatOf('birgit');
    await meeting.wants('jonas', { kind: 'removeSeat', seat });
    await meeting.knocks('birgit');
    expect(meeting.room.staff.lobby.get(seat)).toMatchObject({ name: 'Birgit', wasHere: true });
    await meeting.wants('jonas', { kind: 'admit', seat });
    expect(readSeat(meeting.room.table.record, seat)?.leftAt).toBeUndefined();
  });
});
