import { castSets } from '@rundbord/shared/testing/cast-scaling';
import { isOpenToAll, isUncut } from './look.ts';
import { newId, openMeeting, wish } from './meeting.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const [afternoons] = castSets;
if (!afternoons) throw new Error('the cast has no set');

test('STORY-106 two agreements are typed in one line each, the wall shows them, and one is completed, said yes to and set in progress', async ({
  room,
}) => {
  test.slow();
  room.watch.mayRefuse(/\/intents\/console$/);
  const seats = ['line', 'martin', 'birgit', 'katrine', 'sanne'] as const;
  const { console, wall, laptop, board, at } = await openMeeting(room, { seats });
  const set = newId();
  const title = afternoons.title.da;
  await wish(laptop, board, { kind: 'putSet', set, of: 'safety', title, ten: '10', zero: '0' });
  await wish(laptop, board, { kind: 'changeSet', set, parentsRead: true });
  await wish(laptop, board, { kind: 'showSet', set, shown: true });
  const { page, dialog } = console;
  await new StagePage(page).go('Planen');
  await page.getByRole('banner').getByRole('button', { name: 'Vis planen' }).click();

  // A line, what was read of it, and the plan: Enter twice.
  const line = page.getByLabel('Skriv en aftale i én linje');
  await line.fill('Moster henter drengene i børnehaven man + tir kl. 15, ellers Sanne');
  await line.press('Enter');
  const read = page.getByRole('region', { name: 'Det er læst af linjen' });
  await expect(read.getByLabel('Hvad', { exact: true })).toHaveValue(
    'Moster henter drengene i børnehaven',
  );
  await expect(read.getByText('mandag og tirsdag kl. 15')).toBeVisible();
  await expect(read.getByRole('button', { name: 'Katrine' })).toBeVisible();
  await expect(read.getByRole('button', { name: 'Sanne' })).toBeVisible();
  await isOpenToAll(page, 'a line that was read');
  // Enter in a field that corrects what was read puts nothing on the plan yet.
  await read.getByLabel('Hvad', { exact: true }).press('Enter');
  await expect(read).toBeVisible();
  await line.press('Enter');
  await expect(line).toHaveValue('');
  await line.fill('Mormor er i hjemmet ons, tor og fre 15-17');
  await line.press('Enter');
  await line.press('Enter');
  const hung = wall.page.getByRole('region', { name: 'Sikkerhedsplanen for Peter og Simon' });
  await expect(hung.getByText('Moster henter drengene i børnehaven')).toBeVisible();
  await expect(hung.getByText('Mormor er i hjemmet')).toBeVisible();
  await expect(hung.getByText('onsdag, torsdag og fredag kl. 15–17')).toBeVisible();
  await expect(hung.getByText('Mangler et ja fra Katrine, Line og Martin')).toBeVisible();
  await isUncut(wall.page, 'the plan on the wall');

  // One of them is completed. What is missing is said first, and nothing begins before everybody concerned has said yes.
  await page.getByRole('button', { name: 'Ret Moster henter drengene' }).click();
  await expect(dialog.getByText('Mangler endnu: bekymring').first()).toBeVisible();
  await dialog.getByRole('radio', { name: 'I gang' }).click();
  await expect(dialog.getByText('Skriv først, hvilken bekymring')).toBeVisible();
  await dialog.getByLabel('Bekymring fra tavlen').selectOption({ label: `Sikkerhed: ${title}` });
  await expect(dialog.getByText('Alt det nødvendige er skrevet.')).toBeVisible();
  await dialog.getByLabel('Hvis det ikke lykkes').fill('Mette ringer til Birgit.');
  await dialog.getByRole('radio', { name: 'I gang' }).click();
  await expect(dialog.getByText('Aftalen begynder, når alle')).toBeVisible();
  for (const name of ['Katrine', 'Line', 'Martin']) {
    await dialog.getByRole('button', { name: `Skriv et ja ned ${name}` }).click();
    await expect(dialog.getByText(`${name} har sagt ja`, { exact: true })).toBeVisible();
  }
  await isOpenToAll(page, 'the sheet of an agreement');
  await dialog.getByRole('radio', { name: 'I gang' }).click();
  await expect(dialog.getByRole('radio', { name: 'I gang' })).toBeChecked();
  await console.closeDialog();
  await expect(hung.getByText('I gang', { exact: true })).toBeVisible();
  await expect(hung.getByText(`Svarer på: ${title}`)).toBeVisible();

  // A phone reads the same, with every field in words.
  await at.line.phone.turnTo('Tavlen');
  const phone = at.line.device.page.locator('[data-poster="plan"]');
  await expect(phone.getByText('Mette ringer til Birgit.')).toBeVisible();
});
