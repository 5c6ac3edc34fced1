import type { RoadStep } from '@rundbord/shared/plan/road-layout';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanPeople } from '../../source/usePlan.ts';

/** What is said of a step beside what people wrote. */
export function useRoadWords() {
  const message = useMessage();
  const format = useFormat();
  const people = usePlanPeople();
  return {
    state: ({ values }: RoadStep) => message(`planChoice.road.${values.state ?? 'ahead'}`),
    days: ({ values: { period } }: RoadStep) =>
      period ? format.days(period.from, period.to) : message('road.undated'),
    shortDays: ({ values: { period } }: RoadStep) =>
      period ? format.shortDays(period.from, period.to) : message('road.undated'),
    responsible: ({ values }: RoadStep) =>
      format.list((values.responsible ?? []).map(people.nameOf)),
  };
}
