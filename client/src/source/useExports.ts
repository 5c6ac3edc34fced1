import { openStaff } from '@rundbord/shared/doc/board-doc';
import { type ExportFact, readExports } from '@rundbord/shared/plan/export-wish';
import { useSources } from './source-context.ts';
import { type Read, usePart } from './useBoard.ts';

type Noted = ExportFact & { id: string };
const read: Read<Noted[]> = (doc) => readExports(openStaff(doc).exports);
const nothing: Noted[] = [];

/** What was taken home, last first. Nothing where there is no staff document. */
export function useExports(): Noted[] {
  return usePart(useSources().staff, 'exports', read) ?? nothing;
}
