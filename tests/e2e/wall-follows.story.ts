import type { Locator, Page } from 'playwright/test';
import { openMeeting, sitDown } from './meeting.ts';
import { areaOf, StagePage } from './pages/stage.ts';
import { WallPage } from './pages/wall-page.ts';
import { expect, test } from './room.ts';

const canvas = { stage: 'canvas', laptop: { reducedMotion: 'reduce' } } as const;

test('STORY-69 the wall shows the poster, the sheet or the whole wall that the console looks at, goes along with its camera, and is dark in between', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, canvas);
  const { page } = console;
  const [stage, seen] = [new StagePage(page), new StagePage(wall.page)];
  await console.addCard('worry', 'Line er træt.');
  await stage.hang('Turen');
  await console.show('Vis tegnearket');
  await expect(seen.sheet('Turen')).toBeVisible();
  await expect.poll(() => fills(seen.canvas, seen.sheet('Turen'))).toBe(true);
  await stage.go('Hele væggen');
  await expect(console.showing('Vis hele væggen')).toHaveAttribute('aria-pressed', 'false');
  await console.show('Vis hele væggen');
  await expect(console.showing('Vis hele væggen')).toHaveAttribute('aria-pressed', 'true');
  for (const poster of [seen.sheet('Turen'), seen.columns])
    await expect.poll(() => isWithin(seen.canvas, poster)).toBe(true);
  await stage.go('Kolonnerne');
  await console.show('Vis tavlen');
  await expect.poll(() => fills(seen.canvas, seen.columns)).toBe(true);

  await console.show('Følg min skærm');
  await expect(console.showing('Følg min skærm')).toHaveAttribute('aria-pressed', 'true');
  const together = () => looksAtTheSame(stage, seen);
  await expect.poll(together).toBe(true);
  await page.getByRole('button', { name: 'Tættere på' }).click();
  await page.getByRole('button', { name: 'Tættere på' }).click();
  await expect.poll(together).toBe(true);
  const { x, y, width, height } = await areaOf(stage.canvas);
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(-60, 70);
  await expect.poll(together).toBe(true);
  await stage.go('Turen');
  await expect.poll(() => isWithin(seen.canvas, seen.sheet('Turen'))).toBe(true);
  await page.keyboard.press('F9');
  await wall.isBlank();
  await stage.go('Kolonnerne');
  await wall.isBlank();
  await console.show('Følg min skærm');
  await expect.poll(together).toBe(true);
});

test('STORY-70 a wall that is opened while the console leads begins dark, and is then where the console is', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, canvas);
  const stage = new StagePage(console.page);
  await stage.hang('Turen');
  await console.show('Følg min skærm');
  await expect(new StagePage(wall.page).sheet('Turen')).toBeVisible();
  await wall.page.close();
  await expect(console.page.getByRole('button', { name: 'Åbn skærmen' })).toBeVisible();
  const late = new WallPage(await console.openWall());
  await late.isBlank();
  await console.show('Følg min skærm');
  const seen = new StagePage(late.page);
  await expect.poll(() => isWithin(seen.canvas, seen.sheet('Turen'))).toBe(true);
});

test('STORY-71 without a canvas the wall follows the console from poster to poster', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room);
  const [stage, seen] = [new StagePage(console.page), new StagePage(wall.page)];
  await stage.isPlain();
  await console.addCard('worry', 'Line er træt.');
  await stage.hang('Turen');
  await console.show('Følg min skærm');
  await expect(seen.sheet('Turen')).toBeVisible();
  await stage.go('Kolonnerne');
  await expect(wall.card('Line er træt.')).toBeVisible();
  await expect(seen.sheet('Turen')).toHaveCount(0);
  await stage.go('Hele væggen');
  await console.show('Vis hele væggen');
  await expect(wall.page.getByText('Turen').first()).toBeVisible();
  await console.page.keyboard.press('F9');
  await wall.isBlank();
});

test('STORY-72 Saml blikket brings every phone to one part of the board, and one tap goes on freely or comes back', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { console, at } = meeting;
  const stage = new StagePage(console.page);
  const long =
    'Mormor henter drengene hver mandag, tirsdag og onsdag, giver dem mad og bliver hos dem';
  for (let number = 1; number <= 6; number += 1)
    await console.addCard('worry', `${long} ${number}`);
  await stage.hang('Turen');
  await at.martin.phone.words.fill('Jeg kan ikke komme hjem');
  await console.page.getByRole('button', { name: 'Saml blikket' }).click();

  const birgit = at.birgit.device.page;
  await expect(birgit.getByText('Rummet ser på: Turen')).toBeVisible();
  await expect(birgit.getByRole('tab', { name: 'Tavlen' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(birgit.getByRole('heading', { name: 'Turen' })).toBeInViewport();
  await tap(birgit, 'Gå frit');
  await expect(birgit.getByRole('tab', { name: 'Nu' })).toHaveAttribute('aria-selected', 'true');
  await tap(birgit, 'Vis, hvad rummet ser på');
  await expect(birgit.getByRole('heading', { name: 'Turen' })).toBeInViewport();

  // Who is writing is not taken from it.
  const martin = at.martin.device.page;
  await expect(martin.getByText('Mødelederen samler blikket.')).toBeVisible();
  await expect(at.martin.phone.words).toHaveValue('Jeg kan ikke komme hjem');
  await at.martin.phone.words.press('End');
  await martin.keyboard.type(' før fem.');
  await tap(martin, 'Vis, hvad rummet ser på');
  await expect(martin.getByRole('heading', { name: 'Turen' })).toBeInViewport();
  await tap(martin, 'Gå frit');
  await expect(at.martin.phone.words).toHaveValue('Jeg kan ikke komme hjem før fem.');
  await at.martin.phone.sendButton.click();
  await expect(at.martin.phone.ownCard('før fem.')).toContainText('Gemt');

  // The next gathering reaches those who went freely too.
  await stage.go('Kolonnerne');
  await console.page.getByRole('button', { name: 'Saml blikket' }).click();
  for (const page of [birgit, martin]) {
    await expect(page.getByText('Rummet ser på: Kolonnerne')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Hvad er vi bekymrede for?' })).toBeInViewport();
  }
  await at.birgit.phone.turnTo('Mig');
  await expect(birgit.getByRole('button', { name: 'Vis, hvad rummet ser på' })).toBeVisible();
  const { device, phone } = await sitDown(meeting, 'sanne');
  await expect(phone.words).toBeVisible();
  await expect(device.page.getByText('Rummet ser på')).toHaveCount(0);
});

function tap(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name }).click();
}

/** Whether all of a thing is in the picture. */
async function isWithin(picture: Locator, thing: Locator): Promise<boolean> {
  const [frame, it] = [await areaOf(picture), await areaOf(thing)];
  return (
    it.x >= frame.x - 1 &&
    it.y >= frame.y - 1 &&
    it.x + it.width <= frame.x + frame.width + 1 &&
    it.y + it.height <= frame.y + frame.height + 1
  );
}

/** Whether a thing is in the picture as large as it can be. */
async function fills(picture: Locator, thing: Locator): Promise<boolean> {
  const [frame, it] = [await areaOf(picture), await areaOf(thing)];
  const isLarge = it.width > frame.width * 0.9 || it.height > frame.height * 0.9;
  return isLarge && (await isWithin(picture, thing));
}

/** Whether the middle of both pictures is the same place of the columns, and the wall holds at least what the console does. */
async function looksAtTheSame(stage: StagePage, seen: StagePage): Promise<boolean> {
  const [his, theirs] = [await middleOn(stage), await middleOn(seen)];
  return Math.abs(his.x - theirs.x) < 0.03 && Math.abs(his.y - theirs.y) < 0.03;
}

async function middleOn(stage: StagePage): Promise<{ x: number; y: number }> {
  const [frame, on] = [await areaOf(stage.canvas), await areaOf(stage.columns)];
  const [top, bottom] = await stage.bars();
  const y = (frame.y + top + frame.y + frame.height - bottom) / 2;
  return { x: (frame.x + frame.width / 2 - on.x) / on.width, y: (y - on.y) / on.width };
}
