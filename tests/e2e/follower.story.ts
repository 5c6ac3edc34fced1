import { cast, castChildren, castFollower, castKnownName } from '@rundbord/shared/testing/cast';
import type { Device, StageKind } from './device.ts';
import { type Meeting, openMeeting } from './meeting.ts';
import { FollowPage } from './pages/follow-page.ts';
import { pointIn, StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const { name, organisation } = castFollower;
const follows = `Følger med: ${name} · ${organisation}`;
const used = 'Linket er brugt på en anden enhed, lukket eller udløbet.';

test('STORY-73 a link opens on one device; everyone in the room sees who follows, and Stop ends it at once', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/api\/follow$/, /\/seat\/follow$/);
  const meeting = await openMeeting(room, { seats: ['birgit'] });
  const { console, wall, at } = meeting;
  await console.show('Vis tavlen');
  const link = await console.invite(name, organisation);
  await expect(console.following).toContainText('Har ikke åbnet linket endnu');
  for (const { page } of [console, wall])
    await expect(page.getByText('Følger med:')).toHaveCount(0);

  const first = await room.laptop(name);
  const ellen = await FollowPage.follow(first.page, link);
  await expect(console.following).toContainText('Følger med nu');
  await expect(console.people).toContainText(follows);
  await expect(wall.page.getByText(follows)).toBeVisible();
  await at.birgit.phone.turnTo('Mig');
  await expect(at.birgit.device.page.getByText(follows)).toBeVisible();
  const second = await room.laptop('somebody the link was passed on to');
  await second.page.goto(link);
  await second.page.getByRole('button', { name: 'Følg med', exact: true }).click();
  await expect(second.page.getByText(used)).toBeVisible();
  expect(await second.receivedOfTheRoom()).not.toContain('Barn 1');
  await first.page.reload();
  await expect(ellen.seen).toBeVisible();
  await first.page.goto(link);
  await first.page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(ellen.seen).toBeVisible();

  await console.following.getByRole('button', { name: `Stop ${name}` }).click();
  await expect(ellen.ended).toBeVisible();
  await expect(console.people).not.toContainText(follows);
  await expect(wall.page.getByText(follows)).toHaveCount(0);
  await expect(at.birgit.device.page.getByText(follows)).toHaveCount(0);
  await first.page.reload();
  await expect(ellen.ended).toBeVisible();
  await first.page.goto(link);
  await first.page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(first.page.getByText('The link was opened on another device')).toBeVisible();
});

test('STORY-74 through a whole written meeting somebody who follows reads roles, in whatever way a name is written, and no name reaches their device', async ({
  room,
}) => {
  const meeting = await openMeeting(room, {
    stage: 'canvas',
    seats: ['line', 'martin', 'birgit'],
    laptop: { reducedMotion: 'reduce' },
  });
  const { console, wall, at } = meeting;
  const stage = new StagePage(console.page);
  await console.show('Vis tavlen');
  const { device, ellen } = await bringEllen(meeting, 'canvas');
  await expect(device.page.getByRole('heading', { level: 1 })).toHaveText(
    'The board for Barn 1 and Barn 2',
  );
  for (const column of ['What are we worried about?', 'What needs to happen?'])
    await expect(device.page.getByRole('heading', { name: column })).toBeVisible();

  // Letter by letter, in capitals, with an -s, in a compound, and from a phone.
  await console.beginCard('worry');
  await console.page.keyboard.type('Line og MARTIN skændes, så Simon gemmer sig hos Birgit', {
    delay: 12,
  });
  await console.page.keyboard.press('Enter');
  await expect(ellen.card('Mor og Far skændes, så Barn 2 gemmer sig hos Mormor')).toBeVisible();
  await console.addCard('well', 'Simon-bamsen og Peters seng');
  await expect(ellen.card('Barn 2-bamsen og Barn 1s seng')).toBeVisible();
  await at.birgit.phone.send('next', 'Jeg, Birgit, henter Peter og Simon.');
  await console.note('Jeg, Birgit').getByRole('button', { name: 'Læg på tavlen' }).click();
  await expect(ellen.card('Jeg, Mormor, henter Barn 1 og Barn 2.')).toContainText('Mormor');
  const sheet = await console.openSheet('Simon-bamsen');
  await sheet.getByRole('button', { name: 'Line' }).click();
  await console.closeDialog();
  await expect(ellen.card('Barn 2-bamsen')).toContainText('Mor');

  // Somebody of whom nobody knew yet is read until the name is written down, and nowhere after that.
  const { name: late, role } = castKnownName;
  await console.addCard('worry', `Vi har ikke talt om ${late}.`);
  await expect(ellen.card(`Vi har ikke talt om ${late}.`)).toBeVisible();
  await console.hideName(late, role.da);
  await expect(ellen.card(`Vi har ikke talt om ${role.da}.`)).toBeVisible();
  await expect(ellen.page.getByText(late)).toHaveCount(0);
  const before = (await device.receivedOfTheRoom()).length;
  await console.addCard('next', `Vi går til ${late}s grav.`);
  await expect(ellen.card(`Vi går til ${role.da}s grav.`)).toBeVisible();
  expect((await device.receivedOfTheRoom()).slice(before)).not.toContain(late);

  // A drawing is the room's own until it is released.
  await stage.hang('Simons vej');
  await stage.choose('Tekst');
  await stage.write(await pointIn(stage.sheet('Simons vej'), 0.3, 0.5), 'Her bor Line og Zebraen');
  await console.show('Vis tegnearket');
  await expect(new StagePage(wall.page).drawn('text')).toContainText('Her bor Line');
  await expect(ellen.room).toContainText('The room looks at something that is not open to you.');
  await expect(ellen.place('Barn 2s vej')).toHaveCount(0);
  expect(await device.receivedOfTheRoom()).not.toContain('Zebraen');
  await stage.choose('Vælg');
  const release = stage
    .sheet('Simons vej')
    .getByRole('button', { name: 'Vis for dem, der følger med' });
  await release.click();
  await expect(ellen.page.getByText('Her bor Mor og Zebraen').first()).toBeVisible();
  await ellen.isAt('Barn 2s vej');
  await stage.sheet('Simons vej').getByRole('button', { name: 'Vises for dem' }).click();
  await expect(new StagePage(ellen.page).drawn()).toHaveCount(0);
  await expect(ellen.place('Barn 2s vej')).toHaveCount(0);

  const family = [cast.line, cast.martin, cast.birgit, cast.jonas].map((each) => each.name);
  const [received, told] = [await device.receivedOfTheRoom(), await device.told()];
  for (const each of [...family, ...castChildren]) {
    expect(received, `${each} on the device`).not.toContain(each);
    expect(told, `${each} on the page`).not.toContain(each);
  }
  expect(received).not.toMatch(/MARTIN/);
  expect(told).not.toContain(late);
});

test('STORY-75 a follower goes where the room looks, goes freely and comes back, and a frozen screen stands still until it is let go', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit'] });
  const { console, wall } = meeting;
  const stage = new StagePage(console.page);
  const { device, ellen } = await bringEllen(meeting);
  await expect(ellen.room).toContainText('The wall is off right now.');
  await console.addCard('worry', 'Mor er træt.');
  await stage.hang('Turen');
  await stage.sheet('Turen').getByRole('button', { name: 'Vis for dem, der følger med' }).click();
  await console.show('Vis tegnearket');
  await expect(ellen.room).toContainText('The room looks at: Turen');
  await ellen.isAt('Turen');
  await ellen.press('Go freely');
  await stage.go('Kolonnerne');
  await console.show('Vis tavlen');
  await expect(ellen.room).toContainText('The room looks at: The columns. You go freely.');
  await ellen.isAt('Turen');
  await ellen.press('Back to the room');
  await ellen.isAt('The columns');
  await ellen.place('The whole wall').click();
  await expect(ellen.room).toContainText('You go freely.');
  await console.page.getByRole('button', { name: 'Saml blikket' }).click();
  await ellen.isAt('The columns');

  await ellen.freeze.click();
  await expect(ellen.freeze).toHaveAttribute('aria-pressed', 'true');
  await expect(ellen.page.getByText('Your screen stands still.')).toBeVisible();
  const still = await ellen.page.getByRole('main').innerText();
  await console.addCard('next', 'Skrevet mens skærmen stod stille');
  await stage.go('Turen');
  await console.show('Vis tegnearket');
  await expect(wall.page.getByRole('region', { name: 'Turen' })).toBeVisible();
  await expect.poll(() => device.received()).toContain('Skrevet mens skærmen stod stille');
  expect(await ellen.page.getByRole('main').innerText()).toBe(still);
  await ellen.isAt('The columns');
  await ellen.freeze.click();
  await ellen.isAt('Turen');
  await ellen.place('The columns').click();
  await expect(ellen.card('Skrevet mens skærmen stod stille')).toBeVisible();
  await console.page.keyboard.press('F9');
  await expect(ellen.room).toContainText('The wall is off right now.');
});

test('STORY-76 notes of a follower never leave the device, and what is whispered reaches the consoles alone, not too often', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/intents\/follow$/, /\/seat\/follow$/);
  const meeting = await openMeeting(room, { seats: ['birgit'] });
  const { console, wall, laptop, at } = meeting;
  await console.show('Vis tavlen');
  const { device, ellen } = await bringEllen(meeting);
  await ellen.isAt('The columns');
  await ellen.keepNote('Aske: spørg om natten');
  await expect(ellen.notes).toContainText('The columns');
  await ellen.keepNote('Eg: hun smilede');
  await expect(ellen.notes.first()).toContainText('Eg: hun smilede');
  await ellen.notes.first().getByRole('button', { name: 'Edit' }).click();
  await ellen.notes.first().getByRole('textbox').fill('Birk: hun smilede to gange');
  await ellen.notes.first().getByRole('button', { name: 'Save' }).click();
  await ellen.note.fill('Ask: kun begyndt');
  await ellen.page.reload();
  await expect(ellen.seen).toBeVisible();
  await expect(ellen.notes).toHaveCount(2);
  await expect(ellen.notes.first()).toContainText('Birk: hun smilede to gange');
  const download = ellen.page.waitForEvent('download');
  await ellen.page.getByRole('button', { name: 'Download as a text file' }).click();
  expect((await download).suggestedFilename()).toBe('my-notes.txt');

  for (const prompt of ['Ask about exceptions', 'A little slower', 'Take a break']) {
    await ellen.whisper(prompt);
    await expect(ellen.prompts).toContainText(`The facilitator has received: “${prompt}”`);
  }
  await ellen.whisper('Use the scale');
  await expect(ellen.prompts).toContainText('You have just whispered several times.');
  await expect(console.whispers.getByRole('listitem')).toHaveCount(3);
  await expect(console.whispers).toContainText('Lidt langsommere');
  await expect(console.whispers).toContainText(name);
  await console.whispers.getByRole('button', { name: /Læg til side.*Lidt langsommere/ }).click();
  await expect(console.whispers.getByRole('listitem')).toHaveCount(2);
  for (const page of [wall.page, at.birgit.device.page])
    await expect(page.locator('body')).not.toContainText('Lidt langsommere');
  expect(await at.birgit.device.receivedOfTheRoom()).not.toMatch(/slower|exceptions/);

  await console.following.getByRole('button', { name: `Stop ${name}` }).click();
  await expect(ellen.ended).toBeVisible();
  await expect(ellen.notes).toHaveCount(2);
  await ellen.page.getByRole('button', { name: 'Delete my notes' }).click();
  await ellen.page.getByRole('dialog').getByRole('button', { name: 'Delete them all' }).click();
  await expect(ellen.notes).toHaveCount(0);
  for (const words of ['Aske', 'Eg:', 'Birk', 'Ask:', encodeURIComponent('Eg:')])
    expect(device.sent(), `${words} sent`).not.toContain(words);
  for (const each of [laptop, at.birgit.device])
    expect(await each.receivedOfTheRoom()).not.toContain('hun smilede');
});

/** Ellen gets a link from Jonas and opens it on her own laptop. */
async function bringEllen(
  { console, room }: Pick<Meeting<never>, 'console' | 'room'>,
  stage: StageKind = 'plain',
): Promise<{ device: Device; ellen: FollowPage }> {
  const link = await console.invite(name, organisation);
  const device = await room.laptop(name, { reducedMotion: 'reduce' }, stage);
  return { device, ellen: await FollowPage.follow(device.page, link) };
}
