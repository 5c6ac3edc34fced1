import { saidMonths } from '../age.ts';
import type { Couple, Descent } from '../bond.ts';
import type { Family } from '../family.ts';
import type { Person } from '../person.ts';
import { folded } from './folded.ts';
import type { RoleName } from './roles.ts';
import type { Sense } from './sense.ts';
import { type LineLanguage, lexiconOf } from './tokens.ts';
import { danishWords } from './words-da.ts';
import { englishWords } from './words-en.ts';

/** How the lines call each person and each household: a name, in quotes where it could be read as something else, with
 *  a number in brackets where the name alone would not do. */
type Called = {
  say: (sense: Exclude<Sense, `role:${RoleName}`>) => string;
  person: (id: Person['id']) => string;
  household: (id: string) => string;
};

/** A family as typed lines, one fact each, that `parseFamilyLines` reads back to the same facts: people, couples,
 *  children, twins, households. Places given by hand, and when an age was said, are no facts. */
export function familyLines(family: Family, language: LineLanguage): string[] {
  const called = calledIn(family, language);
  return [
    ...family.persons.map((person) => personLine(person, called)),
    ...family.couples.map((couple) => coupleLine(couple, called)),
    ...family.descents.map((descent) => descentLine(descent, called)),
    ...twinLines(family, called),
    ...householdLines(family, called),
    ...family.persons.flatMap((person) => visitLine(family, person, called)),
  ];
}

function personLine(person: Person, { say, person: name }: Called): string {
  const { gender, life, born, age, died, deathMark, isFocus, role, elsewhere, inNetwork } = person;
  const months = age && saidMonths(age);
  const facts = [
    say(`gender:${gender}`),
    life !== 'living' && life !== 'dead' && say(`life:${life}`),
    born && `${say('born')} ${born.month ? `${pad(born.month)}-${born.year}` : born.year}`,
    age &&
      life !== 'dead' &&
      (typeof months === 'number' ? `${months} ${say('months')}` : `${age.years} ${say('years')}`),
    life === 'dead' && [say('died'), died?.year].filter(Boolean).join(' '),
    life === 'dead' && died?.age !== undefined && `${say('became')} ${died.age} ${say('years')}`,
    deathMark && say(deathMark),
    isFocus && say('focus'),
    role !== undefined && `${say('called')} ${quoted(role)}`,
    elsewhere && say(`place:${elsewhere}`),
    inNetwork && say('inNetwork'),
  ];
  return `${name(person.id)}: ${facts.filter(Boolean).join(', ')}`;
}

function coupleLine({ one, other, kind, state, ...years }: Couple, called: Called): string {
  const { say, person } = called;
  const { since, ended, again } = years;
  const year = (value: number | undefined) => (value === undefined ? '' : ` ${value}`);
  const facts = [`${say(`couple:${kind}`)}${year(since)}`];
  const isBroken = state === 'divorced' || state === 'againAfterDivorce';
  if (state !== 'together') facts.push(`${say(isBroken ? 'divorced' : 'separated')}${year(ended)}`);
  if (state === 'againAfterDivorce') facts.push(`${say('marriedAgain')}${year(again)}`);
  if (state === 'againAfterSeparation') facts.push(`${say('togetherAgain')}${year(again)}`);
  return `${person(one)} ${say('and')} ${person(other)}: ${facts.join(', ')}`;
}

function descentLine({ child, parent, otherParent, kind }: Descent, called: Called): string {
  const { say, person } = called;
  const sense = { birth: 'childOf', adopted: 'adoptedBy', foster: 'fosteredBy' } as const;
  const parents = otherParent
    ? `${person(parent)} ${say('and')} ${person(otherParent)}`
    : `${person(parent)} ${say('only')}`;
  return `${person(child)}: ${say(sense[kind])} ${parents}`;
}

function twinLines({ descents }: Family, { say, person }: Called): string[] {
  const births = new Map<string, Descent[]>();
  for (const each of descents) {
    if (each.twins === undefined) continue;
    const parents = [each.parent, each.otherParent ?? ''].sort().join();
    const birth = `${each.twins} ${parents} ${each.kind}`;
    births.set(birth, [...(births.get(birth) ?? []), each]);
  }
  return [...births.values()].flatMap((birth) => {
    if (birth.length < 2) return [];
    const sense = birth.some((each) => each.identical) ? 'identicalTwins' : 'twins';
    return [
      `${rowOf(
        birth.map((each) => person(each.child)),
        say,
      )}: ${say(sense)}`,
    ];
  });
}

function householdLines({ households, persons }: Family, { say, ...called }: Called): string[] {
  return households.map(({ id }) => {
    const members = persons
      .filter((each) => each.home === id)
      .map((each) => called.person(each.id));
    return `${say('household')} ${called.household(id)}: ${rowOf(members, say)}`.trimEnd();
  });
}

function visitLine({ households }: Family, { id, alsoHome }: Person, called: Called): string[] {
  if (!alsoHome || !households.some((each) => each.id === alsoHome.household)) return [];
  const where = called.household(alsoHome.household);
  return [`${called.person(id)}: ${called.say('alsoAt')} ${where}: ${quoted(alsoHome.words)}`];
}

function calledIn({ persons, households }: Family, language: LineLanguage): Called {
  const { senses } = lexiconOf(language);
  const firsts = counted(persons.map((each) => firstWord(each.name)));
  const labels = counted(households.map((each) => folded(each.label)));
  const names = new Map(
    persons.map((each, at) => {
      const isAlone = each.name !== '' && firsts.get(firstWord(each.name)) === 1;
      const name = nameOf(each.name) || senses.unknownName[0];
      return [each.id as string, isAlone ? name : `${name} [${at + 1}]`];
    }),
  );
  const homes = new Map(
    households.map((each, at) => {
      const isAlone = each.label !== '' && labels.get(folded(each.label)) === 1;
      const label = quoted(each.label);
      return [each.id as string, isAlone ? label : `[${at + 1}] ${label}`];
    }),
  );
  return {
    say: (sense) => senses[sense][0] ?? '',
    person: (id) => names.get(id) ?? '',
    household: (id) => homes.get(id) ?? '',
  };
}

function rowOf(names: readonly string[], say: Called['say']): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return `${names.slice(0, -1).join(', ')} ${say('and')} ${last}`;
}

const plainName = /^\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+){0,3}$/u;
const meanings = new Set(
  [danishWords, englishWords].flatMap(({ senses, roles, months }) =>
    [...Object.values(senses).flat(), ...Object.values(roles).flat(), ...months].flatMap((words) =>
      folded(words).split(' '),
    ),
  ),
);

function nameOf(name: string): string {
  if (name === '') return '';
  const isPlain =
    plainName.test(name) &&
    !folded(name)
      .split(' ')
      .some((word) => meanings.has(word));
  return isPlain ? name : quoted(name);
}

function quoted(words: string): string {
  return `"${words.replaceAll(/["“”]/g, '""')}"`;
}

function firstWord(name: string): string {
  return folded(name).split(' ', 1)[0] ?? '';
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
