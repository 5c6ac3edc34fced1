import { castFamilyLines } from '@rundbord/shared/testing/cast-family';
import { type Meeting, openMeeting } from './meeting.ts';
import { FamilyPage } from './pages/family-page.ts';
import { expect, type Room, test } from './room.ts';

/** What a hand may need for sixteen people with all that is said of them: about two steps for each fact. */
const mostSteps = 110;

test('STORY-97 the invented family is drawn by hand, in as many steps as five minutes hold, and says what its typed lines say', async ({
  room,
}) => {
  const byHand = await openMeeting(room);
  const family = await FamilyPage.open(byHand.console.page);
  await drawsTheFamily(family);
  await byHand.console.isSaved();
  expect(family.steps).toBeLessThanOrEqual(mostSteps);
  test.info().annotations.push({ type: 'steps by hand', description: `${family.steps}` });

  const drawn = await sentencesOf(byHand);
  const typed = await sentencesOf(await typesTheFamily(byHand));
  expect(drawn).toEqual(typed);
  expect(drawn.length).toBe(14);

  // As one act each, all of it can be taken back.
  await expect(family.person('Freja')).toBeVisible();
  await byHand.console.undo.click();
  await byHand.console.isSaved();
  expect(await sentencesOf(byHand)).not.toEqual(drawn);
});

async function drawsTheFamily(family: FamilyPage): Promise<void> {
  await family.press('Begynd med børnene');
  await family.call('Peter 2020');
  await family.press('Mand eller dreng');
  await family.add('Forælder', 'Line 1993');
  await family.choose('Simon');
  await family.call('Simon 2021');
  await family.press('Mand eller dreng');
  await family.add('Forælder', 'Martin 1990');
  await family.tell('Line', async (sheet) => {
    await sheet.types('Hvem er det for børnene?', 'Mor');
    await sheet.couple('Martin', { as: 'Gift', since: '2018' });
    await sheet.press('Tegn hjemmet');
  });
  for (const name of ['Martin', 'Peter', 'Simon'])
    await family.tell(name, (sheet) => sheet.says('Hvem bor personen sammen med?', 'Hjemmet'));

  await family.choose('Line');
  await family.add('Forælder', 'Birgit 1963');
  await family.add('Partner', 'Henning 1960-2021');
  await family.tell('Henning', (sheet) =>
    sheet.says('Hvordan ønsker familien det vist?', 'Et lille kors ved navnet'),
  );
  await family.tell('Birgit', (sheet) => sheet.types('Hvem er det for børnene?', 'Mormor'));
  // He is drawn already: the two become her parents together.
  await family.tell('Line', (sheet) => sheet.line('Henning', 'Er forælder til personen'));
  await family.add('Søskende', 'Katrine 1996');
  await family.press('Kvinde eller pige');
  await family.add('Partner', 'Emil 1994');
  await family.tell('Katrine', async (sheet) => {
    await sheet.types('Hvem er det for børnene?', 'Moster');
    await sheet.couple('Emil', { as: 'Samlevende', since: '2022' });
  });
  await family.press('Barn');
  await family.tellMore(async (sheet) => {
    await sheet.says('Lever personen?', 'Ventes');
    await sheet.types('Termin', '08-2026');
  });

  await family.choose('Martin');
  await family.add('Forælder', 'Inge 1961');
  await family.tell('Inge', (sheet) => sheet.types('Hvem er det for børnene?', 'Farmor'));
  await family.choose('Martin');
  await family.add('Forælder', 'Ole 1958');
  await family.tell('Ole', (sheet) =>
    sheet.couple('Inge', { as: 'Gift', now: 'Skilt', ended: '1999' }),
  );
  await family.choose('Martin');
  await family.add('Søskende', 'Thomas 1987');
  await family.press('Mand eller dreng');
  await family.choose('Martin');
  await family.add('Partner', 'Camilla 1991');
  await family.tell('Camilla', (sheet) =>
    sheet.couple('Martin', {
      as: 'Kærester',
      now: 'Flyttet fra hinanden',
      since: '2013',
      ended: '2016',
    }),
  );
  await family.add('Barn', 'Freja 2015');
  await family.press('Kvinde eller pige');
  await family.tell('Freja', async (sheet) => {
    await sheet.says('Er også noget af tiden hos', 'Hjemmet');
    await sheet.types('Hvornår?', 'hver anden weekend');
  });
}

/** The same family in the words of its lines, on a board of its own. */
async function typesTheFamily({
  laptop,
  room,
}: Meeting<never>): Promise<Pick<Meeting<never>, 'board' | 'laptop' | 'room'>> {
  const body = { children: 'Peter, Simon', language: 'da' };
  const { text } = await laptop.ask('/boards', { method: 'POST', body });
  const { board } = (JSON.parse(text) as { value: { board: string } }).value;
  const page = await laptop.context.newPage();
  await page.goto(`${room.house.staffOrigin}/c/${board}`);
  const family = await FamilyPage.open(page);
  await family.press('Skriv familien');
  await page.getByRole('dialog').getByRole('textbox').fill(castFamilyLines.da);
  await page.getByRole('dialog').getByRole('button', { name: 'Tegn det' }).click();
  await expect(family.person('Freja')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Gemt');
  return { board, laptop, room };
}

/** Everything that the list says of the family. */
async function sentencesOf({
  board,
  laptop,
  room,
}: {
  board: string;
  laptop: Meeting<never>['laptop'];
  room: Room;
}): Promise<string[]> {
  const page = await laptop.context.newPage();
  await page.goto(`${room.house.staffOrigin}/l/${board}`);
  const said = page.getByRole('region', { name: 'Familien' }).getByRole('listitem');
  await expect(said.first()).toBeVisible();
  const all = await said.allInnerTexts();
  await page.close();
  return all.sort();
}
