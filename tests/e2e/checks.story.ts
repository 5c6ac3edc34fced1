import { fitsAcross } from './look.ts';
import { newId, openMeeting, wish } from './meeting.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

/** A Wednesday that has been. */
const wednesday = '2026-01-14';

test('STORY-110 an unannounced visit needs a yes and its hours; what was seen is shown, and a breach asks for the children first', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/intents\/console$/);
  const { console, laptop, board, at } = await openMeeting(room, { seats: ['line'] });
  const { page, dialog } = console;
  const agreement = newId();
  await wish(laptop, board, {
    kind: 'writePlan',
    part: 'agreement',
    entry: agreement,
    values: { what: 'Mormor er i hjemmet, til far kommer', who: [{ name: 'Birgit' }] },
  });
  await new StagePage(page).go('Planen');
  const poster = page.getByRole('main');
  await poster.getByRole('button', { name: 'Opfølgning …' }).first().click();

  await dialog.getByRole('radio', { name: 'Samtykke' }).click();
  await expect(dialog.getByRole('heading', { name: 'Line' })).toBeVisible();
  const unannounced = dialog.getByRole('listitem').filter({ hasText: 'Uanmeldt besøg' });
  await unannounced.getByLabel('Svar i dag').selectOption({ label: 'Ja' });
  await expect(unannounced.getByText(/^Ja, /)).toBeVisible();
  await unannounced.getByText('Tider og ord').click();
  await unannounced.getByLabel('Dag', { exact: true }).fill('2026-01-09');
  await unannounced.getByLabel('Dag', { exact: true }).blur();
  await unannounced.getByLabel('Fra', { exact: true }).fill('08:00');
  await unannounced.getByLabel('Fra', { exact: true }).blur();
  await unannounced.getByLabel('Til', { exact: true }).fill('18:00');
  await unannounced.getByLabel('Til', { exact: true }).blur();
  await expect(unannounced.getByText('hver dag kl. 8–18')).toBeVisible();

  await dialog.getByRole('radio', { name: 'Besøg og øvelser' }).click();
  await dialog.getByText('Planlæg et besøg eller en øvelse').click();
  await dialog.getByLabel('Hvad?').selectOption({ label: 'Uanmeldt besøg' });
  await dialog.getByLabel('Dag', { exact: true }).fill(wednesday);
  await dialog.getByLabel('Klokken').fill('20:30');
  await dialog.getByRole('button', { name: 'Planlæg', exact: true }).click();
  await expect(dialog.getByText('Forældrene har sagt ja mellem 08:00 og 18:00')).toBeVisible();
  await dialog.getByLabel('Klokken').fill('15:30');
  await dialog.getByRole('button', { name: 'Planlæg', exact: true }).click();
  const visit = dialog.getByRole('listitem').filter({ hasText: 'Uanmeldt besøg' });
  await expect(visit).toContainText('kl. 15:30');
  await visit.getByText('Skriv', { exact: false }).first().click();
  await visit.getByLabel('Det så vi').fill('Birgit og drengene bagte.');
  await visit.getByLabel('Hvordan gik det').selectOption({ label: 'Som aftalt' });
  await expect(visit.getByText('Kun mødelederne')).toBeVisible();
  await fitsAcross(page, 'following the plan');
  expect(await at.line.device.receivedOfTheRoom()).not.toContain('drengene bagte');
  await visit.getByRole('button', { name: 'Vis for alle' }).click();
  await expect(visit.getByText('Vist for alle')).toBeVisible();
  await console.closeDialog();

  // Something happened: the children first.
  await poster.getByRole('button', { name: 'Der skete noget …' }).first().click();
  await expect(dialog.getByLabel('Hvad skete der')).toBeHidden();
  await dialog.getByRole('radio', { name: 'Det ved vi ikke' }).click();
  await expect(dialog.getByRole('link', { name: 'Ring 112' })).toHaveAttribute('href', 'tel:112');
  await dialog.getByRole('radio', { name: 'Ja', exact: true }).click();
  await expect(dialog.getByRole('link', { name: 'Ring 112' })).toBeHidden();
  await dialog.getByLabel('Hvad skete der').fill('Line var alene i 35 minutter.');
  for (const radio of await dialog
    .getByRole('radio', { name: /^Afvigelse|^Brud|^Bekymrende/ })
    .all())
    await expect(radio).not.toBeChecked();
  await dialog.getByRole('radio', { name: /^Bekymrende brud/ }).click();
  await expect(dialog.getByText('hold hastemøde')).toBeVisible();
  await dialog.getByRole('radio', { name: /^Afvigelse/ }).click();
  await expect(dialog.getByText('tal om det på næste møde')).toBeVisible();
  await dialog.getByLabel('Det lærte vi').fill('Vi ringer, vi skriver ikke.');
  await fitsAcross(page, 'following the plan');
  await console.closeDialog();

  const list = await laptop.context.newPage();
  await list.goto(`${room.house.staffOrigin}/l/${board}`);
  await expect(list.getByText('Birgit og drengene bagte.')).toBeVisible();
  await expect(list.getByText('Line var alene i 35 minutter.')).toBeHidden();
  await list.close();
});
