import type { PlanId } from '@rundbord/shared/id';
import { roadLayout, roadOrder } from '@rundbord/shared/plan/road-layout';
import { type ReactNode, useMemo } from 'react';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PosterHead } from '../../design/PosterHead.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import { RoadLanes } from './RoadLanes.tsx';
import classes from './RoadPoster.module.css';
import { RoadWays } from './RoadWays.tsx';

/** The road from tonight to the closing, and what opens on the way. */
export function RoadPoster({
  tools,
  onOpen,
  children,
}: {
  tools?: ReactNode;
  onOpen?: (step: PlanId) => void;
  children?: ReactNode;
}) {
  const message = useMessage();
  const steps = usePlan('road');
  const road = useMemo(() => roadLayout(steps), [steps]);
  return (
    <PosterFrame name={message('poster.road')}>
      <div className={steps.length > 0 ? classes.head : undefined}>
        <PosterHead title={message('poster.road')}>{tools}</PosterHead>
      </div>
      {steps.length === 0 ? (
        <p className={classes.soft}>{message('road.none')}</p>
      ) : (
        <>
          <div className={classes.wide}>
            <RoadLanes road={road} onOpen={onOpen} />
          </div>
          <RoadWays order={roadOrder(steps)} />
        </>
      )}
      {children}
    </PosterFrame>
  );
}
