import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { mayReceive } from '@rundbord/shared/permission/audience';
import { documentBehind, parseDoor } from '@rundbord/shared/protocol/doors';
import { closeCodes, frameBytes } from '@rundbord/shared/protocol/frames';
import { type WebSocket, WebSocketServer } from 'ws';
import type { House } from '../house.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { faultFacts } from '../log.ts';
import { seatFacilitator } from '../meeting/seat-facilitator.ts';
import { whoComes } from '../meeting/who.ts';
import { bytesOf, holdEarlyFrames } from './early-frames.ts';
import { Peer } from './peer.ts';
import type { Room } from './room.ts';
import { wireOf } from './wire-of.ts';

const path = /^\/sync\/([A-Za-z0-9_-]{22})\/([a-z]+)$/;

/** Takes WebSockets at `/sync/<board>/<door>`: our own pages only, and whoever the cookie says may come. */
export function socketDoor(house: House, publicOrigin: string | null) {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: frameBytes.staff,
    clientTracking: false,
  });
  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const { origin, host } = request.headers;
      // A socket without a listener that is torn away would take the whole house with it.
      socket.on('error', () => socket.destroy());
      if (!path.test(request.url ?? '') || !isOwnOrigin({ origin, host }, publicOrigin)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (opened) => {
        comeIn(house, opened, request).catch((fault) => {
          house.log('socket/fault', faultFacts(fault));
          opened.close(closeCodes.goingDown, 'try again');
        });
      });
    },
  };
}

/** Finds out whose socket it is, and gives it a place in the room; or closes it, whatever the reason, in one way. */
async function comeIn(house: House, socket: WebSocket, request: IncomingMessage): Promise<void> {
  const early = holdEarlyFrames(socket);
  socket.on('error', () => socket.terminate());
  const [, board = '', name = ''] = path.exec(request.url ?? '') ?? [];
  const door = parseDoor(name);
  const cookieHeader = request.headers.cookie;
  const came = door && (await whoComes(house, { board, door, cookieHeader }));
  if (!door || !came || !mayReceive(came.actor.role, documentBehind(door)))
    return socket.close(closeCodes.signedOut, 'not here');
  if (socket.readyState !== socket.OPEN) return;

  const { actor, room } = came;
  const sitter = { ...actor, document: documentBehind(door) };
  const peer = new Peer(wireOf(socket), sitter, house.clock.now().getTime());
  attend(socket, room, peer);
  early.release((bytes) => room.receive(peer, bytes));
  if (door === 'console') await seatFacilitator(house, room, actor);
}

function attend(socket: WebSocket, room: Room, peer: Peer): void {
  socket.on('message', (data) => room.receive(peer, bytesOf(data)));
  socket.on('close', () => room.leave(peer));
  room.join(peer);
}
