import { syncFrame } from '@rundbord/server/room/encode-frames';
import { type Received, received } from '@rundbord/server/testing/received';
import WebSocket from 'ws';
import * as Y from 'yjs';

/** A socket of somebody who may send what they like. What comes is kept, and read into a copy. */
export class RawSocket {
  readonly doc = new Y.Doc();
  readonly heard: Received[] = [];
  readonly bytes: Buffer[] = [];
  readonly raw: WebSocket;
  closed: { code: number; reason: string } | null = null;
  /** What the server answered instead of opening. */
  refusedWith: number | null = null;

  constructor(address: string, headers: Record<string, string>) {
    this.raw = new WebSocket(address, { headers, perMessageDeflate: false });
    this.raw.on('message', (data: Buffer) => this.#hear(data));
    this.raw.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
    this.raw.on('unexpected-response', (_request, response) => {
      this.refusedWith = response.statusCode ?? 0;
      response.destroy();
    });
    this.raw.on('error', () => {});
  }

  /** Resolves when it is open, or has been turned away. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      if (this.raw.readyState === WebSocket.OPEN || this.closed || this.refusedWith !== null)
        return resolve();
      for (const event of ['open', 'close', 'unexpected-response'])
        this.raw.once(event, () => resolve());
    });
  }

  /** Resolves when the server has closed it, with the code. */
  end(): void {
    this.raw.terminate();
  }

  gone(): Promise<{ code: number; reason: string }> {
    return new Promise((resolve) => {
      if (this.closed) return resolve(this.closed);
      this.raw.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  async synced(): Promise<void> {
    await this.settled();
    if (this.raw.readyState !== WebSocket.OPEN)
      throw new Error('the socket did not open', { cause: this.closed });
    this.send(syncFrame('step1', Y.encodeStateVector(this.doc)));
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!this.heard.some((frame) => frame.kind === 'step2')) return;
        this.raw.off('message', look);
        resolve();
      };
      this.raw.on('message', look);
      this.raw.once('close', (code) =>
        reject(new Error('closed before it was synced', { cause: code })),
      );
      look();
    });
    // Staff are asked for what they have.
    if (this.heard.some((frame) => frame.kind === 'step1'))
      this.send(syncFrame('step2', Y.encodeStateAsUpdate(this.doc)));
  }

  send(bytes: Uint8Array): void {
    this.raw.send(bytes);
  }

  frames<K extends Received['kind']>(kind: K): Extract<Received, { kind: K }>[] {
    return this.heard.filter(
      (frame): frame is Extract<Received, { kind: K }> => frame.kind === kind,
    );
  }

  #hear(data: Buffer): void {
    this.bytes.push(data);
    const frame = received(new Uint8Array(data));
    this.heard.push(frame);
    if (frame.kind === 'step2' || frame.kind === 'update') Y.applyUpdate(this.doc, frame.body);
  }
}
