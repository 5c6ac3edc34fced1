import type { Block, Cell, Paper, PlanRecord } from '@rundbord/shared/plan/record/record';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { figureOf } from './docx-figure.ts';
import { tableOf } from './docx-table.ts';
import { isRightToLeft, paragraphOf, runs } from './docx-words.ts';
import { locales } from './format-in.ts';
import { fontBytes, fontName } from './letters.ts';
import type { Print } from './write-pdf.ts';

/** Sheets in millimetres; `size` in half points. */
const sheets = {
  a4: { width: 210, height: 297, across: 18, top: 18, bottom: 20, size: 21, foot: 15 },
  a5: { width: 148, height: 210, across: 11, top: 10, bottom: 14, size: 19, foot: 13 },
  card: { width: 85.6, height: 54, across: 4.5, top: 3.5, bottom: 5, size: 14, foot: 8 },
} as const satisfies Record<Paper, object>;

/** A Word file with real styles, to be worked on further: headings, lists, tables whose first row is said again on each
 *  page, drawings with words for who cannot see them. */
export function writeDocx(record: PlanRecord, print: Print): Promise<Buffer> {
  const sheet = sheets[record.paper];
  const [regular = Buffer.alloc(0), bold = regular] = fontBytes();
  const [first = [], ...others] = record.pages;
  const head = record.isTitled
    ? [new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ words: record.title }]) })]
    : [];
  const document = new Document({
    title: record.title,
    creator: 'Rundbord',
    description: record.foot,
    styles: stylesOf(record, sheet),
    numbering: { config: numbering },
    fonts: [{ name: fontName, data: regular, bold }],
    sections: [first, ...others].map((page, at) => ({
      properties: {
        page: {
          size: {
            width: convertMillimetersToTwip(sheet.width),
            height: convertMillimetersToTwip(sheet.height),
          },
          margin: {
            top: convertMillimetersToTwip(sheet.top),
            bottom: convertMillimetersToTwip(sheet.bottom),
            left: convertMillimetersToTwip(sheet.across),
            right: convertMillimetersToTwip(sheet.across),
            footer: convertMillimetersToTwip(sheet.bottom / 3),
          },
        },
      },
      footers: { default: footOf(record, print, sheet) },
      children: [...(at === 0 ? head : []), ...blocksOf(page, record.paper, at)],
    })),
  });
  return Packer.toBuffer(document);
}

type Sheet = (typeof sheets)[Paper];

function stylesOf({ language }: PlanRecord, { size }: Sheet) {
  const heading = (scale: number, before: number) => ({
    run: { size: Math.round(size * scale), bold: true, color: '1f2933', font: fontName },
    paragraph: { spacing: { before, after: before / 2 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: fontName, size, language: { value: locales[language] } },
        paragraph: { spacing: { after: size * 4, line: 252, lineRule: LineRuleType.AUTO } },
      },
      title: heading(1.75, 0),
      heading1: heading(1.3, size * 12),
      heading2: heading(1.1, size * 8),
      listParagraph: { paragraph: { spacing: { after: size * 2 } } },
    },
  };
}

const numbered = 'numbered';
const marked = 'marked';
const indent = { left: convertMillimetersToTwip(6), hanging: convertMillimetersToTwip(6) };
const numbering = [
  { reference: numbered, format: LevelFormat.DECIMAL, text: '%1.' },
  { reference: marked, format: LevelFormat.BULLET, text: '•' },
].map(({ reference, format, text }) => ({
  reference,
  levels: [
    { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent } } },
  ],
}));

function footOf({ foot }: PlanRecord, { page }: Print, sheet: Sheet): Footer {
  const size = sheet.foot;
  const counted = page.split(/(\{page\}|\{pages\})/).map((piece) => {
    const children =
      piece === '{page}'
        ? [PageNumber.CURRENT]
        : piece === '{pages}'
          ? [PageNumber.TOTAL_PAGES]
          : [piece];
    return new TextRun({ children, size });
  });
  const end = convertMillimetersToTwip(sheet.width - 2 * sheet.across);
  return new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: end }],
        children: [new TextRun({ text: foot, size })],
      }),
      new Paragraph({ spacing: { after: 0 }, children: counted }),
    ],
  });
}

function blocksOf(blocks: readonly Block[], paper: Paper, page: number): FileChild[] {
  return blocks.flatMap((block, at) => blockOf(block, { paper, list: page * 1000 + at }));
}

/** `list`: numbers of lists begin anew in each. */
function blockOf(block: Block, where: { paper: Paper; list: number }): FileChild[] {
  const sheet = sheets[where.paper];
  const wide = sheet.width - 2 * sheet.across;
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs([{ words: block.words }]),
        }),
      ];
    case 'lines':
      return block.lines.map(paragraphOf);
    case 'list':
      return block.cells.flatMap((cell) => items(cell, block.isNumbered, where.list));
    case 'table':
      return [
        tableOf(block, convertMillimetersToTwip(wide), sheet.size),
        new Paragraph({ spacing: { after: 0 } }),
      ];
    case 'figure':
      return [figureOf(block, { width: wide, height: sheet.height * 0.6 })];
    case 'note':
      return [noteOf(block.words)];
  }
}

/** What stands behind one mark. Where that is read from the right, what is not stands under it, on the same side. */
function items(cell: Cell, isNumbered: boolean, instance: number): Paragraph[] {
  const reference = isNumbered ? numbered : marked;
  const numbering = { reference, level: 0, instance };
  const style = 'ListParagraph';
  if (!isRightToLeft(cell)) return [new Paragraph({ style, numbering, children: runs(cell) })];
  const rest = cell.slice(1);
  return [
    new Paragraph({ style, numbering, bidirectional: true, children: runs(cell.slice(0, 1)) }),
    ...(rest.length > 0
      ? [
          new Paragraph({
            style,
            alignment: AlignmentType.RIGHT,
            indent: { right: indent.left },
            children: runs(rest),
          }),
        ]
      : []),
  ];
}

function noteOf(words: string): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 8, space: 5, color: '1f2933' };
  return new Paragraph({
    border: { top: side, bottom: side, left: side, right: side },
    indent: { left: 120, right: 120 },
    spacing: { before: 120, after: 120 },
    children: runs([{ words, isStrong: true }]),
  });
}
