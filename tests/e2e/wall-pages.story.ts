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
  const agreements = wall.page.getByText(/ er hos drengene om /);
  await expect(agreements).toHaveCount(24);
  await expect(on).toBeEnabled();
  const seen = [await agreements.evaluateAll(sharesSeen)];
  while (await on.isEnabled()) {
    const before = await banner.getByText(/^Skærmen: side/).innerText();
    await on.click();
    await expect(banner.getByText(before)).toBeHidden();
    await expect.poll(() => agreements.evaluateAll(sharesSeen)).not.toEqual(seen.at(-1));
    seen.push(await agreements.evaluateAll(sharesSeen));
  }
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(first).not.toBeInViewport();

  // Each stands on one page alone, and whole.
  const pagesOf = seen[0]?.map((_, at) => seen.map((shares) => shares[at]).filter(Boolean));
  expect(pagesOf).toEqual(Array.from({ length: 24 }, () => [1]));

  // What is shown anew begins at its top.
  await banner.getByRole('button', { name: 'Velkomst' }).click();
  await banner.getByRole('button', { name: 'Vis planen' }).click();
  await expect(first).toBeInViewport();
});

/** How much of each is in the picture, from 0 to 1. */
function sharesSeen(elements: (HTMLElement | SVGElement)[]): Promise<number[]> {
  return new Promise((done) => {
    const looks = new IntersectionObserver((entries) => {
      looks.disconnect();
      done(entries.map(({ intersectionRatio }) => Math.round(intersectionRatio * 100) / 100));
    });
    for (const element of elements) looks.observe(element);
  });
}
