import { isVisible } from '../text/plain-text.ts';
import type { InkMark } from './ink-marks.ts';

/** What a drawing says to somebody who reads it: its words in the order they lie, lowest first, and how much else is
 *  drawn. A closed line counts as a line. */
export type InkSaid = { words: string[]; lines: number; arrows: number };

/** What is drawn on these places (`columns`, `card:<id>`, `sheet:<id>`), in words. Marks on other places are left out. */
export function inkSaid(marks: readonly InkMark[], places: ReadonlySet<string>): InkSaid {
  const here = marks.filter((mark) => places.has(mark.on));
  return {
    words: here
      .flatMap((mark) => (mark.kind === 'line' ? [] : [mark.words]))
      .filter((words) => isVisible(words)),
    lines: here.filter((mark) => mark.kind === 'line').length,
    arrows: here.filter((mark) => mark.kind === 'arrow').length,
  };
}
