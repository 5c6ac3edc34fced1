import { setTimeout as pause } from 'node:timers/promises';
import type { BoardId } from '@rundbord/shared/id';
import * as Y from 'yjs';
import type { Usage } from './child.ts';
import { type Party, rundbordTable } from './meeting-table.ts';
import { assertSameWords, leave, type Round, type Table, typeFor } from './round.ts';
import { type Cookie, RundbordHouse } from './rundbord-house.ts';

const settlingMs = 1_500;
/** A meeting of twenty: a console that types, the wall, and eighteen phones. */
const party: Party = { phones: 18, consoles: 1, walls: 1, cards: 30 };

export type Capacity = {
  meetings: number;
  seats: number;
  rounds: Round[];
  /** Heap and buffers of each open board with everyone at it. */
  boardBytes: number;
  documentBytes: number;
  /** The whole house before the first board was opened, and with all of them. */
  empty: Usage;
  full: Usage;
};

/** Many meetings in one house, and everybody at them. */
export async function holdMeetings(meetings: number): Promise<Capacity> {
  const house = await RundbordHouse.open();
  const first = await house.signIn(await house.firstSignIn(), 'Jonas');
  const places: { facilitator: Cookie; board: BoardId }[] = [];
  for (let n = 1; n <= meetings; n += 1) {
    const board = await house.makeBoard(first);
    // What one facilitator may ask for in a minute would not do for all.
    const facilitator = await house.inviteColleague(first, board, `Lise ${n}`);
    places.push({ facilitator, board });
  }
  const open = ({ facilitator, board }: (typeof places)[number]) =>
    rundbordTable(house, { facilitators: [facilitator], board, party });
  // The first half also warms the house: what the second half adds is what boards cost.
  const empty = await settledUsage(house);
  const half = Math.floor(meetings / 2);
  const tables: Table[] = [];
  tables.push(...(await Promise.all(places.slice(0, half).map(open))));
  const halfFull = await settledUsage(house);
  tables.push(...(await Promise.all(places.slice(half).map(open))));
  const full = await settledUsage(house);

  const pace = { keysPerSecond: 8, keeps: true };
  await typeFor(tables, house.server, { ...pace, ms: 2_000 });
  const rounds: Round[] = [];
  for (let n = 0; n < 3; n += 1)
    rounds.push(await typeFor(tables, house.server, { ...pace, ms: 6_000 }));
  for (const table of tables) assertSameWords(table);
  const [document] = tables.map((table) => table.typists[0]?.doc ?? new Y.Doc());
  for (const table of tables) leave(table);
  await house.end();
  return {
    meetings,
    seats: party.phones + party.consoles + party.walls,
    rounds,
    boardBytes: (full.heapBytes - halfFull.heapBytes) / (meetings - half),
    documentBytes: document ? Y.encodeStateAsUpdate(document).length : 0,
    empty,
    full,
  };
}

/** Asked when what was only for the opening is gone. */
async function settledUsage(house: RundbordHouse): Promise<Usage> {
  await house.server.usage({ tidy: true });
  await pause(settlingMs);
  return house.server.usage({ tidy: true });
}
