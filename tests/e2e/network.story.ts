import { fitsAcross, isOpenToAll, isUncut } from './look.ts';
import { openMeeting } from './meeting.ts';
import { areaOf, pointIn, StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const canvas = { stage: 'canvas', laptop: { reducedMotion: 'reduce' } } as const;

test('STORY-95 on the canvas people are taken into the circles, dragged inwards, told everything and counted, and the wall shows it', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, { ...canvas, seats: ['birgit'] });
  const { page, dialog } = console;
  const stage = new StagePage(page);
  await stage.isCanvas();
  await stage.go('Netværket');
  const poster = page.locator('[data-poster="network"]');
  await poster.getByRole('button', { name: 'En person til' }).click();
  await dialog.getByRole('button', { name: 'Birgit' }).click();
  for (const name of ['Sanne', 'Amina']) {
    await dialog.getByRole('textbox', { name: 'Navn' }).fill(name);
    await dialog.getByRole('button', { name: 'Tilføj' }).click();
  }
  await console.closeDialog();
  const person = (name: string, ring = '') =>
    poster.getByRole('button', { name: new RegExp(`^${name}.*${ring}`) });
  await expect(person('Sanne', 'Ved ikke noget endnu')).toBeVisible();

  // Sanne is dragged to where she knows something; Birgit goes inwards by keys, and is told everything first.
  const picture = poster.locator('svg').first();
  const [hand, to] = [await areaOf(person('Sanne')), await pointIn(picture, 0.5, 0.71)];
  await page.mouse.move(hand.x + 12, hand.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(person('Sanne', 'Ved noget')).toBeVisible();
  const sanne = await areaOf(person('Sanne'));
  expect(Math.abs(sanne.x + sanne.width / 2 - to.x)).toBeLessThan(40);
  await person('Birgit').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(person('Birgit', 'Ved noget')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await dialog.getByText('Bekymringerne er forklaret').click();
  await dialog.getByText('Målene er forklaret').click();
  await dialog.getByLabel('Hvem fortalte det?').selectOption('En anden');
  await dialog.getByRole('textbox', { name: 'Hvem?' }).fill('Line');
  await dialog.getByRole('button', { name: 'Gem og flyt ind' }).click();
  await dialog.getByText('Ja', { exact: true }).first().click();
  await isOpenToAll(page, 'the sheet of a place');
  await console.closeDialog();
  await expect(person('Birgit', 'Ved alt og er med')).toBeVisible();
  await expect(poster.getByText('1 af 6–8 ved alt og er med')).toBeVisible();

  await page.getByRole('banner').getByRole('button', { name: 'Følg min skærm' }).click();
  const hung = wall.page.getByRole('region', { name: 'Netværket' });
  await expect(hung.getByText('1 af 6–8 ved alt og er med')).toBeVisible();
  await expect(hung.getByText('Amina')).toBeVisible();
  await isUncut(wall.page, 'the circles on the wall');

  for (let steps = 0; steps < 2; steps += 1) await console.undo.click();
  await expect(person('Birgit', 'Ved noget')).toBeVisible();
});

test('STORY-96 on her phone Birgit reads her place in the network, and says something to the facilitators that nobody else hears', async ({
  room,
}) => {
  const { console, at } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const stage = new StagePage(console.page);
  await stage.go('Netværket');
  await console.page.getByRole('button', { name: 'En person til' }).click();
  await console.dialog.getByRole('button', { name: 'Birgit' }).click();
  await console.closeDialog();

  const { page } = at.birgit.phone;
  await page.getByRole('tab', { name: 'Mig' }).click();
  await expect(page.getByText('Du har ikke fået det hele at vide endnu.')).toBeVisible();
  await page.getByRole('button', { name: 'Jeg vil tale med nogen' }).click();
  await page.getByRole('button', { name: 'Jeg vil tale med nogen' }).click();
  await expect(page.getByText('Mødelederne har fået det')).toBeVisible();
  await fitsAcross(page, 'Mig');
  await isOpenToAll(page, 'Mig');

  const said = console.page.getByRole('region', { name: 'Sagt til jer alene' });
  await expect(said.getByRole('listitem')).toHaveCount(1);
  await expect(said).toContainText('Birgit');
  const martin = at.martin.phone.page;
  await martin.getByRole('tab', { name: 'Mig' }).click();
  await expect(martin.getByRole('button', { name: 'Jeg vil tale med nogen' })).toBeVisible();
  expect(await martin.getByText('Mødelederne har fået det').count()).toBe(0);
  await page.getByRole('tab', { name: 'Nu' }).click();
  await page.getByRole('tab', { name: 'Mig' }).click();
  await expect(page.getByText('Mødelederne har fået det')).toHaveCount(0);
  await said.getByRole('button', { name: 'Læg til side' }).click();
  await expect(said).toBeHidden();
});
