import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';

export type Tool = 'Vælg' | 'Flyt' | 'Pen' | 'Peg' | 'Pil' | 'Tekst' | 'Seddel' | 'Visk ud';

/** A point of the screen, in pixels. */
export type Point = { x: number; y: number };
export type Area = Point & { width: number; height: number };

/** The wall as a console shows it: the canvas, or poster by poster. */
export class StagePage {
  readonly page: Page;
  readonly canvas: Locator;
  readonly places: Locator;
  readonly tools: Locator;
  readonly styles: Locator;
  readonly dialog: Locator;
  readonly columns: Locator;
  /** What others draw and point at right now. */
  readonly glimpses: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.locator('.tl-container');
    this.places = page.getByRole('navigation', { name: 'Plancher på væggen' });
    this.tools = page.getByRole('toolbar', { name: 'Tegn og peg' });
    this.styles = page.getByRole('group', { name: 'Farve og tykkelse' });
    this.dialog = page.getByRole('dialog');
    this.columns = page.locator('[data-poster="columns"]');
    this.glimpses = this.canvas.locator('polyline');
  }

  async isCanvas(): Promise<void> {
    await expect(this.tools).toBeVisible();
    await expect(this.columns).toBeVisible();
  }

  async isPlain(): Promise<void> {
    await expect(this.canvas).toHaveCount(0);
    await expect(this.places).toBeVisible();
  }

  place(name: string): Locator {
    return this.places.getByRole('button', { name });
  }

  /** Goes to a poster and waits until it is looked at. */
  async go(name: string): Promise<void> {
    await this.place(name).click();
    await this.isAt(name);
  }

  async isAt(name: string): Promise<void> {
    await expect(this.place(name)).toHaveAttribute('aria-current', 'true');
  }

  async choose(tool: Tool): Promise<void> {
    const button = this.tools.getByRole('button', { name: tool, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }

  async chooseStyle(name: string): Promise<void> {
    const button = this.styles.getByRole('button', { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }

  /** Everything drawn that is in the document of the page, of one kind or of all. */
  drawn(kind?: 'draw' | 'arrow' | 'note' | 'text'): Locator {
    return this.canvas.locator(
      kind ? `.tl-shape[data-shape-type="${kind}"]` : '.tl-shape[data-shape-type]',
    );
  }

  /** A poster by its name on the wall: the columns, or a sheet. */
  sheet(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  async hang(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nyt tegneark' }).click();
    await this.dialog.getByRole('textbox', { name: 'Hvad skal arket hedde?' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
    await this.isAt(name);
  }

  /** Draws a line with the mouse; `lifts` false leaves the button down. */
  async stroke(points: readonly Point[], { lifts = true } = {}): Promise<void> {
    const [first, ...rest] = points;
    if (!first) return;
    const { mouse } = this.page;
    await mouse.move(first.x, first.y);
    await mouse.down();
    for (const { x, y } of rest) await mouse.move(x, y, { steps: 6 });
    if (lifts) await mouse.up();
  }
}

/** Where something is on the screen. */
export async function areaOf(locator: Locator): Promise<Area> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return box;
}

/** A point inside of something, in shares of its width and height. */
export async function pointIn(locator: Locator, across: number, down: number): Promise<Point> {
  const { x, y, width, height } = await areaOf(locator);
  return { x: x + width * across, y: y + height * down };
}

/** Where one thing lies on another, in shares of its width: the same on every screen. */
export async function placeOn(thing: Locator, ground: Locator): Promise<Point> {
  const [it, on] = [await areaOf(thing), await areaOf(ground)];
  return { x: (it.x - on.x) / on.width, y: (it.y - on.y) / on.width };
}
