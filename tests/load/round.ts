import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { sqliteStore } from '@rundbord/server/store/sqlite-store';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { BoardId } from '@rundbord/shared/id';
import { frameKinds } from '@rundbord/shared/protocol/frames';
import type * as Y from 'yjs';
import type { Child } from './child.ts';
import { documentOf } from './old-board.ts';
import { bytesOf, type Screen } from './screen.ts';
import { percentile } from './stats.ts';
import type { SentFrame, Typist } from './typist.ts';

/** A meeting: who types, and who looks on. All sit at one board. */
export type Table = { typists: readonly Typist[]; lookersOn: readonly Screen[] };

/** What a round of typing came to. A delivery is one frame that has come to one other screen. */
export type Round = {
  deliveries: number;
  cpuS: number;
  seconds: number;
  /** From the frame's leaving one console to its coming to another screen. */
  seenMs: Spread;
  /** From the frame's leaving to the word that it is on disk; an echo keeps nothing. */
  savedMs: Spread;
  /** What of the document came to one who looks on, with the headers of its frames. */
  screenBytes: number;
};
export type Spread = { p50: number; p95: number; p99: number };

/** An edit that has not come so long after the last key is lost. */
const lostAfterMs = 30_000;
const stillnessMs = 150;

/** Lets the typists type for a while, waits until everything has come everywhere, and reads what was measured. */
export async function typeFor(
  tables: readonly Table[],
  server: Child,
  { ms, keysPerSecond, keeps }: { ms: number; keysPerSecond: number; keeps: boolean },
): Promise<Round> {
  const typists = tables.flatMap((table) => table.typists);
  const first = new Map(typists.map((typist) => [typist, typist.sent.length]));
  const [screen] = tables[0]?.lookersOn ?? [];
  const came = screen?.arrivals.length ?? 0;
  const before = await server.usage();
  for (const typist of typists) typist.begin(keysPerSecond);
  await pause(ms);
  for (const typist of typists) typist.stop();
  await stillness(tables);
  const after = await server.usage();
  const seen: number[] = [];
  const saved: number[] = [];
  let deliveries = 0;
  for (const table of tables)
    for (const typist of table.typists) {
      const frames = typist.sent.slice(first.get(typist));
      deliveries += frames.length * othersOf(table, typist).length;
      await untilCome(table, typist, keeps);
      for (const screen of othersOf(table, typist)) seen.push(...seenMs(screen, typist, frames));
      if (keeps) saved.push(...savedMs(typist, frames));
    }
  return {
    deliveries,
    cpuS: after.cpuS - before.cpuS,
    seconds: ms / 1000,
    seenMs: spreadOf(seen),
    savedMs: spreadOf(saved),
    screenBytes: bytesOf(screen?.arrivals.slice(came) ?? [], frameKinds.sync),
  };
}

/** Throws when any screen shows other words than the consoles do. */
export function assertSameWords({ typists, lookersOn }: Table): void {
  const [one, ...others] = typists.map((typist) => typist.doc);
  if (!one) return;
  const expected = boardIn(one);
  for (const doc of [...others, ...lookersOn.map((screen) => screen.document())])
    if (!isDeepStrictEqual(boardIn(doc), expected))
      throw new Error('a screen shows a wrong text: some edit was lost or torn');
}

/** Throws when the disk holds other words than the consoles do, after the house has closed. */
export async function assertKept(
  folder: string,
  board: BoardId,
  { typists }: Table,
): Promise<void> {
  const store = sqliteStore(folder);
  const stored = await store.document(board, 'table');
  await store.close();
  const [typist] = typists;
  const kept = boardIn(documentOf(stored?.updates ?? []));
  if (typist && !isDeepStrictEqual(kept, boardIn(typist.doc)))
    throw new Error('what is on disk is not what was typed and acknowledged');
}

/** Everybody goes home. */
export function leave({ typists, lookersOn }: Table): void {
  for (const screen of [...typists.map((typist) => typist.screen), ...lookersOn]) screen.leave();
}

function boardIn(doc: Y.Doc): unknown {
  const { cards, wall, record } = openTable(doc);
  return [cards.toJSON(), wall.toJSON(), record.toJSON()];
}

function othersOf({ typists, lookersOn }: Table, typist: Typist): Screen[] {
  const consoles = typists.map((each) => each.screen).filter((each) => each !== typist.screen);
  return [...consoles, ...lookersOn];
}

/** Waits until nothing more comes, without reading: reading would take time from what still comes. */
async function stillness(tables: readonly Table[]): Promise<void> {
  const screens = tables.flatMap((table) => [
    ...table.typists.map((typist) => typist.screen),
    ...table.lookersOn,
  ]);
  const count = () => screens.reduce((sum, screen) => sum + screen.arrivals.length, 0);
  const endMs = performance.now() + lostAfterMs;
  for (let last = -1; last !== count() && performance.now() < endMs; ) {
    last = count();
    await pause(stillnessMs);
  }
}

async function untilCome(table: Table, typist: Typist, keeps: boolean): Promise<void> {
  const clock = typist.sent.findLast((each) => each.clock !== null)?.clock ?? 0;
  const screens = othersOf(table, typist);
  const endMs = performance.now() + lostAfterMs;
  for (;;) {
    for (const screen of [typist.screen, ...screens]) {
      screen.assertOpen();
      screen.read();
    }
    const isKept = !keeps || typist.screen.savedAt(typist.sent.at(-1)?.count ?? 0) !== undefined;
    const blind = screens.filter(
      (screen) => screen.reachedAt(typist.doc.clientID, clock) === undefined,
    );
    if (isKept && blind.length === 0) return;
    if (performance.now() > endMs)
      throw new Error(
        `an edit is lost: ${lostAfterMs / 1000} s after the last key it is ${isKept ? '' : 'not '}kept, and ${blind.length} of ${screens.length} screens do not show it`,
      );
    await pause(stillnessMs);
  }
}

function seenMs(screen: Screen, typist: Typist, frames: readonly SentFrame[]): number[] {
  return frames.flatMap(({ atMs, clock }) => {
    const reached = clock === null ? undefined : screen.reachedAt(typist.doc.clientID, clock);
    return reached === undefined ? [] : [reached - atMs];
  });
}

function savedMs(typist: Typist, frames: readonly SentFrame[]): number[] {
  return frames.flatMap(({ atMs, count }) => {
    const saved = typist.screen.savedAt(count);
    return saved === undefined ? [] : [saved - atMs];
  });
}

function spreadOf(values: readonly number[]): Spread {
  return {
    p50: percentile(values, 50),
    p95: percentile(values, 95),
    p99: percentile(values, 99),
  };
}
