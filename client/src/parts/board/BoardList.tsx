import { columns } from '@rundbord/shared/card/category';
import { lazy, Suspense } from 'react';
import { ColumnList } from '../columns/ColumnList.tsx';
import { ColumnsInk } from '../columns/ColumnsInk.tsx';
import { SheetList } from '../sheets/SheetList.tsx';
import classes from './BoardList.module.css';

// Nobody needs these in the first second of a phone: they come a moment later.
const FamilyList = lazy(async () => ({
  default: (await import('../family/FamilyList.tsx')).FamilyList,
}));
const NetworkList = lazy(async () => ({
  default: (await import('../network/NetworkList.tsx')).NetworkList,
}));
const GoalsList = lazy(async () => ({
  default: (await import('../goals/GoalsList.tsx')).GoalsList,
}));
const ScalingList = lazy(async () => ({
  default: (await import('../scaling/ScalingList.tsx')).ScalingList,
}));
const DevelopmentList = lazy(async () => ({
  default: (await import('../scaling/DevelopmentList.tsx')).DevelopmentList,
}));

const PlanList = lazy(async () => ({
  default: (await import('../plan/PlanList.tsx')).PlanList,
}));
const WeekList = lazy(async () => ({
  default: (await import('../plan/WeekList.tsx')).WeekList,
}));
const EmergencyList = lazy(async () => ({
  default: (await import('../emergency/EmergencyList.tsx')).EmergencyList,
}));
const RoadList = lazy(async () => ({
  default: (await import('../road/RoadList.tsx')).RoadList,
}));
const DecidersList = lazy(async () => ({
  default: (await import('../road/DecidersList.tsx')).DecidersList,
}));

/** Everything that hangs on the wall as headings and lists. Each poster's part is marked with its name, so that a page
 *  can go there. */
export function BoardList({ hasShelf = false }: { hasShelf?: boolean }) {
  return (
    <div className={classes.board}>
      <div className={classes.board} data-poster="columns">
        {columns.map((column) => (
          <ColumnList key={column} column={column} hasShelf={hasShelf} />
        ))}
        <ColumnsInk />
      </div>
      <Suspense>
        <FamilyList />
      </Suspense>
      <Suspense>
        <NetworkList />
      </Suspense>
      <Suspense>
        <GoalsList />
      </Suspense>
      <Suspense>
        <ScalingList />
      </Suspense>
      <Suspense>
        <DevelopmentList />
      </Suspense>
      <Suspense>
        <PlanList />
      </Suspense>
      <Suspense>
        <WeekList />
      </Suspense>
      <Suspense>
        <EmergencyList />
      </Suspense>
      <Suspense>
        <RoadList />
      </Suspense>
      <Suspense>
        <DecidersList />
      </Suspense>
      <SheetList />
    </div>
  );
}
