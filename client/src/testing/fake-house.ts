import { encodeOwnFrame, type OwnFrame } from '@rundbord/shared/protocol/frames';
import * as Y from 'yjs';
import { FakeSocket } from './fake-socket.ts';
import { readSaid, syncFrame } from './sync-frames.ts';

/** The house at the other end of a document's socket. It answers only when the test lets it. */
export class FakeHouse {
  readonly doc = new Y.Doc();
  /** Sync messages with words that this socket has brought. */
  received = 0;
  #read = 0;
  #socket: FakeSocket | null = null;

  /** Lets a socket in, the newest if none is named: says the epoch and asks what is new; answers the device's own question. */
  letIn({ epoch = 'first', isWriter = true, socket = FakeSocket.last } = {}): void {
    this.received = 0;
    this.#read = 0;
    this.#socket = socket;
    this.#socket.opens();
    this.say({ kind: 'hello', epoch });
    if (isWriter) this.#socket.hears(syncFrame('step1', Y.encodeStateVector(this.doc)));
    this.read();
  }

  say(frame: OwnFrame): void {
    this.#socket?.hears(encodeOwnFrame(frame));
  }

  /** Others write on the board, and the house tells. */
  tell(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => change(this.doc));
    this.#socket?.hears(syncFrame('update', Y.encodeStateAsUpdate(this.doc, before)));
  }

  /** Reads what has come on the socket since it read last. */
  read(): void {
    const fresh = this.#socket?.sent.slice(this.#read) ?? [];
    this.#read += fresh.length;
    for (const said of fresh.map(readSaid)) {
      if (said.kind === 'step1')
        this.#socket?.hears(syncFrame('step2', Y.encodeStateAsUpdate(this.doc, said.bytes)));
      if (said.kind !== 'step2' && said.kind !== 'update') continue;
      Y.applyUpdate(this.doc, said.bytes);
      this.received += 1;
    }
  }

  /** Reads, and says that it is all on disk. */
  save(): void {
    this.read();
    this.say({ kind: 'saved', count: this.received });
  }
}
