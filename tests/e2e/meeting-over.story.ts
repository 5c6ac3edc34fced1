import { castCards } from '@rundbord/shared/testing/cast';
import { askDoor, openMeeting } from './meeting.ts';
import { FrontDoor } from './pages/front-door.ts';
import { expect, test } from './room.ts';

test('STORY-46 when the meeting is over phones get a farewell, hold nothing of the board, and the code is dead', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/seat\/phone$/, /\/api\/join$/);
  const { console, wall, at, door, board } = await openMeeting(room, {
    seats: ['birgit', 'martin'],
  });
  const { birgit, martin } = at;
  await console.addCard('well', 'Drengene sover godt.');
  await birgit.phone.send('next', 'Den her når kun indbakken.');
  await expect(birgit.phone.ownCard('Den her når')).toContainText('Gemt.');
  await martin.phone.turnTo('Tavlen');
  await expect(martin.phone.card('Drengene sover')).toBeVisible();
  await console.show('Vis tavlen');
  await wall.showsBoard();
  await console.endMeeting();
  await wall.isBlank();

  for (const { device } of [birgit, martin]) {
    await expect(device.page.getByRole('heading', { name: 'Mødet er slut' })).toBeVisible();
    await expect(device.page.getByText('Tak, fordi du var med.')).toBeVisible();
    await expect.poll(() => device.openSockets).toBe(0);
    for (const words of ['Drengene', 'Den her når', 'Peter', 'Jonas'])
      expect(await device.told()).not.toContain(words);
    expect(await device.ask(`/boards/${board}/seat/phone`)).toMatchObject({ status: 403 });
    await device.page.reload();
    await expect(device.page.getByRole('heading', { name: /er slut|ikke med/ })).toBeVisible();
  }
  const late = await room.phone('Sanne');
  await late.page.goto(door.link);
  await new FrontDoor(late.page).knock('Sanne', 'Ven eller nabo');
  await expect(new FrontDoor(late.page).refusal).toContainText(
    'Vi kan ikke lukke dig ind lige nu.',
  );
  // Between meetings the facilitator still writes.
  await console.addCard('next', 'Skrevet bagefter.');
  await console.isSaved();
  await expect(console.card('Drengene sover')).toBeVisible();
});

test('STORY-47 at the next meeting the cards are still there, marked with the meeting they are from, and the same phone is known', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit'] });
  const { console, wall, at, laptop, board, door } = meeting;
  const [card] = castCards;
  const words = card?.da ?? '';
  await console.addCard('worry', words);
  await console.endMeeting();
  await expect(at.birgit.device.page.getByRole('heading', { name: 'Mødet er slut' })).toBeVisible();

  await laptop.page.goto(`${room.house.staffOrigin}/boards`);
  await expect(laptop.page.getByText(/1 møde, senest/)).toBeVisible();
  await laptop.page.getByRole('link', { name: 'Åbn tavlen' }).click();
  await console.meeting.getByRole('button', { name: 'Begynd mødet' }).click();
  await expect(console.page.getByRole('banner')).toContainText('2. netværksmøde');
  await expect(console.card(words)).toContainText('1. møde');
  await console.addCard('well', 'Fra andet møde.');
  await expect(console.card('Fra andet møde.')).not.toContainText('. møde');
  await expect(console.people).not.toContainText('Birgit');

  const next = await askDoor(laptop, board);
  expect(next.code).not.toBe(door.code);
  expect(next.link).not.toBe(door.link);
  const { device, phone } = at.birgit;
  await device.page.getByRole('link', { name: 'Bank på igen' }).click();
  const front = new FrontDoor(device.page);
  await front.typeCode(next.code);
  await front.knock('Birgit', 'Bedsteforælder', 'Mormor');
  await expect(console.knock('Birgit')).toContainText('Telefonen har været med før.');
  await console.admit('Birgit');
  await phone.turnTo('Tavlen');
  await expect(phone.card(words)).toContainText('1. møde');
  await expect(phone.card('Fra andet møde.')).toBeVisible();
  await console.show('Vis tavlen');
  await expect(wall.card('Fra andet møde.')).toBeVisible();
  await expect(wall.page.getByText('2. netværksmøde')).toBeVisible();
});
