import type * as z from 'zod/mini';
import { err, ok, type Result } from '../result.ts';
import { type BoardFile, boardFileSchema, fileFormat, fileVersion, groupOf } from './board-file.ts';
import { firstDifference } from './canonical.ts';
import { fileParts } from './file-parts.ts';
import { type FileRefusal, placeIn } from './file-refusal.ts';
import { migrations } from './migrations.ts';
import { scanText } from './scan-text.ts';
import { isRealTime, isSound } from './sound.ts';
import { standsTogether } from './stands-together.ts';

/** The board in a text, or why it is none. All of it or nothing: what this house does not know is refused and never dropped. */
export function readBoardFile(text: string): Result<BoardFile, FileRefusal> {
  const scanned = scanText(text);
  if (scanned)
    return err(
      'twice' in scanned
        ? { code: 'file/twice', at: placeIn([scanned.twice]) }
        : { code: 'file/unreadable' },
    );
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const current = migrated(parsed.value);
  if (!current.ok) return current;
  const sound = isSound(current.value);
  if (!sound.ok) return sound;
  const read = boardFileSchema.safeParse(current.value);
  if (!read.success) return err(refusalOf(read.error.issues));
  const dropped = firstDifference(read.data, current.value);
  if (dropped) return err({ code: 'file/unknown-part', at: placeIn(dropped) });
  return judgeWhole(read.data as BoardFile);
}

function parse(text: string): Result<Record<string, unknown>, FileRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ code: 'file/unreadable' });
  }
  const isOurs =
    typeof value === 'object' && value !== null && 'format' in value && value.format === fileFormat;
  return isOurs ? ok(value as Record<string, unknown>) : err({ code: 'file/foreign' });
}

/** The file as this version writes it. */
function migrated(file: Record<string, unknown>): Result<unknown, FileRefusal> {
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version))
    return err({ code: 'file/damaged', at: 'version' });
  if (version > fileVersion) return err({ code: 'file/newer', version });
  let current: unknown = file;
  for (let at = version; at < fileVersion; at += 1) {
    const migrate = migrations.get(at);
    if (!migrate) return err({ code: 'file/older', version });
    current = migrate(current);
  }
  return ok(current);
}

function judgeWhole(file: BoardFile): Result<BoardFile, FileRefusal> {
  if (!isRealTime(file.exportedAt)) return err({ code: 'file/damaged', at: 'exportedAt' });
  for (const part of fileParts) {
    const group = groupOf(file[part.document], part) ?? {};
    const at = placeIn([part.document, part.root, ...(part.group ? [part.group] : [])]);
    const names = Object.keys(group);
    if (names.length > part.limit) return err({ code: 'file/too-many', at, limit: part.limit });
    const odd = names.find((name) => part.fits && !part.fits(name, group[name]));
    if (odd !== undefined) return err({ code: 'file/damaged', at: `${at} / ${placeIn([odd])}` });
  }
  return standsTogether(file);
}

function refusalOf(issues: readonly z.core.$ZodIssue[]): FileRefusal {
  const [issue] = issues;
  const path = issue?.path ?? [];
  return issue?.code === 'unrecognized_keys'
    ? { code: 'file/unknown-part', at: placeIn([...path, issue.keys[0] ?? '']) }
    : { code: 'file/damaged', at: placeIn(path) };
}
