import { err, ok, type Result } from '../result.ts';
import type { RoundState } from './round.ts';

/** What can be done to a round. `revealRest` shows what was held back of one that is partly shown. */
export const roundActs = ['open', 'close', 'reveal', 'revealPart', 'cancel'] as const;
export type RoundAct = (typeof roundActs)[number];

export type RoundRefusal =
  | { code: 'round/unknown' }
  /** It is no longer, or not yet, where this can be done. */
  | { code: 'round/moved-on' }
  /** It takes no numbers now. */
  | { code: 'round/closed' }
  /** Another one is asking. */
  | { code: 'round/another' }
  | { code: 'round/under-way' }
  /** Somebody has not had the floor. */
  | { code: 'round/floor'; count: number }
  | { code: 'round/has-given' }
  | { code: 'round/not-asked' }
  | { code: 'round/whole' };

const steps: Readonly<Record<RoundAct, Partial<Record<RoundState, RoundState>>>> = {
  open: { prepared: 'open' },
  close: { open: 'closed' },
  revealPart: { closed: 'partly', partly: 'partly' },
  reveal: { closed: 'revealed', partly: 'revealed' },
  cancel: { prepared: 'cancelled', open: 'cancelled', closed: 'cancelled' },
};

/** Where a round goes by an act, or why not. There is no way back, and none out of `revealed` and `cancelled`. */
export function nextState(
  state: RoundState,
  act: RoundAct,
): Result<RoundState, { code: 'round/moved-on' }> {
  const next = steps[act][state];
  return next ? ok(next) : err({ code: 'round/moved-on' });
}
