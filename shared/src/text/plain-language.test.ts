import { describe, expect, test } from 'vitest';
import { goalHints, lixOf, plainHints } from './plain-language.ts';

// The words of the worked case (domain.md 4.2 and 6.5).
const worked = {
  worry:
    'Line og Martin elsker deres drenge, og Line har selv bedt om hjælp. Hanne fra kommunen, pædagog Mette og mormor Birgit er bekymrede, fordi Line tre gange i efteråret har slået Peter og Simon og låst dem inde på værelset, når hun var alene med dem om eftermiddagen og helt udmattet. Hvis intet ændrer sig, kan drengene blive slået eller låst inde igen, få ondt og blive bange for deres mor – og senere selv slå, når de er vrede.',
  child:
    'De voksne er bekymrede, fordi mor har slået jer og låst døren. Det må voksne ikke. I skal have det trygt om eftermiddagen.',
  goal: 'Hver eftermiddag er der en rolig voksen hos Peter og Simon. Når Line mærker, at hun bliver træt eller vred, siger hun det højt, går fra og ringer til en fra planen, som kommer. Drengene ved, hvem de kan gå til, og døren er altid åben. Kommunen lukker sagen, når netværket, børnehaven og drengene har fortalt det samme i tre måneder.',
  secondGoal:
    'Line siger til før kl. 12, når dagen bliver for tung, og en voksen fra planen kommer. Drengene får mad og bliver fulgt, uanset hvordan mor har det. Det har vi set i tre måneder.',
  peter:
    'Peter sover, leger med andre og siger, når han er ked af det. Børnehaven ser det de fleste dage.',
  simon: 'Simon sover til middag og taler i hele sætninger, som han er begyndt på.',
} as const;
const english = {
  worry:
    'Line and Martin love their boys and Line asked for help herself. Hanne from the municipality, pedagogue Mette and grandmother Birgit are worried because three times last autumn Line hit Peter and Simon and locked them in their room when alone with them in the afternoon and worn out. If nothing changes the boys may be hit or locked in again, get hurt and become afraid of their mother – and later hit when they are angry themselves.',
  goal: 'Every afternoon a calm adult is with Peter and Simon. When Line feels tired or angry she says so, steps away and calls someone from the plan, who comes. The boys know whom to go to and the door is always open. The municipality closes the case when network, kindergarten and boys have told the same for three months.',
} as const;
const hintsOf = (text: string, readers: 'adult' | 'child' = 'adult') =>
  plainHints(text, readers).map(({ hint }) => hint);

describe('SET-9 how hard a text is to read', () => {
  // Counted by hand: words, sentences, words of more than six letters.
  test.each([
    ['Mor sover. Far er vågen.', 5, 2, 0],
    ['Børnehaven ser det de fleste dage.', 6, 1, 1],
    ['Simon sover til middag og taler i hele sætninger, som han er begyndt på.', 14, 1, 2],
    [worked.child, 23, 3, 2],
    [worked.peter, 19, 2, 1],
    // Each stop in "kl. 12" ends a short word, and no sentence.
    [worked.secondGoal, 35, 3, 3],
    ['Den 19. januar kl. 10 kommer Lise.', 7, 1, 0],
    ['Han græder. hun sover. de leger', 6, 3, 0],
    ['Tre ting: mad, søvn, ro', 5, 2, 0],
  ])('SET-9 %j is %i words in %i sentences, %i of them long', (text, words, sentences, long) => {
    expect(lixOf(text)).toBe(Math.round(words / sentences + (100 * long) / words));
  });

  test('SET-9 a text without words is not hard', () => {
    expect(lixOf('')).toBe(0);
    expect(lixOf(' … – ! ')).toBe(0);
    expect(plainHints('', 'child')).toEqual([]);
  });

  test('SET-9 what a grown-up can read may be too hard for a child', () => {
    const text = `${'Drengene leger sammen '.repeat(2)}og så spiser de alle aftensmad.`;
    expect(lixOf(text)).toBeGreaterThan(25);
    expect(hintsOf(worked.simon)).toEqual([]);
    expect(plainHints(worked.simon, 'child')).toEqual([{ hint: 'hard', lix: 28 }]);
  });

  test('SET-9 a few long words alone are not called hard, nor is a sentence of fifteen words called long', () => {
    expect(hintsOf('Trygge eftermiddage', 'child')).toEqual([]);
    const word = (count: number) => `${Array.from({ length: count }, () => 'ja').join(' ')}.`;
    expect(hintsOf(word(15))).toEqual([]);
    expect(plainHints(word(16), 'adult')).toEqual([{ hint: 'long-sentence', words: 16 }]);
  });
});

describe('SET-9 the worked case', () => {
  test('SET-9 its worry is long and hard, in both languages, and nothing else is said of it', () => {
    expect(plainHints(worked.worry, 'adult')).toEqual([
      { hint: 'long-sentence', words: 38 },
      { hint: 'hard', lix: 36 },
    ]);
    expect(hintsOf(english.worry)).toEqual(['long-sentence', 'hard']);
  });

  test('SET-9 its words for a child are plain enough for a child', () => {
    expect(plainHints(worked.child, 'child')).toEqual([]);
  });

  test('SET-9 its goals say what will be seen', () => {
    for (const goal of [worked.goal, worked.secondGoal, worked.peter, worked.simon, english.goal])
      expect(goalHints(goal)).toEqual([]);
    expect(hintsOf(worked.goal)).toEqual(['long-sentence']);
    expect(plainHints(worked.secondGoal, 'adult')).toEqual([{ hint: 'long-sentence', words: 17 }]);
    expect(hintsOf(worked.peter)).toEqual([]);
  });
});

describe('SET-9 words that judge instead of saying what was seen', () => {
  test.each([
    ['Der er omsorgssvigt i hjemmet', 'omsorgssvigt'],
    ['Omsorgssvigtet fortsætter', 'omsorgssvigt'],
    ['Vold i Hjemmet', 'vold i hjemmet'],
    ['På grund af manglende forældreevne', 'manglende forældreevne'],
    ['Peter er utilpasset', 'utilpasset'],
    ['Hun er grænseløs', 'grænseløs'],
    ['En dysfunktionel familie', 'dysfunktionel'],
    ['Relationelle vanskeligheder', 'relationelle vanskeligheder'],
    ['Far samarbejder ikke', 'samarbejder ikke'],
    ['There is neglect', 'neglect'],
    ['A dysfunctional home', 'dysfunctional'],
  ])('SET-9 %j: %s', (text, label) => {
    expect(plainHints(text, 'adult')).toEqual([{ hint: 'label', label }]);
  });

  test('SET-9 abbreviations, and "man", who is nobody', () => {
    expect(plainHints('Hun får PPR på', 'adult')).toEqual([{ hint: 'abbreviation', label: 'PPR' }]);
    expect(plainHints('Far, bl.a. om natten', 'adult')).toEqual([
      { hint: 'abbreviation', label: 'bl.a.' },
    ]);
    expect(plainHints('Der råber man tit', 'adult')).toEqual([{ hint: 'man' }]);
    for (const plain of ['Manden sover', 'I skal sove', 'Han kommer kl. 12'])
      expect(plainHints(plain, 'adult')).toEqual([]);
  });

  test('SET-9 what was seen is left alone', () => {
    expect(plainHints('Line slog Peter med flad hånd', 'adult')).toEqual([]);
  });
});

describe('SET-10 a goal that does not say what will be seen', () => {
  test.each([
    'Line slår ikke.',
    'Line slår ikke Peter og Simon',
    'Drengene bliver ikke slået.',
    'Ingen bliver slået',
    'Line råber ikke og slår aldrig',
    'Når Line er vred, slår hun ikke',
    'Line holder op med at låse døren',
    'Line never hits the boys.',
    'Nobody is hit',
    'The boys are not locked in. Line stops shouting.',
  ])('SET-10 %j only says what will not be', (goal) => {
    expect(goalHints(goal)).toEqual([{ hint: 'absence' }]);
  });

  test.each([
    'Line går til samtale',
    'Line går til samtale hos lægen. Martin møder op.',
    'Line attends sessions',
  ])('SET-10 %j only says where somebody turns up', (goal) => {
    expect(goalHints(goal)).toEqual([{ hint: 'attendance' }]);
  });

  test.each([
    '',
    'De leger, når de er trætte',
    'Line leger med drengene og slår ikke',
    'Line slår ikke. Hun siger pause og går fra.',
    'Line går til samtale og leger med drengene bagefter',
    'Line goes to the doctor, and Martin fetches the boys',
    'Døren er altid åben',
  ])('SET-10 of %j nothing is said', (goal) => {
    expect(goalHints(goal)).toEqual([]);
  });
});
