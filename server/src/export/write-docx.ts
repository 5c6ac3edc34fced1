import { Resvg } from '@resvg/resvg-js';
import type {
  Block,
  Cell,
  Figure,
  Line,
  Paper,
  PlanRecord,
  Table,
} from '@rundbord/shared/plan/record/record';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Table as DocxTable,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { locales } from './format-in.ts';
import { fontFiles, fontName } from './letters.ts';
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
  const [first = [], ...others] = record.pages;
  const head =
    record.paper === 'card'
      ? []
      : [new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ words: record.title }]) })];
  const document = new Document({
    title: record.title,
    creator: 'Rundbord',
    description: record.foot,
    styles: stylesOf(record, sheet),
    numbering: { config: numbering },
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
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs([{ words: block.words }]),
        }),
      ];
    case 'lines':
      return block.lines.map((line) => paragraph([line]));
    case 'list':
      return block.cells.map((cell) => item(cell, block.isNumbered, where.list));
    case 'table':
      return [tableOf(block, sheets[where.paper]), new Paragraph({ spacing: { after: 0 } })];
    case 'figure':
      return [figureOf(block, sheets[where.paper])];
    case 'note':
      return [noteOf(block.words)];
  }
}

function item(cell: Cell, isNumbered: boolean, instance: number): Paragraph {
  const reference = isNumbered ? numbered : marked;
  return new Paragraph({
    style: 'ListParagraph',
    numbering: { reference, level: 0, instance },
    children: runs(cell),
    bidirectional: isRightToLeft(cell),
  });
}

function paragraph(cell: Cell): Paragraph {
  return new Paragraph({ children: runs(cell), bidirectional: isRightToLeft(cell) });
}

function noteOf(words: string): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 8, space: 6, color: '1f2933' };
  return new Paragraph({
    border: { top: side, bottom: side, left: side, right: side },
    children: runs([{ words, isStrong: true }]),
  });
}

/** Lines one under the other, what they answer before them. */
function runs(cell: Cell): ParagraphChild[] {
  return cell.flatMap(({ label, words, isStrong }: Line, at) => {
    const isBroken = at > 0;
    const parts = words.split('\n');
    return [
      ...(label
        ? [new TextRun({ text: `${label}: `, color: '52606d', ...(isBroken ? { break: 1 } : {}) })]
        : []),
      ...parts.map(
        (text, part) =>
          new TextRun({
            text,
            bold: isStrong === true,
            ...(part > 0 || (isBroken && !label) ? { break: 1 } : {}),
          }),
      ),
    ];
  });
}

function tableOf({ head, rows, shares }: Table, sheet: Sheet): DocxTable {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const wide = convertMillimetersToTwip(sheet.width - 2 * sheet.across);
  const columnWidths = shares.map((share) => Math.round((share / whole) * wide));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const thin = { style: BorderStyle.SINGLE, size: 4, color: '9aa5b1' };
  const cellOf = (cell: Cell, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'eef1f4', color: 'auto' } } : {}),
      children: cell.length > 0 ? cell.map((line) => paragraph([line])) : [new Paragraph({})],
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
        (row) => new TableRow({ children: row.map((cell, at) => cellOf(cell, at, false)) }),
      ),
    ],
  });
}

const dotsPerMillimetre = 96 / 25.4;

function figureOf({ svg, alt, width, height }: Figure, sheet: Sheet): Paragraph {
  const widest = (sheet.width - 2 * sheet.across) * dotsPerMillimetre;
  const highest = sheet.height * 0.6 * dotsPerMillimetre;
  const scale = Math.min(1, widest / width, highest / height);
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        fallback: { type: 'png', data: pngOf(svg) },
        altText: { name: alt.slice(0, 60), title: alt.slice(0, 60), description: alt },
      }),
    ],
  });
}

/** The drawing as dots, for programs that show no drawings. */
function pngOf(svg: string): Buffer {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    background: '#fff',
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontName },
  });
  return Buffer.from(picture.render().asPng());
}

function isRightToLeft(cell: Cell): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(cell[0]?.words ?? '');
}
