import { DatabaseSync } from 'node:sqlite';
import type { StoredDocument, Write } from './store.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS documents (
    board TEXT NOT NULL, name TEXT NOT NULL, epoch TEXT NOT NULL, snapshot BLOB,
    PRIMARY KEY (board, name)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS log (
    seq INTEGER PRIMARY KEY, board TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL,
    FOREIGN KEY (board, name) REFERENCES documents (board, name)
  );
  CREATE INDEX IF NOT EXISTS log_by_document ON log (board, name, seq);
  CREATE TABLE IF NOT EXISTS rows (
    kind TEXT NOT NULL, key TEXT NOT NULL, board TEXT, value TEXT NOT NULL,
    PRIMARY KEY (kind, key)
  ) WITHOUT ROWID;
`;

function openFile(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  // First: already the mode of the log waits for whoever puts it in order after a process that was killed.
  db.exec('PRAGMA busy_timeout = 5000;');
  // FULL: a commit that was answered outlives a power cut, not only a killed process.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  // What is removed is written over, and what lay in the log of a process that was killed goes with it.
  db.exec('PRAGMA user_version = 1; PRAGMA secure_delete = ON;');
  return db;
}

/** The tables of a SQLite file, with the calls of the store port made at once. Lives in a worker. */
export function openTables(path: string) {
  const db = openFile(path);
  const emptyLog = () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  emptyLog();
  db.exec(tables);
  const say = {
    begin: db.prepare(
      'INSERT INTO documents (board, name, epoch) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    append: db.prepare('INSERT INTO log (board, name, bytes) VALUES (?, ?, ?)'),
    forgetLog: db.prepare('DELETE FROM log WHERE board = ? AND name = ?'),
    snapshot: db.prepare('UPDATE documents SET snapshot = ? WHERE board = ? AND name = ?'),
    put: db.prepare(
      'INSERT INTO rows (kind, key, board, value) VALUES (?, ?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET board = excluded.board, value = excluded.value',
    ),
    remove: db.prepare('DELETE FROM rows WHERE kind = ? AND key = ?'),
    document: db.prepare('SELECT epoch, snapshot FROM documents WHERE board = ? AND name = ?'),
    log: db.prepare('SELECT bytes FROM log WHERE board = ? AND name = ? ORDER BY seq'),
    row: db.prepare('SELECT value FROM rows WHERE kind = ? AND key = ?'),
    rows: db.prepare(
      'SELECT key, value FROM rows WHERE kind = ? AND key >= ? AND key < ? ORDER BY key',
    ),
  };
  const keep = (write: Write): void => {
    if (write.op === 'put')
      say.put.run(write.kind, write.key, write.board, JSON.stringify(write.value));
    else if (write.op === 'remove') say.remove.run(write.kind, write.key);
    else if (write.op === 'begin') say.begin.run(write.board, write.document, write.epoch);
    else if (write.op === 'append') say.append.run(write.board, write.document, write.update);
    else {
      const { changes } = say.snapshot.run(write.snapshot, write.board, write.document);
      if (changes !== 1) throw new Error('the document was never begun');
      say.forgetLog.run(write.board, write.document);
    }
  };
  return {
    commit(batch: readonly Write[]): void {
      db.exec('BEGIN IMMEDIATE');
      try {
        for (const write of batch) keep(write);
        db.exec('COMMIT');
        if (batch.some((write) => write.op === 'remove' && write.isForGood)) emptyLog();
      } catch (fault) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw fault;
      }
    },
    document(board: string, name: string): StoredDocument | null {
      const head = say.document.get(board, name) as
        | { epoch: string; snapshot: Uint8Array | null }
        | undefined;
      if (!head) return null;
      const tail = say.log.all(board, name) as { bytes: Uint8Array }[];
      const updates = tail.map((row) => row.bytes);
      return { epoch: head.epoch, updates: head.snapshot ? [head.snapshot, ...updates] : updates };
    },
    row(kind: string, key: string): unknown {
      const found = say.row.get(kind, key) as { value: string } | undefined;
      return found && JSON.parse(found.value);
    },
    rows(kind: string, prefix: string): { key: string; value: unknown }[] {
      const found = say.rows.all(kind, prefix, `${prefix}\u{10FFFF}`) as {
        key: string;
        value: string;
      }[];
      return found.map(({ key, value }) => ({ key, value: JSON.parse(value) }));
    },
    close(): void {
      db.close();
    },
  };
}

export type Tables = ReturnType<typeof openTables>;
