// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question } from '../testing/fake-answers.ts';
import { ask } from './ask.ts';

let questions: Question[];

beforeEach(() => {
  questions = fakeAnswers();
});

afterEach(() => vi.unstubAllGlobals());

test('QUEUE-8 what the house answers is handed on as it was said', async () => {
  const answer = ask<{ state: string }>('/lobby');
  expect(questions[0]).toMatchObject({ path: '/api/lobby', method: 'GET', body: null });
  await questions[0]?.answer({ value: { state: 'waiting' } });
  expect(await answer).toEqual({ ok: true, value: { state: 'waiting' } });
});

test('QUEUE-8 a refusal is handed on with its facts', async () => {
  const answer = ask('/join', { method: 'POST', body: { name: '' } });
  expect(questions[0]).toMatchObject({ method: 'POST', body: { name: '' } });
  await questions[0]?.answer({ refusal: { code: 'name/too-long', graphemes: 50, limit: 40 } });
  expect(await answer).toEqual({
    ok: false,
    refusal: { code: 'name/too-long', graphemes: 50, limit: 40 },
  });
});

test.each(['line-down', 'no-answer-of-ours'] as const)(
  'QUEUE-8 %s is an answer too',
  async (trouble) => {
    const answer = ask('/lobby');
    await questions[0]?.answer(trouble);
    expect(await answer).toEqual({ ok: false, refusal: { code: 'line/down' } });
  },
);

test('QUEUE-8 a question that is called back is answered as if the line were down', async () => {
  const gone = new AbortController();
  const answer = ask('/lobby?wait=1', { signal: gone.signal });
  gone.abort();
  expect(await answer).toEqual({ ok: false, refusal: { code: 'line/down' } });
});
