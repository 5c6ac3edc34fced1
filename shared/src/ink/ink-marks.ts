import { pathPoints } from './draw-path.ts';
import { type InkColour, type InkShape, inkWidths, wordsOf } from './ink.ts';

/** A way of points in board units, from the corner of what it is drawn on. */
export type InkPoints = readonly (readonly [number, number])[];

/** What is drawn, as any page can show it: lines, and words at a place. `on` says what it is drawn on. */
export type InkMark = { id: string; on: string; colour: InkColour } & (
  | { kind: 'line'; points: InkPoints; width: number; isClosed: boolean }
  | { kind: 'arrow'; points: InkPoints; width: number; words: string }
  | {
      kind: 'words';
      words: string;
      isNote: boolean;
      at: readonly [number, number];
      /** Null: as wide as the words are. */
      width: number | null;
      height: number;
      letters: number;
    }
);

const textSizes = { s: 18, m: 24, l: 36, xl: 44 } as const;
const noteLetters = { s: 18, m: 22, l: 26, xl: 32 } as const;
const noteSide = 200;
/** Points along the bow of an arrow. */
const bowSteps = 16;

/** The marks of what is drawn, lowest first. Strokes without a point are left out. */
export function inkMarks(shapes: readonly InkShape[]): InkMark[] {
  return shapes.flatMap((shape) => {
    const mark = markOf(shape);
    return mark ? [mark] : [];
  });
}

function markOf(shape: InkShape): InkMark | null {
  const { id, meta, x, y } = shape;
  const common = { id, on: meta.on, colour: shape.props.color };
  if (shape.type === 'draw') {
    const { segments, size, scale, scaleX, scaleY, isClosed } = shape.props;
    const points = segments
      .flatMap(({ path, dim }) => pathPoints(path, dim))
      .map(([px, py]) => turned(shape, px * scaleX, py * scaleY));
    if (points.length === 0) return null;
    return { ...common, kind: 'line', points, width: inkWidths[size] * Math.abs(scale), isClosed };
  }
  if (shape.type === 'arrow') {
    const { start, end, bend, size, scale, richText } = shape.props;
    const points = bow(start, end, bend).map(([px, py]) => turned(shape, px, py));
    const width = inkWidths[size] * Math.abs(scale);
    return { ...common, kind: 'arrow', points, width, words: wordsOf(richText).trim() };
  }
  const words = wordsOf(shape.props.richText).trim();
  const scale = Math.abs(shape.props.scale);
  if (shape.type === 'note') {
    const height = (noteSide + shape.props.growY) * scale;
    const letters = noteLetters[shape.props.size] * scale;
    const width = noteSide * scale;
    return { ...common, kind: 'words', words, isNote: true, at: [x, y], width, height, letters };
  }
  const letters = textSizes[shape.props.size] * scale;
  const width = shape.props.autoSize ? null : shape.props.w * scale;
  return { ...common, kind: 'words', words, isNote: false, at: [x, y], width, height: 0, letters };
}

function turned(shape: InkShape, px: number, py: number): [number, number] {
  const cos = Math.cos(shape.rotation);
  const sin = Math.sin(shape.rotation);
  return [shape.x + px * cos - py * sin, shape.y + px * sin + py * cos];
}

/** From start to end, bowed out by `bend` in the middle. */
function bow(
  start: { x: number; y: number },
  end: { x: number; y: number },
  bend: number,
): [number, number][] {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [cx, cy] = [
    (start.x + end.x) / 2 + (dy / length) * bend * 2,
    (start.y + end.y) / 2 - (dx / length) * bend * 2,
  ];
  const steps = Math.abs(bend) < 1 ? 1 : bowSteps;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * start.x + b * cx + c * end.x, a * start.y + b * cy + c * end.y];
  });
}
