import type { BoardId } from '@rundbord/shared/id';
import { type Glimpse, readGlimpse, type SeenGlimpse } from '@rundbord/shared/ink/glimpse';
import type { Door } from '@rundbord/shared/protocol/doors';
import {
  closeCodes,
  decodeOwnFrame,
  encodeOwnFrame,
  frameKinds,
} from '@rundbord/shared/protocol/frames';
import { noOwn, type Own, readOwn } from '@rundbord/shared/protocol/own';
import type { OwnPresence } from '@rundbord/shared/protocol/presence';
import type * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { bundlingSocket } from './bundling-socket.ts';
import { ValueStore } from './value-store.ts';
import { watchWaking } from './waking.ts';

/** Why the house ended a connection for good. `over`: the meeting; `out`: this device; `restart`: begin with a fresh copy. */
export type Ending = 'over' | 'out' | 'restart';

/** How a document stands between this device and the house.
 *  `saving` is about what was written here: on disk, on its way, waiting for the line, or the house cannot keep it now. */
export type ConnectionState = {
  line: 'open' | 'down';
  hasSynced: boolean;
  saving: 'saved' | 'saving' | 'waiting' | 'held';
  ended: Ending | null;
};

const endings: Readonly<Record<number, Ending>> = {
  [closeCodes.meetingOver]: 'over',
  [closeCodes.signedOut]: 'out',
  [closeCodes.refused]: 'out',
};

/** Silence after which a line that should have been pinged counts as dead when the device wakes. */
const silenceMs = 13_000;

/** One document of a board, live. `isWriter`: this device writes updates, so a refusal means a fresh copy. */
export class DocumentConnection {
  readonly doc = new Y.Doc();
  readonly state = new ValueStore<ConnectionState>({
    line: 'down',
    hasSynced: false,
    saving: 'saved',
    ended: null,
  });
  readonly #glimpsed = new Set<(seen: SeenGlimpse) => void>();
  /** What the house last said is this seat's own. */
  readonly own = new ValueStore<Own>(noOwn);
  readonly provider: WebsocketProvider;
  readonly #isWriter: boolean;
  readonly #stopWatching: () => void;
  #epoch: string | null = null;
  #sent = 0;
  #isStoreDown = false;
  #isDirty = false;
  #isComposing = false;
  #isDrawing = false;
  /** Whether anything was written here since the count on this socket began, or before it. */
  #dirtyAt = 0;

  constructor(board: BoardId, door: Door) {
    this.#isWriter = door === 'console';
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const opened = () => {
      this.#sent = 0;
      this.#dirtyAt = 0;
    };
    this.provider = new WebsocketProvider(
      `${scheme}://${location.host}/sync/${board}`,
      door,
      this.doc,
      {
        disableBc: true,
        // After a restart of the house not everyone comes back in the same moment.
        maxBackoffTime: 1_500 + Math.random() * 2_000,
        WebSocketPolyfill: bundlingSocket({
          opened,
          sent: (count) => {
            this.#sent = count;
          },
          ownClient: () => this.doc.clientID,
        }),
      },
    );
    this.provider.awareness.setLocalState({});
    this.#listen();
    this.#stopWatching = watchWaking(() => this.#wake());
  }

  /** Says what this device shows. The house adds who it is. */
  say(presence: OwnPresence): void {
    this.provider.awareness.setLocalState({ ...presence });
  }

  /** Shows others something that is not kept. Without a line it is gone, as a gesture nobody saw. */
  glimpse(glimpse: Glimpse): void {
    const { ws, wsconnected } = this.provider;
    if (!ws || !wsconnected) return;
    ws.send(
      new Uint8Array(encodeOwnFrame({ kind: 'glimpse', seat: '', json: JSON.stringify(glimpse) })),
    );
  }

  /** Runs at each glimpse of another screen. Answers how to stop. */
  watchGlimpses(heard: (seen: SeenGlimpse) => void): () => void {
    this.#glimpsed.add(heard);
    return () => this.#glimpsed.delete(heard);
  }

  /** Letters that an input method still holds are on the screen but not yet in the document: not *Gemt*. */
  setComposing(isComposing: boolean): void {
    this.#isComposing = isComposing;
    this.#change({});
  }

  /** So is drawing that is under way. */
  setDrawing(isDrawing: boolean): void {
    this.#isDrawing = isDrawing;
    this.#change({});
  }

  close(): void {
    this.#stopWatching();
    this.provider.destroy();
    this.doc.destroy();
  }

  #listen(): void {
    const { provider, doc } = this;
    for (const kind of [
      frameKinds.saved,
      frameKinds.notice,
      frameKinds.ping,
      frameKinds.hello,
      frameKinds.own,
      frameKinds.glimpse,
    ])
      provider.messageHandlers[kind] = (_encoder, decoder) => this.#hear(decoder);
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#change({ line: 'open' });
      else if (this.state.get().line === 'open') this.#change({ line: 'down' });
    });
    provider.on('sync', (hasSynced) => hasSynced && this.#change({ hasSynced: true }));
    provider.on('closed', ({ code }) => {
      const ended =
        this.#isWriter && code !== closeCodes.signedOut ? 'restart' : (endings[code] ?? 'restart');
      this.#change({ line: 'down', ended });
    });
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === provider) return;
      this.#isDirty = true;
      // It travels in the next frame of this socket.
      this.#dirtyAt = this.#sent + 1;
      this.#change({});
    });
  }

  #hear(decoder: decoding.Decoder): void {
    // The kind has been read already; the frame is read again from its beginning.
    const frame = decodeOwnFrame(decoder.arr);
    if (frame?.kind === 'saved') {
      if (frame.count >= this.#sent && frame.count >= this.#dirtyAt) this.#isDirty = false;
      this.#change({});
    } else if (frame?.kind === 'notice') {
      if (frame.notice !== 'read-only') this.#isStoreDown = frame.notice === 'store-down';
      this.#change({});
    } else if (frame?.kind === 'own') this.own.set(readOwn(frame.json));
    else if (frame?.kind === 'hello') this.#greet(frame.epoch);
    else if (frame?.kind === 'glimpse') this.#see(frame);
  }

  #see({ seat, json }: { seat: string; json: string }): void {
    const glimpse = readGlimpse(json);
    if (glimpse) for (const heard of [...this.#glimpsed]) heard({ seat, glimpse });
  }

  /** A document with another history must not be mixed with this one: everything would stand twice. */
  #greet(epoch: string): void {
    this.#isStoreDown = false;
    if (this.#epoch !== null && this.#epoch !== epoch) {
      this.provider.disconnect();
      this.#change({ line: 'down', ended: 'restart' });
    }
    this.#epoch = epoch;
  }

  #change(change: Partial<ConnectionState>): void {
    const before = this.state.get();
    const next = { ...before, ...change };
    next.saving = this.#saving(next.line);
    const isSame = (Object.keys(next) as (keyof ConnectionState)[]).every(
      (key) => next[key] === before[key],
    );
    if (!isSame) this.state.set(next);
  }

  #saving(line: ConnectionState['line']): ConnectionState['saving'] {
    if (this.#isDirty && line === 'down') return 'waiting';
    if (this.#isStoreDown && line === 'open') return 'held';
    const isUnderWay = this.#isComposing || this.#isDrawing;
    return this.#isDirty || isUnderWay ? 'saving' : 'saved';
  }

  #wake(): void {
    const { provider } = this;
    if (!provider.shouldConnect) return;
    const isSilent = Date.now() - provider.wsLastMessageReceived > silenceMs;
    if (provider.wsconnected && !isSilent) return;
    provider.disconnect();
    provider.connect();
  }
}
