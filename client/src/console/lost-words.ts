import { readCards } from '@rundbord/shared/card/card';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type * as Y from 'yjs';

/** What the cards said in a copy that is given up, by card. */
export type LostWords = ReadonlyMap<string, string>;

export function lostWords(doc: Y.Doc): LostWords {
  return new Map(readCards(openTable(doc).cards).map((card) => [card.id, card.words]));
}

/** Words of the old copy that the fresh one does not hold. */
export function missingWords(before: LostWords, now: LostWords): string[] {
  return [...before]
    .filter(([id, words]) => words.trim() && now.get(id) !== words)
    .map(([, words]) => words);
}
