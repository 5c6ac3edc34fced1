import type { BoardLanguage } from '@rundbord/shared/board/language';
import type { PersonId } from '@rundbord/shared/id';
import {
  addMember,
  joinNetwork,
  type NetworkHand,
} from '@rundbord/shared/network/network-commands';
import { readFamily } from '@rundbord/shared/person/family';
import { changePerson } from '@rundbord/shared/person/family-commands';
import { type CastName, cast } from '@rundbord/shared/testing/cast';
import { castNetwork } from '@rundbord/shared/testing/cast-network';

/** Puts the network of the worked case around its family: who is drawn is taken in, the others are drawn by that. */
export function seedNetwork(hand: NetworkHand, language: BoardLanguage): void {
  const personOf = (name: CastName): PersonId | undefined =>
    readFamily(hand.roots).persons.find((each) => each.name === cast[name].name)?.id;
  for (const { name, toldBy, place } of castNetwork(language)) {
    const teller = toldBy && personOf(toldBy);
    const facts = { ...place, ...(teller ? { toldBy: { person: teller } } : {}) };
    const role = cast[name].relation[language].words;
    const known = personOf(name);
    const done = known
      ? joinNetwork(hand, known, facts)
      : addMember(hand, { name: cast[name].name, ...(role ? { role } : {}) }, facts);
    if (!done.ok)
      throw new Error('the demo has a network that may not be', { cause: done.refusal });
    if (known && role) changePerson(hand, known, { role });
  }
}
