import type { RoadStep } from '@rundbord/shared/plan/road-layout';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePartyWords } from '../plan/usePartyWords.ts';

/** What is said of a step beside what people wrote. */
export function useRoadWords() {
  const message = useMessage();
  const format = useFormat();
  const called = usePartyWords();
  return {
    state: ({ values }: RoadStep) => message(`planChoice.road.${values.state ?? 'ahead'}`),
    days: ({ values: { period } }: RoadStep) =>
      period ? format.days(period.from, period.to) : message('road.undated'),
    shortDays: ({ values: { period } }: RoadStep) =>
      period ? format.shortDays(period.from, period.to) : message('road.undated'),
    responsible: ({ values }: RoadStep) => called(values.responsible),
  };
}
