import { syncFrame } from '@rundbord/server/room/encode-frames';
import { openTable } from '@rundbord/shared/doc/board-doc';
import * as Y from 'yjs';
import { RawSocket } from '../hostile/raw-socket.ts';
import type { Device } from './device.ts';
import { expect } from './room.ts';

/** Writes ink as somebody would who has a facilitator's cookie and no console, and waits until it is on disk. */
export async function writeInk(
  laptop: Device,
  board: string,
  records: Record<string, unknown>,
): Promise<void> {
  const origin = laptop.house.staffOrigin;
  const cookies = await laptop.context.cookies(origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = new RawSocket(`${origin.replace('http', 'ws')}/sync/${board}/console`, {
    origin,
    cookie,
  });
  await socket.synced();
  const before = Y.encodeStateVector(socket.doc);
  const { ink } = openTable(socket.doc);
  socket.doc.transact(() => {
    for (const [key, record] of Object.entries(records)) ink.set(key, record);
  });
  socket.send(syncFrame('update', Y.encodeStateAsUpdate(socket.doc, before)));
  await expect.poll(() => socket.frames('saved').at(-1)?.count).toBe(2);
  expect(socket.closed).toBeNull();
  socket.end();
}
