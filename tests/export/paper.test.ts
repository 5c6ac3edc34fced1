import { readFile } from 'node:fs/promises';
import type { ExportAudience } from '@rundbord/shared/plan/export-wish';
import { authorityWords, neverWords } from '@rundbord/shared/testing/guarded-plan';
import { describe, expect, test } from 'vitest';
import { deskDrawer, partsOf, pdfWords, printedByOffice, said } from './opened-again.ts';
import { takenHome, wholeBoard } from './taken-home.ts';

const board = wholeBoard();

describe('EXPORT-20 a PDF can be listened to', () => {
  test('it is tagged: headings, tables, lists and drawings say what they are', async () => {
    await using drawer = await deskDrawer();
    const path = await drawer.put('plan.pdf', await takenHome(board, {}));
    expect(await said('pdfinfo', [path])).toMatch(/Tagged:\s+yes/);
    expect(await said('pdfinfo', [path])).toMatch(/Title:\s+Sikkerhedsplan for Peter og Simon/);
    const tags = await said('pdfinfo', ['-struct-text', path]);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L ', 'LI', 'Figure'])
      expect(tags).toMatch(new RegExp(`^\\s*${tag}`, 'm'));
    expect(await said('pdfinfo', ['-meta', path])).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('the drawing of the family is told in words', async () => {
    await using drawer = await deskDrawer();
    const path = await drawer.put('plan.pdf', await takenHome(board, {}));
    const spoken = Buffer.from('Mødet handler om Peter', 'utf16le').swap16().toString('hex');
    expect(await readFile(path, 'latin1')).toMatch(new RegExp(`/Alt <FEFF[0-9A-F]*${spoken}`, 'i'));
  });

  test('all its letters are in the file', async () => {
    await using drawer = await deskDrawer();
    const path = await drawer.put('plan.pdf', await takenHome(board, {}));
    const fonts = (await said('pdffonts', [path])).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/);
  });
});

describe('EXPORT-10 the sheet is the one that is asked for', () => {
  test.each([
    ['emergency', 'network', 1, /419\.\d+ x 595\.\d+/],
    ['cards', 'child', 1, /242\.\d+ x 153\.\d+/],
    ['own', 'network', 7, /A4/],
  ] as const)('%s', async (document, audience, pages, size) => {
    await using drawer = await deskDrawer();
    const path = await drawer.put('x.pdf', await takenHome(board, { document, audience }));
    const facts = await said('pdfinfo', [path]);
    expect(facts).toMatch(new RegExp(`Pages:\\s+${pages}\\b`));
    expect(facts).toMatch(size);
  });
});

const everything = [
  ['plan', 'network'],
  ['plan', 'child'],
  ['plan', 'authority'],
  ['emergency', 'network'],
  ['cards', 'child'],
  ['own', 'network'],
] as const;

describe('EXPORT-15 no withheld phrase can be found in a file', () => {
  const expectSilence = (text: string, audience: ExportAudience) => {
    for (const words of neverWords) expect(text).not.toContain(words);
    for (const words of authorityWords)
      if (audience === 'authority') expect(text).toContain(words);
      else expect(text).not.toContain(words);
  };

  test.each(everything)('%s for the %s', async (document, audience) => {
    await using drawer = await deskDrawer();
    const pdf = await drawer.put('x.pdf', await takenHome(board, { document, audience }));
    const tags = (await said('pdfinfo', ['-struct-text', pdf])).replaceAll(/"\s+"|\s+/g, ' ');
    expectSilence(await pdfWords(pdf), audience);
    if (audience !== 'authority') expectSilence(tags, audience);
    const file = await takenHome(board, { document, audience, format: 'docx' });
    const parts = await partsOf(await drawer.put('x.docx', file));
    expectSilence([...parts.values()].join('\n'), audience);
  });

  test.each([
    ['da', /Uanmeldt besøg\s+Line\s+Ja, 9\. januar 2026\s+på hverdage kl\. 14\.30–19/],
    ['en', /Unannounced visit\s+Line\s+Yes, 9 January 2026\s+on weekdays 14:30–19:00/],
  ] as const)(
    'the authority reads in %s who said yes to what, and in which hours',
    async (language, line) => {
      await using drawer = await deskDrawer();
      const file = await takenHome(board, { audience: 'authority', language });
      expect(await pdfWords(await drawer.put('x.pdf', file))).toMatch(line);
    },
  );

  test('a child’s plan has no numbers of the rounds', async () => {
    await using drawer = await deskDrawer();
    const pdf = await drawer.put('x.pdf', await takenHome(board, { audience: 'child' }));
    expect(await pdfWords(pdf)).not.toContain('Udvikling over tid');
  });
});

describe('EXPORT-21 a Word file can be worked on', () => {
  test('headings, lists and tables are real ones, in the language it was asked for', async () => {
    await using drawer = await deskDrawer();
    const parts = await partsOf(
      await drawer.put('plan.docx', await takenHome(board, { format: 'docx' })),
    );
    const body = parts.get('word/document.xml') ?? '';
    for (const mark of ['"Title"', '"Heading1"', '"Heading2"', '<w:numPr>', '<w:tblHeader'])
      expect(body).toContain(mark);
    expect(body).toMatch(/descr="[^"]*Mødet handler om/);
    expect(parts.get('word/styles.xml')).toContain('w:val="da-DK"');
    expect(
      [...parts.keys()].filter((name) => /media\/.*\.(svg|png)$/.test(name)).length,
    ).toBeGreaterThan(3);
    expect(parts.get('word/footer1.xml')).toContain('Taget med hjem af Jonas');
  });

  test('another program opens it and prints what stands in it', async () => {
    await using drawer = await deskDrawer();
    const docx = await drawer.put(
      'plan.docx',
      await takenHome(board, { format: 'docx', language: 'en' }),
    );
    const words = await pdfWords(await printedByOffice(docx, drawer.path));
    for (const each of ['Safety plan for Peter and Simon', 'Moster henter drengene', 'Not agreed'])
      expect(words).toContain(each);
    expect(words).toContain('Page 1 of');
  });
});

test('EXPORT-22 both languages say every heading in their own', async () => {
  await using drawer = await deskDrawer();
  const english = await pdfWords(
    await drawer.put('en.pdf', await takenHome(board, { language: 'en' })),
  );
  for (const words of [
    'Agreements',
    'Week grid',
    'Emergency plan',
    'Who decides',
    '22 January 2026',
  ])
    expect(english).toContain(words);
  const danish = await pdfWords(await drawer.put('da.pdf', await takenHome(board, {})));
  for (const words of ['Aftaler', 'Ugeskema', 'Akutplan', 'Hvem bestemmer', '22. januar 2026'])
    expect(danish).toContain(words);
});
