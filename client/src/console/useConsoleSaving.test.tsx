import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consoleAtHouse } from '../testing/console-at-house.ts';
import { close, show } from '../testing/show.tsx';
import { SessionContext } from './session-context.ts';
import { useConsoleSaving } from './useConsoleSaving.ts';

let { session, house, questions, socket, letIn } = {} as ReturnType<typeof consoleAtHouse>;

beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  ({ session, house, questions, socket, letIn } = consoleAtHouse());
  await show(
    <SessionContext value={session}>
      <Mark />
    </SessionContext>,
  );
});

afterEach(async () => {
  await close();
  session.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('DESK-8 a console without a line says so, and with one that all is saved', async () => {
  expect(mark()).toBe('away');
  await act(async () => letIn());
  expect(mark()).toBe('saved');
  await act(async () => socket.drops());
  expect(mark()).toBe('away');
});

test('DESK-8 what is written here is saving until it is on disk', async () => {
  await act(async () => letIn());
  await act(async () => session.acts.add('worry'));
  expect(mark()).toBe('saving');
  await act(async () => {
    vi.advanceTimersByTime(60);
    house.save();
  });
  expect(mark()).toBe('saved');
});

test('DESK-8 what was asked of the house counts too', async () => {
  await act(async () => letIn());
  await act(async () => void session.queue.send({ kind: 'endMeeting' }));
  expect(mark()).toBe('saving');
  await act(async () => questions[0]?.answer('line-down'));
  expect(mark()).toBe('waiting');
  await act(async () => vi.advanceTimersByTimeAsync(400));
  await act(async () => questions[1]?.answer({ value: null }));
  expect(mark()).toBe('saved');
});

test('DESK-8 a house that cannot keep anything is told before what is under way', async () => {
  await act(async () => letIn());
  await act(async () => void session.queue.send({ kind: 'endMeeting' }));
  await act(async () => house.say({ kind: 'notice', notice: 'store-down' }));
  expect(mark()).toBe('held');
  await act(async () => questions[0]?.answer({ value: null }));
});

test('DESK-9 the browser asks before a page is left with words that are not on disk, and only then', async () => {
  expect(asksBeforeLeaving()).toBe(false);
  await act(async () => letIn());
  await act(async () => session.acts.add('worry'));
  expect(asksBeforeLeaving()).toBe(true);
  await act(async () => socket.drops());
  expect(asksBeforeLeaving()).toBe(true);
});

function Mark() {
  return <output>{useConsoleSaving()}</output>;
}

function mark(): string | null | undefined {
  return document.querySelector('output')?.textContent;
}

function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}
