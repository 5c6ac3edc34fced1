import type { BoardLanguage } from '../board/language.ts';
import type { Category, Column } from '../card/category.ts';
import type { Relation } from '../meeting/relation.ts';

// The invented family of docs/spec/cast.md (Peter and Simon). Nobody in it lives.

type Person = { name: string; relation: Record<BoardLanguage, Relation> };

/** People of the demo and of every test. */
export const cast = {
  line: {
    name: 'Line',
    relation: { da: { kind: 'parent', words: 'Mor' }, en: { kind: 'parent', words: 'Mother' } },
  },
  martin: {
    name: 'Martin',
    relation: { da: { kind: 'parent', words: 'Far' }, en: { kind: 'parent', words: 'Father' } },
  },
  birgit: {
    name: 'Birgit',
    relation: {
      da: { kind: 'grandparent', words: 'Mormor' },
      en: { kind: 'grandparent', words: 'Grandmother' },
    },
  },
  katrine: {
    name: 'Katrine',
    relation: { da: { kind: 'family', words: 'Moster' }, en: { kind: 'family', words: 'Aunt' } },
  },
  inge: {
    name: 'Inge',
    relation: {
      da: { kind: 'grandparent', words: 'Farmor' },
      en: { kind: 'grandparent', words: 'Grandmother' },
    },
  },
  thomas: {
    name: 'Thomas',
    relation: { da: { kind: 'family', words: 'Farbror' }, en: { kind: 'family', words: 'Uncle' } },
  },
  sanne: {
    name: 'Sanne',
    relation: {
      da: { kind: 'friend', words: 'Mors veninde' },
      en: { kind: 'friend', words: 'Mother’s friend' },
    },
  },
  amina: {
    name: 'Amina',
    relation: { da: { kind: 'friend', words: 'Nabo' }, en: { kind: 'friend', words: 'Neighbour' } },
  },
  rasmus: {
    name: 'Rasmus',
    relation: {
      da: { kind: 'friend', words: 'Simons gudfar' },
      en: { kind: 'friend', words: 'Simon’s godfather' },
    },
  },
  jonas: {
    name: 'Jonas',
    relation: {
      da: { kind: 'professional', words: 'Mødeleder' },
      en: { kind: 'professional', words: 'Facilitator' },
    },
  },
  lise: {
    name: 'Lise',
    relation: {
      da: { kind: 'professional', words: 'Makker' },
      en: { kind: 'professional', words: 'Co-worker' },
    },
  },
  hanne: {
    name: 'Hanne',
    relation: {
      da: { kind: 'professional', words: 'Sagsbehandler' },
      en: { kind: 'professional', words: 'Caseworker' },
    },
  },
  mette: {
    name: 'Mette',
    relation: {
      da: { kind: 'professional', words: 'Pædagog' },
      en: { kind: 'professional', words: 'Pedagogue' },
    },
  },
  nadia: {
    name: 'Nadia',
    relation: {
      da: { kind: 'interpreter', words: 'Tolk' },
      en: { kind: 'interpreter', words: 'Interpreter' },
    },
  },
} as const satisfies Record<string, Person>;
export type CastName = keyof typeof cast;

/** The children the board is for. */
export const castChildren = ['Peter', 'Simon'];

/** Who follows the meeting from afar. */
export const castFollower = {
  name: 'Ellen',
  organisation: 'Familiehuset',
  language: 'en',
} as const;

/** Somebody the cards tell of who neither sits at the table nor speaks, and who he is. */
export const castKnownName = {
  name: 'Henning',
  role: { da: 'Morfar', en: 'Grandfather' },
} as const;

/** A card of the worked case: where it hangs, who said it, its words in both languages. */
export type CastCard = {
  column: Column;
  category: Category;
  saidBy: readonly CastName[];
  da: string;
  en: string;
};

/** The three columns at the first meeting. */
export const castCards: readonly CastCard[] = [
  {
    column: 'worry',
    category: 'harm',
    saidBy: ['hanne', 'mette'],
    da: 'Line har tre gange i efteråret slået Peter og Simon med flad hånd og låst dem inde på værelset, mens hun var alene med dem mellem kl. 15 og 17. Første gang var i september, sidste gang 3. december.',
    en: 'Three times last autumn Line hit Peter and Simon with a flat hand and locked them in their room while alone with them between 3 and 5 pm. The first time was in September, the last on 3 December.',
  },
  {
    column: 'worry',
    category: 'harm',
    saidBy: ['mette'],
    da: 'Peter tisser i bukserne og gemmer sig, når nogen råber. Simon vil ikke sove til middag.',
    en: 'Peter wets himself and hides when someone shouts. Simon will not nap.',
  },
  {
    column: 'worry',
    category: 'complicating',
    saidBy: ['line'],
    da: 'Jeg sover tre-fire timer og har ondt i ryggen.',
    en: 'I sleep three or four hours and my back hurts.',
  },
  {
    column: 'worry',
    category: 'complicating',
    saidBy: ['martin'],
    da: 'Jeg kan ikke komme hjem før kl. 17.',
    en: 'I cannot be home before 5 pm.',
  },
  {
    column: 'worry',
    category: 'complicating',
    saidBy: ['birgit'],
    da: 'Vi har ikke talt om noget, siden Henning døde.',
    en: 'We have not talked about anything since Henning died.',
  },
  {
    column: 'worry',
    category: 'complicating',
    saidBy: ['hanne'],
    da: 'Line har haft tre sagsbehandlere på to år.',
    en: 'Line has had three caseworkers in two years.',
  },
  {
    column: 'well',
    category: 'strength',
    saidBy: ['katrine'],
    da: 'Line leger rigtig godt med drengene om formiddagen.',
    en: 'Line plays really well with the boys in the morning.',
  },
  {
    column: 'well',
    category: 'strength',
    saidBy: ['mette'],
    da: 'Drengene bliver hentet og bragt til tiden med madpakke og tøj.',
    en: 'The boys arrive and leave on time with lunch and clothes.',
  },
  {
    column: 'well',
    category: 'strength',
    saidBy: ['line'],
    da: 'Jeg bad selv om hjælp hos lægen.',
    en: 'I asked the doctor for help myself.',
  },
  {
    column: 'well',
    category: 'safety',
    saidBy: ['birgit'],
    da: '8. december ringede Line til mig, da hun mærkede vreden. Jeg kom på ti minutter og tog drengene med på legepladsen.',
    en: 'On 8 December Line rang me when she felt the anger. I came in ten minutes and took the boys to the playground.',
  },
  {
    column: 'next',
    category: 'familyGoal',
    saidBy: ['line'],
    da: 'Jeg vil kunne drikke kaffe, mens drengene tegner, uden at have ondt i maven.',
    en: 'I want to drink coffee while the boys draw, without a knot in my stomach.',
  },
  {
    column: 'next',
    category: 'nextStep',
    saidBy: ['jonas'],
    da: 'Jonas og Line begynder på “Ord og billeder” mandag d. 19. januar kl. 10.',
    en: 'Jonas and Line start Words and Pictures Monday 19 January 10 am.',
  },
  {
    column: 'next',
    category: 'nextStep',
    saidBy: ['thomas'],
    da: 'Thomas fjerner låsen på værelsesdøren torsdag d. 15. januar.',
    en: 'Thomas removes the lock from the bedroom door Thursday 15 January.',
  },
];
