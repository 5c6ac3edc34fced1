import type { CDPSession } from 'playwright';
import { percentile } from '../stats.ts';
import { WheelHand } from './hand.ts';
import { framesFor, zoomNow } from './in-page.ts';
import type { Sight } from './sight.ts';
import { workSince } from './work.ts';

/** What the hand does, and from where: `near` is 100 %, `far` is all of the wall. */
export const gestures = ['pan near', 'zoom near', 'pan far', 'zoom far'] as const;
export type Gesture = (typeof gestures)[number];

export type Smoothness = {
  p50Ms: number;
  p95Ms: number;
  /** Share of the frames that came more than 33 ms after the one before: something was left out. */
  lateShare: number;
  /** What the main thread and all of the browser do for each frame, in processor time. */
  mainMs: number;
  browserMs: number;
};
export type Moves = Record<Gesture, Smoothness>;

const gestureMs = 2_000;
/** A wall that was in fewer places than this stood still. */
const fewestPlaces = 3;
/** Of all of the wall so much nearer that there is room to pan, and nearly all is still in view. */
const panningRoom = 1.3;

/** How far the wheel is turned at each tick. Panning goes there and back. */
const turns: Record<Gesture, readonly number[]> = {
  'pan near': thereAndBack(60, 24),
  'zoom near': [...thereAndBack(30, 3), ...thereAndBack(30, 3)],
  'pan far': [...thereAndBack(30, 6), ...thereAndBack(30, 6)],
  'zoom far': [...thereAndBack(30, -3), ...thereAndBack(30, -3)],
};

/** Pans and zooms, far away and near. */
export async function moveAbout(sight: Sight, session: CDPSession): Promise<Moves> {
  const { page, side } = sight;
  const hand = new WheelHand(page, session);

  await side.lookAtAll(page);
  await hand.layOver(side.content);
  const farZoom = await page.evaluate(zoomNow);
  const zoomFar = await move(sight, hand, 'zoom far');
  await hand.zoomTo(farZoom * panningRoom);
  const panFar = await move(sight, hand, 'pan far');

  await side.lookAtFirst(page);
  await hand.layOver(side.content);
  await hand.zoomTo(1);
  const panNear = await move(sight, hand, 'pan near');
  const zoomNear = await move(sight, hand, 'zoom near');
  return {
    ...{ 'pan near': panNear, 'zoom near': zoomNear },
    ...{ 'pan far': panFar, 'zoom far': zoomFar },
  };
}

async function move(
  { page, main, processes }: Sight,
  hand: WheelHand,
  gesture: Gesture,
): Promise<Smoothness> {
  const before = { main: await main.work(), browser: await processes.usage() };
  const watching = page.evaluate(framesFor, gestureMs);
  await hand.turn(turns[gesture], { isZoom: gesture.startsWith('zoom') });
  const { frames, places } = await watching;
  const after = { main: await main.work(), browser: await processes.usage() };
  if (places < fewestPlaces) throw new Error(`${page.url()} stood still (${gesture})`);
  return {
    p50Ms: percentile(frames, 50),
    p95Ms: percentile(frames, 95),
    lateShare: frames.filter((each) => each > 33).length / frames.length,
    mainMs: workSince(before.main, after.main, frames.length).allMs,
    browserMs: ((after.browser.cpuS - before.browser.cpuS) * 1000) / frames.length,
  };
}

function thereAndBack(ticks: number, step: number): number[] {
  return Array.from({ length: ticks * 2 }, (_, at) => (at < ticks ? step : -step));
}
