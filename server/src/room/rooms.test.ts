import { addCard } from '@rundbord/shared/card/card-commands';
import type { BoardId } from '@rundbord/shared/id';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed } from '@rundbord/shared/testing/test-table';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { TestDevice } from '../testing/test-device.ts';
import { type TestRoom, testRoom } from '../testing/test-room.ts';
import { quiet, until } from '../testing/until.ts';

let kit: TestRoom;

beforeEach(async () => {
  kit = await testRoom();
});

const longMs = 31_000;

test('SYNC-18 a board that is not there has no room', async () => {
  expect(await kit.house.rooms.of(idFor<BoardId>('nowhere'))).toBeNull();
});

test('SYNC-18 a board is opened once, however many ask at the same time', async () => {
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  await until(() => kit.lines.some((line) => line.includes('room/closed')));
  const rooms = await Promise.all(Array.from({ length: 5 }, () => kit.house.rooms.of(kit.board)));
  expect(new Set(rooms).size).toBe(1);
  expect(rooms[0]).not.toBe(kit.room);
});

test('SYNC-18 a load that fails is no empty board, and is tried again', async () => {
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  await until(() => kit.lines.some((line) => line.includes('room/closed')));
  kit.store.breakDown();
  await expect(kit.house.rooms.of(kit.board)).rejects.toThrow();
  kit.store.recover();
  const room = await kit.house.rooms.of(kit.board);
  expect(room?.table.record.has('board')).toBe(true);
});

test('SYNC-19 a room nobody uses closes after half a minute, compacted, and opens again as it was', async () => {
  const jonas = await kit.facilitator();
  jonas.act((hand) => {
    for (const name of ['a', 'b', 'c']) addCard(hand, cardNamed(name));
  });
  await until(() => jonas.saved === 4);
  kit.room.leave(jonas.peer);
  kit.clock.pass(longMs - 2_000);
  kit.house.rooms.beat();
  await quiet();
  expect(await kit.house.rooms.of(kit.board)).toBe(kit.room);
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  const again = await kit.house.rooms.of(kit.board);
  expect(again).not.toBe(kit.room);
  expect(again?.table.cards.toJSON()).toEqual(kit.room.table.cards.toJSON());
  expect((await kit.store.document(kit.board, 'table'))?.updates).toHaveLength(1);
});

test('SYNC-19 a room with a socket, or with somebody waiting in its lobby, stays open', async () => {
  const jonas = await kit.facilitator();
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  await quiet();
  expect(jonas.closed).toBeNull();
  kit.room.leave(jonas.peer);
  const stop = kit.room.watch(() => {});
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  await quiet();
  expect(await kit.house.rooms.of(kit.board)).toBe(kit.room);
  stop();
});

test('SYNC-19 whoever asks while a room is closing gets what was written last', async () => {
  const jonas = await kit.facilitator();
  jonas.act((hand) => addCard(hand, cardNamed('coffee')));
  await until(() => jonas.saved === 2);
  kit.room.leave(jonas.peer);
  kit.store.hold();
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  await quiet();
  const opening = kit.house.rooms.of(kit.board);
  await quiet();
  kit.store.letGo();
  expect((await opening)?.table.cards.has(idFor('coffee'))).toBe(true);
});

test('SYNC-16 compacting never forgets what is kept, even what the room has missed', async () => {
  const stranger = new Y.Doc();
  stranger.getMap('cards').set(idFor('missed'), new Y.Map());
  const update = Y.encodeStateAsUpdate(stranger);
  await kit.store.commit([{ op: 'append', board: kit.board, document: 'table', update }]);
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  const again = await kit.house.rooms.of(kit.board);
  expect([...(again?.table.cards.keys() ?? [])]).toEqual([idFor('missed')]);
  expect((await kit.store.document(kit.board, 'table'))?.updates).toHaveLength(1);
  expect(kit.lines.join()).toContain('room/missed');
});

test('SYNC-16 a board that cannot be read just then is closed as it is', async () => {
  const jonas = await kit.facilitator();
  jonas.act((hand) => addCard(hand, cardNamed('coffee')));
  await until(() => jonas.saved === 2);
  kit.room.leave(jonas.peer);
  kit.store.breakDown();
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  await until(() => kit.lines.some((line) => line.includes('room/closed')));
  kit.store.recover();
  expect((await kit.house.rooms.of(kit.board))?.table.cards.has(idFor('coffee'))).toBe(true);
});

test('SYNC-36 closing sends everyone away to come back, with all that came on disk', async () => {
  const [jonas, lise] = [await kit.facilitator(), await kit.facilitator('lise')];
  await until(() => jonas.saved === 1 && lise.saved === 1);
  jonas.act((hand) => addCard(hand, cardNamed('last words')));
  const act = kit.room.act(({ table }) => {
    table.record.set('seat:x', { name: 'Birgit' });
    return ok([]);
  });
  const closed = kit.house.rooms.close();
  lise.act((hand) => addCard(hand, cardNamed('too late')));
  await closed;
  await act;
  expect([jonas.closed?.code, lise.closed?.code]).toEqual([
    closeCodes.goingDown,
    closeCodes.goingDown,
  ]);
  const kept = await kit.kept();
  expect([...kept.getMap('record').keys()].toSorted()).toEqual(['board', 'seat:x']);
  expect([...kept.getMap('cards').keys()]).toEqual([idFor('last words')]);
});

test('SYNC-36 what had been received when the house was told to stop is kept', async () => {
  const jonas = await kit.facilitator();
  await until(() => jonas.saved === 1);
  jonas.act((hand) => addCard(hand, cardNamed('last words')));
  // The queue has had its turn; the commit has not begun.
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  const wasReceived = kit.room.table.cards.size === 1;
  await kit.house.rooms.close();
  expect(wasReceived).toBe(true);
  expect((await kit.kept()).getMap('cards').size).toBe(1);
});

test('SYNC-19 a compacted board has the same history for a device that was away', async () => {
  const jonas = await kit.facilitator();
  jonas.act((hand) => addCard(hand, cardNamed('coffee')));
  await until(() => jonas.saved === 2);
  kit.room.leave(jonas.peer);
  const away = new Y.Doc();
  Y.applyUpdate(away, Y.encodeStateAsUpdate(jonas.doc));
  kit.clock.pass(longMs);
  kit.house.rooms.beat();
  await until(() => kit.lines.some((line) => line.includes('room/closed')));
  const again = await kit.house.rooms.of(kit.board);
  if (!again) throw new Error('the board is gone');
  const back = new TestDevice(again, { name: 'jonas', door: 'console' }, kit.clock.now().getTime());
  Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(away));
  back.act((hand) => addCard(hand, cardNamed('tea')));
  await back.sync();
  await until(() => back.saved > 0);
  expect([...again.table.cards.keys()].toSorted()).toEqual(
    [idFor('coffee'), idFor('tea')].toSorted(),
  );
  expect(back.frames('hello')[0]?.epoch).toBe(jonas.frames('hello')[0]?.epoch);
});
