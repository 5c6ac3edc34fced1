import { readFileSync, writeFileSync } from 'node:fs';
import { openMeeting } from './meeting.ts';
import { BoardsPage } from './pages/boards-page.ts';
import { ConsolePage } from './pages/console-page.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

test('STORY-113 a board is saved as a file and brought in as a new one, with the same cards; half a file changes nothing', async ({
  room,
}, story) => {
  const { console, laptop } = await openMeeting(room);
  await console.addCard('worry', 'Mor sover om dagen <b>tit</b>.');
  await console.addCard('well', 'Mormor henter drengene om tirsdagen.');
  await console.isSaved();

  const boards = new BoardsPage(await laptop.context.newPage());
  const { page } = boards;
  await page.goto(`${room.house.staffOrigin}/boards`);
  await boards.board('Peter og Simon').getByRole('button', { name: 'Hent som fil' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent filen' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^rundbord-\d{4}-\d\d-\d\d\.json$/);
  const path = story.outputPath('board.json');
  await download.saveAs(path);

  const half = story.outputPath('half.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(half, text.slice(0, text.length / 2));
  const file = page.getByLabel('Fil med en tavle');
  const make = page.getByRole('button', { name: 'Lav tavlen af filen' });
  room.watch.mayRefuse(/\/api\/boards\/import$/);
  await file.setInputFiles(half);
  await make.click();
  await expect(page.getByText('Filen kan ikke læses.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Peter og Simon' })).toHaveCount(1);

  await file.setInputFiles(path);
  await file.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/c\//);
  const copy = new ConsolePage(page);
  await expect.poll(() => copy.wordsIn('worry')).toEqual(['Mor sover om dagen <b>tit</b>.']);
  expect(await copy.wordsIn('well')).toEqual(['Mormor henter drengene om tirsdagen.']);
  await copy.addCard('next', 'Vi ses på torsdag.');
  await copy.isSaved();
  const stage = new StagePage(page);
  for (const part of ['Familien', 'Netværket', 'Mål']) await stage.go(part);
  // The board it came from is another one, and has not heard of it.
  expect(await console.wordsIn('next')).toEqual([]);
});
