import type { DescentId, PersonId } from '../../id.ts';
import { descendsFrom } from '../ancestors.ts';
import type { Family } from '../family.ts';
import type { Step } from '../steps/step.ts';

/** A partner that lines name beside somebody who has children alone. Nobody said that they are the other parent, so it is
 *  asked; `steps` make them so, after those of the lines. */
export type AlsoAsked = { second: string; children: string[]; steps: Step[] };

/** What is to be asked of the couples that a proposal makes. `next` is the family as it would be. */
export function alsoParents(steps: readonly Step[], next: Family): AlsoAsked[] {
  return steps.flatMap((step) => {
    if (step.do !== 'addCouple') return [];
    const { one, other } = step;
    return [asked(next, one, other), asked(next, other, one)].flatMap((each) => each ?? []);
  });
}

function asked(next: Family, first: string, second: string): AlsoAsked | undefined {
  const lone = next.descents.filter(
    ({ child, parent, otherParent }) =>
      (parent as string) === first &&
      !otherParent &&
      !descendsFrom(next, second as PersonId, child) &&
      (child as string) !== second,
  );
  if (lone.length === 0) return undefined;
  return {
    second,
    children: [...new Set(lone.map(({ child }) => child as string))],
    steps: lone.map(({ id }) => ({
      do: 'changeDescent',
      descent: id as DescentId,
      facts: { otherParent: second as PersonId },
    })),
  };
}
