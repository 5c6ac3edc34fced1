import { corridor } from './corridor.ts';
import { type Box, boxAround, isOverlapping } from './geometry.ts';

/** Narrower than this, two pieces of an outline are not joined straight downwards. */
const narrowest = 30;

/** Boxes that together cover all members and touch no obstacle. More than one list when they cannot be joined. */
export function hullOf(members: readonly Box[], obstacles: readonly Box[]): Box[][] {
  const isFree = (box: Box) => obstacles.every((each) => !isOverlapping(box, each));
  const pieces = members.map((box) => [box]);
  const around = (one: readonly Box[], other: readonly Box[]) => {
    const both = boxAround([...one, ...other]);
    return both && isFree(both) ? [both] : null;
  };
  // First those who stand in one row, so that brothers and sisters are not held one by one.
  join(pieces, (one, other) => (isBeside(one, other) ? around(one, other) : null));
  join(pieces, around);
  join(pieces, (one, other) => {
    const bridge = bridgeBetween(one, other);
    return bridge && isFree(bridge) ? [...one, ...other, bridge] : null;
  });
  join(pieces, (one, other) => {
    const way = corridor(one, other, obstacles);
    return way && [...one, ...other, ...way];
  });
  return pieces;
}

/** Puts pieces together two at a time, nearest first, as long as any two can be. */
function join(pieces: Box[][], tie: (one: Box[], other: Box[]) => Box[] | null): void {
  for (let isJoined = true; isJoined; ) {
    isJoined = false;
    const pairs = pieces
      .flatMap((one, index) => pieces.slice(index + 1).map((other) => ({ one, other })))
      .map((pair) => ({ ...pair, far: farness(pair.one, pair.other) }))
      .sort((a, b) => a.far - b.far);
    for (const { one, other } of pairs) {
      const tied = tie(one, other);
      if (!tied) continue;
      pieces.splice(pieces.indexOf(other), 1);
      pieces.splice(pieces.indexOf(one), 1, tied);
      isJoined = true;
      break;
    }
  }
}

function isBeside([one]: readonly Box[], [other]: readonly Box[]): boolean {
  return !!one && !!other && one.y < other.y + other.height && other.y < one.y + one.height;
}

function farness(one: readonly Box[], other: readonly Box[]): number {
  const gaps = one.flatMap((a) =>
    other.map(
      (b) =>
        Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width) +
        Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height),
    ),
  );
  return Math.min(...gaps);
}

/** A box straight between two pieces, where one lies above the other. */
function bridgeBetween(one: readonly Box[], other: readonly Box[]): Box | null {
  let best: Box | null = null;
  for (const a of one)
    for (const b of other) {
      const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
      const x = Math.max(a.x, b.x);
      const width = Math.min(a.x + a.width, b.x + b.width) - x;
      const y = upper.y + upper.height;
      const height = lower.y - y;
      if (width < narrowest || height < 0) continue;
      if (!best || height < best.height) best = { x, y: y - 1, width, height: height + 2 };
    }
  return best;
}
