import type { LineWords } from './marks.ts';

/** English, as it is written in a meeting. */
export const english: LineWords = {
  days: formsOf([
    'mon monday mondays',
    'tue tues tuesday tuesdays',
    'wed weds wednesday wednesdays',
    'thu thur thurs thursday thursdays',
    'fri friday fridays',
    'sat saturday saturdays',
    'sun sunday sundays',
  ]),
  doubtful: ['wed', 'sat', 'sun'],
  workdays: ['weekday', 'weekdays'],
  weekend: ['weekend', 'weekends'],
  every: ['every', 'each', 'all'],
  partsOfDay: ['day', 'days', 'morning', 'afternoon', 'evening', 'night'],
  daily: ['daily'],
  times: ['once', 'twice', 'times'],
  aDay: ['a', 'day'],
  except: ['except', 'not'],
  and: ['and', 'or'],
  to: ['to', 'through', 'until', 'till'],
  between: ['between', 'from'],
  clock: ['at'],
  bounds: ['before', 'after', 'by', 'until', 'till', 'to'],
  notTimes:
    'years year months month weeks week days day hours hour minutes minute min times children kids boys girls'.split(
      ' ',
    ),
  ordinals: { other: 'second', second: 'second', third: 'third', fourth: 'fourth' },
  even: ['even'],
  odd: ['odd'],
  weeks: ['week', 'weeks'],
  before: 'at with to from of for until when if before after than relieves calls rings texts'.split(
    ' ',
  ),
  backup: ['backup', 'reserve'],
  otherwise: ['otherwise', 'else'],
  if: ['if'],
  ifNot: [['cannot'], ['can', 'not'], ['can', "'", 't'], ['can', '’', 't'], ['not']],
  is: ['is', 'as'],
  when: ['when', 'whenever'],
  isThere:
    /(?<!\p{L})(fetch(es)?|picks? up|collects?|(is|are|lives?) (with|in the home|at home|there|present)|stays?|minds?|looks? after|babysits?|relieves?|sleeps?|plays?|eats? with|follows?)(?!\p{L})/u,
  isAway:
    /(?<!\p{L})(calls?|rings?|phones?|texts?|writes?|says?|talks?|conversations?|tells?|sends?|messages?)(?!\p{L})/u,
};

function formsOf(days: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    days.flatMap((forms, at) => forms.split(' ').map((form) => [form, at + 1])),
  );
}
