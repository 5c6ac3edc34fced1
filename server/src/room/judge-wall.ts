import { inkLimit, isInkEntry } from '@rundbord/shared/ink/ink';
import { isWallEntry } from '@rundbord/shared/wall/showing';
import type * as Y from 'yjs';
import type { Breach, Change, Court } from './court.ts';

/** A change under the root `wall`: what is shown, and turned to. */
export function judgeWallChange(_court: Court, { type, keys, path }: Change): Breach | null {
  return judgeEntries({ type, keys, path }, isWallEntry, 'wall-shape');
}

/** A change under the root `ink`: whole records, one value each. */
export function judgeInkChange(_court: Court, { type, keys, path }: Change): Breach | null {
  const breach = judgeEntries({ type, keys, path }, isInkEntry, 'ink-shape');
  if (breach) return breach;
  return (type as Y.Map<unknown>).size > inkLimit ? 'full' : null;
}

function judgeEntries(
  { type, keys, path }: Pick<Change, 'type' | 'keys' | 'path'>,
  isEntry: (key: string, value: unknown) => boolean,
  breach: Breach,
): Breach | null {
  if (path.keys.length > 0) return 'nested';
  const map = type as Y.Map<unknown>;
  for (const key of keys) {
    if (key === null) return 'nested';
    if (map.has(key) && !isEntry(key, map.get(key))) return breach;
  }
  return null;
}
