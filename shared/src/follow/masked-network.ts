import type { PersonId } from '../id.ts';
import type { Circles } from '../network/circles.ts';
import type { NetworkPlace } from '../network/place.ts';

/** The network as followers read it: who knows how much, by role, and until when. From which side somebody comes, when they
 *  can be called, and what they speak is the room's. */
export function maskedNetwork(
  { members }: Circles,
  say: (key: string, raw: string) => string,
): Map<string, ReadonlyMap<string, unknown>> {
  return new Map(
    members.map(({ person, place }) => [
      person.id,
      new Map(
        Object.entries(maskedPlace(person.id, place, say)).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    ]),
  );
}

function maskedPlace(
  person: PersonId,
  place: NetworkPlace,
  say: (key: string, raw: string) => string,
): Partial<NetworkPlace> {
  const {
    side: _,
    isNear: _near,
    canBeCalled: _call,
    language: _language,
    toldBy,
    ...facts
  } = place;
  const told =
    toldBy && 'words' in toldBy ? { words: say(`${person} told`, toldBy.words) } : toldBy;
  return { ...facts, isNear: false, ...(told ? { toldBy: told } : {}) };
}
