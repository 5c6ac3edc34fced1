import type { Cell, Line } from '@rundbord/shared/plan/record/record';
import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import { asked } from './letters.ts';

/** Lines one under the other, what they answer before them. `size` in half points, where it is not the page's. */
export function runs(cell: Cell, size?: number): ParagraphChild[] {
  const sized = size === undefined ? {} : { size };
  return cell.flatMap(({ label, words, isStrong }: Line, at) => {
    const isBroken = at > 0;
    const strong = isStrong ? { bold: true } : {};
    const asking = label
      ? [{ ...sized, text: `${asked(label)} `, color: '52606d', ...(isBroken ? { break: 1 } : {}) }]
      : [];
    const said = words.split('\n').map((text, part) => ({
      ...{ ...sized, ...strong, text },
      ...(part > 0 || (isBroken && !label) ? { break: 1 } : {}),
    }));
    return [...asking, ...said].map((run) => new TextRun(run));
  });
}

/** A line by itself. */
export function paragraphOf(line: Line): Paragraph {
  return new Paragraph({ children: runs([line]), bidirectional: isRightToLeft([line]) });
}

/** Whether people read it from the right: its first letter says so. */
export function isRightToLeft(cell: Cell): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(cell[0]?.words ?? '');
}
