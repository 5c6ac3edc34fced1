import type { LineWords } from './marks.ts';

/** Danish, as it is written in a meeting. */
export const danish: LineWords = {
  days: formsOf([
    'man mandag mandage mandagen mandagene mandags',
    'tir tirs tirsdag tirsdage tirsdagen tirsdagene tirsdags',
    'ons onsdag onsdage onsdagen onsdagene onsdags',
    'tor tors torsdag torsdage torsdagen torsdagene torsdags',
    'fre fredag fredage fredagen fredagene fredags',
    'lør lørdag lørdage lørdagen lørdagene lørdags',
    'søn søndag søndage søndagen søndagene søndags',
  ]),
  doubtful: ['man', 'tor', 'tors', 'søn'],
  workdays: ['hverdag', 'hverdage', 'hverdagene'],
  weekend: ['weekend', 'weekenden', 'weekender', 'weekenderne'],
  every: ['hver', 'hvert', 'alle'],
  partsOfDay: ['dag', 'dage', 'morgen', 'formiddag', 'eftermiddag', 'aften', 'nat'],
  daily: ['dagligt', 'daglig'],
  times: ['gang', 'gange'],
  aDay: ['om', 'dagen'],
  except: ['undtagen', 'bortset', 'ikke'],
  and: ['og', 'samt', 'eller'],
  to: ['til'],
  between: ['mellem', 'fra'],
  clock: ['kl', 'klokken'],
  bounds: ['før', 'inden', 'efter', 'senest', 'indtil', 'til'],
  notTimes: [
    'år måneder måned uger uge dage dag timer time minutter minut min gange gang børn barn kr pct',
  ].flatMap((words) => words.split(' ')),
  ordinals: { anden: 'second', andet: 'second', tredje: 'third', fjerde: 'fourth' },
  even: ['lige'],
  odd: ['ulige'],
  weeks: ['uge', 'uger'],
  before:
    'hos til med fra af for at om ved indtil når hvis inden før efter end afløser ringer skriver'.split(
      ' ',
    ),
  backup: ['reserve', 'backup', 'afløser'],
  otherwise: ['ellers'],
  if: ['hvis'],
  ifNot: [['ikke', 'kan'], ['ikke']],
  is: ['er', 'som'],
  when: ['når'],
  isThere:
    /(?<!\p{L})(hent(er|e|es)?|(er|bor) (hos|med|sammen|i hjemmet|hjemme|der|til stede)|bliver(?! (ringet|skrevet))|pass(er|e)|afløs(er|e)|sover|overnatter|kommer hjem til|følg(er|e)|leger|spiller|spis(er|e) (hos|med|sammen))(?!\p{L})/u,
  isAway:
    /(?<!\p{L})(ring(er|e|es)?|skriv(er|e)|sms(er|e|'er)?|samtale(r)?|sig(er|e)|sender|taler|giver besked|får besked)(?!\p{L})/u,
};

function formsOf(days: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    days.flatMap((forms, at) => forms.split(' ').map((form) => [form, at + 1])),
  );
}
