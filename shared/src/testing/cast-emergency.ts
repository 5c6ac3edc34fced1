import { both, type CastEntry } from './cast-plan-entry.ts';

// What is done when it gets hard, in the worked case. The numbers are nobody's.

/** The head of the plan: of whom the parents' yes is asked, the dates, the child's opinion, and what follows. */
export const castHeader: readonly CastEntry<'header'>[] = [
  {
    kind: 'header',
    name: 'header',
    values: {
      type: 'plan',
      parents: ['line', 'martin'],
      validUntil: '2026-04-13',
      review: '2026-02-12',
      statutory: '2026-03-26',
      childExplained: 'begun',
      childOpinion: {
        da: 'Peter drømmer om, “at døren er åben”, og “at mor sover godt”.',
        en: 'Peter dreams “that the door is open” and “that mum sleeps well”.',
      },
      consequences: {
        da: 'Bliver en aftale ikke holdt, samles vi og gør planen bedre. Bliver drengene slået eller låst inde igen, taler Hanne med Line og Martin samme dag, og drengene sover hos Birgit, til vi har holdt møde.',
        en: 'If an agreement is not kept, we gather and make the plan better. If the boys are hit or locked in again, Hanne talks with Line and Martin the same day, and the boys sleep at Birgit’s until we have met.',
      },
      stopReasons: {
        da: 'At drengene bliver slået eller låst inde igen. At ingen af dem, der står i planen, kan komme.',
        en: 'That the boys are hit or locked in again. That none of those in the plan can come.',
      },
      whatCould: {
        da: 'Kommunen kan bede om en strammere plan, om at drengene bor hos netværket en tid, eller tale med jer om en anbringelse. Uden jeres ja kan kun Børne- og ungeudvalget bestemme det.',
        en: 'The municipality can ask for a stricter plan, for the boys to stay with the network for a while, or talk with you about a placement. Without your yes only the children and young persons committee can decide that.',
      },
      ifDisagree: {
        da: 'Sig det på et kort. Tal med afdelingslederen. Tag en bisidder eller en advokat med. Klag til Ankestyrelsen, hvor loven giver ret til det.',
        en: 'Say so on a card. Talk to the head of section. Bring a companion or a lawyer. Complain to the National Social Appeals Board where the law allows it.',
      },
    },
    since: {
      2: { review: '2026-03-26' },
      3: {
        validUntil: '2026-07-09',
        review: '2026-06-25',
        statutory: '2026-06-25',
        childExplained: 'told',
      },
    },
  },
];

/** The emergency plan, its steps, and who is rung in which order. */
export const castEmergency: readonly CastEntry<'emergency' | 'step' | 'call'>[] = [
  {
    kind: 'emergency',
    name: 'emergency',
    values: {
      parentFeels: {
        da: 'Line ryster og har ikke sovet.',
        en: 'Line shakes and has not slept.',
      },
      othersSee: { da: 'Line taler højt.', en: 'Line talks loudly.' },
      childSees: {
        da: 'Mor råber, og hendes hænder ryster.',
        en: 'Mum shouts and her hands shake.',
      },
      mayFetch: ['birgit', 'katrine', 'sanne', 'thomas', 'martin'],
      kit: {
        da: 'Nøgler, autostole og tasken med bamsen.',
        en: 'Keys, car seats and the bag with the teddy.',
      },
      nextDrill: '2026-01-27',
    },
    since: {
      2: {
        kit: {
          da: 'Nøgler, autostole og tasken med bamsen, der står ved døren.',
          en: 'Keys, car seats and the bag with the teddy, which stands by the door.',
        },
        nextDrill: '2026-03-24',
      },
      3: { nextDrill: '2026-06-09' },
    },
  },
  ...[
    {
      da: 'Line siger “pause” og går på altanen.',
      en: 'Line says “pause” and goes to the balcony.',
    },
    {
      da: 'Hun ringer til Birgit, så Sanne, så Amina (altid hjemme kl. 14–18).',
      en: 'She calls Birgit, then Sanne, then Amina (always home 2–6 pm).',
    },
    {
      da: 'Den, der svarer, er der inden 15 minutter.',
      en: 'Whoever answers is there within 15 minutes.',
    },
    {
      da: 'Drengene går til Amina (opgang 3) og tager bamsen med.',
      en: 'The boys go to Amina (staircase 3) with the teddy.',
    },
    {
      da: 'De sover hos mormor, hvis det ikke er roligt kl. 19.',
      en: 'They sleep at granny’s if it is not calm by 7 pm.',
    },
    {
      da: 'Jonas eller Lise får besked samme aften, ellers Døgnvagten.',
      en: 'Jonas or Lise is told the same evening, otherwise the duty service.',
    },
  ].map((text, at) => ({ kind: 'step' as const, name: `step ${at + 1}`, values: { text } })),
  ...[
    { name: both('Birgit'), phone: '20 00 00 01', as: 'person' as const },
    { name: both('Sanne'), phone: '20 00 00 02', as: 'person' as const },
    {
      name: both('Amina'),
      phone: '20 00 00 03',
      note: { da: 'altid hjemme kl. 14–18', en: 'always home 2–6 pm' },
      as: 'person' as const,
    },
    {
      name: { da: 'Børnehaven Solsikken', en: 'The kindergarten Solsikken' },
      phone: '20 00 00 04',
      as: 'kindergarten' as const,
    },
    {
      name: { da: 'Døgnvagten', en: 'The duty service' },
      phone: '20 00 00 05',
      as: 'duty' as const,
    },
  ].map((values, at) => ({ kind: 'call' as const, name: `call ${at + 1}`, values })),
];

const blueDinosaur = {
  da: 'Peters blå dinosaur på hylden i gangen. Ligger den ned, spørger alle voksne.',
  en: 'Peter’s blue dinosaur on the hall shelf. If it lies down every adult asks.',
};

/** Each child's card, and what is done with a new worry. */
export const castCarefulWords: readonly CastEntry<'childCard' | 'newWorry'>[] = [
  {
    kind: 'childCard',
    name: 'card of Peter',
    values: {
      child: both('Peter'),
      mayDo: {
        da: 'Du må altid gå til Amina eller ringe til mormor på den grønne telefon. Tag bamsen med.',
        en: 'You may always go to Amina or ring granny on the green phone. Take the teddy with you.',
      },
      goTo: { da: 'Amina i opgang 3', en: 'Amina in staircase 3' },
      safeThing: blueDinosaur,
    },
  },
  {
    kind: 'childCard',
    name: 'card of Simon',
    values: {
      child: both('Simon'),
      mayDo: {
        da: 'Du må altid gå med Peter til Amina.',
        en: 'You may always go to Amina with Peter.',
      },
      goTo: { da: 'Amina i opgang 3', en: 'Amina in staircase 3' },
      safeThing: blueDinosaur,
    },
  },
  {
    kind: 'newWorry',
    name: 'new worry',
    values: {
      sayFirst: {
        da: '“Jeg kan se, at det er svært lige nu. Hvad har du brug for?”',
        en: '“I can see it is hard right now. What do you need?”',
      },
      contact: both('Jonas'),
      hours: 24,
      days: 3,
      thanks: { da: 'Tak, fordi du siger det.', en: 'Thank you for saying so.' },
    },
  },
];

/** Who has which version. The duty service still has the second. */
export const castCopies: readonly CastEntry<'copy'>[] = [
  { name: both('Solsikken'), as: 'paper' as const, last: 3 },
  { name: both('Birgit'), as: 'phone' as const, last: 3 },
  { name: both('Sanne'), as: 'phone' as const, last: 3 },
  { name: both('Amina'), as: 'pictures' as const, last: 3 },
  { name: { da: 'Døgnvagten', en: 'The duty service' }, as: 'paper' as const, last: 2 },
  { name: both('Hanne'), as: 'paper' as const, last: 3 },
].map(({ last, ...values }, at) => ({
  kind: 'copy',
  name: `copy ${at + 1}`,
  values: { ...values, version: 1, on: '2026-01-22' },
  since: {
    2: { version: 2, on: '2026-02-12' },
    ...(last === 3 ? { 3: { version: 3, on: '2026-05-21' } } : {}),
  },
}));
