import * as Y from 'yjs';

/** Whether every living thing in a document is a letter, or one value or type under a key: nothing hidden in lists,
 *  nothing embedded. */
export function hasOnlyLettersAndValues(doc: Y.Doc): boolean {
  for (const structs of doc.store.clients.values())
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted) continue;
      const isLetters = struct.parentSub === null && struct.content instanceof Y.ContentString;
      const isValue = struct.parentSub !== null && struct.length === 1 && isPlain(struct.content);
      if (!isLetters && !isValue) return false;
    }
  return true;
}

function isPlain(content: Y.Item['content']): boolean {
  return content instanceof Y.ContentAny || content instanceof Y.ContentType;
}
