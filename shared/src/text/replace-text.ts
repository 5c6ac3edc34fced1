import type * as Y from 'yjs';

/** One change of a text: at `index`, `removed` UTF-16 units go and `inserted` comes. */
export type Splice = { index: number; removed: number; inserted: string };

/** The one splice that turns `before` into `after`, as near to the caret as it can be: where letters repeat
 *  ("aa" to "aaa") only the caret tells which was typed. `caret` is where it stands afterwards. */
export function spliceBetween(before: string, after: string, caret = after.length): Splice {
  const longestTail = Math.min(before.length, after.length - caret);
  let tail = 0;
  while (tail < longestTail && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const longestHead = Math.min(before.length, after.length) - tail;
  let head = 0;
  while (head < longestHead && before[head] === after[head]) head += 1;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  )
    tail += 1;
  // Never part a surrogate pair: the halves would each become an unreadable character.
  if (isHighSurrogate(before, head - 1) || isHighSurrogate(after, head - 1)) head -= 1;
  if (isLowSurrogate(before, before.length - tail) || isLowSurrogate(after, after.length - tail))
    tail -= 1;
  return {
    index: head,
    removed: before.length - tail - head,
    inserted: after.slice(head, after.length - tail),
  };
}

/** Carries a splice out on a shared text. */
export function applySplice(text: Y.Text, { index, removed, inserted }: Splice): void {
  if (removed > 0) text.delete(index, removed);
  if (inserted) text.insert(index, inserted);
}

/** Makes a shared text read `words` with one small change. */
export function replaceText(text: Y.Text, words: string): void {
  const before = text.toString();
  if (before !== words) applySplice(text, spliceBetween(before, words));
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit < 0xe000;
}
