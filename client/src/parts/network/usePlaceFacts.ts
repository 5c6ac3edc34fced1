import type { NetworkPlace } from '@rundbord/shared/network/place';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePersonName } from '../family/usePersonName.ts';

/** What is said of somebody's place besides their circle, each fact as words that go on after their name. */
export function usePlaceFacts(): (place: NetworkPlace) => string[] {
  const message = useMessage();
  const dayOf = useDay();
  const nameOf = usePersonName();
  return (place) => {
    const { choice, knowsSince, toldBy, canBeCalled, language, until, reviewAt } = place;
    const facts = [
      choice === 'thinking' && message('network.fact.thinking'),
      !place.isAdult && message('network.fact.young'),
      place.mayFetch && message('network.fact.fetch'),
      place.isNear && message('network.fact.near'),
      canBeCalled && message('network.fact.call', { when: canBeCalled }),
      language && message('network.fact.language', { language }),
      toldBy &&
        knowsSince &&
        message('network.fact.told', {
          name: 'words' in toldBy ? toldBy.words : nameOf(toldBy.person),
          day: dayOf(knowsSince),
        }),
      until && message('network.fact.until', { day: dayOf(until) }),
      reviewAt && message('network.fact.review', { day: dayOf(reviewAt) }),
    ];
    return facts.filter((fact) => typeof fact === 'string' && fact !== '') as string[];
  };
}

/** A day as the model writes it (`2026-01-13`), as people do. */
export function useDay(): (day: string) => string {
  const format = useFormat();
  // At noon it is the same day everywhere here.
  return (day) => format.day(`${day}T12:00`);
}
