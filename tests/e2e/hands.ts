import type { CDPSession, Locator, Page } from 'playwright/test';

/** A point of the screen, in pixels. */
export type Point = { x: number; y: number };

/** Drags with the mouse, in the steps that a hand makes. */
export async function drag(
  page: Page,
  handle: Locator,
  target: Locator,
  edge: 'top' | 'bottom',
): Promise<void> {
  await handle.hover();
  await page.mouse.down();
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to drag to');
  const x = box.x + box.width / 2;
  const y = edge === 'top' ? box.y + 4 : box.y + box.height - 4;
  await page.mouse.move(x, y - 12, { steps: 6 });
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
}

/** A finger or a pen on a touch screen: what a mouse cannot play. */
export class Touch {
  readonly #line: CDPSession;

  private constructor(line: CDPSession) {
    this.#line = line;
  }

  static async on(page: Page): Promise<Touch> {
    return new Touch(await page.context().newCDPSession(page));
  }

  /** One finger goes down at the first point, along the others, and up. */
  async finger(points: readonly Point[]): Promise<void> {
    let timestamp = Date.now() / 1000 - 2;
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) => {
      timestamp += 0.03;
      return this.#line.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [...touchPoints],
        timestamp,
      });
    };
    const way = along(points);
    // It rests before it is lifted: after a flick a browser takes the next tap for the end of the flick.
    const rest = Array.from({ length: 12 }, () => way.at(-1) ?? { x: 0, y: 0 });
    for (const [index, point] of [...way, ...rest].entries())
      await send(index === 0 ? 'touchStart' : 'touchMove', [point]);
    await send('touchEnd', []);
  }

  /** A pen draws along the points. */
  async pen(points: readonly Point[]): Promise<void> {
    const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point) =>
      this.#line.send('Input.dispatchMouseEvent', {
        type,
        ...at,
        pointerType: 'pen',
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        force: 0.5,
        clickCount: 1,
      });
    const way = along(points);
    const [first] = way;
    const last = way.at(-1);
    if (!first || !last) return;
    await send('mousePressed', first);
    for (const point of way.slice(1)) await send('mouseMoved', point);
    await send('mouseReleased', last);
  }
}

/** The points and some between them, as a hand that does not jump. */
function along(points: readonly Point[]): Point[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [point];
    return [0, 1, 2, 3, 4, 5].map((step) => ({
      x: point.x + ((next.x - point.x) * step) / 6,
      y: point.y + ((next.y - point.y) * step) / 6,
    }));
  });
}
