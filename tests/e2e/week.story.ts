import { fitsAcross, isOpenToAll, isUncut } from './look.ts';
import { newId, openMeeting, wish } from './meeting.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const weekly = (days: number[], from: string, to?: string) => ({
  kind: 'weekly',
  days,
  rhythm: 'every',
  from,
  ...(to ? { to } : {}),
  except: [],
});

test('STORY-115 the week shows that nobody is clearly there on Monday and Tuesday while everyone is in the room, and a tap closes the gap', async ({
  room,
}) => {
  test.slow();
  const { console, wall, laptop, board, at } = await openMeeting(room, { seats: ['birgit'] });
  const { page, dialog } = console;
  const agree = (values: Record<string, unknown>) =>
    wish(laptop, board, { kind: 'writePlan', part: 'agreement', entry: newId(), values });
  await agree({
    what: 'Moster henter drengene i børnehaven',
    who: [{ name: 'Katrine' }],
    backup: [{ name: 'Sanne' }],
    when: weekly([1, 2], '15:00'),
  });
  await agree({
    what: 'Mormor er i hjemmet, til far kommer',
    who: [{ name: 'Birgit' }],
    backup: [{ name: 'Amina' }],
    when: weekly([3, 4, 5], '15:00', '17:00'),
  });
  await new StagePage(page).go('Ugen');
  await page.getByRole('button', { name: 'Ny tid, hvor der skal være en voksen' }).click();
  await dialog.getByLabel('Tid, hvor der skal være en voksen').fill('Eftermiddag');
  await isOpenToAll(page, 'a new time');
  await dialog.getByRole('button', { name: 'Sæt den ind' }).click();
  await expect(dialog.getByLabel('Tid, hvor der skal være en voksen')).toHaveValue('Eftermiddag');
  await isOpenToAll(page, 'a time that is written');
  await console.closeDialog();

  await page.getByRole('banner').getByRole('button', { name: 'Vis ugen' }).click();
  const hung = wall.page.getByRole('region', { name: 'Ugen' });
  const cells = hung.getByRole('row', { name: 'Eftermiddag' }).getByRole('cell');
  const covers = (words: string[]) => expect(cells).toContainText(words);
  const off = 'Ikke den dag';
  const backed = 'Dækket med reserve';
  await covers(['Uklar', 'Uklar', backed, backed, backed, off, off]);
  await expect(cells.first()).toContainText('Ingen tydelig 15.15–17.00');
  await isUncut(wall.page, 'the week on the wall');
  const rehearsal = page.getByRole('region', { name: 'Holder planen?' });
  await expect(rehearsal.getByText('det er ikke tydeligt, hvem der er der mandag')).toBeVisible();
  await expect(rehearsal.getByText('Ingen fra netværket er med i weekenden.')).toBeVisible();

  await page
    .getByRole('button', { name: /^Lav aftale/ })
    .first()
    .click();
  await expect(
    dialog.getByRole('heading', { name: 'Eftermiddag 15.15–17.00: hvem er der?' }),
  ).toBeVisible();
  const days = dialog.getByRole('group', { name: 'Dage' }).getByRole('checkbox', { checked: true });
  await expect(days).toHaveCount(2);
  for (const [who, name] of [
    ['Hvem', 'Katrine'],
    ['Hvem, hvis ikke', 'Rasmus'],
  ] as const) {
    const group = dialog.getByRole('group', { name: who, exact: true });
    await group.getByLabel('Tilføj en person').selectOption({ label: 'En anden …' });
    await group.getByLabel('Navn').fill(name);
    await group.getByRole('button', { name: 'Tilføj', exact: true }).click();
  }
  await expect(dialog.getByLabel('Hvad', { exact: true })).toHaveValue('Katrine er hos børnene');
  await isOpenToAll(page, 'an agreement for a gap');
  await dialog.getByRole('button', { name: 'Skriv forslaget' }).click();
  await expect(dialog).toBeHidden();
  // The gap's button has gone with the gap: the keys go on from the week.
  await expect(page.getByRole('heading', { name: 'Ugeskema', level: 2 }).first()).toBeFocused();
  await covers([backed, backed, backed, backed, backed, off, off]);
  await expect(rehearsal.getByText('det er ikke tydeligt')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Hvad hver især bærer om ugen' })).toContainText(
    'Birgit 6 timer · 1 aftale',
  );

  // Everyone has the same week on their phone, in words.
  await at.birgit.phone.turnTo('Tavlen');
  const phone = at.birgit.device.page;
  await expect(
    phone.getByRole('listitem').filter({ hasText: 'mandag' }).filter({ hasText: backed }),
  ).toBeVisible();
  await fitsAcross(phone, 'the week on a phone');
});
