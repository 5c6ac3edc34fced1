import { err, ok, type Result } from '../../result.ts';
import { megabytesLimit } from './decode.ts';
import type { GedcomRefusal } from './refusal.ts';

/** A line of the file with what stands under it. `isRead` when the picture took something from it. */
export type Node = {
  level: number;
  xref: string;
  tag: string;
  value: string;
  line: number;
  children: Node[];
  isRead: boolean;
};

/** Most lines that are read. */
const linesLimit = 400_000;

const shape = /^\s*(\d{1,2})[ \t]+(?:@([^@]+)@[ \t]+)?([A-Za-z0-9_]+)(?:[ \t](.*))?$/su;
const lastTag = 'TRLR';

/** The records of a file, each with its lines under it; CONC and CONT are part of the line they go on from. */
export function nodesOf(text: string): Result<Node[], GedcomRefusal> {
  const records: Node[] = [];
  const path: Node[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
  if (lines.length > linesLimit)
    return err({ code: 'gedcom/too-large', line: linesLimit, megabytes: megabytesLimit });
  for (const [at, raw] of lines.entries()) {
    const line = at + 1;
    if (raw.trim() === '') continue;
    const node = nodeOf(raw, line);
    if (records.length === 0 && (node?.tag !== 'HEAD' || node.level !== 0))
      return err({ code: 'gedcom/no-tree', line });
    if (!node) return err({ code: 'gedcom/line', line });
    if (node.level > path.length) return err({ code: 'gedcom/level', line });
    path.length = node.level;
    if (!goesOn(path.at(-1), node)) (path.at(-1)?.children ?? records).push(node);
    path.push(node);
    if (node.tag === lastTag && node.level === 0) return ok(records);
  }
  if (records.length === 0) return err({ code: 'gedcom/no-tree', line: 1 });
  return err({ code: 'gedcom/cut', line: lines.length });
}

function nodeOf(raw: string, line: number): Node | undefined {
  const [, level, xref = '', tag = '', value = ''] = shape.exec(raw) ?? [];
  if (level === undefined) return undefined;
  const rest = { value, line, children: [], isRead: false };
  return { level: Number(level), xref, tag: tag.toUpperCase(), ...rest };
}

function goesOn(above: Node | undefined, { tag, value }: Node): boolean {
  if (!above || (tag !== 'CONC' && tag !== 'CONT')) return false;
  above.value += tag === 'CONT' ? `\n${value}` : value;
  return true;
}

/** The lines of one kind under another, which are read by that. */
export function take({ children }: Node, ...tags: readonly string[]): Node[] {
  const found = children.filter((child) => tags.includes(child.tag));
  for (const child of found) child.isRead = true;
  return found;
}

/** The first line of one kind under another. Others of its kind stay unread. */
export function takeOne({ children }: Node, ...tags: readonly string[]): Node | undefined {
  const found = children.find((child) => tags.includes(child.tag));
  if (found) found.isRead = true;
  return found;
}

/** Whom a line points to; undefined when it points to nobody. */
export function pointerOf({ value }: Node): string | undefined {
  const [, xref] = /^@([^@#][^@]*)@$/u.exec(value.trim()) ?? [];
  return xref === undefined || xref.toUpperCase() === 'VOID' ? undefined : xref;
}

/** A line's words, with the at signs that stand doubled. */
export function wordsOf({ value }: Node): string {
  return value.replaceAll('@@', '@');
}
