import {
  type DocumentName,
  openStaff,
  openTable,
  type StaffDoc,
  type TableDoc,
} from '@rundbord/shared/doc/board-doc';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { ok, type Result } from '@rundbord/shared/result';
import type { Write } from '../store/store.ts';
import type { LiveDocument } from './live-document.ts';

/** What the server does to a board in one act: a refusal before anything is written, or rows of its own to keep. */
export type BoardAct = (documents: {
  table: TableDoc;
  staff: StaffDoc;
}) => Result<Write[], Refusal>;

/** Lets the server write in both documents. Answers all that is to be kept, and how to show it once it is on disk. An act
 *  that refuses or breaks half-way leaves nothing. */
export async function writeAct(
  { table, staff }: Record<DocumentName, LiveDocument>,
  act: BoardAct,
): Promise<Result<{ writes: Write[]; release(): void }, Refusal>> {
  let answer: Result<Write[], Refusal> = ok([]);
  let onTable: Uint8Array[] = [];
  try {
    const forStaff = staff.write(() => {
      onTable = table.write(() => {
        answer = act({ table: openTable(table.doc), staff: openStaff(staff.doc) });
      });
    });
    const said = answer as Result<Write[], Refusal>;
    if (!said.ok && onTable.length + forStaff.length > 0)
      throw new Error('an act refused after it had written');
    if (!said.ok) return said;
    const writes = [...table.toKeep(onTable), ...staff.toKeep(forStaff), ...said.value];
    return ok({
      writes,
      release: () => {
        staff.release(forStaff);
        table.release(onTable);
      },
    });
  } catch (fault) {
    // Half an act must not stay in memory when none of it will be on disk.
    await Promise.all([table.rebuild(), staff.rebuild()]);
    throw fault;
  }
}
