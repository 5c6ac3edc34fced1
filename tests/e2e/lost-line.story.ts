import { type Meeting, openMeeting, type SeatName } from './meeting.ts';
import { ConsolePage } from './pages/console-page.ts';
import { FrontDoor } from './pages/front-door.ts';
import { expect, test } from './room.ts';

test('STORY-13 the house dies while everyone writes, comes back, and everything is there once, all by itself', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { console, wall } = meeting;
  const { birgit, martin } = meeting.at;
  await console.show('Vis tavlen');
  await console.addCard('well', 'Gemt, før huset faldt.');
  await console.isSaved();
  await console.beginCard('worry');
  await console.page.keyboard.type('Jeg sover tre timer');
  await expect(wall.column('worry').getByText('Jeg sover tre timer')).toBeVisible();

  room.watch.lineMayFail();
  const typing = console.page.keyboard.type(' og har ondt i ryggen, siger Line æøå', { delay: 8 });
  await room.house.kill();
  await typing;
  await expect(console.saving).toHaveText('Venter på net');
  await birgit.phone.send('next', 'Sendt, mens huset lå ned.');
  await expect(birgit.phone.saving).toHaveText('Venter på net');
  await expect(birgit.phone.ownCard('Sendt, mens')).toContainText('Er på vej');
  await expect(martin.phone.saving).toHaveText('Uden net lige nu');
  await console.page.keyboard.type('. Skrevet uden net.');
  await expect(wall.card('Gemt, før huset faldt.')).toBeVisible();
  await martin.phone.turnTo('Tavlen');
  await expect(martin.phone.card('Gemt, før huset faldt.')).toBeVisible();

  await room.house.start();
  const whole = 'Jeg sover tre timer og har ondt i ryggen, siger Line æøå. Skrevet uden net.';
  await console.isSaved();
  await expect(birgit.phone.saving).toHaveText('Gemt');
  await expect(martin.phone.saving).toHaveText('Gemt');
  await expect(wall.card(whole)).toHaveCount(1);
  await expect(wall.card('Gemt, før huset faldt.')).toHaveCount(1);
  await expect(martin.phone.card(whole)).toHaveCount(1);
  await expect(console.editor).toHaveValue(whole);
  await expect(birgit.phone.ownCard('Sendt, mens')).toHaveCount(1);
  await expect(birgit.phone.ownCard('Sendt, mens')).toContainText('Gemt. Mødelederen læser den.');
  await expect(console.note('Sendt, mens')).toHaveCount(1);
  await everyoneIsHere(meeting, ['Birgit', 'Martin']);

  // What a device that knows nothing is told is what is on disk.
  await console.page.reload();
  await expect(console.card(whole)).toHaveCount(1);
  await expect(console.card('Gemt, før huset faldt.')).toHaveCount(1);
  await expect(console.cardsIn('worry')).toHaveCount(1);
  await expect(console.cardsIn('well')).toHaveCount(1);
  await expect(console.note('Sendt, mens')).toHaveCount(1);
});

test('STORY-14 what was marked Gemt is there, also when the console that wrote it never comes back', async ({
  room,
}) => {
  const { console, wall, laptop, at, board } = await openMeeting(room, {
    seats: ['birgit', 'martin'],
  });
  await console.beginCard('well');
  await console.page.keyboard.type('Mormor kom på ti minutter');
  await console.isSaved();
  await at.birgit.phone.send('next', 'Vi ses på torsdag.');
  await expect(at.birgit.phone.ownCard('Vi ses')).toContainText('Gemt.');
  room.watch.lineMayFail();
  await room.house.kill();
  await laptop.page.close();
  await wall.page.close();
  await room.house.start();

  const fresh = new ConsolePage(await laptop.context.newPage());
  await fresh.page.goto(`${room.house.staffOrigin}/c/${board}`);
  await expect(fresh.card('Mormor kom på ti minutter')).toHaveCount(1);
  await expect(fresh.note('Vi ses på torsdag.')).toHaveCount(1);
  await at.martin.phone.turnTo('Tavlen');
  await expect(at.martin.phone.card('Mormor kom på ti minutter')).toHaveCount(1);
  await expect(at.martin.phone.saving).toHaveText('Gemt');
});

test('STORY-15 with the house down the wall can still be darkened and lit, by button and by F9', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  await console.addCard('well', 'Line leger med drengene.');
  await console.show('Vis tavlen');
  await expect(wall.card('Line leger')).toBeVisible();
  await console.isSaved();
  room.watch.lineMayFail();
  await room.house.kill();
  await expect(at.birgit.phone.saving).toHaveText('Uden net lige nu');
  await expect(wall.card('Line leger')).toBeVisible();

  await console.show('Sluk skærmen');
  await wall.isBlank();
  await console.show('Vis tavlen');
  await expect(wall.card('Line leger')).toBeVisible();
  await console.page.keyboard.press('F9');
  await wall.isBlank();
  await console.show('Vis tavlen');
  await expect(wall.card('Line leger')).toBeVisible();
  await wall.page.keyboard.press('F9');
  await wall.isBlank();

  await room.house.start();
  await console.isSaved();
  await expect(at.martin.phone.saving).toHaveText('Gemt');
  await wall.isBlank();
  await console.show('Vis tavlen');
  await expect(wall.card('Line leger')).toBeVisible();
  await expect(console.showing('Vis tavlen')).toHaveAttribute('aria-pressed', 'true');
});

test('STORY-16 whoever waits in the lobby when the house falls is still waiting when it is back, and is let in', async ({
  room,
}) => {
  const { console, door, board } = await openMeeting(room);
  const { page } = await room.phone('Amina');
  await page.goto(door.link);
  const front = new FrontDoor(page);
  await front.knock('Amina', 'Ven eller nabo');
  await expect(front.waiting).toBeVisible();
  await expect(console.knock('Amina')).toBeVisible();
  room.watch.lineMayFail();
  await room.house.kill();
  await expect(console.saving).toHaveText('Uden net lige nu');
  await room.house.start();
  await console.isSaved();
  await expect(front.waiting).toBeVisible();
  await console.admit('Amina');
  await expect(page).toHaveURL(new RegExp(`/m/${board}$`));
});

test('STORY-17 a note that did not arrive before the meeting ended is not called kept: its words stay in sight', async ({
  room,
}) => {
  const { console, at } = await openMeeting(room, { seats: ['birgit'] });
  const { device, phone } = at.birgit;
  room.watch.lineMayFail();
  room.watch.mayRefuse(/\/intents\/phone$/, /\/seat\/phone$/);
  await device.context.setOffline(true);
  await phone.send('well', 'Drengene ringede selv til mig.');
  await expect(phone.saving).toHaveText('Venter på net');
  await console.endMeeting();
  await device.context.setOffline(false);
  await expect(device.page.getByRole('heading', { name: 'Mødet er slut' })).toBeVisible();
  await expect(device.page.getByText('Drengene ringede selv til mig.')).toBeVisible();
  await expect(device.page.getByText('Det, du skrev, er gemt på tavlen')).toHaveCount(0);
});

test('STORY-114 a phone that lost its line in the middle of its first load goes on with what it has, and gets the rest by itself', async ({
  room,
}) => {
  const { at } = await openMeeting(room, { seats: ['birgit'] });
  const { device, phone } = at.birgit;
  room.watch.lineMayFail();
  const late = /\/assets\/(PlanTab|EmergencyPlan|FamilyList|PlanList)[^/]*\.(js|css)$/;
  await device.context.route(late, (route) => route.abort('connectionreset'));
  await device.page.reload();
  await expect(phone.saving).toHaveText('Gemt');
  await phone.send('well', 'Drengene ringede selv til mig.');
  await expect(phone.ownCard('Drengene ringede')).toBeVisible();
  await phone.turnTo('Planen');
  const plan = device.page.getByRole('tabpanel', { name: 'Planen' });
  await expect(plan).toHaveText('Et øjeblik …');
  await device.context.unroute(late);
  await expect(plan.getByRole('heading').first()).toBeVisible();
  // Also what it looks like has come.
  const unstyled = () =>
    device.page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
          ({ sheet }) => !sheet,
        ).length,
    );
  await expect.poll(unstyled).toBe(0);
  await phone.turnTo('Nu');
  await expect(phone.ownCard('Drengene ringede')).toBeVisible();
});

async function everyoneIsHere(
  { console }: Pick<Meeting<SeatName>, 'console'>,
  names: string[],
): Promise<void> {
  for (const name of names) {
    const person = console.people.getByRole('listitem').filter({ hasText: name });
    await expect(person).not.toContainText('telefonen er væk lige nu');
  }
}
