import type { PersonKey } from '../steps/step.ts';
import { joinParents, takeChildRow } from './child-clauses.ts';
import { means, peek, skipFillers, take } from './cursor.ts';
import { coupleOf, descent } from './draft.ts';
import { isMention } from './mention.ts';
import type { Reading } from './reading.ts';
import { takePerson } from './who.ts';

/** Below this age whoever somebody "has" is their child. */
const grownYears = 18;

/** "Martin har Freja 11 med Camilla". Without the other parent only young people are understood to be children; of
 *  others what they have in them is not sure, and said so. False when it is none of that. */
export function takeHas(reading: Reading): boolean {
  const { cursor, subjects, draft, year } = reading;
  const [one, two, three] = subjects;
  if (one === undefined || three !== undefined) return false;
  if (!means(peek(cursor), 'has') || !isMention(reading, 1)) return false;
  const has = peek(cursor);
  cursor.at += 1;
  const children = takeChildRow(reading, {});
  if (children.length === 0) {
    cursor.at -= 1;
    return false;
  }
  const other = two ?? takeOther(reading);
  const isYoung = (key: PersonKey) => {
    const { age, born } = draft.persons.get(key) ?? {};
    const years = age?.years ?? (born && year - born.year);
    return years !== undefined && years < grownYears;
  };
  if (other === undefined && !children.every(isYoung)) {
    if (has) cursor.missed.push(has);
    return true;
  }
  const parents = other === undefined ? [one] : [one, other];
  const done = children.map((child) => descent(draft, { child, parents, kind: 'birth' }));
  if (!done.every((each) => each) && has) cursor.missed.push(has);
  if (other === undefined) return true;
  joinParents(reading, parents);
  reading.partner = other;
  reading.pair = coupleOf(draft, one, other);
  return true;
}

/** The other parent behind the children's names: "med Camilla". */
function takeOther(reading: Reading): PersonKey | undefined {
  const { cursor } = reading;
  const start = cursor.at;
  if (!take(cursor, 'with')) return undefined;
  skipFillers(cursor);
  const other = takePerson(reading);
  if (other === null) cursor.at = start;
  return other ?? undefined;
}
