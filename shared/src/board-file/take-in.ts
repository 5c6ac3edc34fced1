import * as Y from 'yjs';
import { type DocumentName, openTable } from '../doc/board-doc.ts';
import { origins } from '../doc/origin.ts';
import type { SeatId } from '../id.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { isUnderWay, type RoundFacts } from '../scaling/round.ts';
import { emptyAside } from '../scaling/round-aside.ts';
import { type BoardFile, groupOf } from './board-file.ts';
import { fileParts } from './file-parts.ts';

/** A new pair of documents that hold what the file holds. `by`: who takes it in. */
export function documentsOf(file: BoardFile, by: SeatId): Record<DocumentName, Y.Doc> {
  const docs = { table: new Y.Doc(), staff: new Y.Doc() };
  for (const part of fileParts) {
    const doc = docs[part.document];
    const root = doc.getMap(part.root);
    doc.transact(() => {
      for (const [name, entry] of Object.entries(groupOf(file[part.document], part) ?? {}))
        root.set(part.prefix + name, part.isRecord ? recordOf(entry as object) : entry);
    }, origins.server);
  }
  const { record } = openTable(docs.table);
  docs.table.transact(() => record.set('board', file.board), origins.server);
  bringToRest(docs, { by, at: file.exportedAt });
  return docs;
}

function recordOf(entry: object): Y.Map<unknown> {
  const record = new Y.Map<unknown>();
  for (const [field, value] of Object.entries(entry))
    record.set(field, field === 'words' ? new Y.Text(value) : value);
  return record;
}

/** No meeting comes in open: nobody sits there. What was asked and never shown is called off, since what people gave is
 *  sealed elsewhere; what was shown in part has been shown. */
function bringToRest(
  docs: Record<DocumentName, Y.Doc>,
  { by, at }: { by: SeatId; at: string },
): void {
  const { doc, record, wall, shownTies } = openTable(docs.table);
  const asides = docs.staff.getMap('rounds');
  doc.transact(() => {
    for (const [key, value] of [...record.entries()]) {
      if (key.startsWith('meeting:') && !(value as Meeting).closedAt) {
        const { openedAt } = value as Meeting;
        record.set(key, { ...(value as Meeting), closedAt: at > openedAt ? at : openedAt });
        wall.delete('showing');
        shownTies.clear();
      }
      if (key.startsWith('round:') && isUnderWay(value as RoundFacts)) {
        const round = value as RoundFacts;
        const state = round.state === 'partly' ? 'revealed' : 'cancelled';
        record.set(key, { ...round, state, passages: [...round.passages, { state, by, at }] });
        if (state === 'cancelled') asides.set(key.slice('round:'.length), emptyAside);
      }
    }
  }, origins.server);
}
