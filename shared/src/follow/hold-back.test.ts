import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdBack, type Watched } from './hold-back.ts';
import { maskText } from './mask-text.ts';
import { patternsOf } from './name-patterns.ts';

const patterns = patternsOf(
  [
    { name: 'Simon', role: 'Barn 2' },
    { name: 'Hanne', role: 'Sagsbehandler' },
    { name: 'Bo Li', role: 'Nabo' },
  ],
  'Person',
);

const empty: Watched = { raw: '', held: [] };

function next(before: Watched, raw: string): Watched {
  return { raw, held: holdBack(before, raw, patterns) };
}

function seen({ raw, held }: Watched): string {
  return maskText(raw, patterns, held);
}

/** What a follower reads while a text is written letter by letter. */
function readWhile(text: string, before = empty): string[] {
  let watched = before;
  return [...text].map((_, at) => {
    watched = next(watched, before.raw + text.slice(0, at + 1));
    return seen(watched);
  });
}

describe('MASK-5 a name on its way is not read letter by letter', () => {
  test('MASK-5 from its second letter it is held back until it is whole', () => {
    expect(readWhile('Simons')).toEqual(['S', '…', '…', '…', 'Barn 2', 'Barn 2s']);
    expect(readWhile('hanne').at(-2)).toBe('…');
  });

  test('MASK-5 a name of two words too', () => {
    expect(readWhile('Bo Li')).toEqual(['B', '…', '…', '…', 'Nabo']);
  });

  test('MASK-5 another word is given free when its writer goes on behind it', () => {
    expect(readWhile('han sover').slice(1, 5)).toEqual(['…', '…', 'han ', 'han s']);
    expect(readWhile('simpelt')).toEqual(['s', '…', '…', 'simp', 'simpe', 'simpel', 'simpelt']);
  });

  test('MASK-5 it stays held back while somebody else writes in the same text', () => {
    let text = next(empty, 'Kort. Si');
    expect(seen(text)).toBe('Kort. …');
    text = next(text, 'Et kort. Si');
    expect(seen(text)).toBe('Et kort. …');
    text = next(text, 'Et kort. Sim');
    expect(seen(text)).toBe('Et kort. …');
    text = next(text, 'Et kort. Simon');
    expect(seen(text)).toBe('Et kort. Barn 2');
  });

  test('MASK-5 also when letters are taken away again, or it stands in the middle', () => {
    const whole = next(empty, 'Simon sover');
    expect(seen(whole)).toBe('Barn 2 sover');
    expect(seen(next(whole, 'Simo sover'))).toBe('… sover');
    expect(seen(next({ raw: ' sover', held: [] }, 'Si sover'))).toBe('… sover');
    expect(seen(next({ raw: 'xSim', held: [] }, 'Sim'))).toBe('…');
  });

  test('MASK-5 nor is a name read while a letter of another word stands against it', () => {
    const whole = next(empty, 'og simon sover');
    expect(seen(next(whole, 'ogsimon sover'))).toBe('… sover');
    expect(seen(next(next(whole, 'ogsimon sover'), 'og simon sover'))).toBe('og Barn 2 sover');
    expect(seen(next(next(empty, 'simon'), 'simonx'))).toBe('…');
    expect(seen(next(next(empty, 'Simon'), 'Simons sag'))).toBe('Barn 2s sag');
    expect(readWhile('Simonsag').slice(-3)).toEqual(['Barn 2s', 'Barn 2sa', 'Barn 2sag']);
  });

  test('MASK-5 a text that comes whole is read whole, but for its last word', () => {
    expect(seen(next(empty, 'Si det til Simon.'))).toBe('Si det til Barn 2.');
    expect(seen(next(empty, 'Det gør han'))).toBe('Det gør …');
  });
});

describe('MASK-22 a telephone number on its way', () => {
  test('MASK-22 is read no further than its third digit', () => {
    const read = readWhile('Ring 20 30 40 50 nu');
    expect(read.slice(5, 11)).toEqual([
      'Ring 2',
      'Ring 20',
      'Ring 20 ',
      'Ring 20 3',
      'Ring …',
      'Ring …',
    ]);
    expect(read.at(-1)).toBe('Ring … nu');
    for (const text of read) expect(text).not.toContain('20 30');
  });

  test('MASK-22 what turns out to be a year is given free when its writer goes on', () => {
    expect(readWhile('2026').at(-1)).toBe('…');
    expect(readWhile('2026 b').at(-1)).toBe('2026 b');
    expect(readWhile('kl. 15.30').at(-1)).toBe('kl. 15.30');
  });
});

test('MASK-5 whatever is written around it, no beginning of a name is read (property)', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('Simon', 'simon', 'SIMON', 'Hanne', 'Si\u00ADmon'),
      fc.string({ unit: fc.constantFrom(...'bdfgkp'), minLength: 1, maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(words, (list) => {
      for (const text of readWhile(list.join(' ')))
        expect(text).not.toMatch(/(?<!\p{L})(si\u00AD?m?o?|han?n?)(?!\p{L})/iu);
    }),
    { seed: 7, numRuns: 100 },
  );
});
