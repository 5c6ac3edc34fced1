import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchWaking } from './waking.ts';

const woke = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  woke.mockClear();
  stop = watchWaking(woke);
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('WAKE-1 a phone that is awake is left in peace', () => {
  vi.advanceTimersByTime(10 * 60_000);
  expect(woke).not.toHaveBeenCalled();
});

test.each(['pageshow', 'online'])('WAKE-1 a phone wakes with %s', (event) => {
  dispatchEvent(new Event(event));
  expect(woke).toHaveBeenCalledTimes(1);
});

test.each([
  ['visible', 1],
  ['hidden', 0],
] as const)('WAKE-1 a page that becomes %s wakes its phone this many times: %i', (state, times) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(woke).toHaveBeenCalledTimes(times);
});

test('WAKE-2 a phone whose clock has jumped has slept', () => {
  vi.advanceTimersByTime(7_000);
  vi.setSystemTime(Date.now() + 60_000);
  vi.advanceTimersByTime(5_000);
  expect(woke).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(woke).toHaveBeenCalledTimes(1);
});

test('WAKE-2 a page that was busy for some seconds has not slept', () => {
  vi.advanceTimersByTime(4_000);
  vi.setSystemTime(Date.now() + 12_000);
  vi.advanceTimersByTime(5_000);
  expect(woke).not.toHaveBeenCalled();
});

test('WAKE-3 who has stopped watching is not woken, and no clock runs on', () => {
  stop();
  stop();
  for (const event of ['pageshow', 'online']) dispatchEvent(new Event(event));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(woke).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
