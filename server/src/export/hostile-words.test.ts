import type { PlanRecord } from '@rundbord/shared/plan/record/record';
import { describe, expect, test } from 'vitest';
import { cleaned } from './letters.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const print = {
  page: 'Side {page} af {pages}',
  lettersMissing: 'Nogle tegn mangler.',
  at: '2026-01-13T16:30:00.000Z',
};

const hostile: Record<string, string> = {
  'an import': '#import "@preview/cetz:0.3.0": *',
  'a file': '#read("/etc/passwd") #include "/etc/passwd"',
  'bold and math': '*bold* _thin_ $x^2$ `code` <label> @ref // note /* more',
  backslashes: '\\ \\u{41} \\n \\"quoted\\"',
  'a heading': '= Heading\n- item\n+ one\n/ Term: words',
  'a page mark': '{page} {pages} "}] {{',
  markup: '<w:t>&amp;</w:t> <script>alert(1)</script> ]]>',
  'right to left': 'שלום وداعا \u202eabc',
  pictures: 'En 👩‍👧‍👦 familie 🇩🇰 ✔',
  'letters nobody has': '\u{10ffff} \ue000 \u0378 ☐',
  'a very long word': 'sikkerhedsplan'.repeat(60),
  'what commands a printer': 'a\u0000b\u0007c\u001bd\ufffee\ud800f',
  'nothing that is seen': '\u200b\u200d\u00ad',
};

function recordOf(words: string): PlanRecord {
  const cell = [{ label: words, words, isStrong: true }];
  return cleaned<PlanRecord>({
    title: words,
    isTitled: true,
    language: 'da',
    paper: 'a4',
    foot: words,
    pages: [
      [
        { is: 'heading', level: 1, words },
        { is: 'lines', lines: cell },
        { is: 'list', cells: [cell], isNumbered: true },
        { is: 'table', head: [words, words], shares: [1, 1], rows: [[cell, cell]] },
        { is: 'note', words },
      ],
    ],
  });
}

describe('EXPORT-9 words of people are printed as they are, and never obeyed', () => {
  test.each(Object.entries(hostile))('%s', async (_, words) => {
    const pdf = writePdf(recordOf(words), print);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    const docx = await writeDocx(recordOf(words), print);
    expect(docx.subarray(0, 2).toString()).toBe('PK');
  });
});

test('EXPORT-10 an emergency plan and a card shrink until they fit on their one sheet', () => {
  const words = 'Drengene går til Amina og tager bamsen med, og så ringer vi til mormor. '.repeat(
    3,
  );
  for (const paper of ['a5', 'card'] as const) {
    const lines = paper === 'a5' ? 12 : 4;
    const cells = Array.from({ length: lines }, () => [{ words }]);
    const page = [
      { is: 'heading', level: 1, words: 'Det gør vi' },
      { is: 'list', cells, isNumbered: true },
    ] as const;
    const record = { ...recordOf('Akutplan'), isTitled: paper === 'a5', paper, pages: [page] };
    const pdf = Buffer.from(writePdf(record, print)).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  }
});
