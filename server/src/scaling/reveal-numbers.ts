import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, ok, type Result } from '@rundbord/shared/result';
import { type Mark, markOf, ordered } from '@rundbord/shared/scaling/mark';
import type { NumberRound } from '@rundbord/shared/scaling/round';
import { readAside } from '@rundbord/shared/scaling/round-aside';
import { nextState } from '@rundbord/shared/scaling/round-machine';
import { isPrivate } from '@rundbord/shared/scaling/scale-kind';
import type { Vote } from '@rundbord/shared/scaling/vote';
import type { ActContext } from '../intent/act-context.ts';
import type { Write } from '../store/store.ts';
import { passed, putAside, putRound } from './write-round.ts';

/** Shows numbers to all at once: their rows go, and they stand in the record, in one commit. `next`: the municipality's
 *  are held back where that was agreed, until it is called again. What does not stand on the wall goes to the facilitators. */
export function revealNumbers(
  context: ActContext,
  { id, ...round }: NumberRound,
  part: 'all' | 'next',
): Result<Write[], Refusal> {
  const { table, staff, sealed } = context;
  const votes = [...sealed.of(id)];
  const isHeldBack = ({ group }: Vote) =>
    part === 'next' && round.authorityLast && round.state === 'closed' && group === 'authority';
  const shown = votes.filter(([, vote]) => !isHeldBack(vote));
  const act = shown.length < votes.length ? 'revealPart' : 'reveal';
  const next = nextState(round.state, act);
  if (!next.ok) return err(next.refusal);
  const marks: Mark[] = [];
  const held: Mark[] = [];
  for (const [voter, vote] of shown)
    (vote.offWall || isPrivate(round.kind) ? held : marks).push(markOf(voter, vote));
  const aside = readAside(staff.rounds, id);
  const close = round.isClose ? marks.splice(0) : [];
  if (held.length + close.length > 0)
    putAside(staff, id, {
      ...aside,
      held: ordered([...aside.held, ...held]),
      ...(round.isClose ? { close: ordered([...(aside.close ?? []), ...close]) } : {}),
    });
  putRound(table, id, {
    ...passed(context, round, next.value),
    marks: ordered([...round.marks, ...marks]),
  } as typeof round);
  return ok(shown.map(([voter]) => sealed.unseal(id, voter)));
}
