import { testInk } from '@rundbord/shared/testing/test-ink';
import { fitsAcross, isOpenToAll, isUncut } from './look.ts';
import { openMeeting } from './meeting.ts';
import { FollowPage } from './pages/follow-page.ts';
import { ListPage } from './pages/list-page.ts';
import { pointIn, StagePage } from './pages/stage.ts';
import { writeInk } from './raw-desk.ts';
import { expect, test } from './room.ts';
import { TlsFront } from './tls-front.ts';

const canvas = { stage: 'canvas', laptop: { reducedMotion: 'reduce' } } as const;

test('STORY-77 from the canvas to the plain posters and back no word is lost, also when the canvas goes in the middle of one', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, canvas);
  const { page } = console;
  const stage = new StagePage(page);
  await stage.hang('Turen');
  await stage.choose('Tekst');
  await stage.write(await pointIn(stage.sheet('Turen'), 0.2, 0.5), 'Her bor mormor');
  await stage.choose('Vælg');
  await stage.go('Kolonnerne');
  await console.show('Vis tavlen');
  await console.beginCard('worry');
  await page.keyboard.type('Line er tr');
  await page.getByRole('button', { name: 'Enkel visning' }).click();
  await stage.isPlain();
  await expect(wall.card('Line er tr')).toBeVisible();
  await stage.isAt('Kolonnerne');
  await console.edit('Line er tr');
  await page.keyboard.type('æt');
  await page.keyboard.press('Enter');
  await stage.go('Turen');
  await expect(page.getByText('Her bor mormor')).toBeVisible();
  await page.getByRole('button', { name: 'Væggen med tegning' }).click();
  await stage.isCanvas();
  await stage.isAt('Turen');
  await stage.go('Kolonnerne');
  await expect(console.card('Line er træt')).toBeVisible();

  // The drawing program takes itself away while somebody types.
  await console.edit('Line er træt');
  await page.keyboard.type(' om');
  await page.evaluate(() => {
    const gone = document.createElement('div');
    gone.dataset.testid = 'tl-license-expired';
    document.querySelector('.tl-container')?.append(gone);
  });
  await stage.isPlain();
  await expect(page.getByText('Tegnevæggen kunne ikke vises her.')).toBeVisible();
  await expect(console.editor).toBeFocused();
  await page.keyboard.type(' eftermiddagen');
  await expect(console.editor).toHaveValue('Line er træt om eftermiddagen');
  await page.keyboard.press('Enter');
  await expect(wall.card('Line er træt om eftermiddagen')).toBeVisible();
  await console.isSaved();
});

test('STORY-78 where the canvas does not load, the plain posters do everything', async ({
  room,
}) => {
  room.watch.lineMayFail();
  room.watch.mayComplain(/Failed to fetch dynamically imported module/);
  const { console, wall } = await openMeeting(room, {
    ...canvas,
    before: ({ context }) =>
      context.route(/\/CanvasStage[^/]*\.js$/, (route) => route.abort('aborted')),
  });
  const stage = new StagePage(console.page);
  await stage.isPlain();
  await expect(console.page.getByText('Tegnevæggen kunne ikke vises her.')).toBeVisible();
  await console.show('Vis tavlen');
  await console.addCard('well', 'Drengene sover godt.');
  await expect(wall.card('Drengene sover godt.')).toBeVisible();
  await stage.hang('Turen');
  await console.show('Vis tegnearket');
  await expect(wall.page.getByRole('region', { name: 'Turen' })).toBeVisible();
  await console.isSaved();
});

test.describe(() => {
  const host = 'rundbord.example.test';
  test.use({ publicOrigin: `https://${host}` });

  test('STORY-79 on an https host without a licence the posters are plain, everything else works, and no stranger is asked for anything', async ({
    room,
  }) => {
    await using front = await TlsFront.open({ host, port: room.house.port });
    const { console, wall } = await openMeeting(room, {
      stage: 'canvas',
      laptop: { ignoreHTTPSErrors: true, proxy: { server: front.server } },
    });
    const stage = new StagePage(console.page);
    expect(console.page.url()).toMatch(`https://${host}/`);
    await stage.isPlain();
    await expect(console.page.getByText('har huset ingen licens til tegnevæggen')).toBeVisible();
    await expect(console.page.getByRole('button', { name: 'Væggen med tegning' })).toBeDisabled();
    await console.show('Vis tavlen');
    await console.addCard('well', 'Drengene sover godt.');
    await expect(wall.card('Drengene sover godt.')).toBeVisible();
    await stage.hang('Turen');
    await console.show('Vis tegnearket');
    await expect(wall.page.getByRole('region', { name: 'Turen' })).toBeVisible();
    await console.isSaved();
    // What the browser itself asks its maker for is not the page's doing.
    const asked = front.asked.filter((each) => !each.endsWith('.googleapis.com:443'));
    expect(new Set(asked)).toEqual(new Set([`${host}:443`]));
    room.watch.lineMayFail();
  });
});

test('STORY-80 the list is offered first, tells what the wall tells under headings, and keeps up', async ({
  room,
}) => {
  // A list asks at each door until one opens.
  room.watch.mayRefuse(/\/seat\/console$/);
  const { console, wall, at, board, laptop } = await openMeeting(room, { seats: ['birgit'] });
  const stage = new StagePage(console.page);
  await console.addCard('worry', 'Line er træt.');
  await stage.hang('Turen');
  await console.isSaved();
  await console.page.reload();
  await console.isSaved();
  await console.page.keyboard.press('Tab');
  const link = console.page.getByRole('link', { name: 'Åbn tavlen som liste' });
  await expect(link).toBeFocused();
  const opened = console.page.waitForEvent('popup');
  await console.page.keyboard.press('Enter');
  const list = new ListPage(await opened);
  await list.isOpen();
  // A window behind another draws once a second, and is as slow to press.
  await console.page.bringToFront();
  await expect(list.sheet('Turen')).toBeVisible();
  const outline = [
    '1 Peter og Simon',
    '2 Til stede',
    '2 Skærmen i rummet',
    '2 Hvad er vi bekymrede for?',
    '2 Hvad fungerer godt?',
    '2 Hvad skal der ske?',
    '2 Tegneark',
    '3 Turen',
  ];
  // Other parts of the board have headings of their own.
  const headings = await list.headings();
  expect(headings.filter((each) => outline.includes(each))).toEqual(outline);
  await expect(list.here).toContainText('Birgit');
  await expect(list.here).toContainText('Skærmen er slukket lige nu.');
  const on = (await list.sheet('Turen').getAttribute('data-poster')) ?? '';
  await writeInk(laptop, board, {
    'shape:words': testInk('words', { kind: 'text', on, words: 'Her bor mormor' }),
    'shape:line': testInk('line', { kind: 'draw', on }),
    'shape:arrow': testInk('arrow', { kind: 'arrow', on }),
  });
  await expect(list.sheet('Turen')).toContainText('Her bor mormor');
  await expect(list.sheet('Turen')).toContainText('Her er tegnet 1 streg og 1 pil.');

  await console.show('Vis tavlen');
  await expect(list.here).toContainText('Skærmen viser: Kolonnerne');
  await console.edit('Line er træt.');
  await console.page.keyboard.type(' Hun sover tre timer.');
  await console.page.keyboard.press('Enter');
  const card = await console.openSheet('Line er træt.');
  await card.getByText('Det der gør det sværere').click();
  await card.getByRole('button', { name: 'Birgit' }).click();
  await console.closeDialog();
  await console.addCard('next', 'Mormor henter.');
  await expect(list.card('Mormor henter.')).toBeVisible();
  await expect(list.column('worry').getByRole('heading', { level: 3 })).toHaveText(
    'Det der gør det sværere',
  );
  for (const column of ['worry', 'well', 'next'] as const)
    expect(await wordsOf(list, column)).toEqual(
      await wall.column(column).getByRole('listitem').allInnerTexts(),
    );
  await console.card('Mormor henter.').press('Delete');
  await expect(list.column('next').getByText('1 kort er lagt på plads')).toBeVisible();
  await stage.go('Turen');
  await stage.sheet('Turen').getByRole('button', { name: 'Tag ned' }).click();
  await expect(list.sheet('Turen')).toHaveCount(0);

  // By keys alone, and on the phone and the wall too.
  await list.page.bringToFront();
  await list.page.keyboard.press('Tab');
  await expect(list.freeze).toBeFocused();
  await list.page.keyboard.press('Space');
  await expect(list.page.getByText('Din skærm står stille.')).toBeVisible();
  await console.page.bringToFront();
  await console.addCard('well', 'Kommer senere.');
  await expect(wall.card('Kommer senere.')).toBeVisible();
  await expect(list.card('Kommer senere.')).toHaveCount(0);
  await list.page.keyboard.press('Space');
  await expect(list.card('Kommer senere.')).toBeVisible();
  await wall.page.keyboard.press('Tab');
  await expect(wall.page.getByRole('link', { name: 'Åbn tavlen som liste' })).toBeFocused();
  await at.birgit.phone.turnTo('Tavlen');
  await at.birgit.device.page.getByRole('link', { name: 'Åbn tavlen som liste' }).click();
  await new ListPage(at.birgit.device.page).isOpen();
  await expect(new ListPage(at.birgit.device.page).card('Kommer senere.')).toBeVisible();
});

test('STORY-81 what is new is said politely, in sentences, and never more often than every ten seconds', async ({
  room,
}) => {
  const { console, laptop, board } = await openMeeting(room);
  const list = new ListPage(await laptop.context.newPage());
  await list.page.clock.install();
  await list.page.goto(`${room.house.staffOrigin}/l/${board}`);
  await list.isOpen();
  await expect(list.news).toHaveText('');
  const twoNew = '2 nye kort under “Hvad er vi bekymrede for?”.';
  await console.addCard('worry', 'Et');
  await console.addCard('worry', 'To');
  await expect(list.card('To')).toBeVisible();
  await list.page.clock.runFor(5_000);
  await expect(list.news).toHaveText('');
  await list.page.clock.runFor(5_000);
  await expect(list.news).toHaveText(twoNew);
  await console.card('To').press('Delete');
  await console.addCard('next', 'Tre');
  await expect(list.card('Tre')).toBeVisible();
  await list.page.clock.runFor(5_000);
  await expect(list.news).toHaveText(twoNew);
  await list.page.clock.runFor(5_000);
  await expect(list.news).toContainText('1 nyt kort under “Hvad skal der ske?”.');
  await expect(list.news).toContainText('1 kort er taget væk fra “Hvad er vi bekymrede for?”.');
});

test('STORY-82 list, follow page and the console on the canvas are open to all, also from right to left, and fit a narrow screen', async ({
  room,
}) => {
  const meeting = await openMeeting(room, { ...canvas, seats: ['birgit'] });
  const { console, laptop, board } = meeting;
  const stage = new StagePage(console.page);
  await console.show('Vis tavlen');
  await console.addCard('worry', 'Line er træt, og det har hun været siden september.');
  await console.addCard('well', 'Foldet væk.');
  await console.card('Foldet væk.').press('Delete');
  await stage.hang('Turen');
  await stage.choose('Tekst');
  await stage.write(await pointIn(stage.sheet('Turen'), 0.2, 0.5), 'Her bor mormor');
  await stage.choose('Pen');
  await isOpenToAll(console.page, 'console on the canvas, drawing');
  await isUncut(console.page, 'console on the canvas, drawing');
  await console.page.getByRole('button', { name: 'Nyt tegneark' }).click();
  await isOpenToAll(console.page, 'a new sheet');
  await console.closeDialog();
  await stage.choose('Vælg');
  await stage.go('Kolonnerne');
  await isOpenToAll(console.page, 'console on the canvas, the columns');
  const link = await console.invite('Ellen', 'Familiehuset');
  await isOpenToAll(console.page, 'console, somebody invited');
  const device = await room.laptop('Ellen', { reducedMotion: 'reduce' }, 'canvas');
  await device.page.goto(link);
  await isOpenToAll(device.page, 'invitation');
  const ellen = await FollowPage.follow(device.page, link);
  await ellen.keepNote('Spørg om natten');
  await isOpenToAll(device.page, 'follow page');

  const list = new ListPage(await laptop.context.newPage());
  await list.page.goto(`${room.house.staffOrigin}/l/${board}`);
  await list.isOpen();
  const narrow = { width: 320, height: 700 };
  for (const language of ['da', 'ar-XB'] as const) {
    await laptop.speak(language);
    await device.speak(language);
    await expect(stage.columns).toBeVisible();
    await isOpenToAll(console.page, `console on the canvas, ${language}`);
    await isOpenToAll(list.page, `list, ${language}`);
    await isOpenToAll(device.page, `follow page, ${language}`);
    await list.page.setViewportSize(narrow);
    await device.page.setViewportSize(narrow);
    await expect(device.page.locator('.tl-container')).toHaveCount(0);
    for (const page of [list.page, device.page]) {
      await fitsAcross(page, `320 wide, ${page.url()}, ${language}`);
      await isUncut(page, `320 wide, ${page.url()}, ${language}`);
    }
    await list.page.setViewportSize({ width: 1440, height: 900 });
    await device.page.setViewportSize({ width: 1440, height: 900 });
  }
  await console.page.bringToFront();
  await expect(console.page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('STORY-83 from right to left the canvas reads from the right, and cards are written, stepped and drawn on as before', async ({
  room,
}) => {
  const { console, laptop } = await openMeeting(room, canvas);
  const { page } = console;
  const stage = new StagePage(page);
  await console.addCard('well', 'Drengene sover godt.');
  await laptop.speak('ar-XB');
  await expect(stage.columns).toBeVisible();
  const sections = stage.columns.locator('section');
  const [first, last] = [sections.first(), sections.last()];
  const across = async () => (await pointIn(first, 0.5, 0)).x - (await pointIn(last, 0.5, 0)).x;
  expect(await across()).toBeGreaterThan(0);
  const card = page.locator('article').first();
  await card.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(last.locator('article')).toHaveCount(1);
  await expect(card).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' Hver nat.');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Drengene sover godt. Hver nat.');
  const bar = page.getByRole('toolbar').last();
  await bar.getByRole('button').nth(2).click();
  await stage.stroke(await stage.ringAround(card));
  await expect(stage.drawn('draw')).toHaveCount(1);
  expect(await stage.overlaps(stage.line(), card)).toBe(true);
});

for (const kind of ['canvas', 'plain'] as const)
  test(`STORY-84 a console on the ${kind === 'canvas' ? 'canvas' : 'plain stage'} is printed as its columns, whole, without bars and panels`, async ({
    room,
  }) => {
    const { console } = await openMeeting(room, { ...canvas, stage: kind });
    const { page } = console;
    const stage = new StagePage(page);
    await console.addCard('worry', 'Line er træt.');
    await console.addCard('next', 'Mormor henter.');
    await stage.hang('Turen');
    await stage.go(kind === 'canvas' ? 'Turen' : 'Kolonnerne');
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        document.title = 'on its way to paper';
      });
    });
    await page.pdf();
    await expect(page).toHaveTitle('on its way to paper');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.setViewportSize({ width: 780, height: 1100 });
    for (const words of ['Line er træt.', 'Mormor henter.']) {
      const seen = page.getByText(words, { exact: true }).filter({ visible: true });
      await expect(seen).toHaveCount(1);
      const box = await seen.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 780).toBe(true);
    }
    await expect(
      page.getByRole('button').filter({ visible: true, hasText: /Velkomst|Nyt kort|Pen|Saml/ }),
    ).toHaveCount(0);
    await expect(console.meeting).toBeHidden();
  });

function wordsOf(list: ListPage, column: 'worry' | 'well' | 'next'): Promise<string[]> {
  return list.column(column).getByRole('listitem').allInnerTexts();
}
