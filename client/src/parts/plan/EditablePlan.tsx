import { PosterFrame } from '../../design/PosterFrame.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { PlanStanding } from '../approval/PlanStanding.tsx';
import { FollowUp } from '../checks/FollowUp.tsx';
import { HeldList } from '../checks/HeldList.tsx';

export function EditablePlan() {
  const message = useMessage();
  return (
    <PosterFrame name={message('poster.plan')}>
      <h2>{message('poster.plan')}</h2>
      <PlanStanding />
      <FollowUp />
      <HeldList />
    </PosterFrame>
  );
}
