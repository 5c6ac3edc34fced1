import { ageAt, type Moment } from '../age.ts';
import type { Family } from '../family.ts';
import { genderByRole } from '../lines/roles.ts';
import type { Gender, Person } from '../person.ts';
import { calledAmong } from './called.ts';
import { coupleSentences } from './couple-sentences.ts';
import { homeSentences } from './home-sentences.ts';
import { kinSentences } from './kin-sentences.ts';
import { parentsIn } from './kinship.ts';
import { readingOrder } from './reading-order.ts';
import { type Said, said } from './said.ts';
import { type Telling, whenOf } from './telling.ts';

/** What is told of one person, first who they are. */
export type PersonSaid = { person: Person['id']; said: Said[] };

/** The family as sentences, everything that is drawn and nothing else, person by person in the order of reading:
 *  the text alternative of docs/spec/family-words.md FAM-20 to FAM-27 (domain guide 4.4, rule 10). */
export function familySentences(family: Family, now: Moment): PersonSaid[] {
  const order = readingOrder(family);
  const people = new Map(family.persons.map((each) => [each.id, each]));
  const called = calledAmong(order);
  const telling: Telling = { family, order, now, called, person: (id) => people.get(id) };
  return order.map((person) => ({
    person: person.id,
    said: [
      headOf(person, telling),
      ...ownSentences(person, telling),
      ...kinSentences(person, telling),
      ...coupleSentences(person, telling),
      ...homeSentences(person, telling),
      ...(person.inNetwork ? [said('family.said.network', {})] : []),
    ],
  }));
}

function headOf(person: Person, { now, called }: Telling): Said {
  const { id, role } = person;
  const name = called(id);
  const who = role ? said('family.said.roled', { name, role }) : name;
  const age = ageAt(person, now);
  if (!age) return said('family.said.here', { who });
  return 'years' in age
    ? said('family.said.years', { who, years: age.years })
    : said('family.said.months', { who, months: age.months });
}

function ownSentences(person: Person, telling: Telling): Said[] {
  const { called } = telling;
  const { id, born, died, life, isFocus, role, gender } = person;
  const told: Said[] = [];
  const byRole = genderByRole(role);
  const isNothingToTell = life === 'unborn' && gender === 'unknown' && byRole === undefined;
  if (byRole !== gender && !isNothingToTell)
    told.push(said('family.said.gender', { gender: genderWord(person, telling) }));
  if (isFocus) told.push(said('family.said.focus', { who: called(id) }));
  if (life === 'unborn')
    told.push(
      born ? said('family.said.due', { when: whenOf(born) }) : said('family.said.unborn', {}),
    );
  else if (life === 'miscarried' || life === 'aborted' || life === 'stillborn')
    told.push(said('family.said.lost', { life, year: born ? `${born.year}` : 'none' }));
  else if (born) told.push(said('family.said.born', { year: `${born.year}` }));
  if (life === 'dead') {
    told.push(said('family.said.dead', { year: `${died?.year ?? 'none'}` }));
    if (died?.age !== undefined) told.push(said('family.said.became', { years: died.age }));
  }
  return told;
}

const grownYears = 18;

/** "Dreng" or "Mand": by age, both where it is not known. */
function genderWord(
  person: Person,
  { now, family }: Telling,
): Exclude<Gender, 'male' | 'female'> | 'male' | 'female' | 'boy' | 'girl' | 'man' | 'woman' {
  const { gender, life } = person;
  if (gender !== 'male' && gender !== 'female') return gender;
  const age = life === 'dead' ? null : ageAt(person, now);
  const isChild =
    (age && ('months' in age || age.years < grownYears)) ||
    life === 'stillborn' ||
    life === 'unborn' ||
    life === 'miscarried' ||
    life === 'aborted';
  if (isChild) return gender === 'male' ? 'boy' : 'girl';
  const isGrown =
    age ||
    family.couples.some(({ one, other }) => one === person.id || other === person.id) ||
    family.descents.some((each) => parentsIn(each).includes(person.id));
  if (!isGrown) return gender;
  return gender === 'male' ? 'man' : 'woman';
}
