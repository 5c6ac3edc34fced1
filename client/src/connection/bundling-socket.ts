import { frameKinds, syncKinds } from '@rundbord/shared/protocol/frames';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Milliseconds of typing that share one frame: under the eye's notice, and well below the server's limit. */
const bundleMs = 60;

/** What happens on one socket, told to its connection. */
export type SocketEvents = {
  opened(): void;
  /** So many sync messages have been sent on this socket. */
  sent(count: number): void;
  ownClient(): number;
};

/** A WebSocket class for y-websocket: bundles updates, counts sync messages, and speaks of no other device. */
export function bundlingSocket(events: SocketEvents): typeof WebSocket {
  return class BundlingSocket extends WebSocket {
    #held: Uint8Array[] = [];
    #timer: ReturnType<typeof setTimeout> | undefined;
    #hasSentStep2 = false;
    #count = 0;

    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('open', () => events.opened());
      this.addEventListener('close', () => clearTimeout(this.#timer));
    }

    override send(data: Uint8Array<ArrayBuffer>): void {
      const decoder = decoding.createDecoder(data);
      const kind = decoding.readVarUint(decoder);
      if (kind === frameKinds.awareness) {
        if (speaksOf(decoder) === events.ownClient()) super.send(data);
      } else if (kind !== frameKinds.sync) super.send(data);
      else this.#sendSync(decoding.readVarUint(decoder), decoder, data);
    }

    #sendSync(kind: number, decoder: decoding.Decoder, data: Uint8Array<ArrayBuffer>): void {
      if (kind === syncKinds.step2) {
        // It holds everything that waited, and whatever was written while the line was down.
        this.#held = [];
        this.#hasSentStep2 = true;
        this.#sendCounted(data);
      } else if (kind === syncKinds.update) this.#hold(decoding.readVarUint8Array(decoder));
      else super.send(data);
    }

    #hold(update: Uint8Array): void {
      if (!this.#hasSentStep2) return;
      this.#held.push(update);
      this.#timer ??= setTimeout(() => this.#flush(), bundleMs);
    }

    #flush(): void {
      this.#timer = undefined;
      if (this.#held.length === 0 || this.readyState !== this.OPEN) return;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, frameKinds.sync);
      encoding.writeVarUint(encoder, syncKinds.update);
      encoding.writeVarUint8Array(encoder, Y.mergeUpdates(this.#held));
      this.#held = [];
      this.#sendCounted(encoding.toUint8Array(encoder));
    }

    #sendCounted(data: Uint8Array<ArrayBuffer>): void {
      super.send(data);
      this.#count += 1;
      events.sent(this.#count);
    }
  };
}

/** The one client an awareness frame speaks of, or -1 when it speaks of several. */
function speaksOf(decoder: decoding.Decoder): number {
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  return decoding.readVarUint(body) === 1 ? decoding.readVarUint(body) : -1;
}
