import { type Splice, spliceBetween } from '../text/replace-text.ts';
import { anchorFields, type SetFacts, type SetField } from './statement-set.ts';

/** What two people made of one text: `mine` written over `before`, while it had become `theirs`. Both changes stand where
 *  they touch different places; null where they touch the same, and the people have to say. */
export function mergeWords(before: string, mine: string, theirs: string): string | null {
  if (theirs === before || theirs === mine) return mine;
  if (mine === before) return theirs;
  const [my, their] = [spliceBetween(before, mine), spliceBetween(before, theirs)];
  const [first, second] = my.index <= their.index ? [my, their] : [their, my];
  if (first.index + first.removed >= second.index) return null;
  return carried(carried(before, second), first);
}

function carried(text: string, { index, removed, inserted }: Splice): string {
  return text.slice(0, index) + inserted + text.slice(index + removed);
}

/** A set with one field saying this. Words that were approved are approved no more as they stand, and anchors that numbers
 *  were given by begin a new version: lines are not drawn across two. */
export function withField(set: SetFacts, field: SetField, text: string): SetFacts {
  if ((set.words[field] ?? '') === text) return set;
  const { [field]: _, ...others } = set.words;
  const isAnchor = anchorFields.some((each) => each === field);
  return {
    ...set,
    words: text ? { ...others, [field]: text } : others,
    ...(isAnchor && set.usedVersion === set.version ? { version: set.version + 1 } : {}),
    ...(set.status === 'approved' ? { changedSince: true } : {}),
  };
}
