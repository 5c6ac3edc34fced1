import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConnectionState } from './document-connection.ts';
import { ValueStore } from './value-store.ts';
import { whenSaved } from './when-saved.ts';

const saved: ConnectionState = { line: 'open', hasSynced: true, saving: 'saved', ended: null };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether it has been waited out. */
function waiting(state: ValueStore<ConnectionState>): () => boolean {
  let isOver = false;
  void whenSaved(state).then(() => {
    isOver = true;
  });
  return () => isOver;
}

test('QUEUE-9 the house is asked at once about what it knows', async () => {
  const isOver = waiting(new ValueStore(saved));
  await vi.advanceTimersByTimeAsync(0);
  expect(isOver()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('QUEUE-9 it is asked about what was just drawn when that is on disk', async () => {
  const state = new ValueStore<ConnectionState>({ ...saved, saving: 'saving' });
  const isOver = waiting(state);
  await vi.advanceTimersByTimeAsync(500);
  expect(isOver()).toBe(false);
  state.set(saved);
  await vi.advanceTimersByTimeAsync(0);
  expect(isOver()).toBe(true);
});

test('QUEUE-9 a house that keeps nothing is asked all the same after three seconds', async () => {
  const isOver = waiting(new ValueStore<ConnectionState>({ ...saved, saving: 'held' }));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(isOver()).toBe(true);
});
