import type { RoundId } from '@rundbord/shared/id';
import { type RoundFacts, type RoundState, roundKey } from '@rundbord/shared/scaling/round';
import type { RoundAside } from '@rundbord/shared/scaling/round-aside';
import type { ActContext } from '../intent/act-context.ts';

/** Writes a round down where everyone reads it. */
export function putRound(
  { record }: Pick<ActContext['table'], 'record'>,
  id: RoundId,
  facts: RoundFacts,
): void {
  record.set(roundKey(id), facts);
}

/** Writes down what facilitators alone know of it. */
export function putAside(
  { rounds }: Pick<ActContext['staff'], 'rounds'>,
  id: RoundId,
  aside: RoundAside,
): void {
  rounds.set(id, aside);
}

/** A round in a new state, with who brought it there and when. */
export function passed(
  { actor, at }: Pick<ActContext, 'actor' | 'at'>,
  round: RoundFacts,
  state: RoundState,
): RoundFacts {
  if (round.state === state) return round;
  return { ...round, state, passages: [...round.passages, { state, by: actor.seat, at }] };
}
