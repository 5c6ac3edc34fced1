import type { Locator } from 'playwright/test';
import { openMeeting } from './meeting.ts';
import { WallPage } from './pages/wall-page.ts';
import { readQr } from './read-qr.ts';
import { expect, test } from './room.ts';

const staffWords = [
  'Kun for mødeledere',
  'Banker på',
  'Sedler fra telefonerne',
  'Luk ind',
  'Nyt kort',
  'Slut mødet',
];

const thirtyNames = [
  'Birgit',
  'Martin',
  'Line',
  'Anne-Margrethe',
  'Inge',
  'Thomas',
  'Sanne',
  'Amina',
  'Rasmus',
  'Åse',
];

test('STORY-30 the wall begins dark, whatever was shown before it was opened, and after a reload', async ({
  room,
}) => {
  const { console, wall, laptop } = await openMeeting(room);
  await console.addCard('well', 'Drengene sover godt.');
  await wall.isBlank();
  await console.show('Vis tavlen');
  await expect(wall.card('Drengene sover')).toBeVisible();
  await wall.page.reload();
  await wall.isBlank();
  await expect(console.showing('Sluk skærmen')).toHaveAttribute('aria-pressed', 'true');

  await console.show('Vis tavlen');
  await expect(wall.card('Drengene sover')).toBeVisible();
  await wall.page.close();
  await expect(console.page.getByRole('button', { name: 'Åbn skærmen' })).toBeVisible();
  await console.show('Vis tavlen');
  const again = new WallPage(await console.openWall());
  await again.isBlank();
  expect(laptop.context.pages()).toHaveLength(2);
  await console.show('Vis tavlen');
  await expect(again.card('Drengene sover')).toBeVisible();
});

test('STORY-31 the wall goes dark at once by the button, by F9 on the wall, and by F9 on the console, also in the middle of a word and with a sheet open', async ({
  room,
}) => {
  const { console, wall } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  const light = async () => {
    await console.show('Vis tavlen');
    await wall.showsBoard();
    await expect(console.showing('Vis tavlen')).toHaveAttribute('aria-pressed', 'true');
  };
  const isDark = async () => {
    await wall.isBlank();
    await expect(console.showing('Sluk skærmen')).toHaveAttribute('aria-pressed', 'true');
  };
  await light();
  await console.show('Sluk skærmen');
  await isDark();
  await light();
  await console.page.keyboard.press('F9');
  await isDark();
  await light();
  await wall.page.keyboard.press('F9');
  await isDark();
  await light();
  await console.beginCard('worry');
  await console.page.keyboard.type('Line');
  await console.page.keyboard.press('F9');
  await isDark();
  await expect(console.editor).toHaveValue('Line');
  await console.page.keyboard.press('Enter');
  await light();
  await console.openSheet('Line');
  await console.page.keyboard.press('F9');
  await isDark();
});

test('STORY-32 the welcome shows a QR and a code that lead here and who has come, and the wall never a staff panel', async ({
  room,
}) => {
  const { console, wall, door, at } = await openMeeting(room, { seats: ['birgit', 'martin'] });
  await at.birgit.phone.send('worry', 'Kun Jonas læser den her.');
  await expect(console.note('Kun Jonas')).toBeVisible();
  const knocker = await room.phone('Sanne');
  await knocker.ask('/join', {
    method: 'POST',
    body: { code: door.code, name: 'Sanne', relation: { kind: 'friend' } },
  });
  await expect(console.knock('Sanne')).toBeVisible();

  for (const showing of ['Velkomst', 'Vis tavlen', 'Sluk skærmen'] as const) {
    await console.show(showing);
    await expect(console.showing(showing)).toHaveAttribute('aria-pressed', 'true');
    await expect(wall.page.getByRole('button')).toHaveCount(0);
    for (const words of [...staffWords, 'Kun Jonas', 'Sanne'])
      await expect(wall.page.locator('body')).not.toContainText(words);
    if (showing === 'Sluk skærmen') continue;
    expect(await readQr(wall.qr)).toBe(door.link);
    expect((await wall.code.innerText()).replaceAll(' ', '')).toBe(door.code);
    await expect(wall.page.getByText(new URL(door.link).host)).toBeVisible();
    for (const name of ['Jonas', 'Birgit', 'Martin'])
      await expect(wall.people.getByText(name)).toBeVisible();
    await expect(wall.page.getByRole('heading', { level: 1 })).toContainText('Peter og Simon');
  }
});

test('STORY-33 long cards hang in pages: none is cut, all can be reached, letters are tall, and a new card turns to its page', async ({
  room,
}) => {
  const { console, wall, at } = await openMeeting(room, {
    seats: ['birgit'],
    laptop: { reducedMotion: 'reduce' },
  });
  await console.letCardsComeStraight();
  const long = (number: number) =>
    `Nr. ${number}: Mormor henter drengene hver mandag, tirsdag og onsdag klokken kvart over tre, giver dem mad, ` +
    'leger med dem på legepladsen og bliver hos dem, til Martin er hjemme fra arbejde og har spist.';
  const last = 12;
  for (let number = 1; number <= last; number += 1) await console.addCard('next', long(number));
  await console.show('Vis tavlen');
  const column = wall.column('next');
  await expect(column.getByText(/^Side 1 af \d+$/)).toBeVisible();
  const pages = Number(/af (\d+)/.exec(await column.innerText())?.[1]);
  expect(pages).toBeGreaterThan(2);

  const seen = new Set<number>();
  const head = console.column('next');
  for (let page = 1; page <= pages; page += 1) {
    await expect(head.getByText(`Skærmen: side ${page} af ${pages}`)).toBeVisible();
    await expect(column.getByText(`Side ${page} af ${pages}`)).toBeVisible();
    await expect.poll(() => inSight(column)).not.toHaveLength(0);
    for (const number of await inSight(column)) seen.add(number);
    const on = head.getByRole('button', { name: 'Bladr frem på skærmen' });
    if (page === pages) await expect(on).toBeDisabled();
    else await on.click();
  }
  expect([...seen].sort((a, b) => a - b)).toEqual(
    Array.from({ length: last }, (_, index) => index + 1),
  );
  for (let page = pages - 1; page > 0; page -= 1) {
    await head.getByRole('button', { name: 'Bladr tilbage på skærmen' }).click();
    await expect(head.getByText(`Skærmen: side ${page} af ${pages}`)).toBeVisible();
  }
  await expect.poll(() => inSight(column)).toContain(1);

  const tallness = await column
    .getByRole('listitem')
    .first()
    .getByText(/^Nr\. 1:/)
    .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
  expect(tallness).toBeGreaterThanOrEqual(40);

  await at.birgit.phone.send('next', 'Nr. 13: Jeg kommer på lørdag.');
  await expect.poll(() => inSight(column)).toContain(13);
});

test('STORY-34 thirty phones come from one address in a minute, and the wall names every one of them', async ({
  room,
}) => {
  const { console, wall, door } = await openMeeting(room);
  const phone = await room.phone('everybody');
  const names = Array.from({ length: 30 }, (_, index) => `${thirtyNames[index % 10]} ${index + 1}`);
  for (const name of names) {
    // A fresh phone has no cookie.
    await phone.context.clearCookies();
    const body = { code: door.code, name, relation: { kind: 'family', words: 'Fars fætter' } };
    expect(await phone.ask('/join', { method: 'POST', body })).toMatchObject({ status: 200 });
  }
  await expect(console.lobby.getByRole('listitem')).toHaveCount(30);
  for (let waiting = 29; waiting >= 0; waiting -= 1) {
    await console.lobby.getByRole('button', { name: 'Luk ind' }).first().click();
    await expect(console.lobby.getByRole('listitem')).toHaveCount(waiting);
  }
  for (const showing of ['Velkomst', 'Vis tavlen'] as const) {
    await console.show(showing);
    await expect(console.showing(showing)).toHaveAttribute('aria-pressed', 'true');
    await expect(wall.people.getByRole('listitem')).toHaveCount(31);
    const unseen = await wall.people.evaluate((list) => {
      const isOut = (person: Element) => {
        const box = person.getBoundingClientRect();
        for (let each = person.parentElement; each; each = each.parentElement) {
          const frame = each.getBoundingClientRect();
          const isCutting = getComputedStyle(each).overflowY !== 'visible';
          if (isCutting && (box.bottom > frame.bottom + 1 || box.right > frame.right + 1))
            return true;
        }
        return box.bottom > innerHeight || box.right > innerWidth;
      };
      return [...list.children].filter(isOut).map((person) => person.textContent);
    });
    expect.soft(unseen, `people who are not named on the wall: ${showing}`).toEqual([]);
  }
});

/** Numbers of the cards that stand whole in the column's frame; a card that is cut is a fault. */
async function inSight(column: Locator): Promise<number[]> {
  const found = await column.evaluate((section) => {
    let frame: Element | null = section.querySelector('ul');
    while (frame && getComputedStyle(frame).overflowX !== 'hidden') frame = frame.parentElement;
    const inner = frame?.getBoundingClientRect() ?? new DOMRect();
    return [...section.querySelectorAll('li')].map((card) => {
      const box = card.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
      const isBeside = box.right <= inner.left + 1 || box.left >= inner.right - 1;
      const isWhole =
        box.left >= inner.left - 1 &&
        box.right <= inner.right + 1 &&
        box.top >= inner.top - 1 &&
        box.bottom <= inner.bottom + 1;
      const number = Number(/Nr\. (\d+)/.exec(card.textContent ?? '')?.[1]);
      return { number, state: isBeside ? 'beside' : isWhole ? 'whole' : 'cut' };
    });
  });
  if (found.some(({ state }) => state === 'cut')) return [];
  return found.filter(({ state }) => state === 'whole').map(({ number }) => number);
}
