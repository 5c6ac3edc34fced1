import { closeCodes } from '@rundbord/shared/protocol/frames';
import type { RawData, WebSocket } from 'ws';

/** What may come while we still look up whose socket it is: a first sync step and a presence, and some to spare. */
const limits = { frames: 20, bytes: 64 * 1024 } as const;

/** Holds a socket's frames until it is known whose they are. `release` hands them over, in order, and stops holding. */
export function holdEarlyFrames(socket: WebSocket): {
  release(take: (bytes: Uint8Array) => void): void;
} {
  const held: Uint8Array[] = [];
  let bytes = 0;
  const hold = (data: RawData): void => {
    const frame = bytesOf(data);
    bytes += frame.length;
    held.push(frame);
    if (held.length <= limits.frames && bytes <= limits.bytes) return;
    held.length = 0;
    socket.close(closeCodes.tooMany, 'frame/too-many');
  };
  socket.on('message', hold);
  return {
    release: (take) => {
      socket.off('message', hold);
      for (const frame of held) take(frame);
    },
  };
}

/** The bytes of a message, however the socket brought them. */
export function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return new Uint8Array(data as ArrayBuffer | Buffer);
}
