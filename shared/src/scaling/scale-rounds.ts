import { type NumberRound, type Round, revealedAt } from './round.ts';
import { isPrivate, scaleKinds } from './scale-kind.ts';

/** The numbers of one scale that everyone has seen, first to last, under the name it had last. */
export type ScaleRounds = { last: NumberRound; rounds: NumberRound[] };

/** Every scale that numbers were shown of: safety, wellbeing, then the others, each in the order of its first round. */
export function scaleRounds(rounds: readonly Round[]): ScaleRounds[] {
  const bySet = new Map<string, NumberRound[]>();
  for (const round of rounds)
    if (
      round.asks === 'number' &&
      revealedAt(round) !== null &&
      !isPrivate(round.kind) &&
      !round.isClose
    )
      bySet.set(round.set, [...(bySet.get(round.set) ?? []), round]);
  return [...bySet.values()]
    .flatMap((own) => {
      const last = own.at(-1);
      return last ? [{ last, rounds: own }] : [];
    })
    .sort((a, b) => scaleKinds.indexOf(a.last.kind) - scaleKinds.indexOf(b.last.kind));
}
