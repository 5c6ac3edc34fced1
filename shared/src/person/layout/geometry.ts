/** A place in board units; y grows downwards. */
export type Point = { x: number; y: number };

/** A rectangle in board units; `x` and `y` are its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** One U of docs/spec/genogram.md in board units: the width of a symbol. */
export const unit = 48;

/** From one generation to the next, unless lines between them need more (GEN-1). */
export const rowHeight = 4 * unit;

/** Whether two boxes share more than their edges. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The box with room on every side; a negative `by` takes from it. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The smallest box around all; null around none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
