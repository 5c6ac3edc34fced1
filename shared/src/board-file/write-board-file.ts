import * as Y from 'yjs';
import { readBoardFacts } from '../board/record.ts';
import type { DocumentName, StaffDoc, TableDoc } from '../doc/board-doc.ts';
import { isUnderWay, readRounds } from '../scaling/round.ts';
import { type BoardFile, type FileDocument, fileFormat, fileVersion } from './board-file.ts';
import { canonical, firstDifference } from './canonical.ts';
import { type FilePart, partsOfRoot, rootsInFile } from './file-parts.ts';
import { placeIn } from './file-refusal.ts';
import { isSound } from './sound.ts';

/** A board as a file, or null before the board has facts of its own. What stands in it can always be taken in again: what
 *  nobody could read is named in `omitted` instead. `by`: the name of who takes it out. */
export function writeBoardFile(
  { table, staff }: { table: TableDoc; staff: StaffDoc },
  { at, by }: { at: string; by: string },
): BoardFile | null {
  const facts = readBoardFacts(table.record);
  if (!facts) return null;
  const unreadable: string[] = [];
  const documentOf = (name: DocumentName, doc: Y.Doc): FileDocument =>
    Object.fromEntries(
      rootsInFile(name).map((root) => [
        root,
        rootOf(doc.getMap(root), partsOfRoot(name, root), unreadable),
      ]),
    );
  const sealed = readRounds(table.record).filter(isUnderWay);
  const file: BoardFile = {
    format: fileFormat,
    version: fileVersion,
    exportedAt: at,
    exportedBy: by,
    omitted: { sealed: sealed.map(({ id }) => id).sort(), unreadable },
    board: facts,
    table: documentOf('table', table.doc),
    staff: documentOf('staff', staff.doc),
  };
  leaveOutLooseEnds(file);
  return file;
}

/** Who sat at a meeting that nobody can read goes with it: by itself it would not be taken in. */
function leaveOutLooseEnds({ table, omitted }: BoardFile): void {
  const record = table.record as Record<string, Record<string, { meeting?: string }>>;
  for (const group of ['seats', 'rounds'])
    for (const [id, { meeting = '' }] of Object.entries(record[group] ?? {})) {
      if (Object.hasOwn(record.meetings ?? {}, meeting)) continue;
      delete record[group]?.[id];
      omitted.unreadable.push(placeIn(['table', 'record', group, id]));
    }
}

/** A file as text, always the same for the same board. */
export function boardFileText(file: BoardFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

function rootOf(
  map: Y.Map<unknown>,
  parts: readonly FilePart[],
  unreadable: string[],
): FileDocument[string] {
  const groups = new Map(parts.map(({ group }) => [group, [] as [string, unknown][]]));
  for (const key of [...map.keys()].sort()) {
    const found = parts.find(({ prefix }) => key.startsWith(prefix));
    const part = found && readablePart(found, key, map.get(key));
    if (part) groups.get(part.group)?.push([part.name, part.entry]);
    const left = part ? part.left : [];
    if (left && !isFacts(parts, key))
      unreadable.push(placeIn([parts[0]?.document ?? '', parts[0]?.root ?? '', key, ...left]));
  }
  const [first] = parts;
  const written = [...groups].map(
    ([group, entries]) => [group ?? '', Object.fromEntries(entries)] as const,
  );
  return first?.group === null ? (written[0]?.[1] ?? {}) : Object.fromEntries(written);
}

/** An entry as the file holds it, or null where it could not be taken in again. `left`: something in it that nobody reads,
 *  and that is left out. */
function readablePart(
  { prefix, whole, group, fits, isRecord }: FilePart,
  key: string,
  kept: unknown,
): { group: string | null; name: string; entry: unknown; left: string[] | null } | null {
  const name = key.slice(prefix.length);
  const alone = { [name]: canonical(isRecord ? plainRecord(kept) : kept) };
  const read = whole.safeParse(alone);
  if (!read.success || !Object.hasOwn(read.data, name) || !isSound(alone).ok) return null;
  const left = firstDifference(read.data, alone)?.slice(1) ?? null;
  const entry = canonical(read.data[name]);
  return (fits?.(name, entry) ?? true) ? { group, name, entry, left } : null;
}

function plainRecord(kept: unknown): unknown {
  if (!(kept instanceof Y.Map)) return null;
  return Object.fromEntries(
    [...kept.entries()].map(([field, value]) => [
      field,
      value instanceof Y.Text ? value.toString() : value,
    ]),
  );
}

/** Whose board it is stands by itself, at the head of the file. */
function isFacts(parts: readonly FilePart[], key: string): boolean {
  return parts[0]?.root === 'record' && key === 'board';
}
