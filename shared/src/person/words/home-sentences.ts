import type { Household } from '../bond.ts';
import { livingIn } from '../family.ts';
import type { Person } from '../person.ts';
import { type Said, said, type Words } from './said.ts';
import type { Telling } from './telling.ts';

/** Where somebody lives and with whom, where they are at times, and what kind of place it is elsewhere. */
export function homeSentences({ id, home, alsoHome, elsewhere }: Person, telling: Telling): Said[] {
  const households = new Map(telling.family.households.map((each) => [each.id, each]));
  const own = home && households.get(home);
  const also = alsoHome && households.get(alsoHome.household);
  return [
    ...(own ? [homeSaid(id, own, telling)] : []),
    ...(also && alsoHome ? [visitSaid(id, also, alsoHome.words, telling)] : []),
    ...(elsewhere ? [said('family.said.elsewhere', { place: elsewhere })] : []),
  ];
}

function homeSaid(id: Person['id'], home: Household, telling: Telling): Said {
  const others = othersIn(id, home, telling);
  if (home.label && others.length > 0)
    return said('family.said.home', { home: home.label, others });
  if (home.label) return said('family.said.homeAlone', { home: home.label });
  return others.length > 0
    ? said('family.said.together', { others })
    : said('family.said.alone', {});
}

function visitSaid(id: Person['id'], home: Household, times: string, telling: Telling): Said {
  const place = placeOf(home, othersIn(id, home, telling));
  return times
    ? said('family.said.visitTimes', { place, times })
    : said('family.said.visit', { place });
}

function placeOf({ label }: Household, others: readonly Words[]): Words {
  if (others.length === 0) return label || said('family.said.placeUnnamed', {});
  return label
    ? said('family.said.placeWith', { home: label, others })
    : said('family.said.placeOf', { others });
}

function othersIn(id: Person['id'], { id: home }: Household, telling: Telling): Words[] {
  const { here } = livingIn(telling.family, home);
  const others = telling.order.filter((each) => each.id !== id && here.includes(each));
  // In the order in which they are told of, and the children the meeting is about after those they live with.
  return others
    .toSorted((a, b) => Number(a.isFocus) - Number(b.isFocus))
    .map((each) => telling.called(each.id));
}
