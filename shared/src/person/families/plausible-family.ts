import type { PersonId } from '../../id.ts';
import type { Family } from '../family.ts';
import { FamilyBuilder } from './family-builder.ts';

type Parents = readonly [PersonId] | readonly [PersonId, PersonId];
type Chance = { below: (limit: number) => number; is: (percent: number) => boolean };
type Growing = { told: FamilyBuilder; chance: Chance; limit: number; count: number };

/** A family as it might be: two to four generations, partners old and new, foster care, adoption, twins, friends. The
 *  same seed gives the same family. */
export function plausibleFamily(seed: number, limit: number): Family {
  const grows: Growing = { told: new FamilyBuilder(), chance: chanceOf(seed), limit, count: 0 };
  const { told, chance } = grows;
  const [father, mother] = [someone(grows, 'male', 1985), someone(grows, 'female', 1987)];
  const parents = paired(grows, father, mother);
  const children = kids(grows, parents, 2008, 1 + chance.below(4));
  for (const [person, year] of [
    [father, 1985],
    [mother, 1987],
  ] as const) {
    if (chance.is(70)) upwards(grows, person, year);
    if (chance.is(40)) otherPartner(grows, person, year);
  }
  if (chance.is(60)) told.home('Hjemmet', [father, mother, ...children]);
  else if (chance.is(50)) told.home('Hos mor', [mother, ...children.filter(() => chance.is(70))]);
  const [first] = children;
  if (first && chance.is(25)) fosterFamily(grows, first);
  while (grows.count < limit && chance.is(70)) someone(grows, 'female', 1980);
  return told.family();
}

function someone(grows: Growing, gender: 'male' | 'female', year: number): PersonId {
  const { told, chance } = grows;
  grows.count += 1;
  const isKnown = chance.is(85);
  const isDead = year < 1960 && chance.is(30);
  return told.person(nameOf(chance), gender, isKnown ? year + chance.below(5) : null, {
    isFocus: year > 2005 && chance.is(50),
    inNetwork: chance.is(30),
    ...(chance.is(50) ? { role: 'Fars kusines mand' } : {}),
    ...(isDead ? { life: 'dead' as const, died: { year: 2015 } } : {}),
  });
}

function nameOf(chance: Chance): string {
  const names = [
    'Bo',
    'Ida',
    'Karl',
    'Anne-Margrethe',
    'Mohammed Ali',
    '',
    'Wilhelmine Kristoffersen',
    'Åse',
  ];
  return names[chance.below(names.length)] ?? '';
}

function paired({ told, chance }: Growing, man: PersonId, woman: PersonId): Parents {
  if (chance.is(15)) return [man, woman];
  const kind = (['married', 'cohabiting', 'dating'] as const)[chance.below(3)] ?? 'married';
  const isOver = chance.is(35);
  return told.couple(man, woman, {
    kind,
    state: isOver ? (kind === 'married' ? 'divorced' : 'separated') : 'together',
    ...(chance.is(80) ? { since: 2000 + chance.below(10) } : {}),
    ...(isOver ? { ended: 2012 + chance.below(8) } : {}),
  });
}

function kids(grows: Growing, parents: Parents, year: number, count: number): PersonId[] {
  const { told, chance } = grows;
  const born: PersonId[] = [];
  for (let child = 0; child < count && grows.count < grows.limit; child += 1) {
    const isLost = chance.is(6);
    const gender = chance.is(50) ? 'male' : 'female';
    if (isLost) {
      grows.count += 1;
      const lost = told.person('', 'unknown', year + 3 * child, { life: 'miscarried' });
      told.children(parents, [lost]);
      continue;
    }
    const own = someone(grows, gender, year + 3 * child);
    born.push(own);
    if (chance.is(10) && grows.count < grows.limit) {
      const twin = someone(grows, gender, year + 3 * child);
      born.push(twin);
      told.children(parents, [own, twin], chance.is(50) ? { identical: true } : { twins: true });
    } else told.children(parents, [own], chance.is(8) ? { kind: 'adopted' } : {});
  }
  return born;
}

/** Parents, brothers and sisters, and some of their families. */
function upwards(grows: Growing, person: PersonId, year: number): void {
  const { told, chance } = grows;
  if (grows.count + 3 > grows.limit) return;
  const father = someone(grows, 'male', year - 28);
  const isAlone = chance.is(15);
  const parents: Parents = isAlone
    ? [father]
    : paired(grows, father, someone(grows, 'female', year - 26));
  told.children(parents, [person]);
  const siblings = kids(grows, parents, year - 6, chance.below(4));
  for (const sibling of siblings) {
    if (!chance.is(45) || grows.count + 2 > grows.limit) continue;
    const partner = someone(grows, chance.is(50) ? 'male' : 'female', year);
    kids(grows, paired(grows, sibling, partner), year + 24, 1 + chance.below(3));
  }
  const mother = parents[1];
  if (mother && chance.is(35)) upwards(grows, chance.is(50) ? father : mother, year - 27);
  if (chance.is(25)) otherPartner(grows, father, year - 27);
}

function otherPartner(grows: Growing, person: PersonId, year: number): void {
  const { chance } = grows;
  const partners = 1 + chance.below(2);
  for (let partner = 0; partner < partners && grows.count + 2 <= grows.limit; partner += 1) {
    const other = someone(grows, chance.is(50) ? 'male' : 'female', year);
    kids(grows, paired(grows, person, other), year + 20 + 4 * partner, chance.below(3));
  }
}

function fosterFamily(grows: Growing, child: PersonId): void {
  if (grows.count + 2 > grows.limit) return;
  const parents = paired(grows, someone(grows, 'male', 1970), someone(grows, 'female', 1972));
  grows.told.children(parents, [child], { kind: 'foster' });
  kids(grows, parents, 2000, grows.chance.below(3));
}

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, is: (percent) => below(100) < percent };
}
