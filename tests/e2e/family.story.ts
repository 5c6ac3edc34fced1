import { openMeeting } from './meeting.ts';
import { FamilyPage } from './pages/family-page.ts';
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
  const family = await FamilyPage.open(page);
  await family.press('Begynd med børnene');
  await expect(family.person('Peter')).toBeVisible();
  await expect(family.person('Simon')).toBeVisible();
  await family.call('Peter 5');
  await family.add('Forælder', 'Line 32');
  await family.add('Partner', 'Martin 35');
  await family.add('Forælder', 'Inge 1961');
  await expect(family.person('Inge')).toBeVisible();
  await expect(family.person('Ukendt')).toHaveCount(0);
  await console.undo.click();
  await console.undo.click();
  await expect(family.person('Inge')).toHaveCount(0);
  await expect(family.person('Martin')).toBeVisible();
  await console.isSaved();
  await page.reload();
  await FamilyPage.open(page);
  await expect(family.person('Line')).toBeVisible();
});

test('STORY-91 typed lines are shown before they count, are drawn for the room, and stand in words on a phone', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit'] });
  const { page } = console;
  const family = await FamilyPage.open(page);
  await family.press('Skriv familien');
  const { dialog } = console;
  await dialog.getByRole('textbox').fill(`${lines}\nhokus pokus`);
  await expect(dialog.getByText(/blev ikke helt forstået/)).toBeVisible();
  await expect(dialog.locator('u')).toHaveText('hokus pokus');
  await expect(dialog.getByRole('button', { name: 'Tegn det uden 2 ord' })).toBeEnabled();
  await expect(dialog.getByRole('img', { name: /6 personer/ })).toBeVisible();
  await expect(family.person('Line')).toHaveCount(0);
  await dialog.getByRole('textbox').fill(lines);
  await dialog.getByRole('button', { name: 'Tegn det' }).click();
  await expect(family.person('Henning')).toBeVisible();
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
  const family = await FamilyPage.open(page);
  await family.press('Skriv familien');
  await console.dialog.getByRole('textbox').fill(lines);
  await console.dialog.getByRole('button', { name: 'Tegn det' }).click();
  const second = await laptop.context.newPage();
  await second.goto(page.url());
  const theirs = await FamilyPage.open(second);
  await theirs.choose('Birgit');
  await theirs.add('Barn', 'Katrine 30');
  await expect(family.person('Katrine')).toBeVisible();
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

  // Who is taken out takes along what is shown of them, and one undo brings both back.
  const tie = 'Line – Birgit: Tæt';
  await page.getByRole('button', { name: 'Vis for rummet' }).click();
  await expect(said.getByText(tie)).toBeVisible();
  await family.person('Birgit').press('Delete');
  await expect(said.getByText(tie)).toHaveCount(0);
  await expect(page.getByText(tie)).toHaveCount(0);
  await console.undo.click();
  await expect(said.getByText(tie)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vises – skjul igen' })).toBeVisible();
});
