import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** First number of a frame: the kinds of y-websocket, and from 100 on our own (docs/spec/sync.md). */
export const frameKinds = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server to client: how many of this connection's sync messages are on disk. */
  saved: 100,
  /** Server to client: a notice code that concerns this connection alone. */
  notice: 101,
  /** Server to client: still here; also keeps the client from reconnecting. */
  ping: 102,
  /** Server to client, first of all: the document's epoch. */
  hello: 103,
  /** Server to one seat: its own cards, as JSON. */
  own: 104,
  /** Staff to server, and on to staff's screens and the wall: what passes and is not kept (ink/glimpse.ts). Where staff
   *  look goes to followers too. */
  glimpse: 105,
} as const;

/** Second number of a sync frame. */
export const syncKinds = { step1: 0, step2: 1, update: 2 } as const;

/** What a notice can say. */
export const notices = ['read-only', 'store-down', 'store-back'] as const;
export type Notice = (typeof notices)[number];

/** Why a socket was closed. 4400–4499 stop the provider: the decision is the client's. */
export const closeCodes = {
  goingDown: 1012,
  tooSlow: 1013,
  signedOut: 4401,
  refused: 4403,
  otherEpoch: 4409,
  meetingOver: 4410,
  tooLarge: 4413,
  tooMany: 4429,
  malformed: 4400,
} as const;

/** Most bytes in one frame: from somebody who only reads, and from staff who may return from a day offline. */
export const frameBytes = { reader: 64 * 1024, staff: 2 * 1024 * 1024 } as const;

/** Frames a socket may send: this many a second in the long run, and this many at once. */
export const frameRate = { perSecond: 20, burst: 100 } as const;

/** Own presence messages a socket may send; more are passed over in silence. */
export const presenceRate = { perSecond: 10, burst: 20 } as const;

/** Glimpses a facilitator's socket may send: a stroke, a cursor and a view at once. More are passed over, and count as
 *  frames. */
export const glimpseRate = { perSecond: 40, burst: 80 } as const;

/** Bytes of a document at most (design.md 4.3). */
export const documentBytes = 2 * 1024 * 1024;

/** What the server's own frames carry. */
export type OwnFrame =
  | { kind: 'saved'; count: number }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'ping' }
  | { kind: 'hello'; epoch: string }
  | { kind: 'own'; json: string }
  | { kind: 'glimpse'; seat: string; json: string };

/** One of the server's own frames as bytes. */
export function encodeOwnFrame(frame: OwnFrame): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameKinds[frame.kind]);
  if (frame.kind === 'saved') encoding.writeVarUint(encoder, frame.count);
  if (frame.kind === 'notice') encoding.writeVarString(encoder, frame.notice);
  if (frame.kind === 'hello') encoding.writeVarString(encoder, frame.epoch);
  if (frame.kind === 'own') encoding.writeVarString(encoder, frame.json);
  if (frame.kind === 'glimpse') {
    encoding.writeVarString(encoder, frame.seat);
    encoding.writeVarString(encoder, frame.json);
  }
  return encoding.toUint8Array(encoder);
}

/** One of the server's own frames read back, or null when it is of another kind or not whole. */
export function decodeOwnFrame(bytes: Uint8Array): OwnFrame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const kind = decoding.readVarUint(decoder);
    if (kind === frameKinds.saved) return { kind: 'saved', count: decoding.readVarUint(decoder) };
    if (kind === frameKinds.ping) return { kind: 'ping' };
    if (kind === frameKinds.hello) return { kind: 'hello', epoch: decoding.readVarString(decoder) };
    if (kind === frameKinds.own) return { kind: 'own', json: decoding.readVarString(decoder) };
    if (kind === frameKinds.glimpse) {
      const seat = decoding.readVarString(decoder);
      return { kind: 'glimpse', seat, json: decoding.readVarString(decoder) };
    }
    if (kind !== frameKinds.notice) return null;
    const said = decoding.readVarString(decoder);
    const notice = notices.find((each) => each === said);
    return notice ? { kind: 'notice', notice } : null;
  } catch {
    return null;
  }
}
