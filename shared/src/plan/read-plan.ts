import { readAllSeats, readBoardFacts } from '../board/record.ts';
import type { Day } from '../calendar/day.ts';
import type { TableDoc } from '../doc/board-doc.ts';
import { placesOf } from '../network/circles.ts';
import { readFamily, readFamilyRoot } from '../person/family.ts';
import { readSets } from '../scaling/statement-set.ts';
import type { WholePlan } from './approval.ts';
import { livePlan, readSingle } from './plan-entry.ts';
import { type PlanPeople, planPeople } from './plan-people.ts';

/** Who is who for the plan of this board, on this day. */
export function readPlanPeople(table: TableDoc, today: Day): PlanPeople {
  return planPeople({
    family: readFamily(table),
    places: placesOf(readFamilyRoot(table.network)),
    seats: readAllSeats(table.record),
    children: readBoardFacts(table.record)?.children ?? [],
    named: readSingle(table.plan, 'header').parents,
    today,
  });
}

/** The plan as everyone has it, without what was laid aside. */
export function readWholePlan(table: TableDoc): WholePlan {
  const { plan } = table;
  return {
    header: readSingle(plan, 'header'),
    rules: livePlan(plan, 'rule'),
    windows: livePlan(plan, 'window'),
    agreements: livePlan(plan, 'agreement'),
    emergency: readSingle(plan, 'emergency'),
    steps: livePlan(plan, 'step'),
    calls: livePlan(plan, 'call'),
    sets: readSets(table.sets),
  };
}
