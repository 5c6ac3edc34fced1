import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../child.ts';
import { percentile, seededChance } from '../stats.ts';

/** A phone's way to a server: who it is, and where it sends its number. */
export type Phone = { address: string; headers: Record<string, string> };

/** What forty numbers came to: milliseconds from sending to being answered, and the server's processor time. */
export type Burst = { p50: number; p95: number; slowest: number; cpuMs: number };

/** Within this time everybody has pressed. */
export const burstMs = 2_000;

/** Sends one number from each phone, each at a moment of its own that is the same on every side. Throws when one is not
 *  answered with yes. */
export async function burst(
  phones: readonly Phone[],
  server: Child,
  { seed, bodyOf }: { seed: number; bodyOf: (phone: number) => unknown },
): Promise<Burst> {
  const chance = seededChance(seed);
  const moments = phones.map(() => chance() * burstMs);
  const before = await server.usage();
  const times = await Promise.all(
    phones.map(async ({ address, headers }, at) => {
      const body = JSON.stringify(bodyOf(at));
      await pause(moments[at] ?? 0);
      const sentMs = performance.now();
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        signal: AbortSignal.timeout(20_000),
      });
      const text = await answer.text();
      const ms = performance.now() - sentMs;
      if (!answer.ok) throw new Error(`a number was not taken: ${answer.status} ${text}`);
      return ms;
    }),
  );
  const after = await server.usage();
  return {
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    slowest: Math.max(...times),
    cpuMs: (after.cpuS - before.cpuS) * 1000,
  };
}
