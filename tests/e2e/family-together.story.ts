import type { Page } from 'playwright/test';
import { bringLise, openMeeting } from './meeting.ts';
import { FamilyPage } from './pages/family-page.ts';
import { expect, test } from './room.ts';

test('STORY-98 two facilitators draw each their side at once, both screens and the list agree, and nothing of either is lost', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { seats: ['birgit'] });
  const { console: jonas, at, board } = meeting;
  const lise = await bringLise(meeting);
  const his = await FamilyPage.open(jonas.page);
  const hers = await FamilyPage.open(lise.page);
  await his.press('Begynd med børnene');
  await his.add('Forælder', 'Line 32');
  await his.choose('Peter');
  await his.add('Forælder', 'Martin 35');
  await expect(hers.person('Martin')).toBeVisible();

  await Promise.all([mothersSide(his), fathersSide(hers)]);
  const all = ['Birgit', 'Inge', 'Katrine', 'Line', 'Martin', 'Ole', 'Peter', 'Simon', 'Thomas'];
  for (const family of [his, hers])
    for (const name of all) await expect(family.person(name)).toHaveCount(1);
  await drawAlike(his, hers);
  for (const console of [jonas, lise]) await console.isSaved();

  // The same sentences stand on a phone and in the list.
  const { page: phone } = at.birgit.device;
  await phone.getByRole('tab', { name: 'Tavlen' }).click();
  const list = await meeting.laptop.context.newPage();
  await list.goto(`${room.house.staffOrigin}/l/${board}`);
  for (const page of [phone, list])
    await expect(saidOf(page).filter({ hasText: /^Simon, 4 år. Dreng./ })).toBeVisible();
  await expect
    .poll(() => saidOf(phone).allInnerTexts())
    .toEqual(await saidOf(list).allInnerTexts());
  expect(await saidOf(list).count()).toBe(all.length);

  // Lise names somebody whom Jonas has just drawn; when he takes the drawing back, what she said stays.
  await his.choose('Katrine');
  await his.press('Partner');
  await expect(hers.person('Ukendt')).toBeVisible();
  await hers.choose('Ukendt');
  await hers.call('Emil 31');
  await expect(his.person('Emil')).toBeVisible();
  await jonas.undo.click();
  await jonas.isSaved();
  await expect(saidOf(list).filter({ hasText: /^Emil, 31 år.*Gift med Katrine/ })).toBeVisible();
  for (const family of [his, hers]) await expect(family.person('Emil')).toBeVisible();
  await drawAlike(his, hers);

  // Each takes back their own: with his last line Jonas’ sister has no name, and all that Lise drew stands.
  await jonas.undo.click();
  await expect(hers.person('Katrine')).toHaveCount(0);
  for (const name of ['Inge', 'Ole', 'Thomas', 'Emil'])
    await expect(his.person(name)).toBeVisible();
  await jonas.redo.click();
  await expect(hers.person('Katrine')).toBeVisible();
  await drawAlike(his, hers);
});

async function mothersSide(family: FamilyPage): Promise<void> {
  await family.choose('Line');
  await family.add('Forælder', 'Birgit 62');
  await family.choose('Simon');
  await family.call('Simon 4');
  await family.choose('Line');
  await family.add('Søskende', 'Katrine 29');
}

async function fathersSide(family: FamilyPage): Promise<void> {
  await family.choose('Martin');
  await family.add('Forælder', 'Inge 64');
  await family.choose('Simon');
  await family.press('Mand eller dreng');
  await family.choose('Martin');
  await family.add('Forælder', 'Ole 67');
  await family.choose('Martin');
  await family.add('Søskende', 'Thomas 38');
}

/** Both pictures show everybody in the same places. */
async function drawAlike(one: FamilyPage, other: FamilyPage): Promise<void> {
  await expect(async () => expect(await placesIn(one)).toEqual(await placesIn(other))).toPass();
}

function placesIn({ poster }: FamilyPage): Promise<string[]> {
  return poster.locator('svg [role=button]').evaluateAll((people) =>
    people.map((each) => {
      const reach = each.querySelector('rect');
      return `${each.getAttribute('aria-label')} ${reach?.getAttribute('x')} ${reach?.getAttribute('y')}`;
    }),
  );
}

function saidOf(page: Page) {
  return page.getByRole('region', { name: 'Familien' }).getByRole('listitem');
}
