// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type DeltaStep, mapIndex } from './map-place.ts';

test.each([
  ['letters put in before it push it on', 3, [{ insert: 'ab' }], 5, 5],
  ['letters put in after it leave it', 3, [{ retain: 4 }, { insert: 'ab' }], 3, 3],
  [
    'letters put in at it go to the side that is asked for',
    3,
    [{ retain: 3 }, { insert: 'ab' }],
    5,
    3,
  ],
  ['letters taken out before it pull it back', 3, [{ retain: 1 }, { delete: 2 }], 1, 1],
  ['letters taken out after it leave it', 3, [{ retain: 3 }, { delete: 2 }], 3, 3],
  ['letters taken out around it leave it where they were', 3, [{ retain: 1 }, { delete: 5 }], 1, 1],
  [
    'several changes at once all count',
    6,
    [{ insert: 'x' }, { retain: 2 }, { delete: 1 }, { retain: 1 }, { insert: 'yz' }],
    8,
    8,
  ],
] satisfies [string, number, DeltaStep[], number, number][])(
  'TEXT-1 a place in a text moves with the words around it: %s',
  (_what, place, delta, after, before) => {
    expect([mapIndex(place, delta, 'after'), mapIndex(place, delta, 'before')]).toEqual([
      after,
      before,
    ]);
  },
);

const edit = fc.record({ at: fc.nat(), takes: fc.nat({ max: 4 }), puts: fc.nat({ max: 3 }) });

test('TEXT-1 whatever others change at once, a place stays between the letters it stood between', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.array(edit, { maxLength: 5 }), (place, edits) => {
      const before = 'abcdefghijkl';
      const { after, delta } = changed(before, edits);
      const behind = mapIndex(place, delta, 'before');
      const ahead = mapIndex(place, delta, 'after');
      for (const letter of before.slice(0, place)) {
        expect(after.slice(behind)).not.toContain(letter);
        expect(after.slice(ahead)).not.toContain(letter);
      }
      for (const letter of before.slice(place)) {
        expect(after.slice(0, behind)).not.toContain(letter);
        expect(after.slice(0, ahead)).not.toContain(letter);
      }
      const [left, right] = [before[place - 1], before[place]];
      if (left && after.includes(left)) expect(after[behind - 1]).toBe(left);
      if (right && after.includes(right)) expect(after[ahead]).toBe(right);
    }),
    { seed: 31, numRuns: 1_000 },
  );
});

/** A text after somebody's edits, and what a shared text tells of them. What is put in are capitals. */
function changed(before: string, edits: readonly { at: number; takes: number; puts: number }[]) {
  const doc = new Y.Doc();
  const text = doc.getText();
  text.insert(0, before);
  let delta: DeltaStep[] = [];
  text.observe((event) => {
    delta = event.delta as DeltaStep[];
  });
  doc.transact(() => {
    for (const { at, takes, puts } of edits) {
      const index = at % (text.length + 1);
      text.delete(index, Math.min(takes, text.length - index));
      text.insert(index, 'X'.repeat(puts));
    }
  });
  return { after: text.toString(), delta };
}
