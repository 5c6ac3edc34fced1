import { both, type CastEntry } from './cast-plan-entry.ts';

// The way to the end of the worked case as it stands after the third meeting, and who decides what.

type Step = Omit<CastEntry<'road'>['values'], 'responsible'>;

const steps: readonly Step[] = [
  {
    title: { da: 'Tryg i aften', en: 'Safe tonight' },
    lane: 'authority',
    period: { from: '2025-12-16', to: '2025-12-16' },
    opens: {
      da: 'Drengene kan blive hjemme, til vi mødes.',
      en: 'The boys can stay at home until we meet.',
    },
    state: 'reached',
  },
  {
    title: { da: 'Første plan', en: 'First plan' },
    lane: 'authority',
    period: { from: '2026-01-13', to: '2026-01-22' },
    onwards: { da: 'Planen er godkendt.', en: 'The plan is approved.' },
    state: 'reached',
  },
  {
    title: { da: 'Planen holder', en: 'The plan holds' },
    lane: 'network',
    period: { from: '2026-01-23', to: '2026-02-12' },
    onwards: {
      da: 'Der har været en voksen mere hver eftermiddag i tre uger.',
      en: 'Another adult has been there every afternoon for three weeks.',
    },
    state: 'reached',
  },
  {
    title: { da: 'Line er alene med én dreng', en: 'Line alone with one boy' },
    lane: 'family',
    period: { from: '2026-03-30', to: '2026-05-03' },
    onwards: {
      da: 'Alle fagfolk siger mindst 6, tre uger er holdt, og Peter siger ja.',
      en: 'All staff say 6 or more, three weeks were kept, and Peter says yes.',
    },
    opens: {
      da: 'Line kan tage én af drengene med ud alene.',
      en: 'Line can go out alone with one of the boys.',
    },
    state: 'reached',
  },
  {
    title: {
      da: 'Line er alene med begge i en time',
      en: 'Alone with both for one hour',
    },
    lane: 'family',
    period: { from: '2026-05-04', to: '2026-05-11' },
    opens: {
      da: 'Den voksne kan komme en time senere.',
      en: 'The other adult can come an hour later.',
    },
    state: 'reached',
  },
  {
    title: {
      da: 'Netværket klarer fire uger uden kommunens besøg',
      en: 'The network manages four weeks without visits',
    },
    lane: 'network',
    period: { from: '2026-05-22', to: '2026-06-19' },
    onwards: {
      da: 'Fire uger er holdt, og drengene siger det samme som de voksne.',
      en: 'Four weeks were kept, and the boys tell the same as the adults.',
    },
    opens: { da: 'Kommunen kan lukke sagen.', en: 'The municipality can close the case.' },
    state: 'now',
  },
  {
    title: { da: 'Afslutning', en: 'Closing' },
    lane: 'authority',
    period: { from: '2026-06-25', to: '2026-06-25' },
    state: 'ahead',
  },
  {
    title: { da: 'Netværkets egne møder', en: 'The network’s own meetings' },
    lane: 'network',
    period: { from: '2026-09-01', to: '2026-12-31' },
    state: 'ahead',
  },
];

/** The eight steps of the road. */
export const castRoad: readonly CastEntry<'road'>[] = steps.map((values, at) => ({
  kind: 'road',
  name: `road ${at + 1}`,
  values: {
    ...values,
    responsible:
      values.lane === 'authority'
        ? ['hanne']
        : values.lane === 'network'
          ? ['birgit', 'sanne']
          : ['line', 'martin'],
  },
}));

const hanne = {
  name: both('Hanne Kjær'),
  title: { da: 'Myndighedsrådgiver', en: 'Caseworker' },
  phone: '20 00 00 06',
  since: '2026-01-05',
} as const;
const karen = {
  name: both('Karen Nygaard'),
  title: { da: 'Afdelingsleder', en: 'Head of section' },
  phone: '20 00 00 07',
  since: '2026-01-05',
} as const;

/** Who approves what (domain.md 2.7), with those who do it here. */
export const castDeciders: readonly CastEntry<'decider'>[] = [
  {
    matter: { da: 'Tilbud om en sikkerhedsplan', en: 'The offer of a safety plan' },
    decides: { da: 'Afdelingslederen', en: 'The head of section' },
    hasSay: { da: 'Sagsbehandleren foreslår', en: 'The caseworker proposes' },
    ...karen,
  },
  {
    matter: { da: 'Bekymringsudsagn og mål', en: 'Worry statement and safety goal' },
    decides: { da: 'Sagsbehandleren', en: 'The caseworker' },
    hasSay: {
      da: 'Forældrene kan sige, at de er uenige',
      en: 'The parents may say that they disagree',
    },
    ...hanne,
  },
  {
    matter: { da: 'Hvem der er i netværket', en: 'Who is in the network' },
    decides: {
      da: 'Familien vælger; kommunen vurderer, om det er nok',
      en: 'The family chooses; the municipality judges whether it is enough',
    },
    hasSay: { da: 'Den, der bliver spurgt', en: 'Whoever is asked' },
    ...hanne,
  },
  {
    matter: { da: 'Regler og aftaler', en: 'Rules and agreements' },
    decides: { da: 'Kommunen godkender planen', en: 'The municipality approves the plan' },
    hasSay: {
      da: 'Den, der gør det, og forældrene',
      en: 'Whoever does it, and the parents',
    },
    ...karen,
  },
  {
    matter: { da: 'Er det godt nok lige nu?', en: 'Is it good enough right now?' },
    decides: { da: 'Afdelingslederen', en: 'The head of section' },
    hasSay: { da: 'Mødeleder og makker', en: 'Facilitator and co-worker' },
    ...karen,
  },
  {
    matter: { da: 'Nedtrapning og afslutning', en: 'Stepping down and closing' },
    decides: { da: 'Kommunen', en: 'The municipality' },
    hasSay: { da: 'Alle, og børnenes stemme', en: 'Everyone, and the children’s voice' },
    ...karen,
  },
  {
    matter: { da: 'Anbringelse med samtykke', en: 'Placement with consent' },
    decides: { da: 'Kommunen (§ 46)', en: 'The municipality (section 46)' },
    hasSay: {
      da: 'Forældremyndighedens indehaver og den unge fra 15 år',
      en: 'Whoever has custody, and a young person from 15',
    },
  },
  {
    matter: { da: 'Anbringelse uden samtykke', en: 'Placement without consent' },
    decides: {
      da: 'Børne- og ungeudvalget (§ 47)',
      en: 'The children and young persons committee (section 47)',
    },
    hasSay: {
      da: 'Forældrene og børnene bliver hørt',
      en: 'The parents and the children are heard',
    },
  },
].map((values, at) => ({ kind: 'decider', name: `decider ${at + 1}`, values }));
