import * as Y from 'yjs';

/** Where a shared type stands: its root, the keys down to it, and null where a key is missing (list content). */
export type DocumentPath = { root: string; keys: (string | null)[] };

/** The path from the root of the document, or null when the root has no name. */
export function pathOf(doc: Y.Doc, type: Y.AbstractType<unknown>): DocumentPath | null {
  const keys: (string | null)[] = [];
  let current = type;
  while (current._item) {
    keys.unshift(current._item.parentSub);
    current = current._item.parent as Y.AbstractType<unknown>;
  }
  for (const [root, shared] of doc.share) if (shared === current) return { root, keys };
  return null;
}

/** Whether a map holds keyed values only, all of them of known names. */
export function hasOnlyKeys(map: Y.Map<unknown>, known: ReadonlySet<string>): boolean {
  if (map._start !== null) return false;
  for (const key of map.keys()) if (!known.has(key)) return false;
  return true;
}

/** Whether a map is one, and not an element of XML that looks like one. */
export function isPlainMap(map: Y.Map<unknown>): boolean {
  return map.constructor === Y.Map;
}

/** Whether a text holds plain letters only: no XML, no formats, no embedded things, no attributes. */
export function isPlainText(text: Y.Text): boolean {
  if (text.constructor !== Y.Text || text._map.size > 0) return false;
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && !(item.content instanceof Y.ContentString)) return false;
  return true;
}
