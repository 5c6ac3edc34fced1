import type { Cell, Line } from '@rundbord/shared/plan/record/record';
import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import { asked, startsFromRight } from './letters.ts';

/** Lines one under the other, what they answer before them. `size` in half points, where it is not the page's. */
export function runs(cell: Cell, size?: number): ParagraphChild[] {
  const sized = size === undefined ? {} : { size };
  return cell.flatMap(({ label, words, isStrong }: Line, at) => {
    const isBroken = at > 0;
    const strong = isStrong ? { bold: true } : {};
    const isTurned = isFromRight(words);
    const side = isTurned ? { rightToLeft: true } : {};
    const asking = label
      ? [{ ...sized, text: `${asked(label)} `, color: '52606d', ...(isBroken ? { break: 1 } : {}) }]
      : [];
    const said = words.split('\n').map((text, part) => ({
      ...{ ...sized, ...strong, ...side, text: isTurned ? embedded(text) : text },
      ...(part > 0 || (isBroken && !label) ? { break: 1 } : {}),
    }));
    return [...asking, ...said].map((run) => new TextRun(run));
  });
}

/** A line by itself. */
export function paragraphOf(line: Line): Paragraph {
  return new Paragraph({ children: runs([line]), bidirectional: isRightToLeft([line]) });
}

/** Whether people read it from the right. What answers to a label is read from where the label is. */
export function isRightToLeft([first]: Cell): boolean {
  return first !== undefined && !first.label && isFromRight(first.words);
}

/** Words from the right within a line from the left, as one piece: a number in them would part them. */
function embedded(words: string): string {
  return `\u202b${words}\u202c`;
}

function isFromRight(words: string): boolean {
  return new RegExp(startsFromRight, 'u').test(words);
}
