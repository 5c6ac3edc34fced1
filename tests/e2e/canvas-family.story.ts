import type { Locator, Page } from 'playwright/test';
import { openMeeting } from './meeting.ts';
import { areaOf, StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const canvas = {
  stage: 'canvas',
  laptop: { reducedMotion: 'reduce', viewport: { width: 1920, height: 1080 } },
} as const;
const lines = [
  'Mor: Line 32, gift med Martin 35 siden 2018; børn Peter 5, Simon 4',
  'Mormor: Birgit f. 1963, enke efter Henning (1960–2021)',
  'Morfars mor: Inger 84',
  'Line, Martin, Peter og Simon bor sammen: Hjemmet',
].join('\n');

test('STORY-85 what is drawn on people in the family and in the circles is on the same people on the wall, and without a canvas', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, canvas);
  const { page } = console;
  const stage = new StagePage(page);
  await drawFamily(page, stage);
  const family = page.locator('[data-poster="family"]');
  const mark = await person(family, 'Line').getAttribute('id');
  const line = `[data-anchor="${mark?.replace('-', ':')}"]`;
  await stage.choose('Pen');
  await stage.stroke(await stage.ringAround(family.locator(line)));
  await expect(stage.drawn('draw')).toHaveCount(1);
  const onPerson = async (at: StagePage, drawn: Locator, ground: Locator) =>
    expect.poll(() => at.overlaps(drawn, ground, 0.8)).toBe(true);
  await onPerson(stage, stage.line(), family.locator(line));
  await stage.choose('Vælg');
  await page.getByRole('button', { name: 'Vis familien' }).click();
  const seen = new StagePage(wall.page);
  await expect(seen.drawn('draw')).toHaveCount(1);
  await onPerson(seen, seen.line(), wall.page.locator(line));

  await stage.go('Netværket');
  const place = line.replace('person', 'place');
  await stage.choose('Pen');
  await stage.stroke(await stage.ringAround(page.locator(place)));
  await expect(stage.drawn('draw')).toHaveCount(2);
  await stage.choose('Vælg');
  await page.getByRole('button', { name: 'Vis netværket' }).click();
  await expect(seen.drawn('draw')).toHaveCount(1);
  await onPerson(seen, seen.line(), wall.page.locator(place));

  await page.getByRole('button', { name: 'Enkel visning' }).click();
  await stage.isPlain();
  await stage.go('Familien');
  const plain = page.getByRole('region', { name: 'Familien' });
  await onPerson(stage, page.locator('polyline[style*="--ink"]'), plain.locator(line));
  await page.emulateMedia({ media: 'print' });
  await onPerson(stage, page.locator('polyline[style*="--ink"]'), plain.locator(line));
});

test('STORY-86 the family stays in the picture while it is drawn and while its dialogs open, and its people are reached by keys', async ({
  room,
}) => {
  const { console } = await openMeeting(room, canvas);
  const { page } = console;
  const stage = new StagePage(page);
  await stage.isCanvas();
  await page.keyboard.press('2');
  await stage.isAt('Familien');
  const poster = page.locator('[data-poster="family"]');
  await poster.getByRole('button', { name: 'Begynd med børnene' }).click();
  await expect(person(poster, 'Simon')).toBeVisible();
  for (const name of ['Peter', 'Simon'])
    await expect.poll(() => stage.holds(person(poster, name))).toBe(true);
  await stage.isAt('Familien');
  await drawLines(page, poster);
  for (const name of ['Peter', 'Line', 'Henning', 'Inger'])
    await expect.poll(() => stage.holds(person(poster, name))).toBe(true);
  await stage.isAt('Familien');

  // A dialog lies above the wall, which stays where it is.
  const before = await areaOf(poster);
  for (let times = 0; times < 3; times += 1) {
    await person(poster, 'Line').dblclick();
    await expect(console.dialog).toBeVisible();
    await console.closeDialog();
  }
  expect(await areaOf(poster)).toEqual(before);

  for (let times = 0; times < 3; times += 1)
    await page.getByRole('button', { name: 'Tættere på' }).click();
  await person(poster, 'Inger').focus();
  await expect.poll(() => stage.holds(person(poster, 'Inger'))).toBe(true);
  for (let times = 0; times < 6; times += 1) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => stage.holds(page.locator('[id^="person-"]:focus'))).toBe(true);
  }
  await stage.isAt('Familien');
  await page.keyboard.press('1');
  await stage.isAt('Kolonnerne');
});

async function drawFamily(page: Page, stage: StagePage): Promise<void> {
  await stage.isCanvas();
  await stage.go('Familien');
  await drawLines(page, page.locator('[data-poster="family"]'));
}

async function drawLines(page: Page, poster: Locator): Promise<void> {
  await poster.getByRole('button', { name: 'Skriv familien' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(lines);
  await page.getByRole('dialog').getByRole('button', { name: 'Tegn det' }).click();
  await expect(person(poster, 'Henning')).toBeVisible();
}

function person(poster: Locator, name: string): Locator {
  return poster.getByRole('button', { name, exact: true });
}
