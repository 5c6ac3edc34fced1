// Widths of the house's font (Atkinson Hyperlegible Next), in thousandths of the size of the letters. A table and not a
// measurement: every device, and the server, lays the same family out alike.
const widths: ReadonlyArray<readonly [letters: string, width: number]> = [
  ["'", 160],
  ['.,:;·|', 235],
  ['ijlI ', 270],
  ['!()-[]`fr', 350],
  ['1/\\"t²³', 390],
  ['*?cksvxyz_', 490],
  ['JT7–†', 540],
  ['abdeghnopqu2L$FYV<>^~', 570],
  ['34568 90BCDEKPRSXZAß+=', 630],
  ['GHNOQU#&w%', 700],
  ['MWm@Ææœ—', 880],
];

const table = new Map(
  widths.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Wider than any Latin letter of the table: scripts whose letters it does not know keep clear of each other as well. */
const unknownLetter = 900;
const mark = /\p{M}/u;

/** How wide words are in letters of this size, in board units; rather a little too wide than too narrow. */
export function textWidth(words: string, size: number): number {
  let thousandths = 0;
  // ø and ł do not come apart, and are as wide as their plain letters.
  for (const letter of words
    .normalize('NFD')
    .replaceAll(/[øłđð]/gu, 'o')
    .replaceAll(/[ØŁĐÐ]/gu, 'O')) {
    if (!mark.test(letter)) thousandths += table.get(letter) ?? unknownLetter;
  }
  return Math.ceil((thousandths * size) / 1000);
}

/** The words in lines that are no wider, at most so many; what is left over ends in an ellipsis. */
export function wrapped(words: string, { size, width, lines }: WrapOptions): string[] {
  const out: string[] = [];
  let line = '';
  const rest = words.split(/\s+/u).filter(Boolean);
  for (const word of rest) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, size) <= width || line === '') line = longer;
    else {
      out.push(line);
      line = word;
    }
  }
  if (line) out.push(line);
  const kept = out.slice(0, lines);
  if (out.length > lines) kept.push(`${kept.pop() ?? ''}…`);
  return kept.map((each) => cut(each, size, width));
}

export type WrapOptions = { size: number; width: number; lines: number };

function cut(line: string, size: number, width: number): string {
  if (textWidth(line, size) <= width) return line;
  const letters = Array.from(line.replace(/…$/u, ''));
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}
