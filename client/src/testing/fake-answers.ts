import type { Refusal } from '@rundbord/shared/intent/refusal';
import { vi } from 'vitest';

type Answer = { value: unknown } | { refusal: Refusal } | 'line-down' | 'no-answer-of-ours';

/** One question to the house, which waits until the test answers. */
export type Question = {
  path: string;
  method: string;
  body: unknown;
  answer(answer: Answer): Promise<void>;
};

/** Stands in for the house's HTTP. Questions come in the order they were asked. */
export function fakeAnswers(): Question[] {
  const questions: Question[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    init.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
    questions.push({
      path,
      method: init.method ?? 'GET',
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
      answer: async (answer) => {
        if (answer === 'line-down') reject(new TypeError('failed to fetch'));
        else if (answer === 'no-answer-of-ours')
          resolve(new Response('<h1>502</h1>', { status: 502 }));
        else resolve(Response.json(answer));
        await settled();
      },
    });
    return promise;
  });
  return questions;
}

/** Everything that was only waiting for its turn has had it. No clock moves. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
}
