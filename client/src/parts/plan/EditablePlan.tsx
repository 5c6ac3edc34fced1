import { PlanStanding } from '../approval/PlanStanding.tsx';
import { FollowUp } from '../checks/FollowUp.tsx';
import { PlanPoster } from './PlanPoster.tsx';

export function EditablePlan() {
  return (
    <>
      <PlanStanding />
      <FollowUp />
      <PlanPoster />
    </>
  );
}
