import { type ComponentType, useEffect, useState } from 'react';

/** How long a phone waits before it asks again for what did not come. */
const againMs = 5_000;

/** The emergency plan's button and all it opens, fetched after the first load and kept: asked for until it is here, so that
 *  it is there when the line is not. */
export function LatePlan() {
  const [Plan, setPlan] = useState<ComponentType | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (Plan) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    import('./EmergencyPlan.tsx').then(
      ({ EmergencyPlan }) => {
        if (!isGone) setPlan(() => EmergencyPlan);
      },
      () => {
        if (!isGone) timer = setTimeout(() => setTries(tries + 1), againMs);
      },
    );
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [Plan, tries]);
  return Plan ? <Plan /> : null;
}
