import { tidyLine } from '../../text/plain-text.ts';
import type { Gender, Person } from '../person.ts';
import type { PersonFacts } from '../steps/step.ts';
import { readDate } from './dates.ts';
import { type Node, take, takeOne, wordsOf } from './nodes.ts';
import type { Tally } from './report.ts';

const genders: Readonly<Record<string, Gender>> = {
  M: 'male',
  F: 'female',
  X: 'nonbinary',
  N: 'nonbinary',
};

/** Longest name that the picture keeps, in UTF-16 units. */
const nameLength = 400;

/** What a record of a person says that the picture holds. */
export function personIn(record: Node, count: Tally): PersonFacts {
  const sex = takeOne(record, 'SEX');
  const born = bornIn(record, count);
  const death = deathIn(record, count);
  return {
    name: nameIn(record),
    gender: genders[sex?.value.trim().charAt(0).toUpperCase() ?? ''] ?? 'unknown',
    ...(born && { born }),
    ...death,
  };
}

/** The year of an event, told or about; undefined when it says none that the picture holds. */
export function dateIn(event: Node, count: Tally): NonNullable<Person['born']> | undefined {
  const date = takeOne(event, 'DATE');
  if (!date || date.value.trim() === '') return undefined;
  const found = readDate(date.value);
  if (!found) count.leave('date', date.value.trim().slice(0, 40), date.line);
  if (found?.isAbout) count.about();
  return found?.born;
}

function nameIn(record: Node): string {
  const name = takeOne(record, 'NAME');
  if (!name) return '';
  const parts = [takeOne(name, 'GIVN'), takeOne(name, 'SURN')];
  const whole = wordsOf(name).replaceAll('/', ' ');
  const words = whole.trim() || parts.flatMap((each) => (each ? wordsOf(each) : [])).join(' ');
  return tidyLine(words).slice(0, nameLength).toWellFormed().replaceAll('\uFFFD', '');
}

/** Birth; baptism when no birth says a year. */
function bornIn(record: Node, count: Tally): NonNullable<Person['born']> | undefined {
  const birth = takeOne(record, 'BIRT');
  const known = birth && dateIn(birth, count);
  if (known) return known;
  const baptism = takeOne(record, 'CHR', 'BAPM');
  const about = baptism && dateIn(baptism, count);
  if (about) count.about();
  return about && { year: about.year };
}

function deathIn(record: Node, count: Tally): Pick<PersonFacts, 'life' | 'died'> {
  const death = takeOne(record, 'DEAT');
  const burial = take(record, 'BURI', 'CREM')[0];
  const isDead = death ? death.value.trim().toUpperCase() !== 'N' : burial !== undefined;
  if (!isDead) return {};
  const year = (death && dateIn(death, count)?.year) ?? (burial && dateIn(burial, count)?.year);
  const age = death && takeOne(death, 'AGE');
  const phrase = age && takeOne(age, 'PHRASE');
  if (/still.?born/i.test(`${age?.value} ${phrase?.value}`)) return { life: 'stillborn' };
  const [, years] = /^\s*[<>]?\s*(\d{1,3})\s*(?:y|$)/i.exec(age?.value ?? '') ?? [];
  const isAge = years !== undefined && Number(years) <= 130;
  return {
    life: 'dead',
    died: { ...(year !== undefined && { year }), ...(isAge && { age: Number(years) }) },
  };
}
