import type { Refusal } from '@rundbord/shared/intent/refusal';
import type { Result } from '@rundbord/shared/result';
import type { Context } from 'hono';
import { statusOf } from './refusal-status.ts';

/** A refusal as a response: its code and facts, and never a sentence. */
export function refuse(context: Context, refusal: Refusal): Response {
  return context.json({ refusal }, statusOf(refusal.code));
}

/** A result as a response. */
export function answer(context: Context, result: Result<unknown, Refusal>): Response {
  return result.ok
    ? context.json({ value: result.value ?? null })
    : refuse(context, result.refusal);
}
