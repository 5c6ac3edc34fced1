import { readFile } from 'node:fs/promises';
import { named, putIn } from '@rundbord/shared/testing/guarded-plan';
import { expect, test } from 'vitest';
import { deskDrawer, partsOf, pdfWords, said } from './opened-again.ts';
import { takenHome, wholeBoard } from './taken-home.ts';

/** The board of the worked case, where people wrote as they write at home. */
function boardOfManyLetters() {
  const board = wholeBoard();
  const { plan } = board.table;
  putIn(plan, ['rule', 'greek'], { text: 'Η γιαγιά έρχεται κάθε Τρίτη.' });
  putIn(plan, ['rule', 'ukrainian'], { text: 'Ольга завжди поруч із дітьми.' });
  putIn(plan, ['rule', 'hebrew'], { text: 'סבתא באה' });
  putIn(plan, ['rule', 'persian'], { text: 'مادربزرگ می‌آید' });
  putIn(plan, ['rule', 'arabic'], { text: 'جدتي 20 30 40 50 تأتي' });
  putIn(plan, ['rule', 'marks'], { text: 'Simon → Amina ✓' });
  putIn(plan, ['agreement', 'names'], {
    what: 'De henter Simon',
    who: [named('فاطمة'), named('علي')],
  });
  return board;
}

const paths = { document: 'plan', audience: 'network' } as const;

test('EXPORT-19 Greek, Cyrillic, Hebrew and Arabic letters are in the PDF, with the fonts they came in', async () => {
  await using drawer = await deskDrawer();
  const path = await drawer.put('x.pdf', await takenHome(boardOfManyLetters(), paths));
  const words = await pdfWords(path);
  for (const each of [
    'Η γιαγιά έρχεται κάθε Τρίτη.',
    'Ольга завжди поруч із дітьми.',
    'סבתא באה',
    'تأتي',
    '→ Amina ✓',
  ])
    expect(words).toContain(each);
  expect(words).not.toContain('spørgsmålstegn');
  const fonts = (await said('pdffonts', [path])).trim().split('\n').slice(2);
  for (const font of fonts) {
    expect(font).toMatch(/^[A-Z]{6}\+(AtkinsonHyperlegibleNext|OpenSans|Vazirmatn|DejaVuSansMono)/);
    expect(font).toMatch(/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/);
  }
});

test('EXPORT-19 a letter that none of them has is a question mark on every machine, and the last page says so', async () => {
  await using drawer = await deskDrawer();
  const board = boardOfManyLetters();
  putIn(board.table.plan, ['rule', 'far'], { text: 'Hun siger 你好 til os' });
  const path = await drawer.put('x.pdf', await takenHome(board, paths));
  const words = await pdfWords(path);
  expect(words).toContain('Hun siger ? til os');
  expect(words).toContain('spørgsmålstegn');
});

test('EXPORT-19 a number keeps its order among Arabic letters, and names the order in which they were written', async () => {
  await using drawer = await deskDrawer();
  const path = await drawer.put('x.pdf', await takenHome(boardOfManyLetters(), paths));
  const seen = await fromTheLeft(path);
  expect(seen).toMatch(new RegExp(`${turned('تأتي')} 20 30 40 50 ${turned('جدتي')}`, 'u'));
  expect(seen).toMatch(new RegExp(`Hvem: ${turned('فاطمة')} og ${turned('علي')}`, 'u'));
});

/** The words of a PDF as they lie on its sheets, from the left whatever they are. */
async function fromTheLeft(path: string): Promise<string> {
  const boxes = (await said('pdftotext', ['-bbox', path, '-'])).matchAll(/>(.*)<\/word>/g);
  return [...boxes]
    .map(([, word = '']) => word)
    .join(' ')
    .replaceAll('\u200e', '');
}

function turned(word: string): string {
  return [...word].reverse().join('');
}

test('EXPORT-19 the drawing of the family holds its letters as shapes', async () => {
  await using drawer = await deskDrawer();
  const path = await drawer.put('x.pdf', await takenHome(wholeBoard(), paths));
  expect(await pdfWords(path)).not.toContain('termin 06-2026');
  expect((await readFile(path)).length).toBeLessThan(600_000);
});

test('EXPORT-21 what is read from the right is marked so in a Word file', async () => {
  await using drawer = await deskDrawer();
  const file = await takenHome(boardOfManyLetters(), { ...paths, format: 'docx' });
  const body = (await partsOf(await drawer.put('x.docx', file))).get('word/document.xml') ?? '';
  const paragraph = body.split('<w:p>').find((each) => each.includes('تأتي')) ?? '';
  expect(paragraph).toContain('<w:bidi/>');
  expect(paragraph).toContain('<w:rtl/>');
  const names = body.split('<w:p>').find((each) => each.includes('فاطمة')) ?? '';
  expect(names).not.toContain('<w:bidi/>');
});
