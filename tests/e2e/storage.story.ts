import { openMeeting } from './meeting.ts';
import { FrontDoor } from './pages/front-door.ts';
import { PhonePage } from './pages/phone-page.ts';
import { expect, test } from './room.ts';

test('STORY-54 a phone keeps nothing of the board: no storage, no cache, no address, and cookies that no script reads', async ({
  room,
}) => {
  const { console, wall, at, door } = await openMeeting(room, { seats: ['birgit'] });
  await console.letCardsComeStraight();
  await console.show('Vis tavlen');
  const device = await room.phone('Martin');
  await device.page.goto(door.link);
  await new FrontDoor(device.page).knock('Martin', 'Mor eller far', 'Far');
  await console.admit('Martin');
  const phone = new PhonePage(device.page);
  await phone.send('well', 'Drengene sover godt.');
  await expect(wall.card('Drengene sover')).toBeVisible();
  await at.birgit.phone.turnTo('Tavlen');
  await expect(at.birgit.phone.card('Drengene sover')).toBeVisible();

  for (const { page, context } of [device, at.birgit.device]) {
    const kept = await page.evaluate(async () => ({
      local: Object.entries({ ...localStorage }),
      session: Object.entries({ ...sessionStorage }),
      databases: await indexedDB.databases(),
      caches: 'caches' in globalThis ? await caches.keys() : [],
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      readable: document.cookie,
      name: window.name,
      state: history.state as unknown,
      hash: location.hash + location.search,
    }));
    expect(kept).toEqual({
      local: [],
      session: [],
      databases: [],
      caches: [],
      workers: 0,
      readable: '',
      name: '',
      state: null,
      hash: '',
    });
    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name)).toEqual(['rb_seats']);
    for (const cookie of cookies)
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  }

  // Going back in the phone's history leads to no token either.
  await device.page.goBack();
  await expect(device.page).not.toHaveURL(/#./);
  const staff = (await console.page.context().cookies()).filter(({ name }) => name !== 'rb_lang');
  expect(staff.map(({ name, httpOnly }) => ({ name, httpOnly }))).toEqual([
    { name: 'rb_staff', httpOnly: true },
  ]);
});

test('STORY-55 pages and answers are kept by no cache, and no answer tells a page of another origin anything', async ({
  room,
}) => {
  const { laptop, board } = await openMeeting(room);
  const { request } = laptop.context;
  const origin = room.house.staffOrigin;
  const answer = await request.get(`${origin}/api/boards/${board}/door`);
  expect(answer.headers()).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers()).not.toHaveProperty('access-control-allow-origin');
  for (const path of ['/', '/j', `/m/${board}`, '/boards', `/c/${board}`, `/w/${board}`]) {
    const page = await request.get(`${origin}${path}`);
    const policy = page.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).not.toMatch(/Peter|Simon|<script>|style=/);
  }
});
