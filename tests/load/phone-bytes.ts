import { frameKinds } from '@rundbord/shared/protocol/frames';
import type { Round, Table } from './round.ts';
import { type Arrival, bytesOf } from './screen.ts';

/** What one phone receives. TCP and TLS add 60 to 90 bytes a frame to this. */
export type PhoneBytes = {
  /** The board, and everyone else coming in at the same time. */
  whenComing: number;
  /** An hour in which nobody types. */
  quietHour: { presence: number; pings: number };
  /** An hour in which both consoles type without a pause, over and above a quiet one. */
  typedHour: number;
  /** For each key that is pressed at a console. */
  eachKey: number;
};

const hourMs = 3_600_000;
const comingMs = 2_000;

export function phoneBytes(
  { lookersOn, typists }: Table,
  calm: { rounds: readonly Round[]; keysPerSecond: number },
): PhoneBytes {
  const arrivals = lookersOn[0]?.arrivals ?? [];
  const insideMs = (arrivals[0]?.atMs ?? 0) + comingMs;
  const coming = arrivals.filter(({ atMs }) => atMs < insideMs);
  const inside = arrivals.slice(coming.length);
  const seconds = sum(calm.rounds.map((round) => round.seconds));
  const typed = sum(calm.rounds.map((round) => round.screenBytes));
  return {
    whenComing: sum(Object.values(frameKinds).map((kind) => bytesOf(coming, kind))),
    quietHour: {
      presence: hourly(inside, frameKinds.awareness),
      pings: hourly(inside, frameKinds.ping),
    },
    typedHour: (typed / seconds) * 3600,
    eachKey: typed / (seconds * calm.keysPerSecond * typists.length),
  };
}

/** What comes at intervals: all but the first frame came in whole intervals. */
function hourly(arrivals: readonly Arrival[], kind: number): number {
  const [first, ...rest] = arrivals.filter(({ bytes }) => bytes[0] === kind);
  if (!first) return 0;
  const last = rest.at(-1);
  return last ? (bytesOf(rest, kind) / (last.atMs - first.atMs)) * hourMs : Number.NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
