import type { BoardId } from '@rundbord/shared/id';
import { ask } from '../connection/ask.ts';

/** Where this phone stands at the door. */
export type Standing = { state: 'waiting' | 'not-now' } | { state: 'in'; board: BoardId };

/** Asks where this phone stands; null when the line is down. With `waits`, the answer may take half a minute. */
export async function askStanding({
  waits,
  signal,
}: {
  waits: boolean;
  signal?: AbortSignal;
}): Promise<Standing | null> {
  const answer = await ask<Standing>(`/lobby${waits ? '?wait=1' : ''}`, signal ? { signal } : {});
  return answer.ok ? answer.value : null;
}
