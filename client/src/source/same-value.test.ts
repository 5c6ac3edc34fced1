// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameValue } from './same-value.ts';

test.each([
  ['words', 'Peter', 'Peter'],
  ['no number', Number.NaN, Number.NaN],
  ['nothing', null, null],
  ['lists', ['Peter', 'Simon'], ['Peter', 'Simon']],
  ['facts in another order', { name: 'Line', at: 'a' }, { at: 'a', name: 'Line' }],
  [
    'facts within facts',
    { by: { seats: [{ name: 'Line' }] } },
    { by: { seats: [{ name: 'Line' }] } },
  ],
])('SOURCE-1 %s that say the same are the same', (_what, one, other) => {
  expect(isSameValue(one, other)).toBe(true);
});

test.each([
  ['other words', 'Peter', 'Simon'],
  ['nothing and an empty record', null, {}],
  ['a list and a record', [], {}],
  ['a number and its digits', 1, '1'],
  ['a shorter list', ['Peter', 'Simon'], ['Peter']],
  ['another order', ['Peter', 'Simon'], ['Simon', 'Peter']],
  ['a fact more', { name: 'Line' }, { name: 'Line', at: 'a' }],
  ['an unsaid fact and another unsaid fact', { name: undefined }, { words: undefined }],
  [
    'a difference far within',
    { by: { seats: [{ name: 'Line' }] } },
    { by: { seats: [{ name: 'Inge' }] } },
  ],
])('SOURCE-1 %s are not the same', (_what, one, other) => {
  expect([isSameValue(one, other), isSameValue(other, one)]).toEqual([false, false]);
});

test('SOURCE-1 plain values are the same exactly when they are written alike', () => {
  const written = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : Object.is(part, -0)
          ? '-0'
          : part,
    );
  const plain = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(plain, plain, (one, other) => {
      expect(isSameValue(one, structuredClone(one))).toBe(true);
      expect(isSameValue(one, other)).toBe(written(one) === written(other));
    }),
    { seed: 41, numRuns: 500 },
  );
});
