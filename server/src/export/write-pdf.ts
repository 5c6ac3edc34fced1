import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Cell, Figure, Line, PlanRecord } from '@rundbord/shared/plan/record/record';
import { asked, fontBytes, fontNames, startsFromRight } from './letters.ts';
import { outlined } from './outlined.ts';

/** What a page needs to be printed beside its record. `page`: "Side {page} af {pages}" with the braces in it;
 *  `lettersMissing`: what is said when a letter could not be printed. `at` is ISO. */
export type Print = { page: string; lettersMissing: string; at: string };

const template = new URL('./template.typ', import.meta.url);

/** A tagged PDF (PDF/UA-1). What people wrote goes in as data and is never read as markup. A letter that no font has
 *  becomes a question mark, and the last page says so. */
export function writePdf(record: PlanRecord, print: Print): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontBytes() }] });
  const source = readFileSync(template, 'utf8');
  const creationTimestamp = Math.floor(Date.parse(print.at) / 1000);
  let printed = record;
  for (let missing = 0; ; missing += 1) {
    const data = JSON.stringify(dataOf(printed, print));
    try {
      return compiler.pdf(
        { mainFileContent: source, inputs: { data } },
        { pdfStandard: 'ua-1', creationTimestamp },
      );
    } catch (fault) {
      const letters = unprintable(String(fault));
      if (letters.length === 0 || missing > mostMissing)
        throw new Error('the page could not be printed', { cause: fault });
      if (missing === 0) printed = withNote(record, print);
      printed = withoutLetters(printed, letters);
    }
  }
}

/** How often letters are replaced: each time the printer names all that it has found. */
const mostMissing = 20;

/** The letters that no font has, as the printer names them. */
function unprintable(fault: string): string[] {
  const named = fault.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gsu);
  return [...named].flatMap(([, text = '']) =>
    [...text.matchAll(/\\u\{([0-9a-f]+)\}|./gsu)].map(([whole, code]) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : whole,
    ),
  );
}

/** What makes one picture of several has no look of its own. */
const joiners = ['\u200d', '\ufe0f'];

/** Each run of such letters as one question mark, in drawings too. */
function withoutLetters(record: PlanRecord, missing: readonly string[]): PlanRecord {
  const letters = [...new Set(missing)].filter(
    (letter) => letter > '\u007f' && !joiners.includes(letter),
  );
  const joiner = `[${joiners.join('')}]`;
  const run = letters.length === 0 ? joiner : `(?:${joiner}*[${letters.join('')}])+${joiner}*`;
  const replaced = letters.length === 0 ? '' : '?';
  return JSON.parse(
    JSON.stringify(record).replaceAll(new RegExp(run, 'gu'), replaced),
  ) as PlanRecord;
}

function withNote(record: PlanRecord, { lettersMissing }: Print): PlanRecord {
  const note: Block = { is: 'lines', lines: [{ words: lettersMissing }] };
  const last = record.pages.length - 1;
  return {
    ...record,
    pages: record.pages.map((page, at) => (at === last ? [...page, note] : page)),
  };
}

/** What the template reads. */
function dataOf({ title, isTitled, language, paper, foot, pages }: PlanRecord, { page }: Print) {
  return {
    ...{ title, paper, foot, page },
    lang: language,
    fonts: fontNames,
    fromRight: startsFromRight,
    titled: isTitled,
    pages: pages.map((blocks) => blocks.map(blockOf)),
  };
}

function blockOf(block: Block) {
  switch (block.is) {
    case 'lines':
      return { is: block.is, lines: linesOf(block.lines) };
    case 'list':
      return { is: block.is, numbered: block.isNumbered, cells: block.cells.map(linesOf) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => {
          const kept = isShort(row);
          return row.map((cell) => ({ kept, lines: linesOf(cell) }));
        }),
      };
    case 'figure':
      return {
        is: block.is,
        svg: outlined(block.svg).toString(),
        alt: block.alt,
        share: shareOf(block),
      };
    default:
      return block;
  }
}

/** Most letters in a row that stays together on one page. */
const shortRow = 1_200;

function isShort(row: readonly Cell[]): boolean {
  const letters = row.flat().reduce((sum, line) => sum + line.words.length, 0);
  return letters < shortRow && row.flat().length < 30;
}

function linesOf(cell: Cell) {
  return cell.map(({ label, words, isStrong }: Line) => ({
    label: label ? asked(label) : null,
    words,
    strong: isStrong === true,
  }));
}

/** How much of the page's width a drawing takes: small ones stand as small as they are, high ones fit on the page. */
function shareOf({ width, height }: Figure): number {
  const share = Math.min(1, width / 640, (width / height) * 1.2);
  return Math.round(share * 1000) / 1000;
}
