import { bringLise, openMeeting } from './meeting.ts';
import { BoardsPage } from './pages/boards-page.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { expect, test } from './room.ts';

test('STORY-18 two facilitators type in one card at both ends, one of them with an input method, and both keep every letter', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { console: jonas, wall } = meeting;
  const lise = await bringLise(meeting);
  await jonas.show('Vis tavlen');
  await jonas.addCard('worry', '|');
  await jonas.edit('|');
  await lise.edit('|');
  await jonas.page.keyboard.press('Home');

  const start = 'Børnene hører råb på værelset, ';
  const end = ' og Åse så det søndag';
  const ime = await lise.page.context().newCDPSession(lise.page);
  const compose = async (steps: string[], chosen: string) => {
    for (const text of steps) {
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await ime.send('Input.insertText', { text: chosen });
  };
  await Promise.all([
    jonas.page.keyboard.type(start, { delay: 15 }),
    (async () => {
      await lise.page.keyboard.type(' og ', { delay: 15 });
      await compose(['å', 'ån'], 'Åse');
      await lise.page.keyboard.type(' så det ', { delay: 15 });
      await compose(['s', 'sø', 'søn'], 'søndag');
    })(),
  ]);
  const whole = `${start}|${end}`;
  await expect(jonas.editor).toHaveValue(whole);
  await expect(lise.editor).toHaveValue(whole);
  await expect(wall.card(whole)).toBeVisible();
  await jonas.isSaved();
  await lise.isSaved();
});

test('STORY-19 letters that an input method still holds are not called Gemt, and a colleague’s letters beside them stay', async ({
  room,
}) => {
  const meeting = await openMeeting(room);
  const { console: jonas } = meeting;
  const lise = await bringLise(meeting);
  await jonas.addCard('well', 'Amina siger ');
  await lise.edit('Amina siger ');
  const ime = await lise.page.context().newCDPSession(lise.page);
  await ime.send('Input.imeSetComposition', { text: 'مر', selectionStart: 2, selectionEnd: 2 });
  await expect(lise.saving).toHaveText('Gemmer');
  await jonas.edit('Amina siger ');
  await jonas.page.keyboard.press('Home');
  await jonas.page.keyboard.type('I går: ');
  await expect(jonas.editor).toHaveValue('I går: Amina siger ');
  await ime.send('Input.insertText', { text: 'مرحبا' });
  await expect(lise.editor).toHaveValue('I går: Amina siger مرحبا');
  await expect(jonas.editor).toHaveValue('I går: Amina siger مرحبا');
  await lise.isSaved();
});

test('STORY-20 undo takes back one’s own acts and letters, and never a colleague’s', async ({
  room,
}) => {
  const meeting = await openMeeting(room);
  const { console: jonas, wall } = meeting;
  const lise = await bringLise(meeting);
  await jonas.show('Vis tavlen');
  await jonas.addCard('well', 'Jonas skrev det her.');
  await lise.addCard('next', 'Lise skrev det her.');
  await expect(jonas.card('Lise skrev')).toBeVisible();

  await jonas.undo.click();
  await jonas.undo.click();
  await expect(jonas.card('Jonas skrev')).toHaveCount(0);
  await expect(lise.card('Jonas skrev')).toHaveCount(0);
  await expect(wall.card('Lise skrev')).toBeVisible();
  // He has nothing more to take back; the keys ask all the same.
  await expect(jonas.undo).toHaveAttribute('aria-disabled', 'true');
  await jonas.page.keyboard.press('Control+z');
  await expect(jonas.card('Lise skrev')).toBeVisible();
  await jonas.redo.click();
  await jonas.redo.click();
  await expect(lise.card('Jonas skrev det her.')).toBeVisible();

  // In one card: Lise’s letters stay when Jonas takes back his.
  await lise.edit('Jonas skrev det her.');
  await lise.page.keyboard.type(' Lise også.');
  await expect(jonas.card('Jonas skrev det her. Lise også.')).toBeVisible();
  await jonas.edit('Jonas skrev det her. Lise også.');
  await jonas.page.keyboard.press('Home');
  await jonas.page.keyboard.type('I dag: ');
  await expect(lise.editor).toHaveValue('I dag: Jonas skrev det her. Lise også.');
  await jonas.page.keyboard.press('Control+z');
  await expect(lise.editor).toHaveValue('Jonas skrev det her. Lise også.');
  await jonas.page.keyboard.press('Control+Shift+z');
  await expect(lise.editor).toHaveValue('I dag: Jonas skrev det her. Lise også.');
  await expect(wall.card('I dag: Jonas skrev det her. Lise også.')).toBeVisible();
});

test('STORY-21 two who move one card at the same time find it in one place, once', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit'] });
  const { console: jonas, wall, at } = meeting;
  const lise = await bringLise(meeting);
  await jonas.show('Vis tavlen');
  for (const words of ['Første', 'Anden', 'Tredje']) await jonas.addCard('well', words);
  await expect(lise.card('Tredje')).toBeVisible();
  await jonas.card('Anden').focus();
  await lise.card('Anden').focus();
  await Promise.all([
    jonas.page.keyboard.press('Alt+ArrowLeft'),
    lise.page.keyboard.press('Alt+ArrowRight'),
  ]);
  await jonas.isSaved();
  await lise.isSaved();
  for (const console of [jonas, lise]) await expect(console.card('Anden')).toHaveCount(1);
  await expect.poll(async () => (await placeOf(jonas)) === (await placeOf(lise))).toBe(true);
  expect(await placeOf(jonas)).toMatch(/worry|next/);
  await expect(wall.card('Anden')).toHaveCount(1);
  await at.birgit.phone.turnTo('Tavlen');
  await expect(at.birgit.phone.card('Anden')).toHaveCount(1);
});

test('STORY-22 a colleague whose access ends is out of the board at once', async ({ room }) => {
  room.watch.mayRefuse(/\/seat\//, /\/people/, /\/door/);
  const meeting = await openMeeting(room);
  const { console: jonas, laptop, board } = meeting;
  await jonas.addCard('well', 'Det her må Lise ikke læse mere.');
  const lise = await bringLise(meeting);
  await expect(lise.card('Det her må')).toBeVisible();
  const boards = new BoardsPage(await laptop.context.newPage());
  await boards.page.goto(`${room.house.staffOrigin}/boards`);
  await boards.openColleagues('Peter og Simon');
  await boards.dialog.getByRole('button', { name: 'Tag adgangen Lise' }).click();
  await expect(boards.dialog.getByRole('listitem').filter({ hasText: 'Lise' })).toHaveCount(0);
  await expect(lise.card('Det her må')).toHaveCount(0);
  await expect(lise.page.getByText('Peter og Simon')).toHaveCount(0);
  const asked = await lise.page.request.get(`${room.house.staffOrigin}/api/boards/${board}/people`);
  expect(asked.status()).toBe(404);
  await lise.page.reload();
  await expect(
    lise.page.getByRole('heading', { name: 'Log ind for at komme videre' }),
  ).toBeVisible();
  await jonas.isSaved();
});

test('STORY-23 undo in a field of the inbox takes back the letters there, and nothing on the board', async ({
  room,
}) => {
  const { console, at, wall } = await openMeeting(room, { seats: ['birgit'] });
  await console.show('Vis tavlen');
  await console.addCard('well', 'Drengene sover godt.');
  await at.birgit.phone.send('worry', 'Han råber.');
  const note = console.note('Han råber.');
  await note.getByRole('button', { name: 'Andre ord' }).click();
  const words = note.getByRole('textbox', { name: 'Andre ord til kortet' });
  await words.fill('Han råbte i går.');
  await console.page.keyboard.press('Control+z');
  await expect(words).not.toHaveValue('Han råbte i går.');
  await expect(console.card('Drengene sover godt.')).toBeVisible();
  await expect(wall.card('Drengene sover godt.')).toBeVisible();
});

test('STORY-24 signing out in one window closes the console and darkens the wall in the others', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/seat\//, /\/door$/, /\/api\/boards$/);
  const { console, wall, laptop, at } = await openMeeting(room, { seats: ['birgit'] });
  await console.addCard('well', 'Drengene sover godt.');
  await console.show('Vis tavlen');
  await expect(wall.card('Drengene sover')).toBeVisible();
  const boards = new BoardsPage(await laptop.context.newPage());
  await boards.page.goto(`${room.house.staffOrigin}/boards`);
  await boards.page.getByRole('button', { name: 'Log ud' }).click();
  await expect(console.card('Drengene sover')).toHaveCount(0);
  await wall.isBlank();
  await expect(at.birgit.phone.saving).toHaveText('Gemt');
});

/** The column a console finds the card in, and its place there. */
async function placeOf(console: ConsolePage): Promise<string> {
  for (const column of ['worry', 'well', 'next'] as const) {
    const cards = await console.cardsIn(column).allInnerTexts();
    const at = cards.findIndex((words) => words.includes('Anden'));
    if (at >= 0) return `${column} ${at}`;
  }
  return 'nowhere';
}
