import { captionNeeds } from './couple-lines.ts';
import { type Box, boxAround, grown, isOverlapping, type Point } from './geometry.ts';
import type { DraftOutline } from './households.ts';
import type { Union } from './kin.ts';
import { letters, lineHeight } from './label-plan.ts';
import type { CoupleLine, LabelLine } from './layout.ts';
import { isThrough, type Segment, segmentsOf } from './segments.ts';
import { textWidth } from './text-width.ts';

/** What words keep clear of: what is written and drawn already, and lines. Grows as words find their places. */
export type Taken = { boxes: Box[]; segments: Segment[] };

const height = lineHeight(letters.small);

function isFree(box: Box, { boxes, segments }: Taken): boolean {
  return (
    boxes.every((each) => !isOverlapping(box, each)) &&
    segments.every((segment) => !isThrough(segment, box))
  );
}

/** A couple's line with the places of its slash and its words. `apart` is who the children do not live with. */
export function captioned(
  line: CoupleLine,
  union: Union,
  { taken, apart }: { taken: Taken; apart: 'left' | 'right' },
): CoupleLine {
  const level = longestLevel(line.points);
  const { width, hasSlash } = captionNeeds(union);
  if (!level) return line;
  const [left, right] = [Math.min(level.a.x, level.b.x), Math.max(level.a.x, level.b.x)];
  const { y } = level.a;
  const slash = hasSlash ? slashPlace({ left, right, y }, apart, taken) : null;
  if (slash) taken.boxes.push({ x: slash.x - 14, y: y - 12, width: 28, height: 24 });
  const caption = width > 0 ? captionPlace({ left, right, y }, width, taken) : null;
  if (caption) taken.boxes.push(caption);
  return { ...line, slash, caption };
}

/** From the end of the line to the middle of its slash. */
const fromEnd = 20;

type Stretch = { left: number; right: number; y: number };

function longestLevel(points: readonly Point[]): Segment | null {
  const levels = segmentsOf(points).filter(({ a, b }) => a.y === b.y);
  const length = ({ a, b }: Segment) => Math.abs(b.x - a.x);
  return levels.reduce<Segment | null>(
    (best, each) => (best && length(best) >= length(each) ? best : each),
    null,
  );
}

/** Near the parent the children do not live with; a little further where another line comes down. */
function slashPlace({ left, right, y }: Stretch, apart: 'left' | 'right', taken: Taken): Point {
  const room = Math.max(0, right - left - 2 * fromEnd);
  for (let off = 0; off <= room; off += 6) {
    const x = apart === 'left' ? left + fromEnd + off : right - fromEnd - off;
    const box = { x: x - 14, y: y - 12, width: 28, height: 24 };
    const isClear = taken.segments.every(
      (segment) => segment.a.y === segment.b.y || !isThrough(segment, box),
    );
    if (isClear && taken.boxes.every((each) => !isOverlapping(box, each))) return { x, y };
  }
  return { x: apart === 'left' ? left + fromEnd : right - fromEnd, y };
}

/** Above the line, as near to its middle as nothing else is; else below it; else smaller. */
function captionPlace({ left, right, y }: Stretch, width: number, taken: Taken): Box | null {
  for (const share of [1, 0.8, 0.65, 0.5]) {
    const own = width * share;
    const middle = (left + right) / 2;
    for (const top of [y - height - 3, y + 3])
      for (let off = 0; off <= (right - left) / 2; off += 3)
        for (const centre of off === 0 ? [middle] : [middle - off, middle + off]) {
          const box = { x: centre - own / 2, y: top, width: own, height };
          if (box.x < left + 3 || box.x + own > right - 3) continue;
          if (isFree(grown(box, 2), taken)) return box;
        }
  }
  return null;
}

/** Where the name of a household stands: by a level edge of its outline, outside or inside, free of everything. */
export function householdName(
  { label }: DraftOutline,
  corners: readonly Point[],
  taken: Taken,
): LabelLine | null {
  if (!label) return null;
  const size = letters.small;
  const around = boxAround(corners.map((corner) => ({ ...corner, width: 0, height: 0 })));
  const width = textWidth(label, size);
  const edges = segmentsOf([...corners, ...corners.slice(0, 1)])
    .filter(({ a, b }) => a.y === b.y)
    .map(({ a, b }) => ({ left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), y: a.y }))
    .sort((a, b) => b.y - a.y || a.left - b.left);
  for (const { left, right, y } of edges) {
    const isLower = around !== null && y > around.y + around.height / 2;
    const tops = isLower ? [y + 3, y - height - 3] : [y - height - 3, y + 3];
    for (const top of tops)
      for (let x = left + 14; x + width <= Math.max(right - 8, left + 15 + width); x += 8) {
        const box = { x, y: top, width, height };
        if (!isFree(grown(box, 2), taken)) continue;
        taken.boxes.push(box);
        return {
          words: label,
          role: 'household',
          size,
          x: x + width / 2,
          y: top + Math.round(height * 0.78),
          box,
        };
      }
  }
  return null;
}
