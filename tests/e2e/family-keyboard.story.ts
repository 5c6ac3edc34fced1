import type { Page } from 'playwright/test';
import { Keys } from './keys.ts';
import { fitsAcross, isOpenToAll, isUncut } from './look.ts';
import { openMeeting } from './meeting.ts';
import { FamilyPage } from './pages/family-page.ts';
import { expect, test } from './room.ts';

test('STORY-99 the family and its circles are drawn without a mouse and with letters twice as large: nothing is cut, and nobody kept out', async ({
  room,
}) => {
  const { console } = await openMeeting(room);
  const { page, dialog } = console;
  await lettersTwiceAsLarge(page);
  const keys = new Keys(page);
  const family = new FamilyPage(page);
  await keys.to('Familien');
  await keys.press('Enter');
  await keys.to('Begynd med børnene');
  await keys.press('Enter');
  await overwrites(keys, 'Peter 5');
  await keys.to('Forælder');
  await keys.press('Enter');
  await overwrites(keys, 'Line 32');
  await keys.to('Partner');
  await keys.press('Enter');
  await overwrites(keys, 'Alexander-Emil 35');
  await expect(family.person('Alexander-Emil')).toBeVisible();
  await isComfortable(page, 'the family');

  // In the picture: arrows go from one to the next, Enter chooses, Alt and an arrow moves.
  await keys.to('Peter');
  await keys.press('ArrowRight');
  await expect(family.person('Simon')).toBeFocused();
  await keys.press('Enter');
  await expect(family.person('Simon')).toHaveAttribute('aria-pressed', 'true');
  const reach = family.person('Simon').locator('rect').first();
  const before = await reach.getAttribute('x');
  await keys.press('Alt+ArrowRight');
  await expect(reach).not.toHaveAttribute('x', before ?? '');
  await keys.to('Ryd op');
  await keys.press('Enter');
  await expect(reach).toHaveAttribute('x', before ?? '');
  await keys.to('Mere');
  await keys.press('Enter');
  await expect(family.sheet).toBeVisible();
  await isComfortable(page, 'somebody’s sheet');
  await keys.press('Escape');
  await expect(family.sheet).toBeHidden();
  await keys.to('Skriv familien');
  await keys.press('Enter');
  await keys.to('En linje for hver oplysning');
  await keys.type('Mormor: Birgit 62, gift med Henning');
  await expect(dialog.getByText(/gættet ud fra fornavnet: Henning/)).toBeVisible();
  await isComfortable(page, 'the typed family');
  await keys.to('Tegn det');
  await keys.press('Enter');
  await expect(family.person('Birgit')).toBeVisible();

  await keys.to('Netværket');
  await keys.press('Enter');
  const circles = page.getByRole('region', { name: 'Netværket' });
  await keys.to('En person til');
  await keys.press('Enter');
  await keys.to('Navn');
  await keys.type('Anne-Sofie Rosenkrantz');
  await isComfortable(page, 'taking somebody in');
  await keys.to('Tilføj');
  await keys.press('Enter');
  await keys.press('Escape');
  await expect(dialog).toBeHidden();
  const anne = (ring: string) =>
    circles.getByRole('button', { name: `Anne-Sofie Rosenkrantz ${ring}` });
  await expect(anne('Ved ikke noget endnu')).toBeVisible();
  await keys.to('Anne-Sofie');
  await keys.press('Alt+ArrowUp');
  await expect(anne('Ved noget')).toBeFocused();
  await isComfortable(page, 'the circles');
  await keys.press('Enter');
  await expect(dialog).toBeVisible();
  await isComfortable(page, 'a place in the circles');
  await keys.press('Escape');
  await expect(dialog).toBeHidden();
});

/** Types over what stands in the field where the caret is. */
async function overwrites(keys: Keys, words: string): Promise<void> {
  await keys.press('Control+a');
  await keys.type(words);
  await keys.press('Enter');
}

/** As somebody has it who reads with letters of double size. */
function lettersTwiceAsLarge(page: Page): Promise<void> {
  return page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${Number.parseFloat(getComputedStyle(root).fontSize) * 2}px`;
  });
}

async function isComfortable(page: Page, where: string): Promise<void> {
  const at = `${where}, letters twice as large`;
  await fitsAcross(page, at);
  await isUncut(page, at);
  await isOpenToAll(page, at);
}
