import { Keys } from './keys.ts';
import { askDoor } from './meeting.ts';
import { BoardsPage } from './pages/boards-page.ts';
import { ConsolePage } from './pages/console-page.ts';
import { FrontDoor } from './pages/front-door.ts';
import { PhonePage } from './pages/phone-page.ts';
import { WallPage } from './pages/wall-page.ts';
import { expect, type Room, test } from './room.ts';

test('STORY-35 a meeting is held without a mouse: signed in, opened, let in, written, moved and shown, and the focus is always seen', async ({
  room,
}) => {
  const laptop = await room.laptop('Jonas');
  const keys = new Keys(laptop.page);
  await laptop.page.goto(room.house.firstLink);
  await expect(laptop.page.getByRole('textbox', { name: 'Fornavn' })).toBeVisible();
  await keys.to('Fornavn');
  await keys.type('Jonas');
  await keys.press('Enter');

  const boards = new BoardsPage(laptop.page);
  await expect(boards.children).toBeVisible();
  await keys.to('Børnenes fornavne');
  await keys.type('Peter, Simon');
  await keys.press('Enter');

  const console = new ConsolePage(laptop.page);
  await expect(console.meeting.getByRole('button', { name: 'Begynd mødet' })).toBeVisible();
  await keys.to('Begynd mødet');
  await keys.press('Enter');
  await expect(console.meeting.getByText('Døren er åben')).toBeVisible();
  const opened = laptop.page.waitForEvent('popup');
  await keys.to('Åbn skærmen');
  await keys.press('Enter');
  const wall = new WallPage(await opened);
  await wall.isBlank();

  for (const name of ['Birgit', 'Amina'])
    await comesIn(room, keys, { name, door: await askDoor(laptop, console.board) });
  const amina = room.devices.at(-1);
  if (!amina) throw new Error('Amina never came');
  const phone = new PhonePage(amina.page);
  await sendsByKeys(phone, 'Drengene leger tit hos mig.');
  await expect(console.note('Drengene leger')).toBeVisible();
  await keys.to('Læg på tavlen');
  await keys.press('Enter');
  await expect(phone.ownCard('Drengene leger')).toContainText('På tavlen.');

  await keys.to('Nyt kort');
  await keys.press('Enter');
  await expect(console.editor).toBeFocused();
  await keys.type('Line er alene fra kl. 15.');
  await keys.press('Enter');
  await expect(console.card('Line er alene')).toBeFocused();
  await keys.press('Alt+ArrowRight');
  await expect(
    console.column('well').getByRole('article', { name: 'Line er alene' }),
  ).toBeFocused();
  await keys.to('Mere');
  await keys.press('Enter');
  await expect(console.dialog).toBeVisible();
  await keys.press('Escape');
  await expect(console.dialog).toBeHidden();

  await keys.to('Vis tavlen');
  await keys.press('Enter');
  await expect(wall.column('well').getByText('Line er alene')).toBeVisible();
  await keys.press('F9');
  await wall.isBlank();
});

/** Knocks by keys, and is let in by keys. */
async function comesIn(
  room: Room,
  facilitator: Keys,
  { name, door }: { name: string; door: { code: string } },
): Promise<void> {
  const { page } = await room.phone(name);
  const keys = new Keys(page);
  await page.goto(room.house.phoneOrigin);
  const front = new FrontDoor(page);
  await expect(front.code).toBeVisible();
  await keys.to('Kode');
  await keys.type(door.code);
  await keys.press('Enter');
  await expect(front.name).toBeVisible();
  await keys.to('Fornavn');
  await keys.type(name);
  await keys.to('Mor eller far');
  for (let step = 0; step < 3; step += 1) await keys.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Ven eller nabo' })).toBeChecked();
  await keys.to('Bank på');
  await keys.press('Enter');
  await expect(front.waiting).toBeVisible();
  await facilitator.to('Luk ind');
  await facilitator.press('Enter');
  await expect(new PhonePage(page).words).toBeVisible();
}

async function sendsByKeys(phone: PhonePage, words: string): Promise<void> {
  const keys = new Keys(phone.page);
  await keys.to('Hvad går godt?');
  await keys.type(words);
  await keys.to('Send seddel');
  await keys.press('Enter');
  await expect(phone.ownCard(words)).toContainText('Gemt.');
  await keys.to('Nu');
  await keys.press('ArrowRight');
  await expect(phone.page.getByRole('tab', { name: 'Tavlen' })).toBeFocused();
  await expect(phone.column('well')).toBeVisible();
  await keys.press('ArrowLeft');
  await expect(phone.words).toBeVisible();
}
