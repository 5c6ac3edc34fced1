import { openMeeting } from './meeting.ts';
import { FrontDoor } from './pages/front-door.ts';
import { PhonePage } from './pages/phone-page.ts';
import { readQr } from './read-qr.ts';
import { expect, test } from './room.ts';

test('STORY-1 one comes by the QR, one by the code, and until they are let in nobody tells them anything', async ({
  room,
}) => {
  const { console, wall, board } = await openMeeting(room);
  await console.show('Velkomst');
  const link = await readQr(wall.qr);
  const code = await wall.code.innerText();

  const birgit = await room.phone('Birgit');
  await birgit.page.goto(link);
  const byQr = new FrontDoor(birgit.page);
  await byQr.knock('Birgit', 'Bedsteforælder', 'Mormor');
  await expect(byQr.waiting).toBeVisible();

  const martin = await room.phone('Martin');
  await martin.page.goto(room.house.phoneOrigin);
  const byCode = new FrontDoor(martin.page);
  await byCode.typeCode(` ${code.replaceAll(' ', '  ')} `);
  await byCode.knock('Martin', 'Mor eller far');
  await expect(byCode.waiting).toBeVisible();

  for (const device of [birgit, martin]) {
    expect(device.openSockets).toBe(0);
    for (const secret of ['Peter', 'Simon', 'Jonas', board]) {
      expect(await device.received()).not.toContain(secret);
      expect(await device.told()).not.toContain(secret);
    }
    expect(new URL(device.page.url()).hash).toBe('');
  }

  await expect(console.knock('Birgit')).toContainText('Mormor');
  await expect(console.knock('Martin')).toContainText('Mor eller far');
  await console.admit('Birgit');
  await console.admit('Martin');
  for (const device of [birgit, martin]) {
    await expect(device.page).toHaveURL(`${room.house.phoneOrigin}/m/${board}`);
    await expect(device.page.getByRole('banner')).toContainText('Peter og Simon');
    await expect(new PhonePage(device.page).saving).toHaveText('Gemt');
  }
  await expect(wall.people).toContainText('Birgit');
  await expect(wall.people).toContainText('Martin');
});

test('STORY-2 a note from mormor is the facilitator’s alone until it is taken up; then the room reads it as hers', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { console, wall } = meeting;
  const { birgit, martin } = meeting.at;
  const words = 'Line ringede til mig i torsdags, før det gik galt.';
  await console.show('Vis tavlen');
  await martin.phone.turnTo('Tavlen');

  await birgit.phone.send('well', words);
  await expect(birgit.phone.ownCard(words)).toContainText('Gemt. Mødelederen læser den.');
  await expect(birgit.phone.words).toHaveValue('');
  await expect(console.note(words)).toContainText('Birgit');
  await expect(wall.card(words)).toHaveCount(0);
  await expect(martin.phone.card(words)).toHaveCount(0);

  await console.note(words).getByRole('button', { name: 'Læg på tavlen' }).click();
  await expect(console.column('well').getByRole('article', { name: words })).toBeVisible();
  await expect(wall.column('well').getByText(words)).toBeVisible();
  await expect(wall.card(words)).toContainText('Mormor · Birgit');
  await expect(martin.phone.column('well').getByText(words)).toBeVisible();
  await expect(birgit.phone.ownCard(words)).toContainText('På tavlen.');
  await expect(birgit.phone.ownCard(words).getByRole('button')).toHaveCount(0);

  const sheet = await console.openSheet(words);
  await expect(sheet.getByRole('button', { name: 'Birgit' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(sheet).toContainText('Skrevet ind af Birgit');
});

test('STORY-3 no other phone and no wall is sent a note that waits, nor one that was talked about or thanked for', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { birgit, martin } = at;
  const talked = 'Naboen hørte råb i opgangen.';
  const thanked = 'Jeg tør ikke sige det højt.';
  const last = 'Drengene smiler, når de ser Katrine.';
  await console.show('Vis tavlen');

  await birgit.phone.send('worry', talked);
  await console.note(talked).getByRole('button', { name: 'Tal først' }).click();
  await expect(birgit.phone.ownCard(talked)).toContainText('Mødelederen vil tale med dig om den.');
  await expect(console.note(talked)).toContainText('I taler om den først.');

  await birgit.phone.send('worry', thanked);
  await console.note(thanked).getByRole('button', { name: 'Sig tak' }).click();
  await expect(birgit.phone.ownCard(thanked)).toContainText('Tak for den.');
  await expect(console.note(thanked)).toBeHidden();
  await console.inbox.getByText('1 seddel, I har sagt tak for').click();
  await console.note(thanked).getByRole('button', { name: 'Tag frem igen' }).click();
  await expect(birgit.phone.ownCard(thanked)).toContainText('Gemt. Mødelederen læser den.');

  // A later note reaches everybody; the two before it never did.
  await birgit.phone.send('well', last);
  await console.note(last).getByRole('button', { name: 'Læg på tavlen' }).click();
  await expect(wall.card(last)).toBeVisible();
  await martin.phone.turnTo('Tavlen');
  await expect(martin.phone.card(last)).toBeVisible();
  const received = await martin.device.received();
  expect(received).toContain(last);
  expect(received).not.toContain(talked);
  expect(received).not.toContain(thanked);
});

test('STORY-4 other words are asked for, and stand on the board only when mormor says yes', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { phone } = at.birgit;
  const own = 'Han råber altid ad dem.';
  const asked = 'Martin råbte to gange i sidste uge.';
  await console.show('Vis tavlen');
  await phone.send('worry', own);
  const askFor = async (words: string) => {
    const note = console.note(own);
    await note.getByRole('button', { name: 'Andre ord' }).click();
    await note.getByRole('textbox', { name: 'Andre ord til kortet' }).fill(words);
    await note.getByRole('button', { name: 'Spørg Birgit' }).click();
    await expect(note).toContainText(`Venter på svar til: “${words}”`);
  };

  await askFor(asked);
  await expect(phone.ownCard(own)).toContainText('Må den stå sådan?');
  await expect(phone.ownCard(own)).toContainText(asked);
  await phone.ownCard(own).getByRole('button', { name: 'Nej, behold mine ord' }).click();
  await expect(console.note(own)).toContainText('Vil gerne beholde sine egne ord.');
  await expect(wall.card(asked)).toHaveCount(0);

  await askFor(asked);
  await phone.ownCard(own).getByRole('button', { name: 'Ja, gerne' }).click();
  await expect(wall.card(asked)).toContainText('Mormor · Birgit');
  await expect(phone.ownCard(asked)).toContainText('På tavlen.');
  await expect(wall.card(own)).toHaveCount(0);
  await at.martin.phone.turnTo('Tavlen');
  await expect(at.martin.phone.card(asked)).toBeVisible();
});

test('STORY-5 straight on the board, a note is at once on the wall and on the other phone, and its sender’s until it is taken up', async ({
  room,
}) => {
  const { console, wall, at, board } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { birgit, martin } = at;
  await console.show('Vis tavlen');
  await console.letCardsComeStraight();
  await expect(birgit.device.page.getByText('Den kommer straks på tavlen.')).toBeVisible();
  await martin.phone.turnTo('Tavlen');

  await birgit.phone.send('next', 'Jeg henter dem om fredagen.');
  await expect(wall.column('next').getByText('Jeg henter dem om fredagen.')).toBeVisible();
  await expect(martin.phone.column('next').getByText('Jeg henter dem om fredagen.')).toBeVisible();

  const own = birgit.phone.ownCard('Jeg henter dem');
  await own.getByRole('button', { name: 'Ret' }).click();
  await birgit.phone.own.getByRole('textbox').fill('Jeg henter dem hver fredag kl. 14.');
  await birgit.phone.own.getByRole('button', { name: 'Gem' }).click();
  await expect(wall.card('Jeg henter dem hver fredag kl. 14.')).toContainText('Mormor · Birgit');
  await expect(martin.phone.card('Jeg henter dem hver fredag kl. 14.')).toBeVisible();

  await birgit.phone.send('worry', 'Den her var ikke rigtig.');
  await expect(wall.card('Den her var ikke rigtig.')).toBeVisible();
  await birgit.phone
    .ownCard('Den her var ikke rigtig.')
    .getByRole('button', { name: 'Tag tilbage' })
    .click();
  await expect(wall.card('Den her var ikke rigtig.')).toHaveCount(0);
  await expect(martin.phone.card('Den her var ikke rigtig.')).toHaveCount(0);
  await expect(birgit.phone.ownCard('Den her var ikke rigtig.')).toHaveCount(0);

  await console.edit('Jeg henter dem hver fredag kl. 14.');
  await console.page.keyboard.type(' Altid.');
  await console.page.keyboard.press('Enter');
  await expect(birgit.phone.ownCard('Altid.')).toContainText('På tavlen.');
  await expect(birgit.phone.ownCard('Altid.').getByRole('button')).toHaveCount(0);
  const card = await console.card('Jeg henter dem').getAttribute('data-card');
  const answer = await birgit.device.ask(`/boards/${board}/intents/phone`, {
    method: 'POST',
    body: { id: card, kind: 'withdrawCard', card },
  });
  expect(answer).toMatchObject({ status: 409 });
  await expect(wall.card('Altid.')).toBeVisible();
});
