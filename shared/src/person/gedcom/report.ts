/** What of a file could not be carried into the picture. `tag`: a kind of fact that the picture has no place for, by its
 *  path in the file (`INDI.OCCU`). `date`: a date that says no year the picture holds. `link`: it points to nobody.
 *  `cycle`: somebody would be their own ancestor. `double`: the same thing a second time. `parent`: a third parent in one
 *  family. `pedigree`: a child of another kind than by birth, adoption or foster care. `letters`: letters that have no
 *  meaning in the file's alphabet. */
export type LeftKind =
  | 'tag'
  | 'date'
  | 'link'
  | 'cycle'
  | 'double'
  | 'parent'
  | 'pedigree'
  | 'letters';

/** One kind of thing that was left out: how often, and on which line first. */
export type Left = { what: LeftKind; tag: string; count: number; line: number };

/** What was read, and what was left out. `about`: dates that were only about, before or after a year. */
export type GedcomReport = {
  people: number;
  couples: number;
  descents: number;
  about: number;
  left: Left[];
};

/** Counts while a file is read. */
export type Tally = {
  leave: (what: LeftKind, tag: string, line: number) => void;
  about: () => void;
  left: () => Left[];
  abouts: () => number;
};

/** A count that begins at nothing. */
export function tally(): Tally {
  const found = new Map<string, Left>();
  let about = 0;
  return {
    leave: (what, tag, line) => {
      const known = found.get(`${what} ${tag}`);
      if (known) known.count += 1;
      else found.set(`${what} ${tag}`, { what, tag, count: 1, line });
    },
    about: () => {
      about += 1;
    },
    left: () => [...found.values()].sort((a, b) => a.line - b.line),
    abouts: () => about,
  };
}
