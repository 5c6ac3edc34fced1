import { EventEmitter } from 'node:events';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { holdEarlyFrames } from './early-frames.ts';

/** As much of a socket as is held here. */
function socketOf() {
  const closed: number[] = [];
  const socket = Object.assign(new EventEmitter(), { close: (code: number) => closed.push(code) });
  return {
    socket: socket as unknown as WebSocket,
    send: (bytes: Buffer) => socket.emit('message', bytes),
    closed,
  };
}

test('SYNC-7 what comes before it is known whose it is, is handed over in order, and held no longer', () => {
  const { socket, send, closed } = socketOf();
  const early = holdEarlyFrames(socket);
  send(Buffer.from([1]));
  send(Buffer.from([2, 3]));
  const taken: number[][] = [];
  early.release((bytes) => taken.push([...bytes]));
  send(Buffer.from([4]));
  expect(taken).toEqual([[1], [2, 3]]);
  expect(closed).toEqual([]);
});

test.each<[string, number, number]>([
  ['many frames', 21, 1],
  ['many bytes', 2, 40 * 1024],
])(
  'SYNC-4 a stranger who sends too %s is let go, and nothing of it is kept',
  (_, frames, bytes) => {
    const { socket, send, closed } = socketOf();
    const early = holdEarlyFrames(socket);
    for (let count = 0; count < frames; count += 1) send(Buffer.alloc(bytes));
    expect(closed).toEqual([closeCodes.tooMany]);
    const taken: Uint8Array[] = [];
    early.release((each) => taken.push(each));
    expect(taken).toEqual([]);
  },
);
