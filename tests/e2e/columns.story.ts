import { drag } from './hands.ts';
import { openMeeting } from './meeting.ts';
import { expect, test } from './room.ts';

test('STORY-25 a card is written, changed in place, taken back and brought forth again, on every screen', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit'] });
  await console.show('Vis tavlen');
  await at.birgit.phone.turnTo('Tavlen');
  await console.addCard('worry', 'Line er træt');
  await console.addCard('well', 'Line beder om hjælp');
  await console.edit('Line er træt');
  await console.page.keyboard.type(' om eftermiddagen');
  await console.page.keyboard.press('Escape');
  await expect(wall.card('Line er træt om eftermiddagen')).toBeVisible();
  await expect(at.birgit.phone.card('Line er træt om eftermiddagen')).toBeVisible();
  await console.undo.click();
  await expect(console.card('Line er træt')).toHaveAccessibleName('Kort: Line er træt');
  await expect(at.birgit.phone.card('om eftermiddagen')).toHaveCount(0);
  await console.redo.click();
  await expect(wall.card('Line er træt om eftermiddagen')).toBeVisible();

  // A card that never got any words leaves no trace.
  await console.beginCard('next');
  await console.page.keyboard.press('Escape');
  await expect(console.cardsIn('next')).toHaveCount(0);
  await expect(wall.column('next').getByRole('listitem')).toHaveCount(0);
});

test('STORY-26 a card is dragged by its handle above another and into another column, and undo puts it back', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room);
  await console.show('Vis tavlen');
  for (const words of ['Et', 'To', 'Tre']) await console.addCard('well', words);
  await console.addCard('next', 'Fire');

  await drag(console.page, console.handle('Tre'), console.card('Et'), 'top');
  await expect.poll(() => console.wordsIn('well')).toEqual(['Tre', 'Et', 'To']);
  await drag(console.page, console.handle('Tre'), console.card('Fire'), 'bottom');
  await expect.poll(() => console.wordsIn('next')).toEqual(['Fire', 'Tre']);
  await expect(wall.column('next').getByText('Tre', { exact: true })).toBeVisible();
  const empty = console.column('worry').getByText('Her er ingen kort endnu.');
  await drag(console.page, console.handle('Et'), empty, 'bottom');
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Et']);

  for (let step = 0; step < 3; step += 1) await console.undo.click();
  await expect.poll(() => console.wordsIn('well')).toEqual(['Et', 'To', 'Tre']);
  await console.redo.click();
  await expect.poll(() => console.wordsIn('well')).toEqual(['Tre', 'Et', 'To']);
  await expect(wall.column('next').getByRole('listitem')).toHaveCount(1);
});

test('STORY-27 the card’s sheet sorts, moves, folds away and brings back, and each is one step of undo', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit'] });
  await console.show('Vis tavlen');
  await at.birgit.phone.turnTo('Tavlen');
  for (const words of ['Et', 'To', 'Tre']) await console.addCard('worry', words);

  let sheet = await console.openSheet('To');
  await sheet.getByText('Det der gør det sværere').click();
  await expect(wall.column('worry').getByRole('heading', { level: 3 })).toHaveText(
    'Det der gør det sværere',
  );
  await expect(at.birgit.phone.column('worry').getByText('Det der gør det sværere')).toBeVisible();
  await console.closeDialog();
  await console.undo.click();
  await expect(wall.column('worry').getByRole('heading', { level: 3 })).toHaveCount(0);
  await console.redo.click();
  await expect(wall.column('worry').getByRole('heading', { level: 3 })).toHaveCount(1);
  await console.undo.click();

  sheet = await console.openSheet('Tre');
  await sheet.getByRole('button', { name: 'Op' }).click();
  await sheet.getByRole('button', { name: 'Op' }).click();
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Tre', 'Et', 'To']);
  await sheet.getByRole('button', { name: 'Ned' }).click();
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Et', 'Tre', 'To']);
  await console.closeDialog();
  await console.undo.click();
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Tre', 'Et', 'To']);

  sheet = await console.openSheet('Et');
  await sheet.getByText('Hvad skal der ske?').click();
  await expect.poll(() => console.wordsIn('next')).toEqual(['Et']);
  await expect(wall.column('next').getByText('Et', { exact: true })).toBeVisible();
  if (await console.dialog.isVisible()) await console.closeDialog();
  await console.undo.click();
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Tre', 'Et', 'To']);

  sheet = await console.openSheet('To');
  await sheet.getByRole('button', { name: 'Læg på plads' }).click();
  await expect(console.card('To')).toHaveCount(0);
  await expect(wall.column('worry').getByText('To', { exact: true })).toHaveCount(0);
  await expect(at.birgit.phone.column('worry')).toContainText('1 kort er lagt på plads');
  await console.undo.click();
  await expect(wall.column('worry').getByText('To', { exact: true })).toBeVisible();
  await console.redo.click();
  await console.column('worry').getByText('1 kort er lagt på plads').click();
  await console.column('worry').getByRole('button', { name: 'Tag frem igen' }).click();
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Tre', 'Et', 'To']);
  await expect(wall.column('worry').getByText('To', { exact: true })).toBeVisible();
  await console.undo.click();
  await expect(console.card('To')).toHaveCount(0);
});

test('STORY-28 by keys alone a card goes up, down, across, into its words and onto the shelf, and keeps the focus', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room);
  await console.show('Vis tavlen');
  for (const words of ['Et', 'To', 'Tre']) await console.addCard('well', words);
  const { keyboard } = console.page;
  await console.card('Tre').focus();
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(() => console.wordsIn('well')).toEqual(['Et', 'Tre', 'To']);
  await expect(console.card('Tre')).toBeFocused();
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(() => console.wordsIn('well')).toEqual(['Et', 'To', 'Tre']);
  await keyboard.press('Alt+ArrowRight');
  await expect.poll(() => console.wordsIn('next')).toEqual(['Tre']);
  await expect(console.card('Tre')).toBeFocused();
  await keyboard.press('Alt+ArrowLeft');
  await keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => console.wordsIn('worry')).toEqual(['Tre']);
  await expect(console.card('Tre')).toBeFocused();
  await keyboard.press('Enter');
  await expect(console.editor).toBeFocused();
  await keyboard.type('telefoner');
  await keyboard.press('Enter');
  await expect(console.card('Tretelefoner')).toBeFocused();
  await expect(wall.card('Tretelefoner')).toBeVisible();
  await keyboard.press('Delete');
  await expect(console.card('Tretelefoner')).toHaveCount(0);
  await expect(wall.card('Tretelefoner')).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(console.card('Tretelefoner')).toBeVisible();
});

test('STORY-29 who says it is chosen among those at the table or named freely, apart from who wrote it', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit'] });
  await console.show('Vis tavlen');
  await console.addCard('worry', 'Peter gemmer sig, når nogen råber.');
  await console.card('Peter gemmer').getByRole('button', { name: 'Hvem er bekymret?' }).click();
  const sheet = console.dialog;
  await expect(sheet).toContainText('Skrevet ind af Jonas');
  await sheet.getByRole('button', { name: 'Birgit' }).click();
  await expect(wall.card('Peter gemmer')).toContainText('Mormor · Birgit');
  await sheet.getByRole('textbox', { name: 'En anden' }).fill('  sundhedsplejersken ');
  await console.page.keyboard.press('Enter');
  await expect(wall.card('Peter gemmer')).toContainText('Mormor · Birgit, sundhedsplejersken');
  await sheet.getByRole('textbox', { name: 'En anden' }).fill('\u200B ');
  await console.page.keyboard.press('Enter');
  await expect(sheet).toContainText('Skriv det navn, de andre kalder dig.');
  await sheet.getByRole('button', { name: 'Birgit' }).click();
  await expect(wall.card('Peter gemmer')).not.toContainText('Mormor');
  await console.closeDialog();
  await expect(console.card('Peter gemmer')).not.toContainText('Hvem er bekymret?');
  await at.birgit.phone.turnTo('Tavlen');
  await expect(at.birgit.phone.card('Peter gemmer')).toContainText('sundhedsplejersken');
  await console.undo.click();
  await expect(wall.card('Peter gemmer')).toContainText('Mormor · Birgit, sundhedsplejersken');
});
