import { PlanPoster } from './PlanPoster.tsx';

export function EditablePlan() {
  return <PlanPoster />;
}
