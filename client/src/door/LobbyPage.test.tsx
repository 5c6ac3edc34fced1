import type { Message } from '@rundbord/shared/message/message';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question } from '../testing/fake-answers.ts';
import { press } from '../testing/page.ts';
import { close, showIn } from '../testing/show.tsx';
import { LobbyPage } from './LobbyPage.tsx';

const onLeave = vi.fn();
const waits = { value: { state: 'waiting' } };
let questions: Question[];
let message: Message;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  questions = fakeAnswers();
  onLeave.mockClear();
  message = await showIn('en', <LobbyPage onLeave={onLeave} />);
});

afterEach(async () => {
  await close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('DOOR-7 who waits is told that they wait, and asks one question at a time', async () => {
  expect(document.querySelector('h1')?.textContent).toBe(message('lobby.waiting'));
  expect(questions.map(({ path }) => path)).toEqual(['/api/lobby?wait=1']);
  await answer(waits);
  expect(questions).toHaveLength(2);
  expect(document.querySelector('h1')?.textContent).toBe(message('lobby.waiting'));
});

test('DOOR-7 without a line a phone in the lobby asks again, calmly', async () => {
  await answer('line-down');
  expect(questions).toHaveLength(1);
  await act(() => vi.advanceTimersByTimeAsync(1_499));
  expect(questions).toHaveLength(1);
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(questions).toHaveLength(2);
});

test('DOOR-7 a phone that wakes in the lobby does not wait for a question that died in its sleep', async () => {
  await act(async () => dispatchEvent(new Event('pageshow')));
  await act(() => vi.advanceTimersByTimeAsync(1_500));
  expect(questions).toHaveLength(2);
});

test('DOOR-8 who is not let in is told so kindly, is asked no more, and can try again', async () => {
  await answer({ value: { state: 'not-now' } });
  expect(document.body.textContent).toContain(message('refusal.join/not-now'));
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(questions).toHaveLength(1);
  await press(message('lobby.again'));
  expect(onLeave).toHaveBeenCalledTimes(1);
});

test('DOOR-8 who leaves the lobby asks no more', async () => {
  await close();
  await answer(waits);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(questions).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

async function answer(said: Parameters<Question['answer']>[0]): Promise<void> {
  await act(async () => questions.at(-1)?.answer(said));
}
