import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, ok, type Result } from '@rundbord/shared/result';
import type { Context } from 'hono';
import type * as z from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';

/** The body of a request as the schema wants it, or `request/malformed`. */
export async function readBody<S extends z.$ZodType>(
  context: Context,
  schema: S,
): Promise<Result<z.output<S>, Refusal>> {
  try {
    const parsed = safeParse(schema, await context.req.json());
    return parsed.success ? ok(parsed.data) : err({ code: 'request/malformed' });
  } catch {
    return err({ code: 'request/malformed' });
  }
}
