import { type CastName, cast } from '@rundbord/shared/testing/cast';
import { castSets } from '@rundbord/shared/testing/cast-scaling';
import { fitsAcross, isOpenToAll, isUncut } from './look.ts';
import { type Meeting, newId, openMeeting, type SeatName, wish } from './meeting.ts';
import { PhoneRound, RoundPanelPage } from './pages/round-pages.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const [afternoons] = castSets;
if (!afternoons) throw new Error('the cast has no set');
const title = afternoons.title.da;
const scale = `Sikkerhed: ${title}`;
const { ten = '', zero = '' } = afternoons.words.da;

/** The set of the worked case stands on the board; what writing it takes has a story of its own. Answers its id. */
async function hangSet(
  { laptop, board }: Pick<Meeting<SeatName>, 'laptop' | 'board'>,
  of: string = 'safety',
): Promise<string> {
  const set = newId();
  await wish(laptop, board, { kind: 'putSet', set, of, title, ten, zero });
  await wish(laptop, board, { kind: 'changeSet', set, parentsRead: true });
  await wish(laptop, board, { kind: 'showSet', set, shown: true });
  return set;
}

const eight = ['line', 'martin', 'birgit', 'katrine', 'inge', 'sanne', 'mette', 'hanne'] as const;

test('STORY-100 a worry and a goal are written among facilitators, with advice, and come to everyone when the parents have read them', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/intents\/console$/);
  const { console, wall, at } = await openMeeting(room, { seats: ['line'] });
  const { page, dialog } = console;
  await new StagePage(page).go('Mål');
  await page.getByRole('button', { name: 'Ny bekymring og nyt mål' }).click();
  await dialog.getByLabel('Hvad skal det hedde?').fill(title);
  await dialog.getByRole('button', { name: 'Begynd at skrive' }).click();
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  await field('Hvad er der sket?').fill('Omsorgssvigt i hjemmet.');
  await expect(dialog.getByText('“omsorgssvigt” er en mærkat.')).toBeVisible();
  await field('Hvad er der sket?').fill('Line har tre gange slået drengene.');
  await field('Hvad skal vi se?').fill('Ingen slår.');
  await expect(dialog.getByText('Målet siger kun, hvad der ikke skal ske.')).toBeVisible();
  await field('Hvad skal vi se?').fill('Hver eftermiddag er der en rolig voksen hos drengene.');
  await expect(dialog.getByText('Målet siger kun, hvad der ikke skal ske.')).toBeHidden();
  await field('10 betyder').fill(ten);
  await field('0 betyder').fill(zero);
  await isOpenToAll(page, 'writing a set');

  // Drafts are the facilitators’ until the parents have read them.
  await dialog.getByRole('button', { name: 'Vis for alle' }).click();
  await expect(dialog.getByText('Forældrene skal læse en bekymring')).toBeVisible();
  expect(await at.line.device.receivedOfTheRoom()).not.toContain('tre gange slået');
  await dialog.getByLabel('Forældrene har læst teksten').click();
  await expect(dialog.getByLabel('Forældrene har læst teksten')).toBeChecked();
  await dialog.getByRole('button', { name: 'Vis for alle' }).click();
  await expect(dialog.getByRole('button', { name: 'Tag tilbage til mødelederne' })).toBeVisible();
  await console.closeDialog();
  await page.getByRole('banner').getByRole('button', { name: 'Vis målene' }).click();
  const hung = wall.page.getByRole('region', { name: 'Bekymringer og mål' });
  await expect(hung.getByText('Line har tre gange slået drengene.')).toBeVisible();
  await expect(hung.getByText('Drøftet med forældrene')).toBeVisible();
  await isUncut(wall.page, 'a set on the wall');

  // Line says on her phone how she sees it, and it stands beside the text with her name.
  await at.line.phone.turnTo('Tavlen');
  const phone = at.line.device.page;
  await phone.locator('summary', { hasText: 'Hvordan ser du på teksten?' }).click();
  await phone.getByText('Enig', { exact: true }).click();
  await phone.getByLabel('Sig gerne hvorfor, i en linje').fill('Det er rigtigt.');
  await phone.getByRole('button', { name: 'Giv mit svar' }).click();
  await expect(hung.getByText('Line: Enig – “Det er rigtigt.”')).toBeVisible();
  await isOpenToAll(phone, 'goals on a phone');
  await fitsAcross(phone, 'goals on a phone');
});

test('STORY-101 eight phones give their numbers in silence; nothing of them is anywhere until all are shown at once on the projector', async ({
  room,
}) => {
  test.slow();
  const meeting = await openMeeting(room, { seats: eight, laptop: { reducedMotion: 'reduce' } });
  const { console, wall, at } = meeting;
  await hangSet(meeting);
  const panel = new RoundPanelPage(console.page);
  await panel.ask(scale);
  const hung = wall.page.getByRole('region', { name: 'Tal i stilhed' });
  await expect(hung.getByText(ten)).toBeVisible();
  await expect(hung.getByText('0 af 9 er klar')).toBeVisible();
  const rounds = new Map(eight.map((name) => [name, new PhoneRound(at[name].device.page)]));
  const roundOf = (name: (typeof eight)[number]): PhoneRound => {
    const found = rounds.get(name);
    if (!found) throw new Error('no phone', { cause: name });
    return found;
  };
  const numbers = afternoons.numbers as Record<CastName, readonly number[]>;
  const birgit = roundOf('birgit');
  await birgit.now.locator('summary', { hasText: 'Skriv kun' }).click();
  await birgit.now.getByLabel('Hvad gør, at det ikke er lavere?').fill('Silkehale bor hos os.');
  await birgit.now.getByLabel('Hvad ville du se ved én højere?').fill('Nogen tager torsdagene.');
  for (const name of eight) await roundOf(name).give(`${numbers[name][0]}`);
  await expect(hung.getByText('8 af 9 er klar')).toBeVisible();
  await expect(panel.panel.getByText('Mangler endnu: Jonas')).toBeVisible();
  // It can be changed until the round closes, and a phone that is loaded anew has its own number.
  await birgit.give('5');
  await at.birgit.device.page.reload();
  await expect(birgit.sent).toContainText('kuverten: 5.');
  await birgit.give('4');
  for (const page of [console.page, wall.page, at.line.device.page])
    await expect(page.getByText('Silkehale')).toHaveCount(0);
  for (const device of [meeting.laptop, at.line.device, at.hanne.device])
    expect(await device.received()).not.toContain('Silkehale');
  await isUncut(wall.page, 'an open round on the wall');

  await panel.close();
  await expect(birgit.now.getByText('Runden er lukket. Du gav: 4.')).toBeVisible();
  await panel.heardAll();
  await panel.reveal();
  const mark = (name: string) => hung.getByRole('listitem').filter({ hasText: name });
  for (const name of eight) await expect(mark(cast[name].name)).toBeVisible();
  await expect(mark('Hanne')).toContainText('2');
  await isUncut(wall.page, 'numbers on the wall');
  await isOpenToAll(wall.page, 'numbers on the wall');
  // A professional's low number asks the facilitators alone.
  await expect(panel.panel.getByText('Overvej, om der skal ske noget')).toBeVisible();
  await expect(wall.page.getByText('Overvej')).toHaveCount(0);
  expect(await at.line.device.received()).not.toContain('Overvej');
  // What keeps it from being lower goes to the board with one tap.
  await panel.button('Læg på “Hvad fungerer godt?”').click();
  await expect(panel.button('Ligger på tavlen')).toBeVisible();
  await new StagePage(console.page).go('Kolonnerne');
  await expect(console.card('Silkehale bor hos os.')).toBeVisible();

  await at.line.phone.turnTo('Tavlen');
  const listed = at.line.device.page.getByRole('region', { name: 'Tal i stilhed' });
  await expect(listed.getByText('Birgit (Mormor): 4')).toBeVisible();
  await expect(listed.getByText('Ikke lavere: Silkehale bor hos os.')).toBeVisible();
});

test('STORY-102 who has no phone and who is not there is counted, one asks not to stand on the wall, the authority comes last, and a second round keeps the first', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['line', 'birgit', 'hanne'] });
  const { console, wall, at } = meeting;
  await hangSet(meeting);
  const panel = new RoundPanelPage(console.page);
  await panel.panel.getByRole('checkbox', { name: 'Hanne' }).check();
  await panel.panel.getByLabel('Kommunens tal til sidst').check();
  await panel.ask(scale);
  const [line, birgit, hanne] = [at.line, at.birgit, at.hanne].map(
    ({ device }) => new PhoneRound(device.page),
  ) as [PhoneRound, PhoneRound, PhoneRound];
  await line.now.locator('summary', { hasText: 'Skriv kun' }).click();
  await line.now.getByLabel('Vis ikke mit tal på væggen.').check();
  await line.give('3');
  await birgit.give('Ved ikke');
  await hanne.now.locator('summary', { hasText: 'Skriv kun' }).click();
  await hanne.now.getByLabel('Hvad gør, at det ikke er lavere?').fill('Zebrafinke ringede selv.');
  await hanne.give('2');
  await panel.enter('Jonas', '4,5', 'På papir eller sagt her i aften');
  const hung = wall.page.getByRole('region', { name: 'Tal i stilhed' });
  await expect(hung.getByText('4 af 4 er klar')).toBeVisible();
  await panel.button('Luk runden').click();
  await panel.button('Vis de andres tal').click();
  // Nobody has had the floor yet: showing all the same asks for a reason.
  await panel.dialog.getByLabel('Hvorfor nu?').fill('Vi har talt sammen hele aftenen.');
  await panel.dialog.getByRole('button', { name: 'Vis de andres tal' }).click();
  await expect(hung.getByText('Ved ikke: Birgit (Mormor)')).toBeVisible();
  await expect(hung.getByRole('listitem').filter({ hasText: 'Jonas' })).toContainText('4,5');
  await expect(hung.getByText('Kommunens tal kommer til sidst.')).toBeVisible();
  expect(await at.birgit.device.received()).not.toContain('Zebrafinke');
  await panel.button('Vis kommunens tal').click();
  await expect(hung.getByRole('listitem').filter({ hasText: 'Hanne' })).toContainText('2');
  await expect.poll(() => at.birgit.device.received()).toContain('Zebrafinke');
  // Line's number stands with the facilitators alone.
  await expect(hung.getByText('Line')).toHaveCount(0);
  await expect(panel.panel.getByText('Line (Mor): 3')).toBeVisible();
  await expect(line.now.getByText('Dit tal: 3')).toBeVisible();

  await panel.button('En runde mere').click();
  // What was said of the municipality holds for the next round too, until it is said otherwise.
  await expect(panel.panel.getByRole('checkbox', { name: 'Hanne' })).toBeChecked();
  await panel.panel.getByLabel('Kommunens tal til sidst').uncheck();
  await panel.ask(scale);
  await expect(birgit.now.getByText('Sidste gang gav du Ved ikke.')).toBeVisible();
  await birgit.give('6');
  await panel.close();
  await panel.heardAll();
  await panel.reveal();
  await expect(hung.getByRole('listitem').filter({ hasText: 'Birgit' })).toContainText('6');
  await at.birgit.phone.turnTo('Tavlen');
  const way = at.birgit.device.page.getByRole('region', { name: 'Udvikling over tid' });
  await expect(way.getByText('Birgit (Mormor): Ved ikke')).toBeVisible();
  await expect(way.getByText('Birgit (Mormor): 6')).toBeVisible();
  await expect(way.getByText('Runde 2')).toBeVisible();
});

test('STORY-103 everyone writes notes in silence, and the pile is opened one by one without names', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, { seats: ['line', 'birgit'] });
  const panel = new RoundPanelPage(console.page);
  await panel.panel.locator('summary', { hasText: 'Sedler i stilhed' }).click();
  await panel.panel.getByLabel('Hvad skal alle skrive om?').fill('Hvad gør drengene glade?');
  await panel.panel.getByLabel('Sedlerne viser, hvem der skrev dem').uncheck();
  await panel.button('Læs spørgsmålet op').click();
  await panel.button('Åbn runden').click();
  for (const [who, words] of [
    [at.line, 'Fodbold i haven'],
    [at.birgit, 'At bage boller'],
  ] as const) {
    const { page } = who.device;
    const now = page.getByRole('tabpanel', { name: 'Nu' });
    await expect(now.getByText('Der står ingen navne på sedlerne.')).toBeVisible();
    await now.getByLabel('Seddel 1').fill(words);
    await now.getByRole('button', { name: 'Læg mine sedler i bunken' }).click();
    await expect(now.getByText('1 seddel ligger i bunken.')).toBeVisible();
    // The bar at the foot lies over nothing.
    await page.setViewportSize({ width: 390, height: 1800 });
    await isOpenToAll(page, 'writing notes');
  }
  const hung = wall.page.getByRole('region', { name: 'Sedler i stilhed' });
  await expect(hung.getByText('2 af 3 er klar')).toBeVisible();
  for (const page of [wall.page, console.page])
    await expect(page.getByText('Fodbold i haven')).toHaveCount(0);
  // What is not sent when the round closes is not lost.
  const birgit = at.birgit.device.page;
  await birgit.getByLabel('Seddel 2').fill('At læse højt');
  await panel.button('Luk runden').click();
  await expect(birgit.getByText('Det her nåede ikke med')).toBeVisible();
  await expect(birgit.getByText('At læse højt')).toBeVisible();
  await panel.button('Åbn én seddel').click();
  await expect(hung.getByText('1 seddel på tavlen, 1 i bunken')).toBeVisible();
  await expect(hung.getByRole('listitem')).toHaveText([/^(Fodbold i haven|At bage boller)$/]);
  await panel.button('Åbn hele bunken').click();
  await expect(hung.getByText('2 sedler på tavlen, 0 i bunken')).toBeVisible();
  await new StagePage(console.page).go('Kolonnerne');
  for (const words of ['Fodbold i haven', 'At bage boller']) {
    await expect(console.card(words)).toBeVisible();
    await expect(console.card(words)).not.toContainText(/Line|Birgit/);
  }
});

test('STORY-104 a whole round by keys alone, at 320 pixels and in large letters, called off and begun again; strength to go on stays between two', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit'] });
  const { console, at } = meeting;
  await hangSet(meeting, 'capacity');
  const panel = new RoundPanelPage(console.page);
  const press = async (name: string) => {
    await expect(panel.button(name)).toBeEnabled();
    await panel.button(name).focus();
    await console.page.keyboard.press('Enter');
  };
  await press('Læs 10 og 0 op');
  await press('Åbn runden');
  const { page } = at.birgit.device;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const round = new PhoneRound(page);
  await expect(round.now.getByText('Kun du og mødelederne ser dette tal')).toBeVisible();
  await round.number('0').focus();
  await page.keyboard.press('Space');
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowRight');
  await expect(round.number('4')).toBeChecked();
  await fitsAcross(page, 'a round at 320 pixels and 200 %');
  await isUncut(page, 'a round at 320 pixels and 200 %');
  await isOpenToAll(page, 'a round on a phone');
  await round.now.getByRole('button', { name: 'Læg mit tal i kuverten' }).focus();
  await page.keyboard.press('Enter');
  await expect(round.sent).toContainText('kuverten: 4.');

  await press('Afbryd runden');
  await console.page.keyboard.press('Tab');
  await panel.dialog.getByRole('button', { name: 'Ja, slet det' }).press('Enter');
  await expect(panel.button('Læs 10 og 0 op')).toBeVisible();
  await expect(round.now.getByText('kuverten')).toHaveCount(0);

  await press('Læs 10 og 0 op');
  await press('Åbn runden');
  await round.give('4');
  await press('Luk runden');
  await press('Vis tallene for mødelederne');
  await panel.dialog.getByLabel('Hvorfor nu?').fill('Vi er kun to.');
  await console.page.keyboard.press('Enter');
  await expect(panel.panel.getByText('Birgit (Mormor): 4')).toBeVisible();
  await expect(round.now.getByText('Dit tal: 4')).toBeVisible();
  await isOpenToAll(console.page, 'the console after a round');
});

test('STORY-105 three meetings stand as charts under one axis of time: a number is pressed and says why, one line is chosen for the wall, and an event is written between them', async ({
  room,
}) => {
  const meeting = await openMeeting(room, {
    stage: 'canvas',
    seats: ['line', 'hanne'],
    laptop: { reducedMotion: 'reduce' },
  });
  const { console, wall, at, laptop, board } = meeting;
  const set = await hangSet(meeting);
  const numbers = afternoons.numbers as Record<CastName, readonly number[]>;
  for (const evening of [0, 1, 2]) {
    const round = newId();
    const asks = (wanted: object) => wish(laptop, board, { round, ...wanted });
    await asks({ kind: 'prepareRound', set, authorityLast: false, authority: [] });
    await asks({ kind: 'openRound' });
    for (const name of ['line', 'hanne'] as const) {
      const own = { kind: 'vote', id: newId(), round, value: numbers[name][evening] };
      const notLower = name === 'hanne' ? `Grund nummer ${evening + 1}` : '';
      const path = `/boards/${board}/intents/phone`;
      const body = { ...own, notLower };
      expect(await at[name].device.ask(path, { method: 'POST', body })).toMatchObject({
        status: 200,
      });
    }
    await asks({ kind: 'closeRound' });
    await asks({ kind: 'revealRound', part: 'all', from: 'closed', reason: 'Alle har talt.' });
  }
  const { page } = console;
  await new StagePage(page).go('Udvikling');
  const poster = page.locator('[data-poster="development"]');
  const dots = poster.getByRole('button', { name: /^Hanne \(Sagsbehandler\): / });
  await expect(dots).toHaveCount(3);
  await dots.nth(1).click();
  await expect(poster.getByText('Ikke lavere: Grund nummer 2')).toBeVisible();
  await dots.nth(2).focus();
  await page.keyboard.press('Enter');
  await expect(poster.getByText('Ikke lavere: Grund nummer 3')).toBeVisible();
  await poster.getByText('Skriv på tidslinjen').click();
  await poster.getByLabel('Hvad skete der?').selectOption('Øvelse');
  await poster.getByLabel('Hvornår?').fill('2026-01-27');
  await poster.getByLabel('Et par ord').fill('Mormor kom på ti minutter');
  await poster.getByRole('button', { name: 'Sæt på tidslinjen' }).click();
  await expect(poster.getByText('27. januar 2026: Mormor kom på ti minutter')).toBeVisible();
  await poster.getByLabel('Vis en linje').selectOption('Hanne (Sagsbehandler)');
  await page.getByRole('banner').getByRole('button', { name: 'Vis udviklingen' }).click();
  const hung = wall.page.getByRole('region', { name: 'Udvikling over tid' });
  await expect(hung.locator('polyline')).toHaveCount(1);
  await expect(hung.locator('circle')).toHaveCount(6);
  await isOpenToAll(page, 'the charts on the canvas');
  for (const words of ['gennemsnit', 'median'])
    expect(await hung.textContent()).not.toContain(words);
});
