import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applySplice, replaceText, type Splice, spliceBetween } from './replace-text.ts';

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', '👍', '👎', 'é', '🏽'),
  maxLength: 12,
});

test('CARD-11 the splice turns the one text into the other, wherever the caret stands', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(), (before, after, at) => {
      const splice = spliceBetween(before, after, at % (after.length + 1));
      expect(spliced(before, splice)).toBe(after);
    }),
    { seed: 5, numRuns: 5_000 },
  );
});

test('CARD-11 the splice never parts a surrogate pair', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(), (before, after, at) => {
      const { index, removed, inserted } = spliceBetween(before, after, at % (after.length + 1));
      expect(inserted.isWellFormed()).toBe(true);
      expect(before.slice(0, index).isWellFormed()).toBe(true);
      expect(before.slice(index, index + removed).isWellFormed()).toBe(true);
    }),
    { seed: 6, numRuns: 5_000 },
  );
});

test('CARD-11 on a shared text the words are what was typed', () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const text = new Y.Doc().getText('words');
      text.insert(0, before);
      replaceText(text, after);
      expect(text.toString()).toBe(after);
    }),
    { seed: 7, numRuns: 2_000 },
  );
});

test('CARD-11 where letters repeat, the one at the caret was typed', () => {
  expect(spliceBetween('aa', 'aaa', 1)).toEqual({ index: 0, removed: 0, inserted: 'a' });
  expect(spliceBetween('aa', 'aaa', 2)).toEqual({ index: 1, removed: 0, inserted: 'a' });
  expect(spliceBetween('aa', 'aaa', 3)).toEqual({ index: 2, removed: 0, inserted: 'a' });
});

test('CARD-11 one letter more in a long text is one letter in the splice', () => {
  expect(spliceBetween('Line ringer', 'Line ringede', 12)).toEqual({
    index: 10,
    removed: 1,
    inserted: 'de',
  });
  expect(spliceBetween('Peter', 'Peter')).toEqual({ index: 5, removed: 0, inserted: '' });
});

test('CARD-11 an emoji that becomes its neighbour is changed whole', () => {
  expect(spliceBetween('👍', '👎')).toEqual({ index: 0, removed: 2, inserted: '👎' });
  // The same second half, another first half.
  expect(spliceBetween('\u{1F400}', '\u{1F800}')).toEqual({
    index: 0,
    removed: 2,
    inserted: '\u{1F800}',
  });
});

test('CARD-11 two people who write in the same text at once both keep what they wrote', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  one.getText('words').insert(0, 'Line ringer til Birgit');
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  replaceText(one.getText('words'), 'Line ringer selv til Birgit');
  replaceText(other.getText('words'), 'Line ringer til Birgit kl. 15');
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(one.getText('words').toString()).toBe('Line ringer selv til Birgit kl. 15');
  expect(other.getText('words').toString()).toBe('Line ringer selv til Birgit kl. 15');
});

test('CARD-11 nothing changed is nothing sent', () => {
  const doc = new Y.Doc();
  const text = doc.getText('words');
  text.insert(0, 'Peter');
  let sent = 0;
  doc.on('update', () => {
    sent += 1;
  });
  replaceText(text, 'Peter');
  applySplice(text, spliceBetween('Peter', 'Peter'));
  expect(sent).toBe(0);
});

function spliced(before: string, { index, removed, inserted }: Splice): string {
  return before.slice(0, index) + inserted + before.slice(index + removed);
}
