import type { Hand } from '@rundbord/shared/card/card-commands';
import type { SeatId } from '@rundbord/shared/id';
import type { Role } from '@rundbord/shared/meeting/role';
import { type Door, documentBehind } from '@rundbord/shared/protocol/doors';
import { frameKinds, syncKinds } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testHand } from '@rundbord/shared/testing/test-table';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { syncFrame } from '../room/encode-frames.ts';
import { Peer } from '../room/peer.ts';
import type { Room } from '../room/room.ts';
import { type Received, received } from './received.ts';
import { until } from './until.ts';

/** Who holds the device, and through which door it comes. */
export type Holder = {
  name: string;
  door: Door;
  seat?: SeatId;
  role?: Role;
  colour?: number;
  organisation?: string;
};

const roleAt = {
  phone: 'member',
  console: 'facilitator',
  staff: 'facilitator',
  wall: 'wall',
  follow: 'follower',
} as const;

/** A device in a room without a network between: what it is sent is kept, and read into its own copy. */
export class TestDevice {
  readonly doc = new Y.Doc();
  readonly heard: Received[] = [];
  readonly peer: Peer;
  closed: { code: number; reason: string } | null = null;
  /** Bytes that this reader has not taken yet. */
  buffered = 0;
  isAnswering = true;
  readonly #room: Room;

  constructor(room: Room, holder: Holder, nowMs: number) {
    this.#room = room;
    const wire = {
      send: (bytes: Uint8Array) => this.#hear(received(bytes)),
      close: (code: number, reason: string) => {
        this.closed = { code, reason };
        room.leave(this.peer);
      },
      buffered: () => this.buffered,
      isAlive: () => this.isAnswering,
    };
    const sitter = {
      seat: holder.seat ?? idFor<SeatId>(holder.name),
      name: holder.name,
      role: holder.role ?? roleAt[holder.door],
      colour: holder.colour ?? 0,
      document: documentBehind(holder.door),
      organisation: holder.organisation,
    };
    this.peer = new Peer(wire, sitter, nowMs);
    room.join(this.peer);
  }

  /** The facilitator's hand on this copy. */
  get hand(): Hand {
    return testHand(this.doc, this.peer.sitter.seat);
  }

  send(bytes: Uint8Array): void {
    this.#room.receive(this.peer, bytes);
  }

  sendUpdate(update: Uint8Array): void {
    this.send(syncFrame('update', update));
  }

  /** Says something of itself, as y-websocket does. */
  sayPresence(state: unknown, client = 7): void {
    const body = encoding.createEncoder();
    encoding.writeVarUint(body, 1);
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, 1);
    encoding.writeVarString(body, JSON.stringify(state));
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, frameKinds.awareness);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
    this.send(encoding.toUint8Array(encoder));
  }

  /** Asks for the whole table, and gives what it has where it was asked for it: as a device does that has just come. */
  async sync(): Promise<this> {
    this.send(syncFrame('step1', Y.encodeStateVector(this.doc)));
    if (this.frames('step1').length > 0)
      this.send(syncFrame('step2', Y.encodeStateAsUpdate(this.doc)));
    await until(
      () => this.heard.some((frame) => frame.kind === 'step2') || this.closed !== null,
      'the first sync',
    );
    return this;
  }

  /** Acts on its own copy and sends what came of it, one message an act. */
  act(acts: (hand: Hand) => void): void {
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => updates.push(update);
    this.doc.on('update', keep);
    acts(this.hand);
    this.doc.off('update', keep);
    for (const update of updates) this.sendUpdate(update);
  }

  /** How many of its sync messages it was told are on disk. */
  get saved(): number {
    return this.frames('saved').at(-1)?.count ?? 0;
  }

  frames<K extends Received['kind']>(kind: K): Extract<Received, { kind: K }>[] {
    return this.heard.filter(
      (frame): frame is Extract<Received, { kind: K }> => frame.kind === kind,
    );
  }

  /** Everyone it was told of, as y-websocket would list them. */
  present(): Record<string, unknown>[] {
    const states = new Map<number, { clock: number; state: Record<string, unknown> | null }>();
    for (const { states: told } of this.frames('presence'))
      for (const { client, clock, state } of told)
        if (clock > (states.get(client)?.clock ?? 0)) states.set(client, { clock, state });
    return [...states.values()].flatMap(({ state }) => (state ? [state] : []));
  }

  #hear(frame: Received): void {
    this.heard.push(frame);
    if (frame.kind === 'step2' || frame.kind === 'update')
      Y.applyUpdate(this.doc, frame.body, 'house');
  }
}

/** A step of sync that is none. */
export function oddSyncFrame(step: number, body = new Uint8Array()): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameKinds.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

/** Numbers of steps that mean something. */
export const knownSteps = Object.values(syncKinds);
