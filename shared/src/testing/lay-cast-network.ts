import type { BoardLanguage } from '../board/language.ts';
import type { PersonId } from '../id.ts';
import { addMember, joinNetwork, type NetworkHand } from '../network/network-commands.ts';
import { readFamily } from '../person/family.ts';
import { changePerson } from '../person/family-commands.ts';
import { type CastName, cast } from './cast.ts';
import { castNetwork } from './cast-network.ts';

/** Puts the network of the worked case around its family: who is drawn is taken in, the others are drawn by that. */
export function layCastNetwork(hand: NetworkHand, language: BoardLanguage): void {
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
      throw new Error('the worked case has a network that may not be', { cause: done.refusal });
    if (known && role) changePerson(hand, known, { role });
  }
}
