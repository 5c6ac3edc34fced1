import type { Couple, Descent } from '../bond.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import { unionWords } from './couple-record.ts';
import { writeDate } from './dates.ts';
import { type Lost, lossesOf } from './losses.ts';
import { isDescentTold, isTold, type Living } from './told.ts';

/** A file, and what it could not carry. */
export type GedcomFile = { text: string; lost: Lost[] };

/** A family as a file of GEDCOM 7 (UTF-8). Of living people it tells names and whose children and partners they are by
 *  birth, unless `living` is `all`. Households, places, the network and what else the format has no words for are
 *  counted in `lost`. */
export function toGedcom7(
  family: Family,
  { living = 'names' }: { living?: Living } = {},
): GedcomFile {
  const tellable = family.persons.filter(isTold);
  const people = new Map(tellable.map((each, at) => [each.id, { ...each, xref: `I${at + 1}` }]));
  const unions = unionsOf(family, { people, living });
  const lines = [
    '0 HEAD',
    '1 GEDC',
    '2 VERS 7.0',
    ...[...people.values()].flatMap((person) =>
      personLines(person, { family, people, unions, living }),
    ),
    ...unions.flatMap((union, at) => unionLines(union, { at, people, living })),
    '0 TRLR',
    '',
  ];
  return { text: lines.join('\n'), lost: lossesOf(family, living) };
}

type Told = Map<Person['id'], Person & { xref: string }>;
type Union = {
  parents: Person['id'][];
  couple?: Couple;
  children: { descent: Descent }[];
};
type Telling = { family: Family; people: Told; unions: readonly Union[]; living: Living };

/** A record for each set of parents, and for each couple. */
function unionsOf(
  { couples, descents }: Family,
  { people, living }: { people: Told; living: Living },
): Union[] {
  const unions = new Map<string, Union>();
  const union = (parents: Person['id'][]): Union => {
    const name = [...parents].sort().join();
    const known = unions.get(name) ?? { parents, children: [] };
    unions.set(name, known);
    return known;
  };
  for (const couple of couples)
    if (people.has(couple.one) && people.has(couple.other))
      union([couple.one, couple.other]).couple ??= couple;
  for (const descent of descents) {
    const { child, parent, otherParent } = descent;
    const parents = (otherParent ? [parent, otherParent] : [parent]).filter((id) => people.has(id));
    const isHere = people.has(child) && parents.length > 0;
    if (!isHere || !isDescentTold(descent, people.get(child), living)) continue;
    const { children } = union(parents);
    // A parent without a record leaves two descents alike.
    const isKnown = children.some(
      (each) => each.descent.child === child && each.descent.kind === descent.kind,
    );
    if (!isKnown) children.push({ descent });
  }
  return [...unions.values()];
}

const sexes: Readonly<Record<Person['gender'], string>> = {
  male: 'M',
  female: 'F',
  nonbinary: 'X',
  transMan: 'M',
  transWoman: 'F',
  unknown: 'U',
  pet: 'U',
};

function personLines(
  person: Told extends Map<unknown, infer P> ? P : never,
  telling: Telling,
): string[] {
  const { unions, living } = telling;
  const { id, xref, name, gender, life } = person;
  const isAll = living === 'all' || life !== 'living';
  const own = unions.flatMap(({ parents, children }, at) => ({ at, parents, children }));
  return [
    `0 @${xref}@ INDI`,
    ...(name ? [`1 NAME ${payload(name.replaceAll('/', '-'))}`] : []),
    ...(isAll ? [`1 SEX ${sexes[gender]}`, ...lifeLines(person)] : []),
    ...own.flatMap(({ at, children }) => childLines(id, at, children)),
    ...own.filter(({ parents }) => parents.includes(id)).map(({ at }) => `1 FAMS @F${at + 1}@`),
    ...(isAll ? twinLines(person, telling) : []),
  ];
}

function childLines(id: Person['id'], at: number, children: Union['children']): string[] {
  const own = children.filter(({ descent }) => descent.child === id);
  return own.flatMap(({ descent }) => {
    // By birth goes without saying, but not beside another word for the same family.
    const isPlain = descent.kind === 'birth' && own.length === 1;
    const pedigree = isPlain ? [] : [`2 PEDI ${descent.kind.toUpperCase()}`];
    return [`1 FAMC @F${at + 1}@`, ...pedigree];
  });
}

function lifeLines(person: Person): string[] {
  const { life, died } = person;
  const born = person.born ? writeDate(person.born) : saidBirth(person);
  const birth = born ? ['1 BIRT', `2 DATE ${born}`] : [];
  if (life === 'stillborn') return [...birth, '1 DEAT Y', '2 AGE 0y', '3 PHRASE Stillborn'];
  if (life !== 'dead') return birth;
  const year = died?.year === undefined ? [] : [`2 DATE ${died.year}`];
  const age = died?.age === undefined ? [] : [`2 AGE ${Math.floor(died.age)}y`];
  return [...birth, year.length > 0 ? '1 DEAT' : '1 DEAT Y', ...year, ...age];
}

/** The format knows no age of the living: it becomes a year of birth that is only about. */
function saidBirth({ age, life }: Person): string | undefined {
  const year = Number(age?.at.slice(0, 4));
  return age && life === 'living' && year > 0 ? `ABT ${year - age.years}` : undefined;
}

/** Whom somebody was born together with. */
function twinLines({ id }: Person, { family, people, unions }: Telling): string[] {
  const own = unions
    .flatMap(({ children }) => children)
    .filter(({ descent }) => descent.child === id);
  return own.flatMap(({ descent }) => {
    if (descent.twins === undefined || descent.kind !== 'birth') return [];
    const parents = (each: Descent) => [each.parent, each.otherParent ?? ''].sort().join();
    return family.descents.flatMap((each) => {
      const other = people.get(each.child);
      const isTwin =
        each.child !== id &&
        each.kind === 'birth' &&
        each.twins === descent.twins &&
        parents(each) === parents(descent);
      if (!other || !isTwin) return [];
      const identical = descent.identical ? ['3 PHRASE Identical'] : [];
      return [`1 ASSO @${other.xref}@`, '2 ROLE MULTIPLE', ...identical];
    });
  });
}

function unionLines(
  { parents, couple, children }: Union,
  { at, people, living }: { at: number; people: Told; living: Living },
): string[] {
  const [one, other] = inOrder(parents, people);
  const isAll =
    living === 'all' || parents.every((parent) => people.get(parent)?.life !== 'living');
  const named = new Set(children.map(({ descent }) => descent.child));
  const link = (tag: string, id: Person['id'] | undefined) =>
    id === undefined ? [] : [`1 ${tag} @${people.get(id)?.xref}@`];
  return [
    `0 @F${at + 1}@ FAM`,
    ...link('HUSB', one),
    ...link('WIFE', other),
    ...[...named].flatMap((child) => link('CHIL', child)),
    ...(couple && isAll ? coupleLines(couple) : []),
  ];
}

/** The first place is the man's, where there is one; the format has one place of each name, whoever stands there. */
function inOrder(
  parents: readonly Person['id'][],
  people: Told,
): [Person['id'] | undefined, Person['id'] | undefined] {
  const isWoman = (id: Person['id'] | undefined) => {
    const gender = id && people.get(id)?.gender;
    return gender === 'female' || gender === 'transWoman';
  };
  const [one, other] = parents;
  const isTurned = other === undefined ? isWoman(one) : isWoman(one) && !isWoman(other);
  return isTurned ? [other, one] : [one, other];
}

function coupleLines({ kind, state, since, ended, again }: Couple): string[] {
  const isDivorced = state === 'divorced' || state === 'againAfterDivorce';
  const isApart = state === 'separated' || state === 'againAfterSeparation';
  const isAgain = state === 'againAfterDivorce' || state === 'againAfterSeparation';
  return [
    ...(kind === 'married' ? event('MARR', '', since) : []),
    ...(kind === 'cohabiting' || kind === 'dating' ? event('EVEN', unionWords[kind], since) : []),
    ...(isDivorced ? event('DIV', '', ended) : []),
    ...(isApart ? event('EVEN', unionWords.separation, ended) : []),
    ...(isAgain ? event('EVEN', unionWords.reunion, again) : []),
  ];
}

function event(tag: string, type: string, year: number | undefined): string[] {
  const date = year === undefined ? [] : [`2 DATE ${year}`];
  if (type) return [`1 ${tag}`, `2 TYPE ${type}`, ...date];
  return [date.length > 0 ? `1 ${tag}` : `1 ${tag} Y`, ...date];
}

/** Words on a line of their own; an at sign at the beginning stands doubled. */
function payload(words: string): string {
  const line = words.replaceAll(/[\r\n]+/g, ' ');
  return line.startsWith('@') ? `@${line}` : line;
}
