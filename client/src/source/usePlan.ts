import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import type { Day } from '@rundbord/shared/calendar/day';
import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { type PlanAsk, readAsks } from '@rundbord/shared/plan/plan-ask';
import { livePlan, type PlanEntry, readPlan, readSingle } from '@rundbord/shared/plan/plan-entry';
import {
  type PlanKind,
  type PlanValues,
  planKinds,
  type SingleKind,
  singleKinds,
} from '@rundbord/shared/plan/plan-fields';
import { type PlanPeople, planPeople } from '@rundbord/shared/plan/plan-people';
import {
  type PlanText,
  type PlanVersion,
  planText,
  readVersions,
} from '@rundbord/shared/plan/plan-version';
import { useMemo, useState } from 'react';
import { useSources } from './source-context.ts';
import { type Read, useAllSeats, useBoardFacts, usePart } from './useBoard.ts';
import { useFamily } from './useFamily.ts';
import { usePlaces } from './useNetwork.ts';

type Reads = { [K in PlanKind]: Read<PlanEntry<K>[]> };
const readers = (
  of: (doc: Parameters<Read<unknown>>[0]) => Parameters<typeof readPlan>[0],
  read: typeof readPlan,
) =>
  Object.fromEntries(
    planKinds.map((kind) => [kind, (doc: Parameters<Read<unknown>>[0]) => read(of(doc), kind)]),
  ) as unknown as Reads;
const live = readers((doc) => openTable(doc).plan, livePlan);
const all = readers((doc) => openTable(doc).plan, readPlan);
const held = readers((doc) => openStaff(doc).plan, livePlan);
const allHeld = readers((doc) => openStaff(doc).plan, readPlan);
const singles = Object.fromEntries(
  singleKinds.map((kind) => [
    kind,
    (doc: Parameters<Read<unknown>>[0]) => readSingle(openTable(doc).plan, kind),
  ]),
) as unknown as { [K in SingleKind]: Read<PlanValues<K>> };
const readText: Read<PlanText> = (doc) => planText(openTable(doc).plan);
const readSent: Read<PlanVersion[]> = (doc) => readVersions(openTable(doc).record);
const readSaid: Read<PlanAsk[]> = (doc) => readAsks(openStaff(doc).plan);

const nothing: never[] = [];
const nothingSaid = {};

/** Everything of one kind that everyone has, without what was laid aside. */
export function usePlan<K extends PlanKind>(kind: K): PlanEntry<K>[] {
  return usePart(useSources().table, 'plan', live[kind]) ?? nothing;
}

/** What was laid aside of one kind; for facilitators also of what they held back. */
export function useShelvedPlan<K extends PlanKind>(kind: K): PlanEntry<K>[] {
  const shown = usePart(useSources().table, 'plan', all[kind]) ?? nothing;
  const kept = usePart(useSources().staff, 'plan', allHeld[kind]) ?? nothing;
  return useMemo(() => [...shown, ...kept].filter((entry) => entry.shelved), [shown, kept]);
}

/** What of one kind only facilitators have. Nothing where there is no staff document. */
export function useHeldPlan<K extends PlanKind>(kind: K): PlanEntry<K>[] {
  return usePart(useSources().staff, 'plan', held[kind]) ?? nothing;
}

/** What is said in the one thing of this kind. */
export function usePlanSingle<K extends SingleKind>(kind: K): PlanValues<K> {
  return usePart(useSources().table, 'plan', singles[kind]) ?? nothingSaid;
}

/** Every version that was sent, first to last. */
export function usePlanVersions(): PlanVersion[] {
  return usePart(useSources().table, 'record', readSent) ?? nothing;
}

/** The plan's words as they stand now. */
export function usePlanText(): PlanText {
  return usePart(useSources().table, 'plan', readText) ?? nothing;
}

/** What members said of their tasks to the facilitators. */
export function usePlanAsks(): PlanAsk[] {
  return usePart(useSources().staff, 'plan', readSaid) ?? nothing;
}

/** The day it is in Denmark. A page that is open over midnight goes by the day on which it was opened. */
export function useToday(): Day {
  return useState(() => dayInDenmark(new Date().toISOString()))[0];
}

/** Who is who for the plan, today. */
export function usePlanPeople(): PlanPeople {
  const family = useFamily();
  const places = usePlaces();
  const seats = useAllSeats();
  const children = useBoardFacts()?.children;
  const named = usePlanSingle('header').parents;
  const today = useToday();
  return useMemo(
    () => planPeople({ family, places, seats, children: children ?? [], named, today }),
    [family, places, seats, children, named, today],
  );
}
