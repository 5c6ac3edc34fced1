// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { ValueStore } from './value-store.ts';

test('LINE-16 a value is told to those who watch when it is another, and only then', () => {
  const store = new ValueStore('saved');
  const changed = vi.fn();
  store.watch(changed);
  store.set('saved');
  expect(changed).not.toHaveBeenCalled();
  store.set('saving');
  expect([store.get(), changed.mock.calls.length]).toEqual(['saving', 1]);
});

test('LINE-16 who stops watching in the middle of the news takes nobody along', () => {
  const store = new ValueStore(0);
  const other = vi.fn();
  const stop = store.watch(() => stop());
  store.watch(other);
  store.set(1);
  store.set(2);
  expect(other).toHaveBeenCalledTimes(2);
});
