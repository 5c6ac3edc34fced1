import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { type Costs, costsOf, type Typing, typeWords } from './acts.ts';
import { type Moves, moveAbout } from './gestures.ts';
import { untilThere } from './in-page.ts';
import type { Side } from './side.ts';
import { type BrowserProcesses, MainThread } from './work.ts';

/** Everything that was measured on one page, from its opening to its closing. */
export type Visit = {
  firstMs: number;
  allMs: number;
  moves: Moves;
  typing: Typing;
  costs: Costs;
};

export type VisitSettings = {
  screen: { width: number; height: number };
  /** How many times slower the processor pretends to be. */
  slowness: number;
  processes: BrowserProcesses;
};

const patienceMs = 60_000;
/** What a page does by itself when all has come is over by then. */
const settlingMs = 1_500;

/** A page with nothing remembered is opened, used, and closed. */
export async function visit(
  browser: Browser,
  side: Side,
  { screen, slowness, processes }: VisitSettings,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: screen, locale: 'da-DK' });
  context.setDefaultTimeout(patienceMs);
  await side.come(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const sight = { page, side, main: await MainThread.of(session), processes };

  await page.goto(side.address, { waitUntil: 'commit' });
  const { firstMs, allMs } = await page.evaluate(untilThere, side.wanted);
  await pause(settlingMs);
  const moves = await moveAbout(sight, session);
  await side.lookAtFirst(page);
  const typing = await typeWords(sight);
  const costs = await costsOf(sight);

  await processes.usage();
  await context.close();
  return { firstMs, allMs, moves, typing, costs };
}
