import { newId, openMeeting, wish } from './meeting.ts';
import { StagePage } from './pages/stage.ts';
import { expect, test } from './room.ts';

test('STORY-116 on a wall without a canvas a long plan stands on pages that are turned from the console', async ({
  room,
}) => {
  const { console, wall, laptop, board } = await openMeeting(room);
  const names = ['Katrine', 'Birgit', 'Sanne', 'Amina', 'Thomas', 'Rasmus', 'Inge', 'Mette'];
  for (const when of ['om morgenen', 'om eftermiddagen', 'om aftenen'])
    for (const name of names)
      await wish(laptop, board, {
        kind: 'writePlan',
        part: 'agreement',
        entry: newId(),
        values: { what: `${name} er hos drengene ${when}`, who: [{ name }] },
      });
  await new StagePage(console.page).go('Planen');
  const banner = console.page.getByRole('banner');
  await banner.getByRole('button', { name: 'Vis planen' }).click();
  const first = wall.page.getByText('Katrine er hos drengene om morgenen');
  const last = wall.page.getByText('Mette er hos drengene om aftenen');
  await expect(first).toBeInViewport();
  await expect(last).not.toBeInViewport();
  const on = banner.getByRole('button', { name: 'Bladr frem på skærmen' });
  const back = banner.getByRole('button', { name: 'Bladr tilbage på skærmen' });
  await expect(back).toBeDisabled();
  // How many pages there are is known when everything on the wall has its size.
  await expect(async () => {
    if (await on.isEnabled()) await on.click({ timeout: 2_000 });
    await expect(last).toBeInViewport({ ratio: 1, timeout: 2_000 });
  }).toPass();
  await expect(first).not.toBeInViewport();

  // What is shown anew begins at its top.
  await banner.getByRole('button', { name: 'Velkomst' }).click();
  await banner.getByRole('button', { name: 'Vis planen' }).click();
  await expect(first).toBeInViewport();
});
