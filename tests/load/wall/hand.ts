import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { middleOf, zoomNow } from './in-page.ts';

/** How often a wheel or a touchpad speaks. */
const tickMs = 16;
const ctrl = 2;
const settlingMs = 400;
const closeEnough = 0.04;

/** A hand on the wheel over the canvas. */
export class WheelHand {
  readonly #page: Page;
  readonly #session: CDPSession;
  #at = { x: 0, y: 0 };

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Lays the hand over the middle of what can be seen of something. */
  async layOver(selector: string): Promise<void> {
    this.#at = await this.#page.evaluate(middleOf, selector);
  }

  /** Turns the wheel at a steady pace, whether the page keeps up or not: so far at each tick. */
  async turn(turns: readonly number[], { isZoom }: { isZoom: boolean }): Promise<void> {
    const answers: Promise<unknown>[] = [];
    const startMs = performance.now();
    for (const [tick, deltaY] of turns.entries()) {
      await pause(Math.max(0, startMs + tick * tickMs - performance.now()));
      answers.push(this.#tick(deltaY, isZoom));
    }
    await Promise.all(answers);
  }

  /** Zooms until the camera is so near, and waits until the wall stands still. */
  async zoomTo(wanted: number): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      const ratio = wanted / (await this.#page.evaluate(zoomNow));
      if (Math.abs(ratio - 1) < closeEnough) break;
      await this.#tick(Math.max(-10, Math.min(10, (1 - ratio) * 100)), true);
      await pause(tickMs * 2);
    }
    await pause(settlingMs);
  }

  #tick(deltaY: number, isZoom: boolean): Promise<unknown> {
    return this.#session.send('Input.dispatchMouseEvent', {
      ...this.#at,
      ...{ type: 'mouseWheel', deltaX: 0, deltaY, modifiers: isZoom ? ctrl : 0 },
    });
  }
}
