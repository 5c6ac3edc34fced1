import mirrored from '@rundbord/shared/message/generated/ar-XB';
import mirroredDesk from '@rundbord/shared/message/generated/ar-XB.desk';
import { type Language, messageIn } from '@rundbord/shared/message/message';
import type { Page } from 'playwright/test';
import { fitsAcross, isUncut } from './look.ts';
import { openMeeting } from './meeting.ts';
import { FrontDoor } from './pages/front-door.ts';
import { expect, test } from './room.ts';

const phoneSize = { width: 390, height: 844 };
const wallSize = { width: 1920, height: 1080 };

/** How the mirrored language says things. */
const say = messageIn({ ...mirrored, ...mirroredDesk });

/** Every message longer and accented, and every message from right to left. */
const pseudo = ['en-XA', 'ar-XB'] as const satisfies Language[];

test('STORY-40 each device speaks its own language, and remembers it', async ({ room }) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { device, phone } = at.birgit;
  await console.addCard('well', 'Drengene sover godt.');
  await phone.turnTo('Mig');
  await device.page.getByRole('button', { name: 'English' }).click();
  await expect(device.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(device.page.getByRole('tab', { name: 'The board' })).toBeVisible();
  await device.page.reload();
  await expect(device.page.getByRole('button', { name: 'Send card' })).toBeVisible();
  await device.page.getByRole('tab', { name: 'The board' }).click();
  await expect(device.page.getByText('Drengene sover godt.')).toBeVisible();
  await expect(device.page.getByText('Drengene sover godt.')).toHaveAttribute('lang', 'da');
  await expect(at.martin.phone.sendButton).toBeVisible();

  await console.page.getByRole('button', { name: 'English' }).click();
  await expect(console.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await console.page.reload();
  await expect(console.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await console.page.getByRole('button', { name: 'Dansk' }).click();
  await expect(console.undo).toBeVisible();
  await console.show('Vis tavlen');
  await expect(wall.card('Drengene sover')).toBeVisible();
});

test('STORY-41 a phone that asks its browser for English is spoken to in English from the first page', async ({
  room,
}) => {
  const { console, door } = await openMeeting(room);
  const { page } = await room.phone('Rasmus', { locale: 'en-GB' });
  await page.goto(door.link);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('textbox', { name: 'First name' }).fill('Rasmus');
  await page.getByText('Friend or neighbour').click();
  await page.getByRole('button', { name: 'Knock', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You have knocked' })).toBeVisible();
  await expect(console.knock('Rasmus')).toContainText('Ven eller nabo');
});

for (const language of pseudo)
  test(`STORY-42 in ${language} nothing is cut and nothing has to be scrolled sideways, on the wall, the console and the phone`, async ({
    room,
  }) => {
    const { console, wall, at, laptop, door } = await openMeeting(room, {
      seats: ['birgit'],
    });
    await console.addCard('worry', 'Line har slået Peter og Simon med flad hånd.');
    await console.addCard('well', 'Line leger rigtig godt med drengene om formiddagen.');
    await at.birgit.phone.send('next', 'Jeg henter drengene i morgen.');
    await expect(console.note('Jeg henter')).toBeVisible();
    const guest = await room.phone('Amina');
    await guest.ask('/join', {
      method: 'POST',
      body: { code: door.code, name: 'Amina', relation: { kind: 'friend' } },
    });
    await expect(console.knock('Amina')).toBeVisible();
    const { device } = at.birgit;
    const stranger = await room.phone('Sanne');
    await stranger.page.goto(room.house.phoneOrigin);
    await guest.page.goto(room.house.phoneOrigin);
    await expect(new FrontDoor(guest.page).waiting).toBeVisible();
    for (const each of [laptop, device, stranger, guest]) await each.speak(language);

    for (const showing of [0, 1, 2, 3]) {
      const button = console.anyShowing(showing);
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await fitsAcross(wall.page, `wall, ${showing}`);
      await isUncut(wall.page, `wall, ${showing}`);
    }
    for (const size of [
      wallSize,
      { width: 1440, height: 900 },
      { width: 1024, height: 768 },
      phoneSize,
    ]) {
      await console.page.setViewportSize(size);
      await fitsAcross(console.page, `console, ${size.width}`);
      await isUncut(console.page, `console, ${size.width}`);
    }
    for (const tab of [0, 1, 2, 3]) {
      await device.page.getByRole('tab').nth(tab).click();
      await fitsAcross(device.page, `phone, tab ${tab}`);
      await isUncut(device.page, `phone, tab ${tab}`);
    }
    await stranger.page.getByRole('textbox').fill(door.code);
    await fitsAcross(stranger.page, 'front door');
    await isUncut(stranger.page, 'front door');
    await stranger.page.getByRole('textbox').press('Enter');
    await stranger.page.getByRole('radio').first().check();
    await fitsAcross(stranger.page, 'name');
    await isUncut(stranger.page, 'name');
    await expect(guest.page.getByRole('status')).toBeAttached();
    await fitsAcross(guest.page, 'lobby');
    await isUncut(guest.page, 'lobby');
  });

test('STORY-43 from right to left the first column stands at the right, keys follow the reading, and pages turn the other way', async ({
  room,
}) => {
  const { console, wall, at, laptop } = await openMeeting(room, {
    seats: ['birgit'],
    laptop: { reducedMotion: 'reduce' },
  });
  const long = (number: number) =>
    `Nr. ${number}: ${'mormor henter drengene i børnehaven '.repeat(6)}`.trim();
  for (let number = 1; number <= 3; number += 1) await console.addCard('worry', long(number));
  await console.isSaved();
  await laptop.speak('ar-XB');
  await expect(wall.page.locator('html')).toHaveAttribute('dir', 'rtl');
  // A wall begins dark, and hears only what is shown to it once it stands there.
  await expect(async () => {
    await console.anyShowing(1).click();
    await expect(wall.page.locator('[data-card]')).toHaveCount(3, { timeout: 2_000 });
  }).toPass();
  const leftOf = async (page: Page, name: string) =>
    (await page.getByRole('region', { name }).boundingBox())?.x ?? Number.NaN;
  for (const page of [console.page, wall.page]) {
    const worry = await leftOf(page, say('column.worry'));
    const well = await leftOf(page, say('column.well'));
    expect(worry).toBeGreaterThan(well);
    expect(well).toBeGreaterThan(await leftOf(page, say('column.next')));
  }
  expect(await leftOf(console.page, say('console.panels'))).toBe(0);

  const isInSight = (number: number) =>
    wall.page
      .locator('[data-card]')
      .nth(number - 1)
      .evaluate((card) => {
        const box = card.getBoundingClientRect();
        const column = card.closest('section')?.getBoundingClientRect() ?? new DOMRect();
        return box.left >= column.left && box.right <= column.right;
      });
  await expect.poll(() => isInSight(1)).toBe(true);
  expect(await isInSight(3)).toBe(false);
  const head = console.page.getByRole('region', { name: say('column.worry') });
  await head.getByRole('button', { name: say('wall.on') }).click();
  await expect(head.getByRole('button', { name: say('wall.back') })).toBeEnabled();
  await expect.poll(() => isInSight(1)).toBe(false);

  const card = console.page.locator('article').filter({ hasText: 'Nr. 1:' });
  await card.focus();
  await console.page.keyboard.press('Alt+ArrowLeft');
  await at.birgit.phone.turnTo('Tavlen');
  await expect(at.birgit.phone.column('well').getByText('Nr. 1:')).toBeVisible();
  await expect(card).toBeFocused();
});

test('STORY-44 a phone of 320 points, and one whose letters are twice as large, reads everything without scrolling sideways', async ({
  room,
}) => {
  const { at, console, door } = await openMeeting(room, { seats: ['birgit'] });
  await console.addCard('worry', 'Sagsbehandlingstidsforlængelsesafgørelse.');
  await at.birgit.phone.send('next', 'Jeg henter drengene i morgen kl. 15.');
  await expect(at.birgit.phone.ownCard('Jeg henter')).toBeVisible();
  const { page } = await room.phone('Amina');
  await page.goto(room.house.phoneOrigin);
  const front = new FrontDoor(page);
  // 195 points are what 390 give when everything is twice as large.
  const widths = [320, 195];
  const checks = async (what: string, at: Page) => {
    for (const width of widths) {
      await at.setViewportSize({ width, height: 640 });
      await fitsAcross(at, `${what}, ${width}`);
      await isUncut(at, `${what}, ${width}`);
    }
  };
  await front.typeCode('12');
  await checks('front door', page);
  await front.typeCode(door.code);
  await front.relation('Ven eller nabo').click();
  await checks('name', page);
  await front.knock('Amina', 'Ven eller nabo');
  await expect(front.waiting).toBeVisible();
  await checks('lobby', page);
  for (const tab of ['Nu', 'Tavlen', 'Planen', 'Mig'] as const) {
    await at.birgit.phone.turnTo(tab);
    await checks(tab, at.birgit.device.page);
  }
});

test('STORY-45 who has asked for less motion sees none', async ({ room }) => {
  const { console, wall, door } = await openMeeting(room, {
    laptop: { reducedMotion: 'reduce' },
  });
  await console.addCard('well', 'Drengene sover godt.');
  await console.show('Vis tavlen');
  await expect(wall.card('Drengene sover')).toBeVisible();
  const phone = await room.phone('Amina', { reducedMotion: 'reduce' });
  await phone.page.goto(door.link);
  await new FrontDoor(phone.page).knock('Amina', 'Ven eller nabo');
  await expect(new FrontDoor(phone.page).waiting).toBeVisible();
  for (const page of [console.page, wall.page, phone.page]) {
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((each) => Number(each.effect?.getComputedTiming().activeDuration ?? 0) > 50)
          .length,
    );
    expect(moving).toBe(0);
  }
});
