/** Levels that a file can have; a board has eleven at most. */
const deepest = 24;
/** Most lists and things with names in a file, and most names: several times what a full board has. */
const mostThings = 300_000;
const mostNames = 900_000;

/** What makes a text no file before it is read as JSON: it goes too deep, is a heap of very many things, or says the same
 *  name twice in one place, of which readers would quietly keep one. Whether it is JSON at all is the parser's to say. */
export function scanText(text: string): { tooMuch: true } | { twice: string } | null {
  /** The names in each thing that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let isName = false;
  let things = 0;
  let count = 0;
  const mark = /["{}[\],:]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const sign = found[0];
    const names = open.at(-1);
    if (sign === '"') {
      const end = endOfString(text, found.index);
      const raw = text.slice(found.index, end);
      mark.lastIndex = end;
      if (!isName || !names) continue;
      const name = nameOf(raw);
      if (names.has(name)) return { twice: name };
      names.add(name);
      count += 1;
      if (count > mostNames) return { tooMuch: true };
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      isName = sign === '{';
      things += 1;
      if (open.length > deepest || things > mostThings) return { tooMuch: true };
    } else if (sign === '}' || sign === ']') {
      open.pop();
      isName = false;
    } else isName = sign === ',' && names instanceof Set;
  }
  return null;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function nameOf(raw: string): string {
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw;
  }
}
