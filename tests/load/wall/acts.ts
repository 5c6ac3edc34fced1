import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../stats.ts';
import { keysToFrames } from './in-page.ts';
import { type Change, changes } from './side.ts';
import type { Sight } from './sight.ts';
import { type MainThread, type Work, workSince } from './work.ts';

/** Milliseconds from a key to the end of the next frame. */
export type Typing = { p50Ms: number; p95Ms: number };
/** What one change from elsewhere costs a page. */
export type Costs = Record<Change, Work>;

const keys = { count: 24, everyMs: 110, letter: 'e' };
const changesOfAKind = 8;
/** From one change to the next: longer than the 60 ms a frame may be held back, and all that follows it. */
const changeMs = 350;

/** Types in the first card or note, at the pace of somebody who types well. */
export async function typeWords({ page, side }: Sight): Promise<Typing> {
  await side.beginWords(page);
  const listening = page.evaluate(keysToFrames, keys.count);
  for (let n = 0; n < keys.count; n += 1) {
    await pause(keys.everyMs);
    await page.keyboard.press(keys.letter);
  }
  const times = await listening;
  await page.keyboard.press('Escape');
  const words = await page.locator(side.change.letter.showsIn).first().innerText();
  if (!words.includes(keys.letter.repeat(keys.count)))
    throw new Error(`letters were lost on ${side.address}: ${words}`);
  return { p50Ms: percentile(times, 50), p95Ms: percentile(times, 95) };
}

/** What others' changes cost the main thread, over what it does by itself in the same time. */
export async function costsOf({ page, side, main }: Sight): Promise<Costs> {
  const ownWork = await workDuring(main, () => pause(changesOfAKind * changeMs));
  const costOf = async (change: Change): Promise<Work> => {
    const { make, showsIn } = side.change[change];
    const place = page.locator(showsIn).first();
    const shown = () => place.evaluate((found) => found.outerHTML);
    const before = await shown();
    const work = await workDuring(main, async () => {
      for (let n = 0; n < changesOfAKind; n += 1) {
        await make(page, n);
        await pause(changeMs);
      }
    });
    if ((await shown()) === before) throw new Error(`a ${change} did not come to ${side.address}`);
    return workSince(ownWork, work, changesOfAKind);
  };
  const costs: [Change, Work][] = [];
  for (const change of changes) costs.push([change, await costOf(change)]);
  return Object.fromEntries(costs) as Costs;
}

async function workDuring(main: MainThread, act: () => Promise<unknown>): Promise<Work> {
  const before = await main.work();
  await act();
  return workSince(before, await main.work());
}
