import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright/test';
import { openMeeting } from './meeting.ts';
import { expect, test } from './room.ts';

/** The file that pressing the button brings. */
async function fetched(page: Page): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Hent filen' }).click(),
  ]);
  return download;
}

async function beginningOf(download: Download): Promise<string> {
  return (await readFile(await download.path())).subarray(0, 5).toString('latin1');
}

test('STORY-112 Jonas takes the plan home as PDF and as Word from the console, and sees who took what', async ({
  room,
}) => {
  const { console } = await openMeeting(room);
  const { page, dialog } = console;
  await page.getByRole('button', { name: 'Tag med hjem' }).click();
  await expect(dialog).toContainText('Ingen har taget noget med hjem endnu.');

  const pdf = await fetched(page);
  expect(pdf.suggestedFilename()).toMatch(/^plan-\d{4}-\d\d-\d\d\.pdf$/);
  expect(await beginningOf(pdf)).toBe('%PDF-');
  const taken = dialog.getByRole('region', { name: 'Taget med hjem før' }).getByRole('listitem');
  await expect(taken).toHaveText([/Planen · PDF · til netværket.*Jonas/]);

  await dialog.getByRole('radio', { name: 'Kommunen' }).check();
  await dialog.getByRole('radio', { name: 'Word' }).check();
  await dialog.getByRole('radio', { name: 'English' }).check();
  const docx = await fetched(page);
  expect(docx.suggestedFilename()).toMatch(/\.docx$/);
  expect(await beginningOf(docx)).toMatch(/^PK/);
  await expect(taken.first()).toContainText('Planen · Word · til kommunen');

  // A calendar is of somebody's tasks, and comes in one form.
  await dialog.getByRole('radio', { name: 'Kalender med opgaver' }).check();
  await expect(dialog.getByRole('radio', { name: 'PDF' })).toHaveCount(0);
  const calendar = await fetched(page);
  expect(calendar.suggestedFilename()).toMatch(/\.ics$/);
  await expect(taken).toHaveCount(3);
});
