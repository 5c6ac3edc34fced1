import { fitsAcross, isOpenToAll, isUncut } from './look.ts';
import { openMeeting } from './meeting.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

test('STORY-108 the usual road is laid and a step is gone back, the wall shows the loop, and a phone reads who decides and whom to call', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['line'] });
  const { page, dialog } = console;
  const stage = new StagePage(page);
  await stage.go('Vejen');
  await page.getByLabel('Den første aften').fill('2025-12-16');
  await page.getByRole('button', { name: 'Læg den typiske vej ud' }).click();
  const road = page.getByRole('region', { name: 'Vejen' });
  await expect(road.getByRole('button', { name: 'Netværkets egne møder' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Læg den typiske vej ud' })).toBeHidden();
  await isOpenToAll(page, 'the road on a console');

  // One comes to the first easing, and goes back from it.
  const open = async (name: string) => {
    await road.getByRole('button', { name }).click();
    await expect(dialog).toBeVisible();
  };
  await open('Trygt i aften');
  await dialog.getByLabel('Hvor er vi').selectOption('Nået');
  await expect(dialog.getByRole('heading', { name: 'Gå et skridt tilbage' })).toHaveCount(0);
  await console.closeDialog();
  await open('Den første lettelse');
  await dialog.getByLabel('Hvor er vi').selectOption('I gang');
  await dialog
    .getByRole('group', { name: 'Hvem sørger for det' })
    .getByLabel('Tilføj en person')
    .selectOption('Line');
  await isOpenToAll(page, 'a step where it is written');
  await console.closeDialog();
  await expect(road.locator('[data-state="now"][data-step]')).toContainText('Den første lettelse');
  await page.getByRole('banner').getByRole('button', { name: 'Vis vejen' }).click();
  const hung = wall.page.getByRole('region', { name: 'Vejen' });
  await expect(hung.locator('[data-state="now"][data-step]')).toContainText('I gang');
  await expect(hung.getByText('Tallet for sikkerhed er højt nok hos alle')).toBeVisible();

  await open('Den første lettelse');
  await dialog
    .getByLabel('Hvad er grunden, og hvad tager vi med?')
    .fill('Birgit var syg. Nu ringer vi, før vi skriver.');
  await dialog.getByRole('button', { name: 'Gå et skridt tilbage' }).click();
  await expect(dialog.getByLabel('Hvor er vi')).toHaveValue('ahead');
  await console.closeDialog();
  await expect(hung.getByText('Tilbage til 1: Trygt i aften')).toBeVisible();
  await expect(hung.getByText('Birgit var syg. Nu ringer vi, før vi skriver.')).toBeVisible();
  await expect(hung.locator('[data-state="now"][data-step]')).toContainText('Trygt i aften');
  await isUncut(wall.page, 'the road on the wall');
  await isOpenToAll(wall.page, 'the road on the wall');

  // On paper no lane is cut, and each has its days with it.
  await page.emulateMedia({ media: 'print' });
  const lanes = page.locator('[data-lane]');
  await expect(lanes).toHaveCount(3);
  for (const lane of await lanes.all()) {
    await expect(lane).toHaveCSS('break-inside', 'avoid');
    await expect(lane.locator('[aria-hidden] > span').first()).toBeVisible();
  }
  await page.emulateMedia({ media: null });

  // Who decides what, also who is not in the room.
  await stage.go('Hvem bestemmer');
  await page.getByRole('button', { name: 'Læg de sædvanlige linjer ud' }).click();
  const deciders = page.getByRole('region', { name: 'Hvem bestemmer' });
  await expect(deciders.getByText('Ankestyrelsen')).toBeVisible();
  await deciders.getByRole('button', { name: 'Om det er trygt nok lige nu' }).click();
  await dialog.getByLabel('Navn').fill('Karen Holm');
  await dialog.getByLabel('Telefon').fill('20 00 00 11');
  await dialog.getByLabel('Siden').fill('2025-11-01');
  await console.closeDialog();
  await expect(deciders.getByText('Karen Holm')).toBeVisible();
  await page.getByRole('button', { name: 'Ret teksterne' }).click();
  await dialog.getByLabel('Ny medarbejder').fill('Fra 1. marts er Lise afløst af Omar.');
  await console.closeDialog();
  await isOpenToAll(page, 'who decides on a console');
  await page.getByRole('banner').getByRole('button', { name: 'Vis hvem der bestemmer' }).click();
  const table = wall.page.getByRole('region', { name: 'Hvem bestemmer' });
  await expect(table.getByText('Karen Holm')).toBeVisible();
  await expect(table.getByText('Fra 1. marts er Lise afløst af Omar.')).toBeVisible();

  await at.line.phone.turnTo('Tavlen');
  const phone = at.line.device.page;
  const listed = phone.getByRole('region', { name: 'Hvem bestemmer hvad' });
  const call = listed.getByRole('link', { name: '20 00 00 11' });
  await expect(call).toHaveAttribute('href', 'tel:20000011');
  const way = phone.getByRole('region', { name: 'Vejen' });
  await expect(way.getByText('Birgit var syg. Nu ringer vi, før vi skriver.')).toBeVisible();
  await expect(
    way.getByText('Forældrene er alene med børnene et stykke tid om dagen.'),
  ).toBeVisible();
  await isOpenToAll(phone, 'the road on a phone');
  await fitsAcross(phone, 'the road on a phone');
});
