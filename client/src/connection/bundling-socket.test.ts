// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { FakeSocket } from '../testing/fake-socket.ts';
import { awarenessFrame, readSaid, syncFrame } from '../testing/sync-frames.ts';
import { bundlingSocket } from './bundling-socket.ts';

const opened = vi.fn();
const sent = vi.fn<(count: number) => void>();
let doc: Y.Doc;
let words: Y.Text;
let socket: WebSocket;
let line: FakeSocket;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.clearAllMocks();
  doc = new Y.Doc();
  words = doc.getText('words');
  const Socket = bundlingSocket({ opened, sent, ownClient: () => doc.clientID });
  socket = new Socket('ws://house/sync');
  line = FakeSocket.last;
  doc.on('update', (update: Uint8Array) => say('update', update));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('LINE-1 letters typed within the blink of an eye travel in one frame', () => {
  begin();
  for (const letter of 'Simon') {
    words.insert(words.length, letter);
    vi.advanceTimersByTime(10);
  }
  expect(updates()).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(updates()).toHaveLength(1);
  expect(heard()).toBe('Simon');
});

test('LINE-1 whoever types on for long is heard all the while', () => {
  begin();
  for (let letters = 0; letters < 60; letters += 1) {
    words.insert(words.length, 'a');
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(60);
  expect(updates().length).toBeGreaterThanOrEqual(8);
  expect(updates().length).toBeLessThanOrEqual(10);
  expect(heard()).toBe('a'.repeat(60));
});

test('LINE-1 where nothing is written nothing is sent', () => {
  begin();
  const before = line.sent.length;
  vi.advanceTimersByTime(10_000);
  expect(line.sent).toHaveLength(before);
});

test('LINE-2 nothing written is sent before the step 2 that holds it', () => {
  line.opens();
  words.insert(0, 'Simon');
  vi.advanceTimersByTime(1_000);
  expect(line.sent).toEqual([]);
  say('step2', Y.encodeStateAsUpdate(doc));
  expect(line.sent.map(readSaid).map(({ kind }) => kind)).toEqual(['step2']);
  expect(heard()).toBe('Simon');
  words.insert(5, ' sover');
  vi.advanceTimersByTime(60);
  expect(heard()).toBe('Simon sover');
});

test('LINE-2 a step 2 takes along what was held, and it is not said twice', () => {
  begin();
  words.insert(0, 'Simon');
  vi.advanceTimersByTime(30);
  say('step2', Y.encodeStateAsUpdate(doc));
  vi.advanceTimersByTime(1_000);
  expect(updates()).toEqual([]);
  expect(heard()).toBe('Simon');
});

test('LINE-3 each message that may hold words is counted when it leaves, and a question is not', () => {
  line.opens();
  say('step1', Y.encodeStateVector(doc));
  expect(sent).not.toHaveBeenCalled();
  say('step2', Y.encodeStateAsUpdate(doc));
  words.insert(0, 'S');
  words.insert(1, 'i');
  expect(sent.mock.calls).toEqual([[1]]);
  vi.advanceTimersByTime(60);
  words.insert(2, 'm');
  vi.advanceTimersByTime(60);
  expect(sent.mock.calls).toEqual([[1], [2], [3]]);
  expect(line.sent.map(readSaid).map(({ kind }) => kind)).toEqual([
    'step1',
    'step2',
    'update',
    'update',
  ]);
});

test('LINE-3 a new socket counts from the beginning', () => {
  begin();
  expect(opened).toHaveBeenCalledTimes(1);
  const Socket = bundlingSocket({ opened, sent, ownClient: () => doc.clientID });
  socket = new Socket('ws://house/sync');
  line = FakeSocket.last;
  begin();
  expect(opened).toHaveBeenCalledTimes(2);
  expect(sent.mock.calls).toEqual([[1], [1]]);
});

test('LINE-4 a device speaks of itself, and repeats nothing that it heard of others', () => {
  begin();
  const before = line.sent.length;
  const awareness = new Awareness(doc);
  awareness.setLocalState({ showing: 'columns' });
  const other = new Awareness(new Y.Doc());
  socket.send(awarenessFrame(encodeAwarenessUpdate(other, [other.clientID])).slice());
  other.states.set(doc.clientID, {});
  other.meta.set(doc.clientID, { clock: 1, lastUpdated: 0 });
  socket.send(awarenessFrame(encodeAwarenessUpdate(other, [doc.clientID, other.clientID])).slice());
  expect(line.sent).toHaveLength(before);
  socket.send(awarenessFrame(encodeAwarenessUpdate(awareness, [doc.clientID])).slice());
  expect(line.sent.slice(before).map(readSaid)).toEqual([
    { kind: 'awareness', clients: [doc.clientID], states: [{ showing: 'columns' }] },
  ]);
  awareness.destroy();
  other.destroy();
});

test('LINE-4 frames of other kinds go as they are', () => {
  begin();
  socket.send(new Uint8Array([3]));
  expect(line.sent.at(-1)).toEqual(new Uint8Array([3]));
});

test('LINE-5 a line that dies with letters held breaks nothing', () => {
  begin();
  words.insert(0, 'Simon');
  line.drops();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(updates()).toEqual([]);
});

test('LINE-5 a line that is about to close is not spoken on', () => {
  begin();
  words.insert(0, 'Simon');
  line.readyState = 2;
  vi.advanceTimersByTime(1_000);
  expect(updates()).toEqual([]);
});

/** The socket opens, and the device answers the house's step 1. */
function begin(): void {
  line.opens();
  say('step2', Y.encodeStateAsUpdate(doc));
}

function say(kind: 'step1' | 'step2' | 'update', bytes: Uint8Array): void {
  socket.send(syncFrame(kind, bytes).slice());
}

function updates(): Uint8Array[] {
  return line.sent.map(readSaid).flatMap((said) => (said.kind === 'update' ? [said.bytes] : []));
}

/** What the house has been told. */
function heard(): string {
  const house = new Y.Doc();
  for (const said of line.sent.map(readSaid))
    if (said.kind === 'step2' || said.kind === 'update') Y.applyUpdate(house, said.bytes);
  return house.getText('words').toString();
}
