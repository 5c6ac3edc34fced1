import type { WebSocket } from 'ws';
import type { Wire } from './peer.ts';

/** What a room needs of this socket. */
export function wireOf(socket: WebSocket): Wire {
  let hasAnswered = true;
  socket.on('pong', () => {
    hasAnswered = true;
  });
  return {
    send: (bytes) => socket.send(bytes),
    close: (code, reason) => {
      socket.close(code, reason);
      // A device that does not answer the farewell is let go all the same.
      setTimeout(() => socket.terminate(), 1_000).unref();
    },
    buffered: () => socket.bufferedAmount,
    isAlive: () => {
      const isAlive = hasAnswered;
      hasAnswered = false;
      if (socket.readyState === socket.OPEN) socket.ping();
      return isAlive;
    },
  };
}
