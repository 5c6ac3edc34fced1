/** The one door to the time. Tests pass their own. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** Now, as the model writes it. */
export function nowText(clock: Clock): string {
  return clock.now().toISOString();
}
