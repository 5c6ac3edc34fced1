import type { Family } from '@rundbord/shared/person/family';
import { type AlsoAsked, alsoParents } from '@rundbord/shared/person/lines/also-parents';
import type { Step } from '@rundbord/shared/person/steps/step';
import { useMemo, useState } from 'react';

/** A question of the lines with its answer so far: nobody has to give one. */
export type Answered = AlsoAsked & {
  isParent: boolean | null;
  answer: (isParent: boolean) => void;
};

/** What is asked about partners whom lines name, and the steps that a yes adds. An answer holds as long as the same people
 *  are asked about. */
export function useAlsoParents(
  steps: readonly Step[],
  next: Family,
): { asked: readonly Answered[]; also: readonly Step[] } {
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean>>(new Map());
  return useMemo(() => {
    const asked = alsoParents(steps, next).map((each) => {
      const about = [each.second, ...each.children].map((id) => nameIn(next, id)).join('\n');
      return {
        ...each,
        isParent: answers.get(about) ?? null,
        answer: (isParent: boolean) => setAnswers((before) => new Map(before).set(about, isParent)),
      };
    });
    return { asked, also: asked.flatMap((each) => (each.isParent ? each.steps : [])) };
  }, [steps, next, answers]);
}

function nameIn({ persons }: Family, key: string): string {
  return persons.find(({ id }) => (id as string) === key)?.name ?? key;
}
