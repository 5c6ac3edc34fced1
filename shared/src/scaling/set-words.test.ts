import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFor } from '../testing/id-for.ts';
import { mergeWords, withField } from './set-words.ts';
import { newSet, type SetFacts } from './statement-set.ts';

describe('SET-3 two who write in the same words', () => {
  test.each([
    ['Line slog', 'Line slog Peter', 'Line slog', 'Line slog Peter'],
    ['Line slog', 'Line slog', 'Mor slog', 'Mor slog'],
    ['Line slog', 'Mor slog', 'Mor slog', 'Mor slog'],
    ['Line slog Peter', 'Mor slog Peter', 'Line slog Simon', 'Mor slog Simon'],
    ['Line slog Peter', 'Line slog Simon', 'Mor slog Peter', 'Mor slog Simon'],
    ['en to tre', 'to tre', 'en to', 'to'],
  ])('SET-3 %j written as %j and as %j reads %j', (before, mine, theirs, both) => {
    expect(mergeWords(before, mine, theirs)).toBe(both);
  });

  test('SET-3 who changed the same word, or wrote in the same place, is told instead of overruled', () => {
    expect(mergeWords('Line slog', 'Mor slog', 'Far slog')).toBe(null);
    expect(mergeWords('', 'Mor', 'Far')).toBe(null);
    expect(mergeWords('Line', 'Line slog', 'Line råbte')).toBe(null);
  });

  const some = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'å', '👍'), maxLength: 12 });
  const apart = fc.record({
    head: some,
    hers: some,
    his: some,
    middle: fc.string({ unit: fc.constantFrom('x', 'y', '👎'), minLength: 1, maxLength: 8 }),
    tail: some,
    written: fc.tuple(some, some),
  });

  test('SET-3 what two write on either side of words neither touched stands from both (property)', () => {
    fc.assert(
      fc.property(apart, ({ head, hers, his, middle, tail, written: [she, he] }) => {
        const before = head + hers + middle + his + tail;
        const mine = head + she + middle + his + tail;
        const theirs = head + hers + middle + he + tail;
        const both = head + she + middle + he + tail;
        const merged = mergeWords(before, mine, theirs);
        // Where letters repeat, a change can be read as one that reaches the other; then the people have to say.
        if (merged !== null) expect(withoutPlace(merged)).toEqual(withoutPlace(both));
        expect(merged === null).toBe(mergeWords(before, theirs, mine) === null);
      }),
      { seed: 51, numRuns: 500 },
    );
  });

  test('SET-3 it is the same whose words came first, and every letter that both kept or one wrote is there (property)', () => {
    fc.assert(
      fc.property(some, some, some, (before, mine, theirs) => {
        const merged = mergeWords(before, mine, theirs);
        expect(mergeWords(before, theirs, mine)).toBe(merged);
        if (merged === null) {
          expect(mine).not.toBe(before);
          expect(theirs).not.toBe(before);
          return;
        }
        const kept = countOf(merged);
        for (const [letter, count] of countOf(before)) {
          const gone =
            Math.max(0, count - (countOf(mine).get(letter) ?? 0)) +
            Math.max(0, count - (countOf(theirs).get(letter) ?? 0));
          expect(kept.get(letter) ?? 0).toBeGreaterThanOrEqual(count - gone);
        }
        const length = merged.length - before.length;
        if (mine !== theirs)
          expect(length).toBe(mine.length - before.length + theirs.length - before.length);
        expect(merged.isWellFormed()).toBe(true);
      }),
      { seed: 52, numRuns: 1_000 },
    );
  });

  test('SET-3 letters added far apart are never refused (property)', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), some, some, (left, right, she, he) => {
        const before = '0123456789ABCDEF';
        const [at, to] = [left, 10 + right];
        const mine = before.slice(0, at) + she + before.slice(at);
        const theirs = before.slice(0, to) + he + before.slice(to);
        expect(mergeWords(before, mine, theirs)).toBe(
          before.slice(0, at) + she + before.slice(at, to) + he + before.slice(to),
        );
      }),
      { seed: 53, numRuns: 300 },
    );
  });
});

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The letters of a text, wherever they stand. */
function withoutPlace(text: string): string[] {
  return [...text].sort();
}

describe('SET-6 the two ends of a scale', () => {
  const set = (change: Partial<SetFacts> = {}): SetFacts => ({
    ...newSet({
      kind: 'safety',
      title: 'Trygge eftermiddage',
      words: { ten: 'Trygge', zero: 'Farligt' },
      made: { by: idFor('jonas'), at: '2026-01-12T09:00:00.000Z' },
    }),
    ...change,
  });

  test('SET-6 other words at an end that numbers were given by begin a new version, once', () => {
    const used = set({ usedVersion: 1 });
    const changed = withField(used, 'ten', 'Alle er trygge');
    expect(changed).toMatchObject({ version: 2, usedVersion: 1, words: { ten: 'Alle er trygge' } });
    expect(withField(changed, 'zero', 'Meget farligt').version).toBe(2);
  });

  test('SET-6 nothing begins anew before numbers were given, by other words, or by the same', () => {
    expect(withField(set(), 'ten', 'Alle er trygge').version).toBe(1);
    const used = set({ usedVersion: 1 });
    expect(withField(used, 'goal', 'En voksen er der').version).toBe(1);
    expect(withField(used, 'ten', 'Trygge')).toBe(used);
  });

  test('SET-5 words that were approved say that they are others now; a draft’s do not', () => {
    const approved = set({ status: 'approved', approved: { name: 'Hanne', at: 'a' } });
    const changed = withField(approved, 'fear', 'Drengene kan blive bange');
    expect(changed.changedSince).toBe(true);
    expect(changed.approved).toEqual({ name: 'Hanne', at: 'a' });
    expect(withField(approved, 'fear', '')).toBe(approved);
    expect(withField(set(), 'fear', 'Drengene kan blive bange').changedSince).toBeUndefined();
  });

  test('SET-2 a field that is emptied is gone, and the set it came from stays as it was', () => {
    const before = set();
    expect(withField(before, 'ten', '').words).toEqual({ zero: 'Farligt' });
    expect(before.words).toEqual({ ten: 'Trygge', zero: 'Farligt' });
  });
});
