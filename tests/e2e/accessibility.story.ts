import { isOpenToAll } from './look.ts';
import { type Meeting, openMeeting, sitDown } from './meeting.ts';
import { BoardsPage } from './pages/boards-page.ts';
import { FrontDoor } from './pages/front-door.ts';
import { expect, test } from './room.ts';

/** Danish, and a language that is written from right to left. */
const languages = ['da', 'ar-XB'] as const;

test('STORY-36 every page that leads in is open to all: front door, refusals, name, lobby, turned away, nowhere', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/api\/join$/, /\/nowhere$/);
  const { console, door } = await openMeeting(room, { seats: ['birgit'] });
  const { page } = await room.phone('Amina');
  const front = new FrontDoor(page);
  await page.goto(room.house.phoneOrigin);
  await expect(front.code).toBeVisible();
  await isOpenToAll(page, 'front door');
  await front.typeCode('1234');
  await expect(front.refusal).toBeVisible();
  await isOpenToAll(page, 'front door with a wrong code');
  await front.typeCode(door.code);
  await expect(front.name).toBeVisible();
  await isOpenToAll(page, 'name');
  await front.knockButton.click();
  await expect(page.getByText('Vælg den, der passer bedst.')).toBeVisible();
  await isOpenToAll(page, 'name, refused');
  await front.knock('Amina', 'Ven eller nabo', 'Nabo');
  await expect(front.waiting).toBeVisible();
  await isOpenToAll(page, 'lobby');
  await console.knock('Amina').getByRole('button', { name: 'Ikke nu' }).click();
  await expect(front.notNow).toBeVisible();
  await isOpenToAll(page, 'turned away');
  await page.goto(`${room.house.phoneOrigin}/nowhere`);
  await expect(page.getByRole('heading', { name: 'Her er ikke noget' })).toBeVisible();
  await isOpenToAll(page, 'nowhere');
});

test('STORY-37 every page of staff is open to all: signing in, boards, colleagues, console, sheet, dialogs', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/api\/boards$/, /\/staff\/sign-in$/);
  const link = room.house.firstLink;
  const newcomer = await room.laptop('Lise');
  await newcomer.page.goto(link);
  await expect(newcomer.page.getByRole('textbox', { name: 'Fornavn' })).toBeVisible();
  await isOpenToAll(newcomer.page, 'signing in');
  await newcomer.page.goto(`${room.house.staffOrigin}/boards`);
  await expect(newcomer.page.getByRole('heading', { name: 'Log ind' })).toBeVisible();
  await isOpenToAll(newcomer.page, 'boards, not signed in');

  const meeting = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { console, laptop, door } = meeting;
  const { page } = console;
  await newcomer.page.goto(link);
  await expect(newcomer.page.getByRole('heading', { name: 'Linket er brugt' })).toBeVisible();
  await isOpenToAll(newcomer.page, 'a link that is used');

  const boards = new BoardsPage(await laptop.context.newPage());
  await boards.page.goto(`${room.house.staffOrigin}/boards`);
  await expect(boards.children).toBeVisible();
  await isOpenToAll(boards.page, 'boards');
  await boards.make.click();
  await expect(boards.page.getByText('Skriv det navn')).toBeVisible();
  await boards.openColleagues('Peter og Simon');
  await boards.inviteColleague();
  await isOpenToAll(boards.page, 'colleagues');
  await boards.page.close();

  await fill(meeting);
  const amina = await room.phone('Amina');
  await amina.ask('/join', {
    method: 'POST',
    body: { code: door.code, name: 'Birgit', relation: { kind: 'friend' } },
  });
  await expect(console.knock('Birgit')).toBeVisible();
  await isOpenToAll(page, 'console with lobby and inbox');
  await console.note('Han råber').getByRole('button', { name: 'Andre ord' }).click();
  await console.edit('Line er træt.');
  await page.keyboard.insertText('æ'.repeat(240));
  await expect(page.getByText('Et kort læses bedst')).toBeVisible();
  await isOpenToAll(page, 'console, editing');
  await page.keyboard.press('Escape');
  await console.openSheet('Jeg sover');
  await isOpenToAll(page, 'card sheet');
  await console.closeDialog();
  await console.people.getByRole('button', { name: 'Tag ud Martin' }).click();
  await isOpenToAll(page, 'taking somebody out');
  await console.closeDialog();
  await page.setViewportSize({ width: 390, height: 844 });
  await isOpenToAll(page, 'console on a phone, the board');
  await page.getByRole('button', { name: /^Mennesker og sedler/ }).click();
  await isOpenToAll(page, 'console on a phone, people');
  await page.setViewportSize({ width: 1440, height: 900 });
  await console.meeting.getByRole('button', { name: 'Slut mødet' }).click();
  await isOpenToAll(page, 'ending the meeting');
  await console.dialog.getByRole('button', { name: 'Slut mødet' }).click();
  await expect(console.meeting.getByRole('button', { name: 'Begynd mødet' })).toBeVisible();
  await isOpenToAll(page, 'console between meetings');
});

test('STORY-38 the wall and the phone are open to all in every state, also from right to left', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/seat\/phone$/);
  const meeting = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { console, wall, at } = meeting;
  const { device, phone } = at.birgit;
  await fill(meeting);
  // Tall enough that nothing lies under the bar of tabs: a machine takes that for a button too small to hit.
  await device.page.setViewportSize({ width: 390, height: 2400 });
  for (const language of languages) {
    await meeting.laptop.speak(language);
    await device.speak(language);
    for (const showing of [3, 0, 1, 2]) {
      await console.anyShowing(showing).click();
      await expect(console.anyShowing(showing)).toHaveAttribute('aria-pressed', 'true');
      await isOpenToAll(wall.page, `wall, ${showing}, ${language}`);
    }
    for (const tab of [0, 1, 2, 3]) {
      await device.page.getByRole('tab').nth(tab).click();
      await expect(device.page.getByRole('tabpanel')).toBeVisible();
      await isOpenToAll(device.page, `phone, tab ${tab}, ${language}`);
    }
  }
  await meeting.laptop.speak('da');
  await device.speak('da');
  await phone.sendButton.click();
  await expect(device.page.getByText('Der står ikke noget endnu.')).toBeVisible();
  await isOpenToAll(device.page, 'phone with a note refused');
  await phone.ownCard('Han råber').getByRole('button', { name: 'Ret' }).click();
  await isOpenToAll(device.page, 'phone, changing a note');
  await console.people.getByRole('button', { name: 'Tag ud Martin' }).click();
  await console.dialog.getByRole('button', { name: 'Tag ud af mødet' }).click();
  const out = at.martin.device.page;
  await expect(out.getByRole('heading', { name: 'Du er ikke med lige nu' })).toBeVisible();
  await isOpenToAll(out, 'taken out');
});

test('STORY-39 the console is open to all from right to left, and an interpreter’s phone reads without writing', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { console, laptop } = meeting;
  await fill(meeting);
  const { device } = await sitDown(meeting, 'nadia');
  await expect(device.page.getByRole('tab')).toHaveCount(3);
  await expect(device.page.getByRole('textbox')).toHaveCount(0);
  await isOpenToAll(device.page, 'phone of an interpreter');
  await laptop.speak('ar-XB');
  await expect(console.page.locator('article').first()).toBeVisible();
  await expect(console.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await isOpenToAll(console.page, 'console from right to left');
  await console.page.locator('article button').nth(1).click();
  await expect(console.dialog).toBeVisible();
  await isOpenToAll(console.page, 'card sheet from right to left');
});

/** Cards on the board and in the inbox, in every state they can have. */
async function fill({ console, at }: Meeting<'birgit'>): Promise<void> {
  await console.addCard('worry', 'Line er træt.');
  await console.addCard('worry', 'Jeg sover tre timer.');
  const sheet = await console.openSheet('Jeg sover');
  await sheet.getByText('Det der gør det sværere').click();
  await console.closeDialog();
  await console.addCard('well', 'Foldet væk.');
  await console.card('Foldet væk.').press('Delete');
  for (const words of ['Han råber.', 'Hun råber.', 'De råber.', 'Vi råber.'])
    await at.birgit.phone.send('worry', words);
  await console.note('Vi råber.').getByRole('button', { name: 'Sig tak' }).click();
  await console.note('De råber.').getByRole('button', { name: 'Tal først' }).click();
  const note = console.note('Hun råber.');
  await note.getByRole('button', { name: 'Andre ord' }).click();
  await note.getByRole('textbox', { name: 'Andre ord til kortet' }).fill('Hun råbte i går.');
  await note.getByRole('button', { name: 'Spørg Birgit' }).click();
  await expect(at.birgit.phone.ownCard('Hun råber.')).toContainText('Må den stå sådan?');
}
