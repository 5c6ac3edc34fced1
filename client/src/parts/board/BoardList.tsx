import { columns } from '@rundbord/shared/card/category';
import { late } from '../../connection/late.ts';
import { ColumnList } from '../columns/ColumnList.tsx';
import { ColumnsInk } from '../columns/ColumnsInk.tsx';
import { Part } from '../pages/Part.tsx';
import { SheetList } from '../sheets/SheetList.tsx';
import classes from './BoardList.module.css';

// Nobody needs these in the first second of a phone: they come a moment later.
const FamilyList = late(async () => (await import('../family/FamilyList.tsx')).FamilyList);
const NetworkList = late(async () => (await import('../network/NetworkList.tsx')).NetworkList);
const GoalsList = late(async () => (await import('../goals/GoalsList.tsx')).GoalsList);
const ScalingList = late(async () => (await import('../scaling/ScalingList.tsx')).ScalingList);
const DevelopmentList = late(
  async () => (await import('../scaling/DevelopmentList.tsx')).DevelopmentList,
);
const PlanList = late(async () => (await import('../plan/PlanList.tsx')).PlanList);
const WeekList = late(async () => (await import('../plan/WeekList.tsx')).WeekList);
const EmergencyList = late(
  async () => (await import('../emergency/EmergencyList.tsx')).EmergencyList,
);
const RoadList = late(async () => (await import('../road/RoadList.tsx')).RoadList);
const DecidersList = late(async () => (await import('../road/DecidersList.tsx')).DecidersList);

/** In the order in which they hang; each is marked with its name by itself. */
const lists = [
  ['family', FamilyList],
  ['network', NetworkList],
  ['goals', GoalsList],
  ['scaling', ScalingList],
  ['development', DevelopmentList],
  ['plan', PlanList],
  ['week', WeekList],
  ['emergency', EmergencyList],
  ['road', RoadList],
  ['deciders', DecidersList],
] as const;

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
      {lists.map(([name, List]) => (
        <Part key={name}>
          <List />
        </Part>
      ))}
      <SheetList />
    </div>
  );
}
