/** How a name and a role stand in a label: the size of the name's letters in board units, and how many lines each has. */
export type NameShape = { letters: number; lines: number; roleLines: number };

/** Letters of a name are 20 units high – as on cards, to be read at six metres – and those below it 12. */
const nameUnits = 20;
/** Of a name that two lines cannot hold. */
const smallUnits = 16;
const roleUnits = 12;
const mostLines = 3;
const lineHeight = 1.08;
/** What a label has within it beside its letters, across and down. */
const edge = { across: 16, down: 4 };

/** How a name, and what stands below it, fit a label that may be this wide. A long name goes on in a second line, and is
 *  smaller before anything of it is cut. */
export function nameShape(name: string, role: string, widest: number): NameShape {
  const inner = widest - edge.across;
  const roleLines = role ? Math.min(2, linesOf(role, roleUnits, inner)) : 0;
  const lines = linesOf(name, nameUnits, inner);
  if (lines <= 2) return { letters: nameUnits, lines, roleLines };
  const small = Math.min(mostLines, linesOf(name, smallUnits, inner));
  return { letters: smallUnits, lines: small, roleLines };
}

/** How large a label is that holds a name and a role in this shape. */
export function sizeOfNames(
  name: string,
  role: string,
  { shape, widest }: { shape: NameShape; widest: number },
): { width: number; height: number } {
  const across = Math.max(
    widthOf(name, shape.letters, widest),
    role ? widthOf(role, roleUnits, widest) : 0,
  );
  const down = (shape.lines * shape.letters + shape.roleLines * roleUnits) * lineHeight;
  return { width: across, height: Math.ceil(down) + edge.down };
}

function widthOf(text: string, units: number, widest: number): number {
  return Math.min(widest, lengthOf(text, units) + edge.across);
}

/** How many lines a text needs; a word that is longer than a line goes on in the next. */
function linesOf(text: string, units: number, inner: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[\s-])/u)) {
    const length = lengthOf(word.trimEnd(), units);
    if (used > 0 && used + length > inner) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / inner) - 1);
    used = length > inner ? length % inner : used + lengthOf(word, units);
  }
  return lines;
}

/** About how wide a text is; without a screen nobody knows. */
function lengthOf(text: string, units: number): number {
  let length = 0;
  for (const letter of text) length += units * ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 1.05 : 0.6);
  return length;
}
