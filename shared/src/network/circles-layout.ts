import type { PersonId } from '../id.ts';
import type { Circles } from './circles.ts';
import { type NameShape, nameShape, sizeOfNames } from './name-shape.ts';
import { type Ring, rings } from './place.ts';

/** Width of the picture in board units; a poster without its edges. */
export const pictureWidth = 912;
/** Height while everybody finds room; then it grows. With its heading the poster fills a screen of 16:9. */
const usualHeight = 456;
const growth = 1.12;

const labelHeight = 38;
const middleHeight = 26;
/** Of the middle while nobody stands in it, with room for a word about that. */
const emptyMiddle = { width: 150, height: 40 };
const narrowest = 60;
const widest = 172;
/** Air between two labels. */
const air = 4;

/** Where the name of the rim stands. */
export const rimCaption = { x: 76, y: 10 };

/** Whoever came later stands a golden angle on: everybody keeps their direction, however many come. */
const goldenAngle = 137.508;
const firstAngle = 205;
const angleStep = 4;

type Point = { x: number; y: number };
type Size = { width: number; height: number };
/** `x`, `y`: the middle of it. */
type Label = Point & Size;
type NamedLabel = Label & { shape: NameShape };

/** Where somebody stands, and how their name does. */
export type PlaceOnCircles = NamedLabel & { person: PersonId; ring: Ring | 'middle' };
/** The outer edge of a circle – wider than high, as the wall is – and where its name stands. */
export type CircleEdge = { ring: Ring; rx: number; ry: number; caption: Point };

/** The circles as a picture, all lengths in board units. What lies beyond the last edge is the rim. `places`: the middle
 *  first, then everybody in the order in which they came, wherever they stand now. */
export type CirclesLayout = Size & {
  middle: { rx: number; ry: number };
  edges: readonly CircleEdge[];
  places: readonly PlaceOnCircles[];
};

/** What is written for somebody, as far as the layout needs it. */
export type CircleTexts = {
  nameOf: (person: PersonId) => string;
  roleOf: (person: PersonId) => string;
};

/** Where everybody stands in the circles. Same input, same output. Nobody stands over anybody else. Everybody keeps their
 *  direction, also on the way inwards; whoever comes last moves nobody who stands further in.
 *  Source: domain.md 4.5; docs/spec/network.md NET-8..NET-10. */
export function layOutCircles(circles: Circles, texts: CircleTexts): CirclesLayout {
  for (let height = usualHeight; ; height *= growth) {
    const laid = layOutAt(circles, texts, height);
    if (laid) return laid;
  }
}

/** The circle at a point of the picture; the middle counts as innermost. */
export function ringAt({ edges, ...size }: CirclesLayout, at: Point): Ring {
  const inside = edges.find(({ rx, ry }) => reach(size, at, { rx, ry }) <= 1);
  return inside?.ring ?? 'rim';
}

/** In which direction from the middle a point lies, in whole degrees from the right, clockwise. */
export function angleAt({ width, height, edges }: CirclesLayout, at: Point): number {
  const { rx, ry } = edges.at(-1) ?? { rx: width, ry: height };
  const turn = Math.atan2((at.y - height / 2) / ry, (at.x - width / 2) / rx);
  return (Math.round((turn * 180) / Math.PI) + 360) % 360;
}

function layOutAt(circles: Circles, texts: CircleTexts, height: number): CirclesLayout | null {
  const size = { width: pictureWidth, height };
  const { middle, labels } = layOutMiddle(circles, texts, size);
  const edges = edgesOf(size, middle);
  const places: PlaceOnCircles[] = labels;
  const captions = [...edges.map(({ caption }) => caption), rimCaption];
  const taken: Label[] = [...labels, ...captions.map(captionBox)];
  const order = new Map(circles.members.map(({ person }, at) => [person.id, at]));
  for (const [at, ring] of rings.entries()) {
    const band = { inner: edges[at - 1] ?? { ...middle }, outer: edges[at] ?? null };
    for (const { person, place } of circles.members.filter((each) => each.place.ring === ring)) {
      const angle = place.angle ?? firstAngle + (order.get(person.id) ?? 0) * goldenAngle;
      const label = labelSize(texts.nameOf(person.id), texts.roleOf(person.id));
      const found = firstFree(spots({ size, band, label, angle }), taken);
      if (!found) return null;
      taken.push(found);
      places.push({ ...found, shape: label.shape, person: person.id, ring });
    }
  }
  const comingOf = ({ person }: PlaceOnCircles) => order.get(person) ?? -1;
  places.sort((a, b) => comingOf(a) - comingOf(b));
  return { ...size, middle, edges, places };
}

/** Children above, parents below, as many beside each other as there is room for. */
function layOutMiddle(
  { children, parents }: Circles,
  { nameOf }: CircleTexts,
  { width, height }: Size,
): { middle: { rx: number; ry: number }; labels: PlaceOnCircles[] } {
  const rows = [...inRows(children), ...inRows(parents)].map((row) =>
    row.map(({ id }) => ({ person: id, ...labelSize(nameOf(id), '') })),
  );
  const widths = rows.map((row) => row.reduce((sum, each) => sum + each.width + air, 0));
  const heights = rows.map((row) => Math.max(middleHeight, ...row.map(heightInMiddle)));
  const high = heights.reduce((sum, each) => sum + each, 0);
  const full = rows.length === 0 ? emptyMiddle : { width: Math.max(90, ...widths), height: high };
  // As small an ellipse as holds the corners of the rows.
  const middle = { rx: full.width * 0.68, ry: full.height * 0.75 };
  let top = height / 2 - high / 2;
  const labels = rows.flatMap((row, at) => {
    let x = width / 2 - (widths[at] ?? 0) / 2;
    const rowHeight = heights[at] ?? middleHeight;
    top += rowHeight;
    const y = top - rowHeight / 2;
    return row.map((each) => {
      const label = {
        ...each,
        ring: 'middle' as const,
        height: rowHeight - air,
        x: x + (each.width + air) / 2,
        y,
      };
      x += each.width + air;
      return label;
    });
  });
  return { middle, labels };
}

function heightInMiddle({ shape }: { shape: NameShape }): number {
  return shape.lines * middleHeight;
}

function inRows<T>(all: readonly T[]): T[][] {
  const most = 3;
  const rows: T[][] = [];
  for (let at = 0; at < all.length; at += most) rows.push(all.slice(at, at + most));
  return rows;
}

/** Three circles and the rim share what the middle leaves. */
function edgesOf({ width, height }: Size, middle: { rx: number; ry: number }): CircleEdge[] {
  const bands = rings.length;
  return rings.slice(0, -1).map((ring, at) => {
    const share = (at + 1) / bands;
    const rx = middle.rx + (width / 2 - middle.rx) * share;
    const ry = middle.ry + (height / 2 - middle.ry) * share;
    return { ring, rx, ry, caption: { x: width / 2, y: height / 2 - ry + 11 } };
  });
}

function captionBox({ x, y }: Point): Label {
  return { x, y, width: 150, height: 16 };
}

type Band = { inner: { rx: number; ry: number }; outer: { rx: number; ry: number } | null };

/** Where a label may stand in a circle: nearest to its direction first, in the middle of the band before its edges. */
function* spots({
  size,
  band,
  label,
  angle,
}: {
  size: Size;
  band: Band;
  label: Size;
  angle: number;
}): Generator<Label> {
  const { inner } = band;
  const outer = band.outer ?? { rx: size.width / 2, ry: size.height / 2 };
  const rows = Math.max(1, Math.floor((outer.ry - inner.ry) / (label.height + air)));
  const shares = Array.from({ length: rows }, (_, at) => (at + 0.5) / rows).sort(
    (a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5) || a - b,
  );
  for (let off = 0; off <= 180; off += angleStep)
    for (const turned of off === 0 ? [angle] : [angle + off, angle - off])
      for (const share of shares) {
        const spot = { ...label, ...pointAt({ size, inner, outer, turned, share }) };
        if (!band.outer) moveOut(spot, size);
        const isThere = band.outer !== null || reach(size, spot, inner) >= 1.02;
        if (isThere && isWithin(spot, size)) yield spot;
      }
}

function pointAt({
  size,
  inner,
  outer,
  turned,
  share,
}: {
  size: Size;
  inner: { rx: number; ry: number };
  outer: { rx: number; ry: number };
  turned: number;
  share: number;
}): Point {
  const turn = (turned * Math.PI) / 180;
  const rx = inner.rx + (outer.rx - inner.rx) * share;
  const ry = inner.ry + (outer.ry - inner.ry) * share;
  return { x: size.width / 2 + rx * Math.cos(turn), y: size.height / 2 + ry * Math.sin(turn) };
}

/** Professionals stand along the edge of the picture, also in its corners. */
function moveOut(spot: Label, { width, height }: Size): void {
  const [roomX, roomY] = [(width - spot.width) / 2 - 1, (height - spot.height) / 2 - 1];
  const [dx, dy] = [spot.x - width / 2, spot.y - height / 2];
  const stretch = Math.min(roomX / Math.abs(dx || 1e-9), roomY / Math.abs(dy || 1e-9));
  spot.x = width / 2 + dx * stretch;
  spot.y = height / 2 + dy * stretch;
}

function firstFree(candidates: Iterable<Label>, taken: readonly Label[]): Label | null {
  for (const spot of candidates) if (!taken.some((other) => overlaps(spot, other))) return spot;
  return null;
}

function overlaps(one: Label, other: Label): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + air &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 + air / 2
  );
}

function isWithin({ x, y, width, height }: Label, size: Size): boolean {
  return (
    x - width / 2 >= 0 &&
    x + width / 2 <= size.width &&
    y - height / 2 >= 0 &&
    y + height / 2 <= size.height
  );
}

/** How far out a point lies: 1 on the edge. */
function reach({ width, height }: Size, at: Point, { rx, ry }: { rx: number; ry: number }): number {
  return Math.hypot((at.x - width / 2) / rx, (at.y - height / 2) / ry);
}

function labelSize(name: string, role: string): Size & { shape: NameShape } {
  const shape = nameShape(name, role, widest);
  const { width, height } = sizeOfNames(name, role, { shape, widest });
  return { width: Math.max(narrowest, width), height: Math.max(labelHeight, height), shape };
}
