import { cast } from '@rundbord/shared/testing/cast';
import type { Locator } from 'playwright/test';
import { fitsAcross, isOpenToAll, isUncut } from './look.ts';
import { type Meeting, newId, openMeeting, type Seated, wish } from './meeting.ts';
import { expect, test } from './room.ts';

const fetches = 'Moster henter drengene i børnehaven';
const atHome = 'Mormor er i hjemmet, til far kommer';
const asked = 'Kan du sige ja til det her?';

/** A day so many days from now. */
function dayFromNow(count: number): string {
  return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
}

/** An agreement of the worked case, with everything it needs but a yes; writing one has a story of its own. */
async function agrees(
  { laptop, board }: Pick<Meeting<never>, 'laptop' | 'board'>,
  what: string,
  more: object,
): Promise<string> {
  const entry = newId();
  const values = {
    what,
    worry: 'Drengene er alene med Line, når hun er træt',
    trial: { from: dayFromNow(-14), to: dayFromNow(14) },
    followUp: dayFromNow(14),
    ...more,
  };
  await wish(laptop, board, { kind: 'writePlan', part: 'agreement', entry, values });
  return entry;
}

async function partyOf({ device }: Seated, board: string): Promise<{ key: string; name: string }> {
  const { text } = await device.ask(`/boards/${board}/seat/phone`);
  const { seat, name } = (JSON.parse(text) as { value: { seat: string; name: string } }).value;
  return { key: seat, name };
}

/** One agreement under a heading of the plan's tab. */
const taskOf = ({ device }: Seated, heading: string, what: string): Locator =>
  device.page
    .getByRole('region', { name: heading })
    .getByRole('listitem')
    .filter({ hasText: what });

test('STORY-111 an agreement comes to three phones: one says yes, one wants to talk, a parent says yes, it begins, and how it went is told', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['katrine', 'birgit', 'line'] });
  const { at, board, laptop } = meeting;
  const [katrine, birgit, line] = [at.katrine, at.birgit, at.line];
  const weekly = { kind: 'weekly', rhythm: 'every', except: [] };
  const first = await agrees(meeting, fetches, {
    who: [await partyOf(katrine, board)],
    backup: [await partyOf(birgit, board)],
    when: { ...weekly, days: [1, 2], from: '15:00' },
  });
  await agrees(meeting, atHome, {
    who: [await partyOf(birgit, board)],
    when: { ...weekly, days: [3, 4, 5], from: '15:00', to: '17:00' },
  });
  const begin = (entry: string) =>
    laptop.ask(`/boards/${board}/intents/console`, {
      method: 'POST',
      body: { id: newId(), kind: 'setAgreement', entry, state: 'active' },
    });

  // It cannot begin before those it is about have said yes.
  expect((await begin(first)).text).toContain('agreement/no-yes');
  for (const { phone } of [katrine, birgit, line]) await phone.turnTo('Planen');
  const hers = taskOf(katrine, asked, fetches);
  await expect(hers.getByText('mandag og tirsdag kl. 15')).toBeVisible();
  await expect(hers.getByText('Reserve: Birgit')).toBeVisible();
  await expect(hers.getByText('Ikke aftalt endnu')).toBeVisible();
  await hers.getByRole('button', { name: 'Ja, det gør jeg' }).click();
  await expect(hers.getByText('Tak. Du har sagt ja.')).toBeVisible();
  await isOpenToAll(katrine.device.page, 'the plan on the phone of who said yes');

  // Birgit wants to talk about hers. Only the facilitators are told.
  const birgits = taskOf(birgit, asked, atHome);
  await expect(birgits.getByText('Kun mødelederne ser det, hvis')).toBeVisible();
  await birgits.getByRole('button', { name: 'Tal om det' }).click();
  await expect(birgits.getByText('Du vil tale om det. Mødelederne ved det.')).toBeVisible();
  await expect(birgit.phone.saving).toHaveText('Gemt');
  await isOpenToAll(birgit.device.page, 'the plan on the phone of who wants to talk');
  expect(await laptop.receivedOfTheRoom()).toContain('talk');

  // Line is asked for both, as the boys' mother.
  const lines = taskOf(line, asked, fetches);
  await expect(lines.getByText('Katrine gør det')).toBeVisible();
  await lines.getByRole('button', { name: 'Ja, det er i orden' }).click();
  await expect(lines.getByText('Tak. Du har sagt ja.')).toBeVisible();
  expect(await begin(first)).toMatchObject({ status: 200 });

  // Katrine tells how it went.
  await katrine.phone.turnTo('Mig');
  await katrine.phone.turnTo('Planen');
  const begun = taskOf(katrine, 'Det, du har sagt ja til', fetches);
  await expect(begun.getByText('I gang')).toBeVisible();
  await begun.getByText('Hvordan gik det?', { exact: true }).first().click();
  await begun.getByText('Delvist').click();
  await begun.getByRole('textbox', { name: 'Det virkede' }).fill('Peter løb os i møde.');
  await begun.getByRole('button', { name: 'Send' }).click();
  await expect(begun.getByRole('heading', { name: 'Det har du sendt' })).toBeVisible();
  await expect(begun.getByRole('paragraph').filter({ hasText: 'løb os i møde' })).toBeVisible();
  await expect(begun.getByRole('textbox')).toHaveCount(0);
  await isOpenToAll(katrine.device.page, 'the plan on the phone of who told how it went');

  // It is too much for Line, and she is told that it is known.
  await lines.getByText('Er der noget med aftalen?').click();
  await lines.getByRole('button', { name: 'Det fylder for meget' }).click();
  await expect(lines.getByText('Det fylder for meget. Mødelederne ved det.')).toBeVisible();
  for (const device of [birgit.device, line.device]) {
    const heard = await device.receivedOfTheRoom();
    expect(heard).not.toContain('løb os i møde');
    if (device !== line.device) expect(heard).not.toContain('tooMuch');
    if (device !== birgit.device) expect(heard).not.toContain('"talk"');
  }

  // Other words are asked for again.
  await wish(laptop, board, {
    kind: 'writePlan',
    part: 'agreement',
    entry: first,
    values: { what: `${fetches}, og bliver til kl. 17` },
  });
  const again = taskOf(katrine, asked, `${fetches}, og bliver til kl. 17`);
  await expect(again.getByText('Ordene er ændret, siden du sagde ja.')).toBeVisible();
  await expect(again.getByRole('button', { name: 'Ja, det gør jeg' })).toBeVisible();
  for (const name of ['katrine', 'birgit', 'line'] as const) {
    await fitsAcross(at[name].device.page, `the plan on the phone of ${cast[name].name}`);
    await isUncut(at[name].device.page, `the plan on the phone of ${cast[name].name}`);
  }

  // Words that were begun when the meeting ends are shown to their writer, and nothing is left of the board.
  await again.getByText('Hvordan gik det?', { exact: true }).first().click();
  await again.getByRole('textbox', { name: 'Det så vi på barnet' }).fill('Simon sov til middag.');
  await meeting.console.endMeeting();
  await expect(katrine.device.page.getByText('Simon sov til middag.')).toBeVisible();
  await expect(katrine.device.page.getByText(fetches)).toHaveCount(0);
});
