import type { Page } from 'playwright/test';
import { expect } from './room.ts';

/** A keyboard, and the eye that follows the focus. */
export class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Tabs on until the focus is on what has this name. */
  async to(name: string): Promise<void> {
    for (let stops = 0; stops < 150; stops += 1) {
      await this.#page.keyboard.press('Tab');
      const focus = await this.#focus();
      if (!focus) continue;
      expect(focus.isSeen, `the focus is seen on “${focus.name}”`).toBe(true);
      if (focus.name.startsWith(name)) return;
    }
    throw new Error(`the Tab key never comes to “${name}”`);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
  }

  #focus(): Promise<{ name: string; isSeen: boolean } | null> {
    return this.#page.evaluate(() => {
      const element = document.activeElement;
      const takesFocus = element instanceof HTMLElement || element instanceof SVGElement;
      if (!takesFocus || element === document.body) return null;
      const labels = (element as HTMLInputElement).labels;
      const label = labels?.[0]?.textContent ?? element.getAttribute('aria-label');
      const name = (label ?? element.textContent ?? '').trim();
      // A mark may stand on the element itself, or on what is drawn around it.
      const isMarked = (each: Element | null) => {
        const style = each && getComputedStyle(each);
        return (
          style !== null &&
          style.outlineStyle !== 'none' &&
          Number.parseFloat(style.outlineWidth) >= 2
        );
      };
      // Within a picture the edge is drawn, close around the symbol.
      const edge = element.querySelector('[data-edge]');
      const drawn = edge && getComputedStyle(edge);
      const isDrawn =
        drawn !== null && drawn.stroke !== 'none' && Number.parseFloat(drawn.strokeWidth) >= 2;
      const box = element.getBoundingClientRect();
      const isInView =
        box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return {
        name,
        isSeen: isInView && (isMarked(element) || isMarked(element.closest('label')) || isDrawn),
      };
    });
  }
}
