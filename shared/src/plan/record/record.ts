import type { BoardLanguage } from '../../board/language.ts';

// What is taken home, as a tree of blocks: PDF and DOCX are written from the same one. All words are plain text as people
// wrote them; nothing in them means anything to whoever prints it.

/** A line of words, after what it is an answer to. `isStrong`: it is to be seen first. */
export type Line = { label?: string; words: string; isStrong?: boolean };
/** What stands in one cell of a table, or behind one mark of a list. */
export type Cell = readonly Line[];

/** A drawing, with the words that say the same. `svg` stands alone; sizes are those of its own units. */
export type Figure = { is: 'figure'; svg: string; alt: string; width: number; height: number };
/** `shares`: how wide the columns are beside each other. */
export type Table = {
  is: 'table';
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  shares: readonly number[];
};

export type Block =
  | { is: 'heading'; level: 1 | 2; words: string }
  | { is: 'lines'; lines: Cell }
  | { is: 'list'; cells: readonly Cell[]; isNumbered: boolean }
  | Table
  | Figure
  /** What must not be overlooked, in a frame. */
  | { is: 'note'; words: string };

/** Sheets that a record is printed on: A4, A5, and a card of 85.6 × 54 mm. */
export type Paper = 'a4' | 'a5' | 'card';

/** A whole document. `foot` stands on every page: whose it is, which version, who took it, when and for whom. Each of
 *  `pages` begins on a sheet of its own. `isTitled`: the title is printed above the first. */
export type PlanRecord = {
  title: string;
  isTitled: boolean;
  language: BoardLanguage;
  paper: Paper;
  foot: string;
  pages: readonly (readonly Block[])[];
};

/** A heading with what stands under it; nothing where there is nothing to stand. */
export function section(level: 1 | 2, words: string, blocks: readonly Block[]): Block[] {
  return blocks.length > 0 ? [{ is: 'heading', level, words }, ...blocks] : [];
}

/** Lines of which some have nothing to say: those are left out, and the block with them when none is left. */
export function lines(all: readonly (Line | null)[]): Block[] {
  const said = all.filter((line) => line !== null);
  return said.length > 0 ? [{ is: 'lines', lines: said }] : [];
}

/** A list, or nothing where it is empty. */
export function list(cells: readonly Cell[], isNumbered = false): Block[] {
  return cells.length > 0 ? [{ is: 'list', cells, isNumbered }] : [];
}

/** A table, or nothing where it has no rows. */
export function table(
  columns: readonly { head: string; share: number }[],
  rows: readonly (readonly Cell[])[],
): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      is: 'table',
      head: columns.map(({ head }) => head),
      shares: columns.map(({ share }) => share),
      rows,
    },
  ];
}

/** A cell of one line. */
export function plain(words: string | undefined): Cell {
  return words ? [{ words }] : [];
}
