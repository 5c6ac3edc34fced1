import { WebSocket } from 'ws';
import { fitsAcross, isUncut } from './look.ts';
import { newId, openMeeting, tokenOf } from './meeting.ts';
import { BoardsPage } from './pages/boards-page.ts';
import { FrontDoor } from './pages/front-door.ts';
import { expect, test } from './room.ts';

const nothing = ['', '   ', '\u200B\u2060 \u00AD', '\u3164\u2800'];
const family = '👨‍👩‍👧‍👦';

/** What somebody may try to write, and what everybody then reads. */
const oddWords: [typed: string, read: string][] = [
  ['<b>Line</b> er <i>træt</i> &amp; glad', '<b>Line</b> er <i>træt</i> &amp; glad'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['Mor er \u202Etsirt\u202C i dag', 'Mor er tsirt i dag'],
  [`X${'\u0302\u0303\u0304\u0306\u0307'}algo fra Simon`, `X${'\u0302\u0303\u0304'}algo fra Simon`],
  [`${family} er samlet om aftenen 👩🏽‍🦱🇩🇰`, `${family} er samlet om aftenen 👩🏽‍🦱🇩🇰`],
  ['  javascript:alert(1)\n\n[klik](http://x)  ', 'javascript:alert(1) [klik](http://x)'],
];

test('STORY-48 a name of nothing, or too long, is refused kindly, in Danish and in English', async ({
  room,
}) => {
  const { console, door } = await openMeeting(room);
  const danish = await room.phone('Amina');
  const english = await room.phone('Rasmus', { locale: 'en-GB' });
  await danish.page.goto(door.link);
  await english.page.goto(door.link);
  const front = new FrontDoor(danish.page);
  const name = english.page.getByRole('textbox', { name: 'First name' });
  await front.knockButton.click();
  await expect(danish.page.getByText('Vælg den, der passer bedst.')).toBeVisible();
  for (const typed of [...nothing, '...', family]) {
    await front.name.fill(typed);
    await front.knockButton.click();
    await expect(danish.page.getByText('Skriv det navn, de andre kalder dig.')).toBeVisible();
    await name.fill(typed);
    await english.page.getByRole('button', { name: 'Knock', exact: true }).click();
    await expect(english.page.getByText('Write the name the others call you.')).toBeVisible();
  }
  await front.name.fill('M'.repeat(41));
  await front.knockButton.click();
  await expect(danish.page.getByText('der er plads til 40 tegn')).toBeVisible();
  await name.fill('M'.repeat(41));
  await english.page.getByRole('button', { name: 'Knock', exact: true }).click();
  await expect(english.page.getByText(/40 characters/)).toBeVisible();
  await expect(console.lobby).toBeHidden();

  await front.knock('<b>Amina</b>', 'Ven eller nabo', '\u202EobaN');
  await expect(console.knock('<b>Amina</b>')).toContainText('obaN');
});

test('STORY-49 a note of nothing, too short or too long stays on the phone, with its words and a kind text, in Danish and in English', async ({
  room,
}) => {
  const { console, at } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const { phone, device } = at.birgit;
  const refuses = async (typed: string, said: string | RegExp) => {
    await phone.words.fill(typed);
    await phone.sendButton.click();
    await expect(device.page.getByText(said)).toBeVisible();
    await expect(phone.words).toHaveValue(typed);
  };
  for (const typed of nothing) await refuses(typed, 'Der står ikke noget endnu. Skriv et par ord.');
  await refuses('ja', 'Skriv lidt mere, så de andre kan forstå det.');
  await refuses('æ'.repeat(241), 'Det er 241 tegn, og der er plads til 240.');

  await phone.turnTo('Mig');
  await device.page.getByRole('button', { name: 'English' }).click();
  await device.page.getByRole('tab', { name: 'Now' }).click();
  const words = device.page.getByRole('textbox');
  const send = device.page.getByRole('button', { name: 'Send card' });
  for (const [typed, said] of [
    ['\u200B', 'There is nothing written yet.'],
    ['ja', 'Write a little more'],
    ['æ'.repeat(241), '241 characters'],
  ] as const) {
    await words.fill(typed);
    await send.click();
    await expect(device.page.getByText(said)).toBeVisible();
  }
  await expect(console.inbox).toBeHidden();
});

test('STORY-50 markup, turned directions, stacked accents, half letters and emoji families are plain words on every screen', async ({
  room,
}) => {
  const { console, wall, at, board } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  await console.letCardsComeStraight();
  await console.show('Vis tavlen');
  await at.martin.phone.turnTo('Tavlen');
  const { page } = at.birgit.device;
  const pages = [console.page, wall.page, at.martin.device.page];

  for (const [typed, read] of oddWords) {
    await at.birgit.phone.send('well', typed);
    for (const each of pages)
      await expect(each.getByRole('main').getByText(read, { exact: true }).last()).toBeAttached();
  }
  // A half letter cannot be typed: it is sent by hand.
  const status = await page.evaluate(
    async ({ address, id, card }) => {
      const body = `{"id":"${id}","kind":"sendCard","card":"${card}","column":"well","words":"Halvt \\ud83d bogstav","lang":"da"}`;
      const headers = { 'content-type': 'application/json' };
      return (await fetch(address, { method: 'POST', headers, body })).status;
    },
    { address: `/api/boards/${board}/intents/phone`, id: newId(), card: newId() },
  );
  expect(status).toBe(200);
  for (const each of pages)
    await expect(each.getByRole('main').getByText('Halvt bogstav').last()).toBeAttached();

  await console.beginCard('next');
  await page.bringToFront();
  await console.page.keyboard.insertText('Ord\u202E\u200B <script>alert(1)</script>');
  await expect(wall.card('Ord <script>alert(1)</script>')).toBeAttached();
  for (const each of [...pages, page]) {
    await expect(each.locator('img[src="x"]')).toHaveCount(0);
    await expect(each.locator('main b, main i, main script')).toHaveCount(0);
  }
});

test('STORY-51 names and words without a space are broken, and neither cut nor wider than the screen', async ({
  room,
}) => {
  const { console, wall, at, door } = await openMeeting(room, { seats: ['birgit'] });
  await console.letCardsComeStraight();
  const guest = await room.phone('M');
  const name = 'M'.repeat(40);
  const relation = { kind: 'family', words: 'W'.repeat(40) };
  const body = { code: door.code, name, relation };
  await guest.ask('/join', { method: 'POST', body });
  await console.admit(name);
  await at.birgit.phone.send('worry', 'm'.repeat(240));
  await at.birgit.phone.send('well', 'Kort');
  const sheet = await console.openSheet('Kort');
  await sheet.getByRole('button', { name }).click();
  await sheet.getByRole('textbox', { name: 'En anden' }).fill('w'.repeat(40));
  await console.page.keyboard.press('Enter');
  await isUncut(console.page, 'card sheet');
  await console.closeDialog();
  await fitsAcross(console.page, 'console');
  await isUncut(console.page, 'console');
  await console.show('Vis tavlen');
  await expect(wall.card('Kort')).toBeVisible();
  await isUncut(wall.page, 'wall');
  await expect(wall.column('well')).not.toContainText('Side');
  for (const tab of ['Nu', 'Tavlen', 'Mig'] as const) {
    await at.birgit.phone.turnTo(tab);
    await fitsAcross(at.birgit.device.page, `phone, ${tab}`);
  }
  await console.show('Velkomst');
  await wall.showsWelcome();
  await isUncut(wall.page, 'welcome');
});

test('STORY-52 children without a name make no board, and odd names are read as they are', async ({
  room,
}) => {
  const { laptop } = await openMeeting(room);
  const boards = new BoardsPage(await laptop.context.newPage());
  await boards.page.goto(`${room.house.staffOrigin}/boards`);
  for (const typed of [...nothing, ' , ,\u200B', family]) {
    await boards.children.fill(typed);
    await boards.make.click();
    await expect(boards.page.getByText('Skriv det navn, de andre kalder dig.')).toBeVisible();
  }
  await boards.children.fill(`Peter, ${'S'.repeat(41)}`);
  await boards.make.click();
  await expect(boards.page.getByText('der er plads til 40 tegn')).toBeVisible();
  await boards.children.fill('<i>Åse</i>, , \u202Eنور, Søren');
  await boards.make.click();
  await expect(boards.page.getByRole('heading', { level: 1 })).toContainText('<i>Åse</i>');
  await expect(boards.page.getByRole('heading', { level: 1 })).toContainText('نور');
});

test('STORY-53 without a cookie, with a forged one, with another board’s, or from another origin nothing is told and nothing is done', async ({
  room,
}) => {
  const { board, at, laptop, door, console } = await openMeeting(room, {
    seats: ['birgit'],
  });
  const { house } = room;
  const other = JSON.parse(
    (await laptop.ask('/boards', { method: 'POST', body: { children: 'Åse', language: 'da' } }))
      .text,
  ) as { value: { board: string } };
  const stranger = await room.phone('a stranger');
  const intent = {
    id: newId(),
    kind: 'sendCard',
    card: newId(),
    column: 'well',
    words: 'Hej alle',
    lang: 'da',
  };
  const post = { method: 'POST', body: intent } as const;
  const forged = [
    {},
    { cookie: `rb_seats=${newId()}AAAAAAAAAA` },
    { cookie: 'rb_staff=1; rb_seats=..' },
  ];
  for (const headers of forged) {
    expect(
      await stranger.ask(`/boards/${board}/intents/phone`, { ...post, headers }),
    ).toMatchObject({ status: 403 });
    expect(await stranger.ask(`/boards/${board}/seat/console`, { headers })).toMatchObject({
      status: 403,
    });
    expect(await stranger.ask(`/boards/${board}/door`, { headers })).toMatchObject({ status: 401 });
  }
  const { birgit } = at;
  for (const id of [other.value.board, newId(), '..', 'x'])
    expect([403, 404]).toContain(
      (await birgit.device.ask(`/boards/${id}/intents/phone`, post)).status,
    );
  for (const door of ['console', 'staff', 'wall'])
    expect([403, 404]).toContain(
      (await birgit.device.ask(`/boards/${board}/intents/${door}`, post)).status,
    );
  for (const origin of [
    'http://127.0.0.1:1',
    'null',
    'https://example.org',
    `${house.phoneOrigin}.example.org`,
  ]) {
    const headers = { origin };
    expect(
      await birgit.device.ask(`/boards/${board}/intents/phone`, { ...post, headers }),
    ).toMatchObject({ status: 403 });
    const body = { token: tokenOf(door.link), name: 'Ukendt', relation: { kind: 'friend' } };
    expect(await stranger.ask('/join', { method: 'POST', body, headers })).toMatchObject({
      status: 403,
    });
  }

  const seated = (await birgit.device.context.cookies()).map(
    ({ name, value }) => `${name}=${value}`,
  );
  const dial = (path: string, headers: Record<string, string>) =>
    socketAnswer(house.phoneOrigin, path, headers);
  const own = { origin: house.phoneOrigin, cookie: seated.join('; ') };
  expect(await dial(`/sync/${board}/phone`, own)).toBe('open');
  expect(await dial(`/sync/${board}/phone`, { ...own, origin: 'https://example.org' })).not.toBe(
    'open',
  );
  expect(await dial(`/sync/${board}/phone`, { cookie: own.cookie })).not.toBe('open');
  expect(await dial(`/sync/${board}/phone`, { origin: own.origin })).not.toBe('open');
  for (const door of ['console', 'staff', 'wall'])
    expect(await dial(`/sync/${board}/${door}`, own)).not.toBe('open');
  expect(await dial(`/sync/${other.value.board}/phone`, own)).not.toBe('open');

  await expect(console.lobby).toBeHidden();
  await expect(console.inbox).toBeHidden();
  await expect(birgit.phone.saving).toHaveText('Gemt');
});

/** What becomes of a socket that a program opens by hand: `open` once the house has spoken, or why not. */
function socketAnswer(
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
  socket.once('message', () => resolve('open'));
  socket.once('close', (code) => resolve(`closed ${code}`));
  socket.once('error', (fault) => resolve(fault.message));
  return promise.finally(() => socket.terminate());
}
