import { once } from 'node:events';
import { syncFrame } from '@rundbord/server/room/encode-frames';
import { readFrame } from '@rundbord/server/room/frame-reader';
import { decodeOwnFrame, frameKinds, syncKinds } from '@rundbord/shared/protocol/frames';
import { type RawData, WebSocket } from 'ws';
import * as Y from 'yjs';

const patienceMs = 20_000;
const emptyStateVector = Y.encodeStateVector(new Y.Doc());

export type Arrival = { atMs: number; bytes: Uint8Array };
type Reached = { clock: number; atMs: number };

/** A device that looks on. It only notes what came and when; everything is read afterwards, when nothing is timed. */
export class Screen {
  readonly arrivals: Arrival[] = [];
  readonly #socket: WebSocket;
  readonly #reached = new Map<number, Reached[]>();
  readonly #saved: Reached[] = [];
  #read = 0;
  #isLeaving = false;
  #endedWith: number | null = null;
  #given = Promise.withResolvers<Arrival>();
  openedAtMs = 0;
  /** Told of each frame as it comes. */
  hear: (bytes: Uint8Array) => void = () => {};

  constructor(address: string, headers: Record<string, string> = {}) {
    this.#socket = new WebSocket(address, { headers, perMessageDeflate: false });
    this.#socket.on('open', () => {
      this.openedAtMs = performance.now();
    });
    this.#socket.on('message', (data: RawData) => {
      const atMs = performance.now();
      const bytes = new Uint8Array(data as Buffer);
      this.arrivals.push({ atMs, bytes });
      if (bytes[0] === frameKinds.sync && bytes[1] === syncKinds.step2)
        this.#given.resolve({ atMs, bytes });
      this.hear(bytes);
    });
    this.#socket.on('close', (code) => {
      this.#endedWith = this.#isLeaving ? null : code;
    });
  }

  /** Waits until the line is open. */
  async opened(): Promise<void> {
    if (this.openedAtMs === 0)
      await once(this.#socket, 'open', { signal: AbortSignal.timeout(patienceMs) });
  }

  /** Asks for what stands on the board, and waits until it has come. */
  async askForBoard(): Promise<Arrival> {
    this.send(syncFrame('step1', emptyStateVector));
    const timer = setTimeout(
      () => this.#given.reject(new Error('the board was not given to a screen')),
      patienceMs,
    );
    return this.#given.promise.finally(() => clearTimeout(timer));
  }

  send(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  leave(): void {
    this.#isLeaving = true;
    this.#socket.close();
  }

  /** Throws when the server has put this device out. */
  assertOpen(): void {
    if (this.#endedWith !== null)
      throw new Error(`a screen was put out with code ${this.#endedWith}`);
  }

  /** When the writing of this client had come so far; undefined while it has not. */
  reachedAt(client: number, clock: number): number | undefined {
    return firstFrom(this.#reached.get(client) ?? [], clock);
  }

  /** When so many of this device's own sync messages were on disk. */
  savedAt(count: number): number | undefined {
    return firstFrom(this.#saved, count);
  }

  /** Reads what came since the last time. */
  read(): void {
    for (; this.#read < this.arrivals.length; this.#read += 1) {
      const arrival = this.arrivals[this.#read];
      if (!arrival) continue;
      const update = updateIn(arrival.bytes);
      if (update) this.#note(update, arrival.atMs);
      const own = decodeOwnFrame(arrival.bytes);
      if (own?.kind === 'saved') this.#saved.push({ clock: own.count, atMs: arrival.atMs });
    }
  }

  /** The document as this device would show it: all that came, and nothing else. */
  document(): Y.Doc {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const { bytes } of this.arrivals) {
        const update = updateIn(bytes);
        if (update) Y.applyUpdate(doc, update);
      }
    });
    return doc;
  }

  #note(update: Uint8Array, atMs: number): void {
    for (const struct of Y.decodeUpdate(update).structs) {
      const { client, clock } = struct.id;
      const reached = this.#reached.get(client) ?? [];
      reached.push({ clock: clock + struct.length, atMs });
      this.#reached.set(client, reached);
    }
  }
}

/** What a sync frame holds of the document, or null for every other frame. */
export function updateIn(bytes: Uint8Array): Uint8Array | null {
  const frame = readFrame(bytes);
  return frame?.kind === 'step2' || frame?.kind === 'update' ? frame.update : null;
}

/** Bytes of the frames of one kind, with their WebSocket headers. */
export function bytesOf(arrivals: readonly Arrival[], kind: number): number {
  return arrivals
    .filter(({ bytes }) => bytes[0] === kind)
    .reduce((sum, { bytes }) => sum + bytes.length + (bytes.length < 126 ? 2 : 4), 0);
}

function firstFrom(reached: readonly Reached[], clock: number): number | undefined {
  return reached.find((each) => each.clock >= clock)?.atMs;
}
