import type { Point } from '../layout/geometry.ts';
import type { Way } from '../layout/layout.ts';

/** How high a line arches over another. */
const arch = 5;

/** The path of a way, with an arch at each hop (GEN-8). */
export function pathOf({ points, hops }: Way): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let at = first;
  let path = `M${number(first.x)} ${number(first.y)}`;
  for (const next of rest) {
    if (at.y === next.y) path += archesOn(at, next, hops);
    path += `L${number(next.x)} ${number(next.y)}`;
    at = next;
  }
  return path;
}

function archesOn(from: Point, to: Point, hops: readonly Point[]): string {
  const isRightwards = to.x > from.x;
  const own = hops
    .filter(({ x, y }) => y === from.y && x > Math.min(from.x, to.x) && x < Math.max(from.x, to.x))
    .sort((a, b) => (isRightwards ? a.x - b.x : b.x - a.x));
  return own
    .map((hop, index) => {
      const before = own[index - 1];
      const after = own[index + 1];
      const nearest = Math.min(
        ...[before, after].map((each) => (each ? Math.abs(each.x - hop.x) / 2 : arch)),
      );
      const r = Math.min(arch, nearest);
      const [a, b] = isRightwards ? [hop.x - r, hop.x + r] : [hop.x + r, hop.x - r];
      const sweep = isRightwards ? 1 : 0;
      return `L${number(a)} ${number(hop.y)}A${number(r)} ${number(r)} 0 0 ${sweep} ${number(b)} ${number(hop.y)}`;
    })
    .join('');
}

/** The same way beside itself: each piece so far to its left. Right for straight pieces that meet at right angles. */
export function besideWay({ points, hops }: Way, by: number): Way {
  const normal = (a: Point, b: Point): Point => {
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    return { x: (b.y - a.y) / length, y: -(b.x - a.x) / length };
  };
  const moved = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    const sides = [
      ...(before ? [normal(before, point)] : []),
      ...(after ? [normal(point, after)] : []),
    ];
    const isSame = sides.length === 2 && sides[0]?.x === sides[1]?.x && sides[0]?.y === sides[1]?.y;
    const used = isSame ? sides.slice(0, 1) : sides;
    return {
      x: point.x + by * used.reduce((sum, side) => sum + side.x, 0),
      y: point.y + by * used.reduce((sum, side) => sum + side.y, 0),
    };
  });
  return {
    points: moved,
    hops: hops.flatMap((hop) => {
      const index = points.findIndex((point, at) => {
        const next = points[at + 1];
        return next !== undefined && point.y === hop.y && next.y === hop.y;
      });
      const level = moved[index]?.y;
      return level === undefined ? [] : [{ x: hop.x, y: level }];
    }),
  };
}

/** A closed way with round corners. */
export function roundedPath(corners: readonly Point[], radius: number): string {
  const pieces = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const towards = (to: Point): Point => {
      const length = Math.hypot(to.x - corner.x, to.y - corner.y) || 1;
      const r = Math.min(radius, length / 2);
      return {
        x: corner.x + ((to.x - corner.x) / length) * r,
        y: corner.y + ((to.y - corner.y) / length) * r,
      };
    };
    const [a, b] = [towards(before), towards(after)];
    const curve = `${number(corner.x)} ${number(corner.y)} ${number(b.x)} ${number(b.y)}`;
    return `${index === 0 ? 'M' : 'L'}${number(a.x)} ${number(a.y)}Q${curve}`;
  });
  return `${pieces.join('')}Z`;
}

/** A number as it stands in a path: at most two digits behind the point. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
