import type { Family } from '@rundbord/shared/person/family';
import type { Step } from '@rundbord/shared/person/steps/step';
import { withSteps } from '@rundbord/shared/person/steps/with-steps';
import { useMemo } from 'react';

/** The family as it would be after a proposal that nobody has confirmed yet. */
export function useNextFamily(family: Family, steps: readonly Step[]): Family {
  return useMemo(
    () => withSteps(family, steps, { made: { by: '' as never, at: new Date().toISOString() } }),
    [family, steps],
  );
}
