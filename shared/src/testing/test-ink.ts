import { pathOf } from '../ink/draw-path.ts';
import { type InkShape, toInkWords } from '../ink/ink.ts';

const common = {
  typeName: 'shape',
  x: 40,
  y: 60,
  rotation: 0,
  index: 'a1',
  parentId: 'page:page',
  isLocked: false,
  opacity: 1,
} as const;

/** A stroke, an arrow, a note or a text, drawn on something, by the name given. Strokes say nothing. */
export function testInk(
  name: string,
  { kind, on, words = '' }: { kind: InkShape['type']; on: string; words?: string },
): InkShape {
  const base = { ...common, id: `shape:${name}`, meta: { on, schema: 'test' } };
  const line = { color: 'blue', size: 'm', dash: 'draw', fill: 'none', scale: 1 } as const;
  const said = { richText: toInkWords(words), font: 'sans', color: 'black', size: 'm' } as const;
  if (kind === 'draw') {
    const path = pathOf([
      [0, 0],
      [30, 40],
    ]);
    const segments = [{ type: 'free' as const, path, dim: 2 as const }];
    const rest = { isComplete: true, isClosed: false, isPen: false, scaleX: 1, scaleY: 1 };
    return { ...base, type: 'draw', props: { ...line, segments, ...rest } };
  }
  if (kind === 'arrow')
    return {
      ...base,
      type: 'arrow',
      props: {
        ...line,
        ...said,
        kind: 'arc',
        labelColor: 'black',
        arrowheadStart: 'none',
        arrowheadEnd: 'arrow',
        start: { x: 0, y: 0 },
        end: { x: 80, y: 20 },
        bend: 0,
        labelPosition: 0.5,
        elbowMidPoint: 0.5,
      },
    };
  if (kind === 'note')
    return {
      ...base,
      type: 'note',
      props: {
        ...said,
        labelColor: 'black',
        fontSizeAdjustment: null,
        align: 'middle',
        verticalAlign: 'middle',
        growY: 0,
        url: '',
        scale: 1,
        textLastEditedBy: null,
      },
    };
  return {
    ...base,
    type: 'text',
    props: { ...said, textAlign: 'start', w: 100, scale: 1, autoSize: true },
  };
}
