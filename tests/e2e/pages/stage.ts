import type { Locator, Page } from 'playwright/test';
import type { Point } from '../hands.ts';
import { expect } from '../room.ts';

export type Tool = 'Vælg' | 'Flyt' | 'Pen' | 'Peg' | 'Pil' | 'Tekst' | 'Seddel' | 'Visk ud';

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

  /** How much of the picture the bars at its top and its bottom take; a wall in the room has none. */
  async bars(): Promise<[number, number]> {
    if ((await this.tools.count()) === 0) return [0, 0];
    const wall = await areaOf(this.canvas);
    const [top, bottom] = [await areaOf(this.places), await areaOf(this.tools)];
    return [top.y + top.height - wall.y, wall.y + wall.height - bottom.y];
  }

  /** Whether all of it is in the picture, between the bars. */
  async holds(thing: Locator): Promise<boolean> {
    const [it, wall] = [await areaOf(thing), await areaOf(this.canvas)];
    const [top, bottom] = await this.bars();
    return (
      it.x >= wall.x - 1 &&
      it.x + it.width <= wall.x + wall.width + 1 &&
      it.y >= wall.y + top - 1 &&
      it.y + it.height <= wall.y + wall.height - bottom + 1
    );
  }

  /** Whether there is more in the picture than an empty wall. */
  async showsSomePoster(): Promise<boolean> {
    const wall = await areaOf(this.canvas);
    const posters = await this.canvas.locator('[data-poster]').all();
    for (const poster of posters) {
      const { x, y, width, height } = await areaOf(poster);
      const across = Math.min(x + width, wall.x + wall.width) - Math.max(x, wall.x);
      const down = Math.min(y + height, wall.y + wall.height) - Math.max(y, wall.y);
      if (across > 40 && down > 40) return true;
    }
    return false;
  }

  /** Goes somewhere, and counts at how many places a thing is seen on the way until it rests. */
  async wayOf(thing: Locator, to: string): Promise<number> {
    const button = await this.place(to).elementHandle();
    return thing.evaluate(async (element, press) => {
      const seen = new Set<string>();
      const frame = () => new Promise(requestAnimationFrame);
      const before = JSON.stringify(element.getBoundingClientRect());
      (press as HTMLElement).click();
      let rests = 0;
      for (let last = before; rests < 30; await frame()) {
        const now = JSON.stringify(element.getBoundingClientRect());
        rests = now === last && now !== before ? rests + 1 : 0;
        if (now !== before) seen.add(now);
        last = now;
      }
      return seen.size;
    }, button);
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

  /** The letters and lines of what is drawn, where the eye sees them: its frame begins where the pen did. */
  line(): Locator {
    return this.drawn('draw').locator('path').first();
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

  /** A line across something, at this share of its height. */
  async lineOn(ground: Locator, down: number): Promise<Point[]> {
    return [await pointIn(ground, 0.3, down), await pointIn(ground, 0.6, down + 0.03)];
  }

  /** A ring just outside of something. */
  async ringAround(thing: Locator): Promise<Point[]> {
    const { x, y, width, height } = await areaOf(thing);
    return Array.from({ length: 13 }, (_, step) => {
      const turn = (step / 12) * Math.PI * 2;
      return {
        x: x + width / 2 + (width / 2 + 4) * Math.cos(turn),
        y: y + height / 2 + (height / 2 + 4) * Math.sin(turn),
      };
    });
  }

  /** Writes words of ink at a point, with the tool that is chosen. */
  async write({ x, y }: Point, words: string): Promise<void> {
    await this.page.mouse.click(x, y);
    await expect(this.canvas.locator('[contenteditable="true"]')).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Escape');
    await expect(this.canvas.locator('[contenteditable="true"]')).toHaveCount(0);
  }

  /** Takes hold of something drawn. */
  async take(shape: Locator): Promise<void> {
    const { x, y, width, height } = await areaOf(shape);
    await this.page.mouse.click(x + width / 2, y + height / 2);
    await expect(this.tools.getByRole('button', { name: 'Fjern' })).toBeVisible();
  }

  /** Whether one thing lies on another with at least this share of its smaller side. */
  async overlaps(one: Locator, other: Locator, share = 0.5): Promise<boolean> {
    const [a, b] = [await boxOf(one), await boxOf(other)];
    if (!a || !b) return false;
    const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
    const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
    return (
      across >= Math.min(a.width, b.width) * share && down >= Math.min(a.height, b.height) * share
    );
  }

  /** The colour that a line is drawn in. */
  async colourOf(shape: Locator): Promise<string> {
    const path = shape.locator('path').first();
    return path.evaluate((line) => {
      const { fill, stroke } = getComputedStyle(line);
      return fill === 'none' ? stroke : fill;
    });
  }

  /** A colour of the house by its name. */
  async token(name: string): Promise<string> {
    return this.page.evaluate((token) => {
      const patch = document.body.appendChild(document.createElement('i'));
      patch.style.color = `var(${token})`;
      const { color } = getComputedStyle(patch);
      patch.remove();
      return color;
    }, name);
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

/** Where it lies, or null where it is not to be seen just now. */
async function boxOf(locator: Locator): Promise<Area | null> {
  return (await locator.isVisible()) ? locator.boundingBox() : null;
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
