import type { Point } from './geometry.ts';
import type { Way } from './layout.ts';
import { crossing, segmentsOf } from './segments.ts';

/** A way and whose it is; ways of one owner touch without hops. */
export type OwnedWay = { owner: string; way: Way };

/** The ways with a hop wherever a level piece crosses a line of somebody else (GEN-8). In the order they came in. */
export function withHops(ways: readonly OwnedWay[]): Way[] {
  const segments = ways.flatMap(({ owner, way }) =>
    segmentsOf(way.points).map((segment) => ({ owner, segment })),
  );
  const slanted = segments.filter(({ segment: { a, b } }) => a.y !== b.y);
  return ways.map(({ owner, way }) => {
    const hops: Point[] = [];
    for (const level of segmentsOf(way.points))
      for (const other of slanted) {
        const at = other.owner === owner ? null : crossing(level, other.segment);
        if (at && !hops.some((hop) => Math.abs(hop.x - at.x) < 1 && hop.y === at.y)) hops.push(at);
      }
    return { ...way, hops: hops.sort((a, b) => a.y - b.y || a.x - b.x) };
  });
}
