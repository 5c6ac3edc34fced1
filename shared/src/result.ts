/** What an expected question answers: a value, or a refusal that can be shown kindly. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; refusal: E };

/** An answer that holds a value. */
export function ok(): Result<void, never>;
export function ok<T>(value: T): Result<T, never>;
export function ok(value?: unknown): Result<unknown, never> {
  return { ok: true, value };
}

/** An answer that refuses. */
export function err<const E>(refusal: E): Result<never, E> {
  return { ok: false, refusal };
}

/** Marks a branch that the types say cannot be reached. Throws, because then the types are wrong. */
export function assertNever(value: never): never {
  throw new Error('a case was forgotten', { cause: value });
}
