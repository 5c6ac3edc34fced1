import type { Store, StoredDocument, Write } from './store.ts';

/** A store that forgets when the process ends. For tests of what stands on the port. */
export function memoryStore(): Store {
  const documents = new Map<string, StoredDocument>();
  const rows = new Map<string, { key: string; value: unknown }>();
  const name = (write: { board: string; document: string }) => `${write.board}/${write.document}`;
  const keep = (write: Write): void => {
    if (write.op === 'put')
      rows.set(`${write.kind}\n${write.key}`, { key: write.key, value: write.value });
    else if (write.op === 'remove') rows.delete(`${write.kind}\n${write.key}`);
    else if (write.op === 'begin') {
      if (!documents.has(name(write)))
        documents.set(name(write), { epoch: write.epoch, updates: [] });
    } else {
      const document = documents.get(name(write));
      if (!document) throw new Error('the document was never begun');
      if (write.op === 'append') document.updates.push(write.update);
      else document.updates = [write.snapshot];
    }
  };
  return {
    commit: async (given) => {
      // As a file would keep it, and refused as a whole when it cannot be kept.
      const batch = structuredClone(given);
      for (const write of batch)
        if ((write.op === 'append' || write.op === 'compact') && !documents.has(name(write)))
          if (!batch.some((other) => other.op === 'begin' && name(other) === name(write)))
            throw new Error('the document was never begun');
      for (const write of batch) keep(write);
    },
    document: async (board, document) => {
      const found = documents.get(`${board}/${document}`);
      return found ? { epoch: found.epoch, updates: [...found.updates] } : null;
    },
    row: async (kind, key) => structuredClone(rows.get(`${kind}\n${key}`)?.value),
    rows: async (kind, prefix) =>
      [...rows.entries()]
        .filter(([id]) => id.startsWith(`${kind}\n${prefix}`))
        .map(([, row]) => structuredClone(row))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    close: async () => {},
  };
}
