import { err, ok, type Result } from '../result.ts';
import { parseLine } from '../text/plain-text.ts';

export type NameRefusal =
  | { code: 'name/empty' }
  | { code: 'name/too-long'; graphemes: number; limit: number };

/** Most graphemes in a name. */
export const nameLimit = 40;

/** A first name as others will read it, 1–40 graphemes with at least one letter or digit.
 *  Refuses `name/empty`, `name/too-long`. */
export function parseName(raw: string): Result<string, NameRefusal> {
  const line = parseLine(raw, { least: 1, limit: nameLimit });
  if (line.ok) return /[\p{L}\p{N}]/u.test(line.value) ? line : err({ code: 'name/empty' });
  if (line.refusal.code === 'words/too-long')
    return err({ ...line.refusal, code: 'name/too-long' });
  return err({ code: 'name/empty' });
}

/** Whether two names would be read as the same in the room: case, compatibility forms and what is not seen aside. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Several first names, one a line or with commas between, or why one of them will not do. */
export function parseNames(raw: string): Result<string[], NameRefusal> {
  const names: string[] = [];
  for (const part of raw.split(/[,;\n]/)) {
    const name = parseName(part);
    if (name.ok) names.push(name.value);
    else if (name.refusal.code !== 'name/empty') return name;
  }
  return names.length > 0 ? ok(names) : err({ code: 'name/empty' });
}

function folded(name: string): string {
  const seen = name.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  return seen.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
