import { type Browser, chromium } from 'playwright';
import { otherWork } from '../quiet.ts';
import { RundbordHouse } from '../rundbord-house.ts';
import { Colleague } from './full-board.ts';
import { PlainPage } from './plain-page.ts';
import { plainSide, rundbordSide, type Side } from './side.ts';
import { type Visit, visit } from './visit.ts';
import { BrowserProcesses } from './work.ts';

export type WallPair = { plain: Visit; rundbord: Visit };
export type WallComparison = {
  pairs: WallPair[];
  /** What Rundbord's page has for a canvas; the plain page is as large. */
  canvas: { width: number; height: number };
  slowness: number;
  othersShare: number;
};

/** A laptop beside a projector. */
const laptop = { width: 1440, height: 900 };

// The flags of the stories: nothing leaves the machine, and the processor draws.
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** The same wall on Rundbord's console and on plain tldraw, turn by turn. */
export async function compareWalls(settings: {
  rounds: number;
  slowness: number;
}): Promise<WallComparison> {
  const house = await RundbordHouse.open();
  const cookie = await house.signIn(await house.firstSignIn(), 'Jonas');
  const board = await house.makeBoard(cookie);
  await house.openMeeting(cookie, board);
  const colleague = await Colleague.fill(house, cookie, board);
  const plainPage = await PlainPage.open();
  const { RBT_CHROMIUM } = process.env;
  const browser = await chromium.launch({
    ...(RBT_CHROMIUM === undefined ? {} : { executablePath: RBT_CHROMIUM }),
    args: flags,
  });
  const processes = new BrowserProcesses(await browser.newBrowserCDPSession());
  const sides = {
    rundbord: rundbordSide({ house, cookie, board, colleague }),
    plain: plainSide(plainPage.address),
  };
  const canvas = await canvasOf(browser, sides.rundbord);
  const screens = { rundbord: laptop, plain: canvas };
  const come = (name: keyof typeof sides) =>
    visit(browser, sides[name], {
      ...{ screen: screens[name], slowness: settings.slowness, processes },
    });

  const others = await otherWork([house.server, processes]);
  const pairs: WallPair[] = [];
  for (let n = 0; n < settings.rounds; n += 1) {
    // Who goes first changes, so that neither always gets the warmer machine.
    const first = n % 2 === 0 ? await come('plain') : null;
    const rundbord = await come('rundbord');
    pairs.push({ plain: first ?? (await come('plain')), rundbord });
  }
  const othersShare = await others();

  colleague.leave();
  await browser.close();
  await plainPage.close();
  await house.end();
  return { pairs, canvas, slowness: settings.slowness, othersShare };
}

/** How large the canvas is on the console's page. The first visit also warms the house. */
async function canvasOf(browser: Browser, side: Side): Promise<WallComparison['canvas']> {
  const context = await browser.newContext({ viewport: laptop, locale: 'da-DK' });
  await side.come(context);
  const page = await context.newPage();
  await page.goto(side.address);
  const box = await page.locator('.tl-container').boundingBox();
  await context.close();
  if (!box) throw new Error('the console shows no canvas');
  return { width: Math.round(box.width), height: Math.round(box.height) };
}
