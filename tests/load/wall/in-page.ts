// What runs inside the pages that are measured. Each function is sent there whole, so it uses nothing around it.

/** When the first of these was on the page, and when so many of all of them were and had been painted. */
export async function untilThere(
  wanted: readonly { selector: string; count: number }[],
): Promise<{ firstMs: number; allMs: number }> {
  let firstMs: number | null = null;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const counts = wanted.map(({ selector }) => document.querySelectorAll(selector).length);
    const isAll = wanted.every(({ count }, at) => (counts[at] ?? 0) >= count);
    if (firstMs === null && (counts[0] ?? 0) > 0) firstMs = performance.now();
    if (!isAll && performance.now() > 60_000)
      throw new Error(`after a minute the page holds ${counts.join(', ')} of what is to come`);
    if (!isAll) continue;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return { firstMs: firstMs ?? performance.now(), allMs: performance.now() };
  }
}

/** Milliseconds from frame to frame, for so long, and in how many places the wall was meanwhile. */
export async function framesFor(ms: number): Promise<{ frames: number[]; places: number }> {
  const layer = document.querySelector<HTMLElement>('.tl-html-layer');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  const places = new Set<string>();
  const startMs = await frame();
  for (let lastMs = startMs; lastMs - startMs < ms; ) {
    const nowMs = await frame();
    frames.push(nowMs - lastMs);
    if (layer) places.add(layer.style.transform);
    lastMs = nowMs;
  }
  return { frames, places: places.size };
}

/** Milliseconds from so many keys, each to the end of the next frame. */
export async function keysToFrames(count: number): Promise<number[]> {
  const { promise, resolve } = Promise.withResolvers<number[]>();
  const times: number[] = [];
  const onKey = ({ timeStamp }: KeyboardEvent) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The message comes after layout and paint.
      port1.onmessage = () => {
        times.push(performance.now() - timeStamp);
        if (times.length === count) resolve(times);
      };
      port2.postMessage(null);
    });
  addEventListener('keydown', onKey, { capture: true });
  return promise.finally(() => removeEventListener('keydown', onKey, { capture: true }));
}

/** How near the camera is: 1 where a board unit is a pixel. */
export function zoomNow(): number {
  const layer = document.querySelector('.tl-html-layer');
  return layer ? new DOMMatrix(getComputedStyle(layer).transform).a : Number.NaN;
}

/** The middle of what can be seen of something on the canvas, in pixels of the page. */
export function middleOf(selector: string): { x: number; y: number } {
  const canvas = document.querySelector('.tl-container')?.getBoundingClientRect();
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (!canvas || !box) throw new Error(`there is no ${selector} on a canvas`);
  const middle = (starts: number[], ends: number[]) =>
    (Math.max(...starts) + Math.min(...ends)) / 2;
  return {
    x: middle([canvas.left, box.left], [canvas.right, box.right]),
    y: middle([canvas.top, box.top], [canvas.bottom, box.bottom]),
  };
}
