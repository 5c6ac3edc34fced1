import type { DescentId } from '../id.ts';
import { err, ok, type Result } from '../result.ts';
import { freshTwins } from './bond.ts';
import { readFamily } from './family.ts';
import type { FamilyHand, FamilyRefusal } from './family-hand.ts';
import { inOne, setFields } from './family-records.ts';

/** Says that two children were born together, by their lines to the same parents; or, with null, that somebody was born
 *  alone. Who is a twin already takes the other in: triplets. Refuses `person/unknown`. */
export function bornTogether(
  hand: FamilyHand,
  id: DescentId,
  twin: DescentId | null,
): Result<void, FamilyRefusal> {
  return inOne(hand, () => {
    const { descents } = readFamily(hand.roots);
    const [own, other] = [id, twin].map((each) => descents.find((line) => line.id === each));
    if (!own || (twin && !other) || own === other) return err({ code: 'person/unknown' });
    const twins = other && (other.twins ?? freshTwins(descents));
    if (other && other.twins === undefined) setFields(hand.roots.descents.get(other.id), { twins });
    setFields(hand.roots.descents.get(id), { twins, ...(twins ? {} : { identical: undefined }) });
    return ok();
  });
}
