import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { readOpenMeeting, readSeats } from '@rundbord/shared/board/record';
import { documentBehind, parseDoor } from '@rundbord/shared/protocol/doors';
import { closeCodes, frameBytes } from '@rundbord/shared/protocol/frames';
import { mayReceive } from '@rundbord/shared/permission/audience';
import { ok } from '@rundbord/shared/result';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { nowText } from '../clock.ts';
import type { House } from '../house.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { faultFacts } from '../log.ts';
import { seat } from '../meeting/meeting-acts.ts';
import type { Actor } from '../meeting/sitter.ts';
import { whoComes } from '../meeting/who.ts';
import { Peer } from './peer.ts';
import type { Room } from './room.ts';

const path = /^\/sync\/([A-Za-z0-9_-]{22})\/([a-z]+)$/;
/** Frames that may come while we still look up whose socket it is. */
const earlyFrames = 50;

/** Takes WebSockets at `/sync/<board>/<door>`: our own pages only, and whoever the cookie says may come. */
export function socketDoor(house: House, publicOrigin: string | null) {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: frameBytes.staff,
    clientTracking: false,
  });

  const comeIn = async (socket: WebSocket, request: IncomingMessage): Promise<void> => {
    const early: RawData[] = [];
    const hold = (data: RawData) => {
      if (early.length < earlyFrames) early.push(data);
      else socket.close(closeCodes.tooMany, 'frame/too-many');
    };
    socket.on('message', hold);
    socket.on('error', () => socket.terminate());
    const [, board = '', name = ''] = path.exec(request.url ?? '') ?? [];
    const door = parseDoor(name);
    const came = door && (await whoComes(house, { board, door, cookieHeader: request.headers.cookie }));
    if (!door || !came || !mayReceive(came.actor.role, documentBehind(door)))
      return socket.close(closeCodes.signedOut, 'not here');
    if (socket.readyState !== socket.OPEN) return;
    const peer = seatPeer(socket, came.room, { ...came.actor, document: documentBehind(door) });
    socket.off('message', hold);
    for (const data of early) came.room.receive(peer, bytesOf(data));
    if (door === 'console') await seatFacilitator(came.room, came.actor);
  };

  const seatPeer = (socket: WebSocket, room: Room, sitter: Peer['sitter']): Peer => {
    let isAlive = true;
    socket.on('pong', () => {
      isAlive = true;
    });
    const wire = {
      send: (bytes: Uint8Array) => socket.send(bytes),
      close: (code: number, reason: string) => {
        socket.close(code, reason);
        // A device that does not answer the farewell is let go all the same.
        setTimeout(() => socket.terminate(), 1_000).unref();
      },
      buffered: () => socket.bufferedAmount,
      isAlive: () => {
        const wasAlive = isAlive;
        isAlive = false;
        if (socket.readyState === socket.OPEN) socket.ping();
        return wasAlive;
      },
    };
    const peer = new Peer(wire, sitter, house.clock.now().getTime());
    socket.on('message', (data) => room.receive(peer, bytesOf(data)));
    socket.on('close', () => room.leave(peer));
    room.join(peer);
    return peer;
  };

  /** A facilitator who opens the console in a meeting sits at the table too, under their own name. */
  const seatFacilitator = async (room: Room, actor: Actor): Promise<void> => {
    const sits = () => readSeats(room.table.record).some((each) => each.id === actor.seat);
    if (!readOpenMeeting(room.table.record) || sits()) return;
    await room.act(({ table }) => {
      const meeting = readOpenMeeting(table.record);
      if (meeting && !sits())
        seat({ table, at: nowText(house.clock) }, meeting.id, { name: actor.name, role: 'facilitator' }, actor.seat);
      return ok([]);
    });
  };

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
        comeIn(opened, request).catch((fault) => {
          house.log('socket/fault', faultFacts(fault));
          opened.close(closeCodes.goingDown, 'try again');
        });
      });
    },
  };
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return new Uint8Array(data as ArrayBuffer | Buffer);
}
