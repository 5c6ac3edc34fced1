import type { StaffDoc } from '@rundbord/shared/doc/board-doc';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { type ExportFact, exportsLimit } from '@rundbord/shared/plan/export-wish';
import { err, ok, type Result } from '@rundbord/shared/result';

/** Notes who takes what home, for the facilitators of the board. */
export function noteExport(
  { staff }: { staff: StaffDoc },
  id: string,
  fact: ExportFact,
): Result<[], Refusal> {
  if (staff.exports.size >= exportsLimit) return err({ code: 'plan/full', limit: exportsLimit });
  staff.exports.set(id, fact);
  return ok([]);
}
