import type { BoardLanguage } from '../board/language.ts';
import type { Group } from '../scaling/group.ts';
import type { ScaleKind } from '../scaling/scale-kind.ts';
import type { SetFacts, Stance } from '../scaling/statement-set.ts';
import type { EventKind } from '../scaling/timeline-event.ts';
import type { ScaleValue } from '../scaling/vote.ts';
import type { CastName } from './cast.ts';

// The worked case of docs/spec/cast.md: what was written as worry, goal and scale, and the numbers of three meetings.

type Words = SetFacts['words'];
/** A set of the worked case. `numbers`: what everyone gave at the three meetings, by the name in the cast; null: not there. */
export type CastSet = {
  kind: ScaleKind;
  title: Record<BoardLanguage, string>;
  child?: string;
  weeks?: number;
  words: Record<BoardLanguage, Words>;
  stances?: readonly { by: CastName; stance: Stance; words: Record<BoardLanguage, string> }[];
  numbers: Partial<Record<CastName, readonly (ScaleValue | null)[]>>;
};

/** When the three meetings were. */
export const castMeetings = [
  '2026-01-13T15:30:00.000Z',
  '2026-02-12T15:30:00.000Z',
  '2026-05-21T14:30:00.000Z',
];

/** What happened between them. */
export const castEvents: readonly {
  what: EventKind;
  on: string;
  words?: Record<BoardLanguage, string>;
}[] = [
  { what: 'planApproved', on: '2026-01-22' },
  { what: 'drill', on: '2026-01-27' },
  { what: 'breach', on: '2026-03-11' },
];

/** In which group somebody's numbers stand. */
export const castGroups: Partial<Record<CastName, Group>> = {
  line: 'parents',
  martin: 'parents',
  birgit: 'network',
  katrine: 'network',
  inge: 'network',
  thomas: 'network',
  sanne: 'network',
  amina: 'network',
  rasmus: 'network',
  mette: 'professionals',
  lise: 'professionals',
  jonas: 'professionals',
  hanne: 'authority',
};

/** What some said to their numbers on the first scale: meeting by meeting. */
export const castReasons: readonly {
  meeting: number;
  by: CastName;
  notLower?: Record<BoardLanguage, string>;
  oneHigher?: Record<BoardLanguage, string>;
}[] = [
  {
    meeting: 1,
    by: 'hanne',
    notLower: {
      da: 'Line bad selv om hjælp, og mormor kom på ti minutter.',
      en: 'Line asked for help herself, and granny came in ten minutes.',
    },
    oneHigher: {
      da: 'Der er en voksen med hver eftermiddag.',
      en: 'Another adult is there every afternoon.',
    },
  },
  {
    meeting: 2,
    by: 'line',
    notLower: {
      da: 'Jeg ringede to gange, før jeg blev vred.',
      en: 'I called twice before I got angry.',
    },
  },
  {
    meeting: 3,
    by: 'birgit',
    notLower: {
      da: 'Jeg er tryg ved drengene. Jeg er bare træt.',
      en: 'I feel safe about the boys. I am just tired.',
    },
  },
  {
    meeting: 3,
    by: 'hanne',
    notLower: {
      da: 'Tre måneder uden brud, og drengene siger det samme som de voksne.',
      en: 'Three months without a breach, and the boys tell the same as the adults.',
    },
    oneHigher: {
      da: 'Når netværket har klaret fire uger uden os.',
      en: 'When the network has managed four weeks without us.',
    },
  },
];

/** The sets S1, S2 and W1. */
export const castSets: readonly CastSet[] = [
  {
    kind: 'safety',
    title: { da: 'Trygge eftermiddage', en: 'Safe afternoons' },
    weeks: 12,
    words: {
      da: {
        honour: 'Line og Martin elsker deres drenge, og Line har selv bedt om hjælp.',
        who: 'Hanne fra kommunen, pædagog Mette og mormor Birgit.',
        what: 'Line har tre gange i efteråret slået Peter og Simon og låst dem inde på værelset, når hun var alene med dem om eftermiddagen og helt udmattet.',
        fear: 'Hvis intet ændrer sig, kan drengene blive slået eller låst inde igen.',
        impact:
          'De kan få ondt og blive bange for deres mor – og senere selv slå, når de er vrede.',
        disagreement: 'Farmor har ikke selv set det og synes, ordet “bange” er for stærkt.',
        childVersion:
          'De voksne er bekymrede, fordi mor har slået jer og låst døren. Det må voksne ikke. I skal have det trygt om eftermiddagen.',
        goal: 'Hver eftermiddag er der en rolig voksen hos Peter og Simon. Når Line mærker, at hun bliver træt eller vred, siger hun det højt, går fra og ringer til en fra planen, som kommer. Drengene ved, hvem de kan gå til, og døren er altid åben.',
        goalWho: 'Line, Martin og netværket.',
        ten: 'Vi ved alle, at drengene er trygge hver eftermiddag, og kommunen kan lukke sagen.',
        zero: 'Drengene bliver slået eller låst inde igen og kan ikke bo hjemme.',
      },
      en: {
        honour: 'Line and Martin love their boys, and Line asked for help herself.',
        who: 'Hanne from the municipality, pedagogue Mette and grandmother Birgit.',
        what: 'Three times last autumn Line hit Peter and Simon and locked them in their room when alone with them in the afternoon and worn out.',
        fear: 'If nothing changes the boys may be hit or locked in again.',
        impact:
          'They may get hurt and become afraid of their mother – and later hit when they are angry themselves.',
        disagreement: 'Paternal grandmother has not seen it and finds “afraid” too strong.',
        childVersion:
          'The grown-ups are worried because mum hit you and locked the door. Grown-ups must not do that. You should feel safe in the afternoon.',
        goal: 'Every afternoon a calm adult is with Peter and Simon. When Line feels tired or angry she says so, steps away and calls someone from the plan, who comes. The boys know whom to go to and the door is always open.',
        goalWho: 'Line, Martin and the network.',
        ten: 'We all know the boys are safe every afternoon and the municipality can close the case.',
        zero: 'The boys are hit or locked in again and cannot live at home.',
      },
    },
    stances: [
      {
        by: 'line',
        stance: 'agree',
        words: {
          da: 'Det er rigtigt, og jeg skammer mig.',
          en: 'It is true, and I am ashamed.',
        },
      },
      {
        by: 'inge',
        stance: 'unsure',
        words: { da: 'Jeg har ikke set det.', en: 'I have not seen it.' },
      },
    ],
    numbers: {
      line: [3, 6, 8],
      martin: [5, 6, 8],
      birgit: [4, 6, 7],
      katrine: [3, 5, 8],
      inge: [6, 7, 9],
      thomas: [5, 6, 8],
      sanne: [4, 6, 9],
      amina: [5, 6, 8],
      rasmus: [4, null, 8],
      mette: [4, 6, 8],
      lise: [3, 5, 8],
      jonas: [3, 5, 8],
      hanne: [2, 4, 8],
    },
  },
  {
    kind: 'safety',
    title: { da: 'Når mor er helt færdig', en: 'When mum is worn out' },
    weeks: 12,
    words: {
      da: {
        who: 'Lise, Hanne og Martin.',
        what: 'Line er nogle dage så træt, at hun bliver i sengen, og drengene selv henter mad og passer hinanden.',
        fear: 'Hvis intet ændrer sig, kan de komme til skade.',
        impact: 'De kan tro, at de skal passe på mor.',
        goal: 'Line siger til før kl. 12, når dagen bliver for tung, og en voksen fra planen kommer. Drengene får mad og bliver fulgt, uanset hvordan mor har det.',
        ten: 'Drengene får mad og bliver fulgt, også på de tungeste dage.',
        zero: 'Drengene passer sig selv, når mor er træt.',
      },
      en: {
        who: 'Lise, Hanne and Martin.',
        what: 'On some days Line is so tired that she stays in bed and the boys fetch food and mind each other.',
        fear: 'If nothing changes they may get hurt.',
        impact: 'They may think they must look after mum.',
        goal: 'Line says so before noon when the day gets too heavy, and an adult from the plan comes. The boys are fed and looked after however mum feels.',
        ten: 'The boys are fed and looked after, also on the heaviest days.',
        zero: 'The boys look after themselves when mum is tired.',
      },
    },
    numbers: {
      line: [2, 5, 8],
      martin: [4, 5, 7],
      birgit: [3, 5, 7],
      katrine: [3, 5, 7],
      inge: [6, 6, 8],
      thomas: [5, 6, 8],
      sanne: [3, 6, 8],
      amina: ['skip', 5, 7],
      rasmus: [4, null, 8],
      mette: ['unknown', 5, 7],
      lise: [3, 5, 7],
      jonas: [3, 5, 7],
      hanne: [3, 4, 7],
    },
  },
  {
    kind: 'wellbeing',
    child: 'Peter',
    title: { da: 'Peter', en: 'Peter' },
    words: {
      da: {
        goal: 'Peter sover, leger med andre og siger, når han er ked af det. Børnehaven ser det de fleste dage.',
        ten: 'Peter har det, som børn på hans alder skal have det: sover, leger, lærer og har venner.',
        zero: 'Han har det så dårligt, at han er ved at gå i stå.',
      },
      en: {
        goal: 'Peter sleeps, plays with others and says when he is sad. The kindergarten sees it most days.',
        ten: 'Peter is doing as children his age should: sleeping, playing, learning, having friends.',
        zero: 'He is doing so poorly that he has come to a halt.',
      },
    },
    numbers: {
      line: [5, 5, 7],
      martin: [6, 6, 7],
      birgit: [4, 5, 6],
      katrine: [4, 5, 6],
      inge: [7, 7, 8],
      thomas: [6, 6, 7],
      sanne: [4, 5, 7],
      amina: [5, 5, 6],
      rasmus: ['unknown', null, 6],
      mette: [4, 4, 6],
      lise: [4, 5, 6],
      jonas: [4, 5, 6],
      hanne: [4, 4, 6],
    },
  },
];
