import type { Page } from 'playwright/test';
import { drag } from './hands.ts';
import { newId, openMeeting, wish } from './meeting.ts';
import { areaOf, pointIn, StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const still = { reducedMotion: 'reduce' } as const;
const canvas = { stage: 'canvas', laptop: still } as const;
/** Letters that are tools to the drawing program. */
const toolLetters = 'vhdkeatnrolfpqx';

test('STORY-56 on the canvas a card is written, changed in place, dragged to another column and taken back, also from farther away', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, canvas);
  const stage = new StagePage(console.page);
  await stage.isCanvas();
  await console.show('Vis tavlen');
  await console.addCard('worry', 'Line er træt');
  await console.addCard('next', 'Mormor henter');
  await console.edit('Line er træt');
  await console.page.keyboard.type(' om eftermiddagen');
  await console.page.keyboard.press('Escape');
  await expect(wall.card('Line er træt om eftermiddagen')).toBeVisible();

  // From a little farther away the same things work.
  await stage.go('Kolonnerne');
  const near = (await areaOf(stage.columns)).width;
  await console.page.getByRole('button', { name: 'Længere væk' }).click();
  await expect.poll(async () => (await areaOf(stage.columns)).width).toBeLessThan(near * 0.95);
  await console.page.getByRole('button', { name: 'Længere væk' }).click();
  await expect.poll(async () => (await areaOf(stage.columns)).width).toBeLessThan(near * 0.8);
  const size = (await areaOf(stage.columns)).width;
  await console.addCard('well', 'Line beder om hjælp');
  await console.edit('Line beder om hjælp');
  await console.page.keyboard.press('Home');
  await console.page.keyboard.type('I går: ');
  await console.page.keyboard.press('Enter');
  await expect(wall.card('I går: Line beder om hjælp')).toBeVisible();
  expect((await areaOf(stage.columns)).width).toBe(size);
  const { page } = console;
  await drag(page, console.handle('Line er træt'), console.card('Mormor henter'), 'top');
  await expect
    .poll(() => console.wordsIn('next'))
    .toEqual(['Line er træt om eftermiddagen', 'Mormor henter']);
  const empty = console.column('worry').getByText('Her er ingen kort endnu.');
  await drag(page, console.handle('Mormor henter'), empty, 'bottom');
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Mormor henter']);
  await expect(wall.column('worry').getByText('Mormor henter')).toBeVisible();
  await console.undo.click();
  await console.undo.click();
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Line er træt om eftermiddagen']);
  await console.redo.click();
  await expect(wall.column('next').getByText('Line er træt')).toBeVisible();
  await console.isSaved();
});

test('STORY-57 on the canvas the card’s sheet sorts, moves, folds away and brings back, and F9 darkens the wall from inside it', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, { ...canvas, seats: ['birgit'] });
  await console.show('Vis tavlen');
  for (const words of ['Et', 'To']) await console.addCard('worry', words);
  let sheet = await console.openSheet('To');
  await sheet.getByText('Det der gør det sværere').click();
  await expect(wall.column('worry').getByRole('heading', { level: 3 })).toBeVisible();
  await sheet.getByRole('button', { name: 'Birgit' }).click();
  await expect(wall.card('To')).toContainText('Mormor · Birgit');
  await sheet.getByRole('textbox', { name: 'En anden' }).fill('lægen 1 2 0');
  await console.page.keyboard.press('Enter');
  await expect(wall.card('To')).toContainText('lægen 1 2 0');
  await console.page.keyboard.press('F9');
  await wall.isBlank();
  await console.closeDialog();
  sheet = await console.openSheet('Et');
  await sheet.getByRole('button', { name: 'Læg på plads' }).click();
  await expect(console.card('Et')).toHaveCount(0);
  await console.column('worry').getByText('1 kort er lagt på plads').click();
  await console.column('worry').getByRole('button', { name: 'Tag frem igen' }).click();
  await expect.poll(() => console.wordsIn('worry')).toContain('Et');
  await console.undo.click();
  await expect(console.card('Et')).toHaveCount(0);
});

test('STORY-58 by keys alone a card on the canvas is moved, written in and folded away; its letters change no tool, and the camera comes along', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, canvas);
  const stage = new StagePage(console.page);
  await console.show('Vis tavlen');
  const long =
    'Mormor henter drengene hver mandag, tirsdag og onsdag, giver dem mad og bliver hos dem';
  for (let number = 1; number <= 8; number += 1) await console.addCard('well', `${long} ${number}`);
  await stage.go('Kolonnerne');
  const last = console.card(`${long} 8`);
  expect(await stage.holds(last)).toBe(false);
  await last.focus();
  await expect.poll(() => stage.holds(last)).toBe(true);
  const { keyboard } = console.page;
  for (let step = 0; step < 7; step += 1) await keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await console.wordsIn('well'))[0]).toBe(`${long} 8`);
  await expect(last).toBeFocused();
  await expect.poll(() => stage.holds(last)).toBe(true);
  await keyboard.press('Alt+ArrowRight');
  await expect.poll(() => console.wordsIn('next')).toEqual([`${long} 8`]);
  await expect(last).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('End');
  await keyboard.type(` ${toolLetters} 0 1 2 + -`);
  await expect(console.editor).toHaveValue(`${long} 8 ${toolLetters} 0 1 2 + -`);
  await keyboard.press('Backspace');
  await keyboard.press('Delete');
  await keyboard.press('Enter');
  const worded = console.card(`${long} 8 ${toolLetters}`);
  await expect(worded).toBeFocused();
  await keyboard.press('v');
  await keyboard.press('d');
  await expect(stage.tools.getByRole('button', { name: 'Vælg' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await stage.isAt('Kolonnerne');
  await keyboard.press('Delete');
  await expect(worded).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(worded).toBeVisible();
  await keyboard.press('Control+Shift+z');
  await expect(worded).toHaveCount(0);
  await expect(wall.card(toolLetters)).toHaveCount(0);
});

test('STORY-117 what is half beneath the edge is pressed where it is: the wall stays under the hand, also when the sheet is closed', async ({
  room,
}) => {
  const { console, laptop, board } = await openMeeting(room, canvas);
  const { page } = console;
  const names = ['Katrine', 'Birgit', 'Sanne', 'Amina', 'Thomas'];
  for (const name of names)
    await wish(laptop, board, {
      kind: 'writePlan',
      part: 'agreement',
      entry: newId(),
      values: { what: `${name} henter drengene`, who: [{ name }] },
    });
  const stage = new StagePage(page);
  await stage.go('Planen');
  const edit = page.getByRole('button', { name: 'Ret Amina henter drengene' });
  const wall = await areaOf(stage.canvas);
  // A wheel brings the button half below the screen.
  await page.mouse.move(wall.x + wall.width / 2, wall.y + wall.height / 2);
  const far = (await areaOf(edit)).y - (wall.y + wall.height - 12);
  await page.mouse.wheel(0, far);
  await expect
    .poll(async () => Math.round((await areaOf(edit)).y - wall.y - wall.height))
    .toBe(-12);
  const before = await areaOf(edit);
  const hand = { x: before.x + before.width / 2, y: before.y + 6 };
  await page.mouse.move(hand.x, hand.y);
  // While the wall moves, nothing on it is pressed.
  const isUnder = ({ x, y }: typeof hand) => document.elementFromPoint(x, y)?.tagName;
  await expect.poll(() => page.evaluate(isUnder, hand)).toBe('BUTTON');
  await page.mouse.down();
  // A hand takes its time.
  await someFrames(page);
  await page.mouse.up();
  await expect(console.dialog).toBeVisible();
  await console.closeDialog();
  await expect(edit).toBeFocused();
  await someFrames(page);
  expect(await areaOf(edit)).toEqual(before);
  // What comes by key is brought into the picture, as ever.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(edit).toBeFocused();
  await expect.poll(() => stage.holds(edit)).toBe(true);
});

test('STORY-59 every poster is reached by button and by number, and no hand loses the wall', async ({
  room,
}) => {
  const { console } = await openMeeting(room, canvas);
  const { page } = console;
  const stage = new StagePage(page);
  await console.addCard('worry', 'Line er træt');
  await stage.hang('Turen');
  await stage.hang('Skolen');
  await stage.choose('Vælg');
  for (const name of ['Kolonnerne', 'Turen', 'Skolen', 'Hele væggen']) {
    await stage.go(name);
    if (name === 'Hele væggen') continue;
    const poster = name === 'Kolonnerne' ? stage.columns : stage.sheet(name);
    expect(await stage.holds(poster)).toBe(true);
    await expect(
      console.showing(name === 'Kolonnerne' ? 'Vis tavlen' : 'Vis tegnearket'),
    ).toBeVisible();
  }
  const empty = await pointIn(stage.canvas, 0.5, 0.97);
  await page.mouse.click(empty.x - 300, empty.y);
  for (const name of ['Kolonnerne', 'Skolen', 'Turen', 'Hele væggen']) {
    await page.keyboard.press((await stage.place(name).getAttribute('aria-keyshortcuts')) ?? '');
    await stage.isAt(name);
  }
  const small = (await areaOf(stage.columns)).width;
  await page.keyboard.press('+');
  await expect.poll(async () => (await areaOf(stage.columns)).width).toBeGreaterThan(small);
  await page.keyboard.press('-');

  await test.step('STAGE-7 a number leads on also while something on a poster has the keys', async () => {
    await stage.go('Kolonnerne');
    await stage.columns.getByRole('button').first().focus();
    await page.keyboard.press(
      (await stage.place('Skolen').getAttribute('aria-keyshortcuts')) ?? '',
    );
    await stage.isAt('Skolen');
    await expect.poll(() => stage.holds(stage.sheet('Skolen'))).toBe(true);
    await stage.go('Hele væggen');
  });

  const middle = await pointIn(stage.canvas, 0.5, 0.5);
  await page.mouse.move(middle.x, middle.y);
  for (const [dx, dy] of [
    [9000, 0],
    [-30000, 0],
    [0, 9000],
    [0, -30000],
    [20000, 20000],
  ] as const) {
    for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(dx / 6, dy / 6);
    await expect.poll(() => stage.showsSomePoster()).toBe(true);
  }
  for (const dy of [6000, -20000]) {
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, dy / 8);
    await page.keyboard.up('Control');
    await expect.poll(() => stage.showsSomePoster()).toBe(true);
  }
  await stage.choose('Flyt');
  for (const [x, y] of [
    [900, 0],
    [-900, -600],
    [900, 700],
  ] as const)
    for (let turn = 0; turn < 4; turn += 1) {
      await stage.stroke([middle, { x: middle.x + x / 2, y: middle.y + y / 2 }]);
      await expect.poll(() => stage.showsSomePoster()).toBe(true);
    }
  await stage.go('Hele væggen');
  for (const poster of [stage.columns, stage.sheet('Turen'), stage.sheet('Skolen')])
    expect(await stage.holds(poster)).toBe(true);
  await console.card('Line er træt').focus();
  await stage.go('Kolonnerne');
});

for (const motion of ['reduce', 'no-preference'] as const)
  test(`STORY-60 the camera ${motion === 'reduce' ? 'is there at once for who asked for less motion' : 'glides for everyone else'}`, async ({
    room,
  }) => {
    const { console } = await openMeeting(room, {
      stage: 'canvas',
      laptop: { reducedMotion: motion },
    });
    const stage = new StagePage(console.page);
    await stage.hang('Turen');
    await stage.go('Kolonnerne');
    await expect.poll(() => stage.holds(stage.columns)).toBe(true);
    const places = await stage.wayOf(stage.columns, 'Hele væggen');
    if (motion === 'reduce') expect(places).toBe(1);
    else expect(places).toBeGreaterThan(3);
    await stage.isAt('Hele væggen');
  });

test('STORY-87 on a low screen, and with letters twice as large, the bars take a row each, and posters and tools are seen whole', async ({
  room,
}) => {
  const { console } = await openMeeting(room, canvas);
  const { page } = console;
  const stage = new StagePage(page);
  for (const name of ['Turen', 'Skolen og huset', 'Hjemmet']) await stage.hang(name);
  await stage.choose('Pen');
  for (const { width, height, letters } of [
    { width: 960, height: 540, letters: '' },
    { width: 1920, height: 1080, letters: '200%' },
  ]) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, letters);
    await page.setViewportSize({ width, height });
    await stage.go('Turen');
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(tall, 'height of the page').toBe(height);
    await expect.poll(() => stage.holds(stage.sheet('Turen'))).toBe(true);
    const wall = await areaOf(stage.canvas);
    for (const tool of await stage.tools.getByRole('button').all()) {
      const { y, height: high } = await areaOf(tool);
      expect(y + high).toBeLessThanOrEqual(wall.y + wall.height);
    }
    const rows = new Set<number>();
    for (const place of await stage.places.getByRole('button').all()) {
      const { y, height: high } = await areaOf(place);
      rows.add(Math.round((y + high / 2) / 4));
    }
    expect(rows.size, 'rows of pills').toBe(1);
    const [farther, nearer] = [
      await areaOf(page.getByRole('button', { name: 'Længere væk' })),
      await areaOf(page.getByRole('button', { name: 'Tættere på' })),
    ];
    expect(nearer.x - farther.x - farther.width).toBeLessThan(16);
  }
});

/** Waits until the picture has been drawn some times. */
async function someFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 8; frame += 1) await new Promise(requestAnimationFrame);
  });
}
