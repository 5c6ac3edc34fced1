import { cast, castFollower } from '@rundbord/shared/testing/cast';
import { fitsAcross, isOpenToAll } from './look.ts';
import { openMeeting } from './meeting.ts';
import { FollowPage } from './pages/follow-page.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const numbers = ['20 00 00 01', '33 00 00 00'] as const;

test('STORY-107 the emergency plan is written on the console, opens on a phone by one tap also with no line, and no telephone number leaves the room', async ({
  room,
}) => {
  const { console, at } = await openMeeting(room, { seats: ['birgit'] });
  const { page, dialog } = console;
  const { device, phone } = at.birgit;
  const button = device.page.getByRole('button', { name: 'Akutplan' });
  const link = await console.invite(castFollower.name, castFollower.organisation);
  const afar = await room.laptop(castFollower.name, { reducedMotion: 'reduce' });
  const follower = await FollowPage.follow(afar.page, link);

  await new StagePage(page).go('Akutplan');
  await expect(button).toHaveCount(0);
  const step = page.getByLabel('Nyt trin');
  for (const words of ['Line siger pause og går på altanen.', 'Hun ringer til Birgit.']) {
    await step.fill(words);
    await step.press('Enter');
    await expect(step).toHaveValue('');
  }
  await expect(page.getByText('Skriv 3–6 trin')).toBeVisible();
  await step.fill('Den, der svarer, er der inden 15 minutter.');
  await step.press('Enter');
  await expect(page.getByText('Skriv 3–6 trin')).toHaveCount(0);

  await page.getByRole('button', { name: 'Ret: Ring i denne rækkefølge' }).click();
  await dialog.getByLabel('En, tavlen kender').selectOption(cast.birgit.name);
  await dialog.getByLabel('Telefon', { exact: true }).fill(numbers[0]);
  const whom = dialog.getByLabel('Hvem ringer I til?');
  await whom.fill('Døgnvagten');
  await whom.press('Enter');
  await expect(dialog.getByLabel('Telefon', { exact: true })).toHaveCount(2);
  await dialog.getByLabel('Telefon', { exact: true }).last().fill(numbers[1]);
  await dialog.getByLabel('Som', { exact: true }).last().selectOption('Døgnvagt');
  await isOpenToAll(page, 'writing whom to call');
  await console.closeDialog();
  await page.getByRole('button', { name: 'Ret: Barnets kort' }).click();
  await dialog.getByRole('button', { name: 'Kort til Peter' }).click();
  await dialog.getByLabel('Tryghedsting').fill('Den blå dinosaur i gangen');
  await console.closeDialog();
  const poster = page.getByRole('region', { name: 'Akutplan' });
  await expect(poster.getByText('Den blå dinosaur i gangen')).toBeVisible();
  await isOpenToAll(page, 'the emergency plan on the console');

  // One tap from any tab, far down a page too.
  await phone.turnTo('Tavlen');
  await device.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(button).toBeInViewport();
  room.watch.lineMayFail();
  await device.context.setOffline(true);
  await button.click();
  const sheet = device.page.getByRole('dialog', { name: 'Akutplan' });
  await expect(sheet.getByText('Line siger pause')).toBeVisible();
  await expect(sheet.getByText('Den blå dinosaur i gangen')).toBeVisible();
  const call = sheet.getByRole('link', { name: `Ring til ${cast.birgit.name} ${numbers[0]}` });
  await expect(call).toHaveAttribute('href', 'tel:20000001');
  await isOpenToAll(device.page, 'the emergency plan on a phone');
  await fitsAcross(device.page, 'the emergency plan on a phone');
  await sheet.getByRole('button', { name: 'Luk' }).click();
  await phone.turnTo('Mig');
  await button.click();
  await expect(call).toBeVisible();
  await device.context.setOffline(false);

  await new StagePage(page).go('Akutplan');
  await page.getByRole('banner').getByRole('button', { name: 'Vis akutplanen' }).click();
  await follower.isAt('Emergency plan');
  const read = afar.page.getByRole('region', { name: 'Emergency plan' });
  await expect(read.getByText('Mormor', { exact: true })).toBeVisible();
  const received = await afar.receivedOfTheRoom();
  for (const number of numbers) expect(received).not.toContain(number);
});
