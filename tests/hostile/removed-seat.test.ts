import { closeCodes } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { expect, test } from 'vitest';
import { realHouse, realMeeting } from './real-house.ts';

const card = {
  kind: 'sendCard',
  card: idFor('x'),
  column: 'worry',
  words: 'Jeg er her endnu',
  lang: 'da',
} as never;

test('MEET-9 somebody who is removed is gone within a second, everywhere, and cannot come back by themselves', async () => {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const { visitor, seat } = await meeting.sits('thomas');
  const sockets = [await meeting.comes(visitor, 'phone'), await meeting.comes(visitor, 'phone')];
  const martin = await meeting.comes((await meeting.sits('martin')).visitor, 'phone');

  const startMs = performance.now();
  await meeting.jonas.wants(meeting.board, 'console', { kind: 'removeSeat', seat: seat as never });
  for (const socket of sockets) expect((await socket.gone()).code).toBe(closeCodes.refused);
  // A promise to the room, not a measure: far more than it takes.
  expect(performance.now() - startMs).toBeLessThan(1_000);
  expect(martin.closed).toBeNull();

  const again = house.socket(`/sync/${meeting.board}/phone`, { cookie: visitor.cookie });
  expect((await again.gone()).code).toBe(closeCodes.signedOut);
  expect(again.heard).toEqual([]);
  expect((await visitor.tries(meeting.board, 'phone', card)).status).toBe(403);
  expect((await visitor.get(`/api/boards/${meeting.board}/seat/phone`)).status).toBe(403);

  // Knocking again leads to the lobby, and no further.
  await meeting.knocks('thomas', visitor);
  expect(await (await visitor.get('/api/lobby')).json()).toEqual({ value: { state: 'waiting' } });
  const waiting = house.socket(`/sync/${meeting.board}/phone`, { cookie: visitor.cookie });
  expect((await waiting.gone()).code).toBe(closeCodes.signedOut);
});

test('MEET-6 after the meeting every phone is out, and its way in is dead', async () => {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const { visitor } = await meeting.sits('thomas');
  const socket = await meeting.comes(visitor, 'phone');
  await meeting.jonas.wants(meeting.board, 'console', { kind: 'endMeeting' });
  expect((await socket.gone()).code).toBe(closeCodes.meetingOver);
  const again = house.socket(`/sync/${meeting.board}/phone`, { cookie: visitor.cookie });
  expect((await again.gone()).code).toBe(closeCodes.signedOut);
  expect((await visitor.tries(meeting.board, 'phone', card)).status).toBe(403);
  const stranger = house.visitor();
  for (const way of [{ token: meeting.token }, { code: meeting.code }])
    expect(
      (await stranger.post('/api/join', { ...way, name: 'Nobody', relation: { kind: 'friend' } }))
        .status,
    ).toBe(404);
});

test('HOUSE-9 a facilitator who loses access is out at once, and cannot come back', async () => {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const invited = await meeting.jonas.post(`/api/boards/${meeting.board}/people`, {});
  const { link } = ((await invited.json()) as { value: { link: string } }).value;
  const lise = house.visitor();
  await lise.post('/api/staff/sign-in', { token: new URL(link).hash.slice(1), name: 'Lise' });
  const sockets = [];
  for (const door of ['console', 'staff', 'wall']) sockets.push(await meeting.comes(lise, door));
  const people = (await (await lise.get(`/api/boards/${meeting.board}/people`)).json()) as {
    value: { id: string; name: string }[];
  };
  const id = people.value.find((person) => person.name === 'Lise')?.id;
  const off = await fetch(`${house.origin}/api/boards/${meeting.board}/people/${id}`, {
    method: 'DELETE',
    headers: { origin: house.origin, cookie: meeting.jonas.cookie },
  });
  expect(off.status).toBe(200);
  for (const socket of sockets) expect((await socket.gone()).code).toBe(closeCodes.signedOut);
  for (const door of ['console', 'staff', 'wall'])
    expect(
      (await house.socket(`/sync/${meeting.board}/${door}`, { cookie: lise.cookie }).gone()).code,
    ).toBe(closeCodes.signedOut);
  expect((await lise.tries(meeting.board, 'console', { kind: 'endMeeting' })).status).toBe(403);
});
