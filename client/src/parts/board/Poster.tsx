import { isBoardPart, type PosterId } from '@rundbord/shared/wall/poster';
import { ColumnsPoster } from '../columns/ColumnsPoster.tsx';
import { EmergencyPoster } from '../emergency/EmergencyPoster.tsx';
import { FamilyPoster } from '../family/FamilyPoster.tsx';
import { GoalsPoster } from '../goals/GoalsPoster.tsx';
import { NetworkPoster } from '../network/NetworkPoster.tsx';
import { PlanPoster } from '../plan/PlanPoster.tsx';
import { WeekPoster } from '../plan/WeekPoster.tsx';
import { DecidersPoster } from '../road/DecidersPoster.tsx';
import { RoadPoster } from '../road/RoadPoster.tsx';
import { DevelopmentPoster } from '../scaling/DevelopmentPoster.tsx';
import { ScalingPoster } from '../scaling/ScalingPoster.tsx';
import { SheetPoster } from '../sheets/SheetPoster.tsx';

/** The parts of the board as those who only look see them. */
const parts = {
  columns: ColumnsPoster,
  family: FamilyPoster,
  network: NetworkPoster,
  goals: GoalsPoster,
  scaling: ScalingPoster,
  development: DevelopmentPoster,
  plan: PlanPoster,
  week: WeekPoster,
  emergency: EmergencyPoster,
  road: RoadPoster,
  deciders: DecidersPoster,
} as const;

/** Any poster as those who only look see it. */
export function Poster({ id }: { id: PosterId }) {
  if (!isBoardPart(id)) return <SheetPoster id={id} />;
  const Part = parts[id];
  return <Part />;
}
