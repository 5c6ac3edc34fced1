import type { Page } from 'playwright/test';
import { openMeeting } from './meeting.ts';
import { expect, test } from './room.ts';

const lines = [
  'Mor: Line 32, gift med Martin 35 siden 2018; børn Peter 5, Simon 4',
  'Mormor: Birgit f. 1963, enke efter Henning (1960–2021)',
  'Line, Martin, Peter og Simon bor sammen: Hjemmet',
].join('\n');

test('STORY-90 the family is drawn from the children outwards, a person at a time, and undo takes each back', async ({
  room,
}) => {
  const { console } = await openMeeting(room);
  const { page } = console;
  const family = await openFamily(page);
  await family.getByRole('button', { name: 'Begynd med børnene' }).click();
  await expect(person(page, 'Peter')).toBeVisible();
  await expect(person(page, 'Simon')).toBeVisible();
  await call(page, 'Peter 5');
  await family.getByRole('button', { name: 'Forælder', exact: true }).click();
  await call(page, 'Line 32');
  await family.getByRole('button', { name: 'Partner', exact: true }).click();
  await call(page, 'Martin 35');
  await family.getByRole('button', { name: 'Forælder', exact: true }).click();
  await call(page, 'Inge 1961');
  await expect(person(page, 'Inge')).toBeVisible();
  await expect(person(page, 'Ukendt')).toHaveCount(0);
  await console.undo.click();
  await console.undo.click();
  await expect(person(page, 'Inge')).toHaveCount(0);
  await expect(person(page, 'Martin')).toBeVisible();
  await console.isSaved();
  await page.reload();
  await openFamily(page);
  await expect(person(page, 'Line')).toBeVisible();
});

test('STORY-91 typed lines are shown before they count, are drawn for the room, and stand in words on a phone', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit'] });
  const { page } = console;
  const family = await openFamily(page);
  await family.getByRole('button', { name: 'Skriv familien' }).click();
  const { dialog } = console;
  await dialog.getByRole('textbox').fill(`${lines}\nhokus pokus`);
  await expect(dialog.getByText(/ikke forstået: hokus pokus/)).toBeVisible();
  await expect(dialog.getByRole('img', { name: /6 personer/ })).toBeVisible();
  await expect(person(page, 'Line')).toHaveCount(0);
  await dialog.getByRole('textbox').fill(lines);
  await dialog.getByRole('button', { name: 'Tegn det' }).click();
  await expect(person(page, 'Henning')).toBeVisible();
  await page.getByRole('button', { name: 'Vis familien' }).click();
  await expect(
    wall.page.getByRole('img', { name: 'Tegning af familien med 6 personer' }),
  ).toBeVisible();
  const { page: phone } = at.birgit.device;
  await phone.getByRole('tab', { name: 'Tavlen' }).click();
  const said = phone.getByRole('region', { name: 'Familien' });
  await expect(said.getByText('Peter, 5 år.')).toBeVisible();
  await expect(said.getByText(/Enke efter Henning/)).toBeVisible();
});

test('STORY-92 two facilitators draw at once, and what is between people stays with them until one line is shown', async ({
  room,
}) => {
  const { console, wall, at, laptop } = await openMeeting(room, { seats: ['martin'] });
  const { page } = console;
  const family = await openFamily(page);
  await family.getByRole('button', { name: 'Skriv familien' }).click();
  await console.dialog.getByRole('textbox').fill(lines);
  await console.dialog.getByRole('button', { name: 'Tegn det' }).click();
  const second = await laptop.context.newPage();
  await second.goto(page.url());
  const theirs = await openFamily(second);
  await person(second, 'Birgit').click();
  await theirs.getByRole('button', { name: 'Barn', exact: true }).click();
  await call(second, 'Katrine 30');
  await expect(person(page, 'Katrine')).toBeVisible();
  await page.getByText('Forhold og mærker – kun for mødeledere').click();
  await page.getByLabel('Hvem', { exact: true }).selectOption({ label: 'Line' });
  await page.getByLabel('Hvordan', { exact: true }).selectOption({ label: 'Tæt' });
  await page.getByLabel('Til hvem', { exact: true }).selectOption({ label: 'Birgit' });
  await page.getByRole('button', { name: 'Skriv det ned' }).click();
  await expect(page.getByText('Line – Birgit: Tæt')).toBeVisible();
  const { page: phone } = at.martin.device;
  await phone.getByRole('tab', { name: 'Tavlen' }).click();
  const said = phone.getByRole('region', { name: 'Familien' });
  await expect(said.getByText('Katrine, 30 år.')).toBeVisible();
  await expect(said.getByText('Line – Birgit: Tæt')).toHaveCount(0);
  await page.getByRole('button', { name: 'Vis for rummet' }).click();
  await expect(said.getByText('Line – Birgit: Tæt')).toBeVisible();
  await page.getByRole('button', { name: 'Vises – skjul igen' }).click();
  await expect(said.getByText('Line – Birgit: Tæt')).toHaveCount(0);
  await expect(wall.page.getByText('Line – Birgit')).toHaveCount(0);
});

async function openFamily(page: Page) {
  await page.getByRole('button', { name: 'Familien', exact: true }).click();
  return page.getByRole('region', { name: 'Familien' });
}

function person(page: Page, name: string) {
  return page.getByRole('region', { name: 'Familien' }).getByRole('button', { name, exact: true });
}

async function call(page: Page, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Hvem er det?' });
  await field.fill(words);
  await field.press('Enter');
}
