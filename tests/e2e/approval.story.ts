import { fitsAcross } from './look.ts';
import { newId, openMeeting, wish } from './meeting.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

const single = (kind: string) => kind.padEnd(22, '-');

test('STORY-109 a plan is sent, approved with reservations, changed and compared', async ({
  room,
}) => {
  room.watch.mayRefuse(/\/intents\/console$/);
  const { console, laptop, board } = await openMeeting(room);
  const { page, dialog } = console;
  const write = (part: string, entry: string, values: object) =>
    wish(laptop, board, { kind: 'writePlan', part, entry, values });
  const doors = newId();
  const stays = newId();
  await write('rule', doors, { text: 'Døre hos os bliver ikke låst.' });
  await write('agreement', stays, {
    what: 'Mormor er i hjemmet, til far kommer',
    who: [{ name: 'Birgit' }],
    when: {
      kind: 'weekly',
      days: [3, 4, 5],
      rhythm: 'every',
      from: '15:00',
      to: '17:00',
      except: [],
    },
  });
  await write('header', single('header'), { stopReasons: 'Hvis en aftale bliver skjult.' });

  await new StagePage(page).go('Planen');
  await expect(page.getByText('Kladde', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Send til godkendelse …' }).click();
  const points = dialog.getByRole('listitem');
  await expect(points.filter({ hasText: 'Barnets mening om planen' })).toContainText(
    'Mangler endnu',
  );
  await expect(dialog.getByText('fagfolk og netværk sammen')).toBeVisible();
  await expect(dialog.getByText('Hvis en aftale bliver skjult.')).toBeVisible();
  await fitsAcross(page, 'the approval sheet');
  await dialog.getByRole('button', { name: 'Send udgave 1' }).click();
  await expect(dialog.getByText('venter på svar', { exact: false }).first()).toBeVisible();

  await dialog.getByLabel('Hvem har godkendt den?').fill('Hanne Holm');
  await dialog.getByLabel('Titel', { exact: true }).fill('afdelingsleder');
  await dialog.getByRole('button', { name: 'Godkendt', exact: true }).click();
  await expect(dialog.getByText('hvad godkendelsen tager forbehold for')).toBeVisible();
  await dialog.getByLabel('Forbehold').fill('Barnet spørges inden 1. februar.');
  await dialog.getByRole('button', { name: 'Godkendt', exact: true }).click();
  await expect(dialog.getByText('af Hanne Holm, afdelingsleder')).toBeVisible();
  await console.closeDialog();
  await expect(page.getByText(/Udgave 1, godkendt .* af Hanne Holm/)).toBeVisible();

  // Another word, and it is another plan.
  await write('rule', doors, { text: 'Døre hos os bliver aldrig låst.' });
  await write('step', newId(), { text: 'Line siger “pause”' });
  await expect(page.getByText('Ændret siden godkendelsen')).toBeVisible();
  await page.getByRole('button', { name: 'Send til godkendelse …' }).click();
  await expect(dialog.getByText('Døre hos os bliver ikke låst.')).toBeVisible();
  await expect(dialog.getByText('Kommet til')).toBeVisible();
  await dialog.getByRole('button', { name: 'Send udgave 2' }).click();
  await expect(dialog.getByText('Udgave 2 er sendt')).toBeVisible();
  await dialog.getByText('Sammenlign', { exact: true }).click();
  await dialog.getByLabel('Fra', { exact: true }).selectOption({ label: 'Udgave 1' });
  await dialog.getByLabel('Til', { exact: true }).selectOption({ label: 'Udgave 2' });
  await expect(dialog.getByRole('deletion')).toHaveText('Døre hos os bliver ikke låst.');
  await expect(dialog.getByRole('insertion').first()).toHaveText('Døre hos os bliver aldrig låst.');
  await dialog.getByText('Læs udgaven Udgave 1').click();
  await expect(dialog.getByText('onsdag, torsdag og fredag', { exact: false })).toBeVisible();
  await console.closeDialog();
});
