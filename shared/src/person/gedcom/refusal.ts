/** Why a file of a family tree was not read. Nothing is changed by one. `line` counts from 1. */
export type GedcomRefusal =
  /** More bytes or lines than are read. */
  | { code: 'gedcom/too-large'; line: number; megabytes: number }
  /** It does not begin as a family tree does. */
  | { code: 'gedcom/no-tree'; line: number }
  /** Letters of a kind that is not known, or broken ones. */
  | { code: 'gedcom/letters'; line: number }
  /** A line that is none: no level, no tag. */
  | { code: 'gedcom/line'; line: number }
  /** A line that belongs under one that is not there. */
  | { code: 'gedcom/level'; line: number }
  /** It ends before its end. */
  | { code: 'gedcom/cut'; line: number }
  /** More people than a board holds. */
  | { code: 'gedcom/many'; line: number; people: number; limit: number };
