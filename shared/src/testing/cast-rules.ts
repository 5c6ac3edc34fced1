import type { CastEntry } from './cast-plan-entry.ts';

// The safety plan of the worked case, from the first version to the third: its rules, and when somebody has to be there.

const workdays = [1, 2, 3, 4, 5];
const children = ['Peter', 'Simon'];

/** The rules that last. */
export const castRules: readonly CastEntry<'rule'>[] = [
  {
    kind: 'rule',
    name: 'R1',
    values: {
      text: {
        da: 'Line er ikke alene med begge drenge mellem kl. 15 og 17, før vi alle er trygge ved det.',
        en: 'Line is not alone with both boys between 3 and 5 pm until we all feel safe about it.',
      },
      children,
      set: 'S1',
      sureBy: ['martin', 'birgit'],
      easier: {
        da: 'Fra trin 4 på køreplanen kan hun være alene med én dreng ad gangen.',
        en: 'From step 4 of the road she can be alone with one boy at a time.',
      },
      review: '2026-02-12',
    },
    since: {
      2: { review: '2026-03-26' },
      3: {
        easier: {
          da: 'Fra 30. marts er hun alene med én dreng ad gangen, og fra 11. maj med begge i en time.',
          en: 'From 30 March she is alone with one boy at a time, and from 11 May with both for an hour.',
        },
        review: '2026-06-25',
      },
    },
  },
  {
    kind: 'rule',
    name: 'R2',
    values: {
      text: { da: 'Døre hos os bliver ikke låst.', en: 'Doors are not locked in our home.' },
      children,
      set: 'S1',
      sureBy: ['line', 'martin'],
      childSays: {
        da: '“Når døren er låst, kan jeg ikke komme ud til min bamse.”',
        en: '“When the door is locked I can’t get out to my teddy.”',
      },
    },
  },
  {
    kind: 'rule',
    name: 'R3',
    values: {
      text: {
        da: 'Når Line siger “pause”, går hun fra, og den anden voksen tager over.',
        en: 'When Line says “pause” she steps away and the other adult takes over.',
      },
      children,
      set: 'S1',
      sureBy: ['line'],
    },
  },
  {
    kind: 'rule',
    name: 'R4',
    values: {
      text: {
        da: 'Drengene må altid ringe til mormor på den grønne telefon.',
        en: 'The boys may always ring granny on the green phone.',
      },
      children,
      set: 'S2',
      sureBy: ['birgit'],
    },
  },
];

/** When somebody has to be there. Line alone does not count. */
export const castWindows: readonly CastEntry<'window'>[] = [
  {
    kind: 'window',
    name: 'afternoon',
    values: {
      name: { da: 'Eftermiddage', en: 'Afternoons' },
      days: workdays as (1 | 2 | 3 | 4 | 5)[],
      from: '15:00',
      to: '17:00',
      children,
      notCounting: ['line'],
      set: 'S1',
    },
  },
];
