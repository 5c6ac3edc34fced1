import type { Cell, Table } from '@rundbord/shared/plan/record/record';
import {
  BorderStyle,
  Table as DocxTable,
  Paragraph,
  ShadingType,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { isRightToLeft, runs } from './docx-words.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: '9aa5b1' };
const tight = { spacing: { after: 20 } } as const;
/** More columns than this, and the words in them are smaller. */
const fewColumns = 4;

/** A table whose first row is said again on each page. `wide` in twentieths of a point, `size` of letters in half ones. */
export function tableOf({ head, rows, shares }: Table, wide: number, size: number): DocxTable {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.round((share / whole) * wide));
  const letters = Math.round(size * (head.length > fewColumns ? 0.8 : 0.92));
  const cellOf = (cell: Cell, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 50, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'eef1f4', color: 'auto' } } : {}),
      children:
        cell.length > 0
          ? cell.map(
              (line) =>
                new Paragraph({
                  ...tight,
                  children: runs([line], letters),
                  bidirectional: isRightToLeft([line]),
                }),
            )
          : [new Paragraph(tight)],
    });
  return new DocxTable({
    columnWidths,
    width: { size: wide, type: WidthType.DXA },
    borders: {
      ...{ top: thin, bottom: thin, insideHorizontal: thin },
      ...{ left: none, right: none, insideVertical: none },
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((words, at) => cellOf([{ words, isStrong: true }], at, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, at) => cellOf(cell, at, false)),
          }),
      ),
    ],
  });
}
