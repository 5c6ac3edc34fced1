import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { compareKeys } from '../card/card-order.ts';
import { standsOnPattern } from './stands-on.ts';

// Ink is what is drawn on the wall: records of tldraw, whole, one entry each, with places relative to what they are
// drawn on. The house reads them without tldraw, so their shape is written down here (version 5.4 of its schema).

/** Most records of ink that the house keeps on a board. */
export const inkLimit = 3000;
/** Most things that a console lets be drawn on a board: a third of the records, since an arrow can hold on at both ends, and
 *  with strokes as long as people draw them half of a document (protocol/frames.ts), so that cards have room. */
export const inkShapesLimit = 1000;
/** Most characters in one path of a stroke: 600 points and to spare. */
const pathLimit = 20_000;
/** Most characters in all paths of a stroke together. */
const pathsLimit = 60_000;
/** Most UTF-16 units in the words of one note, text or arrow. */
export const inkWordsLimit = 4000;

export const inkColours = [
  'black',
  'grey',
  'light-violet',
  'violet',
  'blue',
  'light-blue',
  'yellow',
  'orange',
  'green',
  'light-green',
  'light-red',
  'red',
  'white',
] as const;
export type InkColour = (typeof inkColours)[number];

/** Widths of strokes and sizes of letters, in board units (stack: tldraw's own steps). */
export const inkWidths = { s: 2, m: 3.5, l: 5, xl: 10 } as const;
export type InkSize = keyof typeof inkWidths;

const place = z.number().check(z.minimum(-1e6), z.maximum(1e6));
const factor = z.number().check(z.minimum(-100), z.maximum(100));
const colour = z.enum(inkColours);
const size = z.enum(['s', 'm', 'l', 'xl']);
const font = z.enum(['draw', 'sans', 'serif', 'mono']);
const dash = z.enum(['draw', 'solid', 'dashed', 'dotted', 'none']);
const fill = z.enum(['none', 'semi', 'solid', 'pattern', 'fill', 'lined-fill']);
const schemaName = z.string().check(z.regex(/^[a-z0-9]{1,16}$/));
/** What the drawing program calls its parts. Its name stands nowhere in what a phone loads (BUDGET-2). */
const schemaPart = z
  .string()
  .check(z.maxLength(100), z.regex(/^com\.[a-z]{2}draw(\.[a-z0-9_-]{1,30}){1,4}$/));
const point = z.strictObject({ x: place, y: place, z: z.optional(z.number()) });
const arrowhead = z.enum([
  'arrow',
  'triangle',
  'square',
  'dot',
  'pipe',
  'diamond',
  'inverted',
  'bar',
  'none',
]);

/** Words in ink: paragraphs of plain letters, and nothing else. */
const richText = z.strictObject({
  type: z.literal('doc'),
  content: z
    .array(
      z.strictObject({
        type: z.literal('paragraph'),
        content: z.optional(
          z
            .array(
              z.strictObject({
                type: z.literal('text'),
                text: z.string().check(z.minLength(1), z.maxLength(inkWordsLimit)),
              }),
            )
            .check(z.maxLength(1)),
        ),
      }),
    )
    .check(
      z.maxLength(200),
      z.refine((lines) => together(lines, (each) => each.content?.[0]?.text) <= inkWordsLimit),
    ),
});
export type InkWords = z.infer<typeof richText>;

/** `on`: what the ink belongs to and is placed from (stands-on.ts). `schema`: the version of the drawing program's own
 *  schema, kept under `schema:<name>` beside the records. */
const meta = z.strictObject({
  on: z.string().check(z.regex(standsOnPattern)),
  schema: schemaName,
});

const shapeId = z.string().check(z.regex(/^shape:[A-Za-z0-9_-]{1,40}$/));

function shape<const K extends string, S extends z.core.$ZodLooseShape>(type: K, props: S) {
  return z.strictObject({
    id: shapeId,
    typeName: z.literal('shape'),
    type: z.literal(type),
    x: place,
    y: place,
    rotation: factor,
    index: z.string().check(z.regex(/^[A-Za-z0-9]{1,100}$/)),
    parentId: z.literal('page:page'),
    isLocked: z.boolean(),
    opacity: z.number().check(z.minimum(0), z.maximum(1)),
    props: z.strictObject(props),
    meta,
  });
}

const drawn = shape('draw', {
  color: colour,
  fill,
  dash,
  size,
  segments: z
    .array(
      z.strictObject({
        type: z.enum(['free', 'straight']),
        path: z.string().check(z.maxLength(pathLimit), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
        dim: z.optional(z.literal([2, 3])),
      }),
    )
    .check(
      z.maxLength(200),
      z.refine((segments) => together(segments, (each) => each.path) <= pathsLimit),
    ),
  isComplete: z.boolean(),
  isClosed: z.boolean(),
  isPen: z.boolean(),
  scale: factor,
  scaleX: factor,
  scaleY: factor,
});

const arrow = shape('arrow', {
  kind: z.enum(['arc', 'elbow']),
  labelColor: colour,
  color: colour,
  fill,
  dash,
  size,
  arrowheadStart: arrowhead,
  arrowheadEnd: arrowhead,
  font,
  start: point,
  end: point,
  bend: place,
  richText,
  labelPosition: factor,
  scale: factor,
  elbowMidPoint: place,
});

const note = shape('note', {
  color: colour,
  labelColor: colour,
  size,
  font,
  fontSizeAdjustment: z.nullable(factor),
  align: z.enum(['start', 'middle', 'end', 'start-legacy', 'end-legacy', 'middle-legacy']),
  verticalAlign: z.enum(['start', 'middle', 'end']),
  growY: place,
  url: z.literal(''),
  richText,
  scale: factor,
  textLastEditedBy: z.literal(null),
});

const text = shape('text', {
  color: colour,
  size,
  font,
  textAlign: z.enum(['start', 'middle', 'end']),
  w: place,
  richText,
  scale: factor,
  autoSize: z.boolean(),
});

/** Anything that is drawn. */
export const shapeSchema = z.discriminatedUnion('type', [drawn, arrow, note, text]);
/** One thing drawn: a stroke, an arrow, a sticky note, or words. */
export type InkShape = z.infer<typeof shapeSchema>;

/** What holds an arrow's end. */
export const bindingSchema = z.strictObject({
  id: z.string().check(z.regex(/^binding:[A-Za-z0-9_-]{1,40}$/)),
  typeName: z.literal('binding'),
  type: z.literal('arrow'),
  fromId: shapeId,
  toId: shapeId,
  props: z.strictObject({
    terminal: z.enum(['start', 'end']),
    normalizedAnchor: point,
    isExact: z.boolean(),
    isPrecise: z.boolean(),
    snap: z.enum(['center', 'edge-point', 'edge', 'none']),
  }),
  meta: z.strictObject({ schema: schemaName }),
});
/** An arrow's end that holds on to a note or to words. */
export type InkBinding = z.infer<typeof bindingSchema>;

/** The drawing program's schema: the version of each of its parts. */
export const versionsSchema = z.record(
  schemaPart,
  z.number().check(z.int(), z.minimum(0), z.maximum(10_000)),
);
const versionKey = /^schema:[a-z0-9]{1,16}$/;

/** Whether a value may stand under this key of the root `ink`: nothing unknown, and nothing besides. */
export function isInkEntry(key: string, value: unknown): boolean {
  if (versionKey.test(key)) {
    const read = versionsSchema.safeParse(value);
    return read.success && Object.keys(read.data).length <= 100;
  }
  const read = (key.startsWith('binding:') ? bindingSchema : shapeSchema).safeParse(value);
  return read.success && read.data.id === key;
}

/** Everything readable that is drawn, in the order in which it lies on the wall, lowest first. */
export function readInk(ink: Y.Map<unknown>): InkShape[] {
  const shapes: InkShape[] = [];
  for (const [key, value] of ink.entries()) {
    const read = key.startsWith('shape:') ? shapeSchema.safeParse(value) : null;
    if (read?.success && read.data.id === key) shapes.push(read.data);
  }
  return shapes.sort((a, b) => compareKeys(a.index, b.index) || compareKeys(a.id, b.id));
}

/** The words of a note, a text or an arrow, a line for each paragraph. */
export function wordsOf(words: InkWords): string {
  return words.content.map((line) => line.content?.[0]?.text ?? '').join('\n');
}

/** Words as ink keeps them. */
export function toInkWords(words: string): InkWords {
  return {
    type: 'doc',
    content: cutAt(words, inkWordsLimit)
      .split('\n')
      .slice(0, 200)
      .map((line) =>
        line
          ? { type: 'paragraph', content: [{ type: 'text', text: line }] }
          : { type: 'paragraph' },
      ),
  };
}

/** The beginning of a text, without half an emoji at its end. */
function cutAt(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/** How long these texts are together. */
function together<T>(all: readonly T[], textOf: (each: T) => string | undefined): number {
  return all.reduce((sum, each) => sum + (textOf(each)?.length ?? 0), 0);
}
