import * as Y from 'yjs';

// What can be said of an update before anyone asks what it means.

/** Longest run of ids one update may claim: more than a day of typing, far from what would hurt. */
const longestRun = 4_000_000;

/** What an update brings that a copy does not have yet. */
export type Fresh = { update: Uint8Array; structs: ReturnType<typeof Y.decodeUpdate>['structs'] };

/** The part of an update that this copy does not have yet, or null when the bytes are no sound update. */
export function freshPart(doc: Y.Doc, whole: Uint8Array): Fresh | null {
  try {
    const update = Y.diffUpdate(whole, Y.encodeStateVector(doc));
    const { structs } = Y.decodeUpdate(update);
    let run = 0;
    for (const struct of structs) {
      if (struct instanceof Y.Skip) return null;
      run += struct.length;
    }
    return run <= longestRun ? { update, structs } : null;
  } catch {
    return null;
  }
}

/** Nothing may hang between two places: a letter that follows one text and precedes another would be judged in the
 *  one and stand in the other; and one whose neighbours stand the wrong way round lands elsewhere when the table is
 *  built again. Under a key there is one value. */
export function areInPlace(doc: Y.Doc, structs: Fresh['structs']): boolean {
  return structs.every(({ id }) => {
    const item = Y.getItem(doc.store, id);
    return !(item instanceof Y.Item) || isInPlace(doc, item);
  });
}

function isInPlace({ store }: Y.Doc, item: Y.Item): boolean {
  const { origin, rightOrigin, parentSub } = item;
  // Values that were written over lie together, without their content.
  if (parentSub !== null && (rightOrigin !== null || (item.length !== 1 && !item.deleted)))
    return false;
  const left = origin && Y.getItem(store, origin);
  const right = rightOrigin && Y.getItem(store, rightOrigin);
  for (const beside of [left, right])
    if (beside instanceof Y.Item && !isBeside(beside, item)) return false;
  if (!(left instanceof Y.Item && right instanceof Y.Item)) return true;
  let next = left.right;
  while (next && next !== right) next = next.right;
  return next === right;
}

function isBeside(one: Y.Item, other: Y.Item): boolean {
  return one.parent === other.parent && one.parentSub === other.parentSub;
}
