import type * as z from 'zod/mini';
import { documentNames } from '../doc/board-doc.ts';
import { err, ok, type Result } from '../result.ts';
import { type BoardFile, boardFileSchema, fileFormat, fileVersion, groupOf } from './board-file.ts';
import { firstDifference } from './canonical.ts';
import { fileParts, rootsInFile } from './file-parts.ts';
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
  const outlined = hasOutline(current.value);
  if (!outlined.ok) return outlined;
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

/** Whether a file has the roots of a board and no collection above its measure: looked at first, so that a great heap of
 *  something else is refused in an instant. */
function hasOutline(file: unknown): Result<void, FileRefusal> {
  const whole = file as Loose;
  const heads = new Set([...fileHeads, ...documentNames]);
  const odd = Object.keys(whole).find((name) => !heads.has(name));
  if (odd !== undefined) return err({ code: 'file/unknown-part', at: placeIn([odd]) });
  for (const name of documentNames) {
    const roots = new Set(rootsInFile(name));
    const strange = Object.keys(whole[name] ?? {}).find((root) => !roots.has(root));
    if (strange !== undefined)
      return err({ code: 'file/unknown-part', at: placeIn([name, strange]) });
  }
  for (const { document, root, group, limit } of fileParts) {
    const inRoot = whole[document]?.[root];
    const entries = group === null ? inRoot : inRoot?.[group];
    if (typeof entries === 'object' && entries !== null && Object.keys(entries).length > limit)
      return err({
        code: 'file/too-many',
        at: placeIn([document, root, ...(group ? [group] : [])]),
        limit,
      });
  }
  return ok();
}

type Loose = { [name: string]: Loose | undefined };

/** What stands at the head of a file. */
const fileHeads = ['format', 'version', 'exportedAt', 'exportedBy', 'omitted', 'board'];

function judgeWhole(file: BoardFile): Result<BoardFile, FileRefusal> {
  if (!isRealTime(file.exportedAt)) return err({ code: 'file/damaged', at: 'exportedAt' });
  for (const part of fileParts) {
    const group = groupOf(file[part.document], part) ?? {};
    const at = placeIn([part.document, part.root, ...(part.group ? [part.group] : [])]);
    const odd = Object.keys(group).find((name) => part.fits && !part.fits(name, group[name]));
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
