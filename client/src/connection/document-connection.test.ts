import type { BoardId } from '@rundbord/shared/id';
import type { Door } from '@rundbord/shared/protocol/doors';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { FakeHouse } from '../testing/fake-house.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { readSaid } from '../testing/sync-frames.ts';
import { DocumentConnection } from './document-connection.ts';

// y-websocket takes hold of the clock when it is loaded, so the clock of the tests must stand before that.
vi.hoisted(() => vi.useFakeTimers());

const board = idFor<BoardId>('board');
let connection: DocumentConnection;
let house: FakeHouse;

beforeEach(() => {
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.all = [];
  house = new FakeHouse();
});

afterEach(() => {
  connection.close();
  vi.unstubAllGlobals();
});

describe('coming in', () => {
  test('LINE-6 each surface comes in by its own door of its board', () => {
    open('wall');
    expect(FakeSocket.last.url).toBe(`ws://${location.host}/sync/${board}/wall`);
  });

  test('LINE-6 what the house has is here once it has answered, and not before', () => {
    house.doc.getText('words').insert(0, 'Simon');
    open('console');
    expect(connection.state.get()).toEqual({
      line: 'down',
      hasSynced: false,
      saving: 'saved',
      ended: null,
    });
    house.letIn();
    expect(words().toString()).toBe('Simon');
    expect(connection.state.get()).toEqual({
      line: 'open',
      hasSynced: true,
      saving: 'saved',
      ended: null,
    });
  });

  test('LINE-6 what others write comes as they write it, and is not this device’s to save', () => {
    begin();
    house.tell((doc) => doc.getText('words').insert(0, 'Simon'));
    expect(words().toString()).toBe('Simon');
    expect(saving()).toBe('saved');
  });

  test('LINE-6 two windows of one browser meet in the house alone', () => {
    begin();
    const other = new DocumentConnection(board, 'console');
    write('Simon');
    expect(other.doc.getText('words').toString()).toBe('');
    other.close();
  });

  test('LINE-6 a watcher is told when something is new, and only then', () => {
    begin();
    const changed = vi.fn();
    connection.state.watch(changed);
    house.say({ kind: 'ping' });
    house.say({ kind: 'notice', notice: 'read-only' });
    expect(changed).not.toHaveBeenCalled();
    house.say({ kind: 'notice', notice: 'store-down' });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('saving', () => {
  test('LINE-7 words are being saved from the first letter until the house has them on disk', () => {
    begin();
    write('Simon');
    expect(saving()).toBe('saving');
    vi.advanceTimersByTime(60);
    house.read();
    expect(house.doc.getText('words').toString()).toBe('Simon');
    expect(saving()).toBe('saving');
    house.save();
    expect(saving()).toBe('saved');
  });

  test('LINE-7 a letter erased is as little saved as one that was written', () => {
    begin();
    house.tell((doc) => doc.getText('words').insert(0, 'Simon'));
    words().delete(0, 1);
    expect(saving()).toBe('saving');
    vi.advanceTimersByTime(60);
    house.save();
    expect(saving()).toBe('saved');
  });

  test('LINE-7 an answer that does not count the newest words does not save them', () => {
    begin();
    write('Simon');
    vi.advanceTimersByTime(60);
    house.read();
    write(' sover');
    house.save();
    expect(saving()).toBe('saving');
    vi.advanceTimersByTime(60);
    house.say({ kind: 'saved', count: house.received });
    expect(saving()).toBe('saving');
    house.save();
    expect(saving()).toBe('saved');
  });

  test('LINE-7 words written before the house has asked for them are saved by the answer that holds them', () => {
    open('console');
    write('Simon');
    expect(saving()).toBe('waiting');
    house.letIn();
    expect(saving()).toBe('saving');
    expect(house.doc.getText('words').toString()).toBe('Simon');
    house.save();
    expect(saving()).toBe('saved');
  });

  test('LINE-8 words written while the line is down wait for it, and are on their way when it is back', () => {
    begin();
    FakeSocket.last.drops();
    expect(connection.state.get()).toMatchObject({ line: 'down', saving: 'saved' });
    write('Simon');
    expect(saving()).toBe('waiting');
    vi.advanceTimersByTime(5_000);
    house.letIn();
    expect(connection.state.get()).toMatchObject({ line: 'open', saving: 'saving' });
    expect(house.doc.getText('words').toString()).toBe('Simon');
    house.save();
    expect(saving()).toBe('saved');
  });

  test('LINE-8 words that were under way when the line died are said again, and stand once', () => {
    begin();
    write('Simon');
    vi.advanceTimersByTime(60);
    house.read();
    write(' sover');
    FakeSocket.last.drops();
    expect(saving()).toBe('waiting');
    vi.advanceTimersByTime(5_000);
    house.letIn();
    expect(house.doc.getText('words').toString()).toBe('Simon sover');
    expect(saving()).toBe('saving');
    house.save();
    expect(saving()).toBe('saved');
  });

  test('LINE-9 while the house cannot keep anything, nothing is called saved', () => {
    begin();
    house.say({ kind: 'notice', notice: 'store-down' });
    expect(saving()).toBe('held');
    house.say({ kind: 'notice', notice: 'read-only' });
    write('Simon');
    expect(saving()).toBe('held');
    vi.advanceTimersByTime(60);
    house.say({ kind: 'notice', notice: 'store-back' });
    expect(saving()).toBe('saving');
    house.save();
    expect(saving()).toBe('saved');
  });

  test('LINE-9 a house that comes back with its store is believed', () => {
    begin();
    house.say({ kind: 'notice', notice: 'store-down' });
    FakeSocket.last.drops();
    vi.advanceTimersByTime(5_000);
    house.letIn();
    expect(saving()).toBe('saved');
  });

  test('LINE-9 words wait for the line first, whatever was said of the store', () => {
    begin();
    house.say({ kind: 'notice', notice: 'store-down' });
    write('Simon');
    FakeSocket.last.drops();
    expect(saving()).toBe('waiting');
  });

  test('LINE-9 without a line nothing is said of the store', () => {
    begin();
    house.say({ kind: 'notice', notice: 'store-down' });
    FakeSocket.last.drops();
    expect(connection.state.get()).toMatchObject({ line: 'down', saving: 'saved' });
  });

  test('LINE-10 letters that an input method holds are not called saved', () => {
    begin();
    connection.setComposing(true);
    expect(saving()).toBe('saving');
    connection.setComposing(false);
    expect(saving()).toBe('saved');
  });
});

describe('an end', () => {
  test.each<[Door, keyof typeof closeCodes, string]>([
    ['phone', 'meetingOver', 'over'],
    ['phone', 'signedOut', 'out'],
    ['phone', 'refused', 'out'],
    ['phone', 'otherEpoch', 'restart'],
    ['phone', 'malformed', 'restart'],
    ['wall', 'signedOut', 'out'],
    ['console', 'signedOut', 'out'],
    ['console', 'refused', 'restart'],
    ['console', 'tooLarge', 'restart'],
    ['console', 'tooMany', 'restart'],
    ['console', 'malformed', 'restart'],
  ])('LINE-11 a %s that the house closes with %s ends: %s', (door, code, ended) => {
    open(door);
    house.letIn({ isWriter: door === 'console' });
    FakeSocket.last.drops(closeCodes[code]);
    expect(connection.state.get()).toMatchObject({ line: 'down', ended });
    vi.advanceTimersByTime(60_000);
    dispatchEvent(new Event('online'));
    expect(FakeSocket.all).toHaveLength(1);
  });

  test.each([['goingDown'], ['tooSlow']] as const)(
    'LINE-11 a house that says %s is only away, and is asked again',
    (code) => {
      begin();
      FakeSocket.last.drops(closeCodes[code]);
      expect(connection.state.get()).toMatchObject({ line: 'down', ended: null });
      vi.advanceTimersByTime(5_000);
      expect(FakeSocket.all).toHaveLength(2);
    },
  );

  test('LINE-12 a board that has begun anew is not mixed with the copy of the old one', () => {
    begin();
    write('Simon');
    FakeSocket.last.drops();
    vi.advanceTimersByTime(5_000);
    house = new FakeHouse();
    house.doc.getText('words').insert(0, 'Peter');
    house.letIn({ epoch: 'second' });
    house.save();
    expect(connection.state.get()).toMatchObject({ line: 'down', ended: 'restart' });
    expect(words().toString()).toBe('Simon');
    expect(house.doc.getText('words').toString()).toBe('Peter');
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.all).toHaveLength(2);
  });

  test('LINE-12 the same board after a pause goes on where it was', () => {
    begin();
    FakeSocket.last.drops();
    house.doc.getText('words').insert(0, 'Simon');
    vi.advanceTimersByTime(5_000);
    house.letIn();
    expect(connection.state.get()).toMatchObject({ line: 'open', ended: null });
    expect(words().toString()).toBe('Simon');
  });

  test('LINE-13 a surface that is closed leaves no line and no clock behind', () => {
    begin();
    connection.close();
    expect(FakeSocket.last.readyState).toBe(3);
    dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.all).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what the house says to one device', () => {
  test('LINE-14 a phone hears how its own cards stand', () => {
    open('phone');
    house.letIn({ isWriter: false });
    expect(connection.own.get().cards).toEqual([]);
    house.say({ kind: 'own', json: '{"cards":[{"id":"coffee"}]}' });
    expect(connection.own.get()).toEqual({
      cards: [{ id: 'coffee' }],
      answers: [],
      held: [],
      close: [],
      plan: { asks: [], seen: [] },
    });
  });

  test('LINE-14 a phone sends no words on its line, and nothing there waits to be saved', () => {
    open('phone');
    house.letIn({ isWriter: false });
    house.tell((doc) => doc.getText('words').insert(0, 'Simon'));
    vi.advanceTimersByTime(1_000);
    expect(FakeSocket.last.sent.map(readSaid).map(({ kind }) => kind)).not.toContain('step2');
    expect(FakeSocket.last.sent.map(readSaid).map(({ kind }) => kind)).not.toContain('update');
    expect(saving()).toBe('saved');
  });

  test('LINE-14 a wall says what it shows, and of itself alone', () => {
    open('wall');
    house.letIn({ isWriter: false });
    const before = FakeSocket.last.sent.length;
    connection.say({ showing: 'columns' });
    expect(FakeSocket.last.sent.slice(before).map(readSaid)).toEqual([
      { kind: 'awareness', clients: [connection.doc.clientID], states: [{ showing: 'columns' }] },
    ]);
  });
});

describe('waking', () => {
  test('LINE-15 a device that wakes on a line that has been silent takes a new one', () => {
    begin();
    vi.advanceTimersByTime(14_000);
    dispatchEvent(new Event('online'));
    expect(FakeSocket.all).toHaveLength(2);
    house.letIn();
    expect(connection.state.get()).toMatchObject({ line: 'open', ended: null });
  });

  test('LINE-15 a device that wakes on a line that has just spoken keeps it', () => {
    begin();
    vi.advanceTimersByTime(14_000);
    house.say({ kind: 'ping' });
    dispatchEvent(new Event('online'));
    expect(FakeSocket.all).toHaveLength(1);
    expect(connection.state.get().line).toBe('open');
  });

  test('LINE-15 a device that wakes without a line does not wait its turn', () => {
    begin();
    FakeSocket.last.drops();
    expect(FakeSocket.all).toHaveLength(1);
    dispatchEvent(new Event('online'));
    expect(FakeSocket.all).toHaveLength(2);
    vi.advanceTimersByTime(5_000);
    expect(FakeSocket.all).toHaveLength(2);
  });

  test('LINE-15 words written before a device slept are not lost by waking', () => {
    begin();
    write('Simon');
    vi.advanceTimersByTime(14_000);
    dispatchEvent(new Event('online'));
    expect(saving()).toBe('waiting');
    house.letIn();
    house.save();
    expect(house.doc.getText('words').toString()).toBe('Simon');
    expect(saving()).toBe('saved');
  });
});

function open(door: Door): void {
  connection = new DocumentConnection(board, door);
}

/** A console that has come in. */
function begin(): void {
  open('console');
  house.letIn();
}

function write(letters: string): void {
  words().insert(words().length, letters);
}

function words(): Y.Text {
  return connection.doc.getText('words');
}

function saving(): string {
  return connection.state.get().saving;
}
