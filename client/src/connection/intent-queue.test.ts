import { type BoardId, type CardId, isId } from '@rundbord/shared/id';
import { intentSchema } from '@rundbord/shared/intent/intent';
import { idFor } from '@rundbord/shared/testing/id-for';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question, settled } from '../testing/fake-answers.ts';
import { IntentQueue, type Wish } from './intent-queue.ts';

const board = idFor<BoardId>('board');
const sendCard: Wish = {
  kind: 'sendCard',
  card: idFor<CardId>('coffee'),
  column: 'well',
  words: 'Vi drikker kaffe',
  lang: 'da',
};
const withdraw: Wish = { kind: 'withdrawCard', card: idFor<CardId>('coffee') };
const done = { value: null };
let questions: Question[];
let queue: IntentQueue;

beforeEach(() => {
  vi.useFakeTimers();
  questions = fakeAnswers();
  queue = new IntentQueue(board, 'phone');
});

afterEach(() => {
  queue.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('QUEUE-1 a wish goes to the house in a form it knows, and comes back when it is on disk', async () => {
  const answer = queue.send(sendCard);
  await settled();
  const [question] = questions;
  expect(question).toMatchObject({
    path: `/api/boards/${board}/intents/phone`,
    method: 'POST',
    body: sendCard,
  });
  expect(intentSchema.safeParse(question?.body).success).toBe(true);
  expect(queue.state.get()).toBe('sending');
  await question?.answer(done);
  expect(await answer).toEqual({ ok: true, value: null });
  expect(queue.state.get()).toBe('empty');
});

test('QUEUE-1 each door has its own way in', async () => {
  const console = new IntentQueue(board, 'console');
  console.send(withdraw);
  await settled();
  expect(questions[0]?.path).toBe(`/api/boards/${board}/intents/console`);
  await questions[0]?.answer(done);
  console.close();
});

test('QUEUE-2 wishes go one after another, in the order they were made', async () => {
  const first = queue.send(sendCard);
  const second = queue.send(withdraw);
  await settled();
  expect(kinds()).toEqual(['sendCard']);
  await questions[0]?.answer(done);
  expect(await first).toEqual({ ok: true, value: null });
  expect(kinds()).toEqual(['sendCard', 'withdrawCard']);
  expect(queue.state.get()).toBe('sending');
  await questions[1]?.answer(done);
  expect(await second).toEqual({ ok: true, value: null });
  expect(queue.state.get()).toBe('empty');
});

test.each(['line-down', 'no-answer-of-ours', 'request/too-many', 'house/fault'] as const)(
  'QUEUE-3 a wish that meets %s is made again under the same id until it is answered',
  async (trouble) => {
    const isLine = trouble === 'line-down' || trouble === 'no-answer-of-ours';
    const meets = isLine ? trouble : { refusal: { code: trouble } };
    const answer = queue.send(sendCard);
    await settled();
    for (let times = 0; times < 4; times += 1) {
      await questions.at(-1)?.answer(meets);
      expect(queue.state.get()).toBe('waiting');
      expect(questions).toHaveLength(times + 1);
      await vi.advanceTimersByTimeAsync(4_000);
      expect(questions).toHaveLength(times + 2);
    }
    expect(new Set(questions.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await questions.at(-1)?.answer(done);
    expect(await answer).toEqual({ ok: true, value: null });
    expect(queue.state.get()).toBe('empty');
  },
);

test('QUEUE-3 the house is given more and more time, and never more than four seconds', async () => {
  queue.send(sendCard);
  await settled();
  for (const waitMs of [400, 800, 1_600, 3_200, 4_000, 4_000]) {
    const asked = questions.length;
    await questions.at(-1)?.answer('line-down');
    await vi.advanceTimersByTimeAsync(waitMs - 1);
    expect(questions).toHaveLength(asked);
    await vi.advanceTimersByTimeAsync(1);
    expect(questions).toHaveLength(asked + 1);
  }
  await questions.at(-1)?.answer(done);
});

test('QUEUE-3 a wish made while another waits for the line waits behind it', async () => {
  queue.send(sendCard);
  await settled();
  await questions[0]?.answer('line-down');
  queue.send(withdraw);
  expect(queue.state.get()).toBe('waiting');
  await vi.advanceTimersByTimeAsync(400);
  await questions[1]?.answer(done);
  expect(kinds()).toEqual(['sendCard', 'sendCard', 'withdrawCard']);
  expect(queue.state.get()).toBe('sending');
  await questions[2]?.answer(done);
});

test('QUEUE-4 two wishes that say the same are two wishes', async () => {
  queue.send(withdraw);
  await settled();
  await questions[0]?.answer(done);
  queue.send(withdraw);
  await settled();
  await questions[1]?.answer(done);
  const ids = questions.map(({ body }) => (body as { id: string }).id);
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(2);
});

test('QUEUE-5 a refusal is an answer: it is handed over, and the next wish goes on its way', async () => {
  const first = queue.send(sendCard);
  const second = queue.send(withdraw);
  await settled();
  await questions[0]?.answer({ refusal: { code: 'words/too-long', graphemes: 300, limit: 240 } });
  expect(await first).toEqual({
    ok: false,
    refusal: { code: 'words/too-long', graphemes: 300, limit: 240 },
  });
  await questions[1]?.answer(done);
  expect(await second).toEqual({ ok: true, value: null });
  expect(questions).toHaveLength(2);
});

test('QUEUE-6 a phone that wakes tries at once', async () => {
  queue.send(sendCard);
  await settled();
  for (let times = 0; times < 5; times += 1) {
    await questions.at(-1)?.answer('line-down');
    await vi.advanceTimersByTimeAsync(4_000);
  }
  const asked = questions.length;
  await questions.at(-1)?.answer('line-down');
  dispatchEvent(new Event('online'));
  await settled();
  expect(questions).toHaveLength(asked + 1);
  await questions.at(-1)?.answer(done);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(questions).toHaveLength(asked + 1);
});

test('QUEUE-6 a wish that fell asleep with its phone is made again when it wakes', async () => {
  const answer = queue.send(sendCard);
  await settled();
  vi.setSystemTime(Date.now() + 60_000);
  dispatchEvent(new Event('pageshow'));
  await settled();
  expect(queue.state.get()).toBe('waiting');
  await vi.advanceTimersByTimeAsync(400);
  expect(questions).toHaveLength(2);
  expect(questions[1]?.body).toEqual(questions[0]?.body);
  await questions[1]?.answer(done);
  expect(await answer).toEqual({ ok: true, value: null });
});

test('QUEUE-6 a wish that has just been made is not made again by waking', async () => {
  queue.send(sendCard);
  await settled();
  dispatchEvent(new Event('pageshow'));
  await settled();
  expect(queue.state.get()).toBe('sending');
  await questions[0]?.answer(done);
  expect(questions).toHaveLength(1);
});

test('QUEUE-7 a queue that is closed gives its last wish one more chance and then lets go', async () => {
  const answer = queue.send(sendCard);
  await settled();
  await questions[0]?.answer('line-down');
  queue.close();
  await settled();
  expect(questions).toHaveLength(2);
  await questions[1]?.answer('line-down');
  expect(await answer).toEqual({ ok: false, refusal: { code: 'line/down' } });
  expect(vi.getTimerCount()).toBe(0);
  expect(questions).toHaveLength(2);
});

function kinds(): string[] {
  return questions.map(({ body }) => (body as Wish).kind);
}
