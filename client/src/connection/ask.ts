import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, type Result } from '@rundbord/shared/result';

/** A refusal of the house, or the line that is down. */
export type Answered<T> = Result<T, Refusal | { code: 'line/down' }>;

/** Asks the house by HTTP; a file goes as it is. A line that is down is an answer too, and never an exception. */
export async function ask<T = null>(
  path: string,
  {
    method = 'GET',
    body,
    signal,
  }: { method?: 'GET' | 'POST' | 'DELETE'; body?: unknown; signal?: AbortSignal } = {},
): Promise<Answered<T>> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined || body instanceof Blob ? (body ?? null) : JSON.stringify(body),
      signal: signal ?? null,
      credentials: 'same-origin',
      cache: 'no-store',
    });
    const answer = (await response.json()) as { value: T } | { refusal: Refusal };
    return 'refusal' in answer ? err(answer.refusal) : { ok: true, value: answer.value };
  } catch {
    return err({ code: 'line/down' });
  }
}
