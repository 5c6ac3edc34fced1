import type { BoardId } from '@rundbord/shared/id';
import * as Y from 'yjs';
import type { Usage } from './child.ts';
import { type Party, rundbordTable } from './meeting-table.ts';
import { assertSameWords, leave, type Round, type Table, typeFor } from './round.ts';
import { type Cookie, RundbordHouse } from './rundbord-house.ts';

/** A meeting of twenty: a console that types, the wall, and eighteen phones. */
const party: Party = { phones: 18, consoles: 1, walls: 1, cards: 30 };

export type Capacity = {
  meetings: number;
  seats: number;
  rounds: Round[];
  /** For each open board with everyone at it, more than before it was opened. */
  residentBytes: number;
  heapBytes: number;
  documentBytes: number;
  /** The whole house with all of them. */
  houseBytes: number;
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
  const half = Math.floor(meetings / 2);
  const tables: Table[] = [];
  tables.push(...(await Promise.all(places.slice(0, half).map(open))));
  const before = await house.server.usage({ tidy: true });
  tables.push(...(await Promise.all(places.slice(half).map(open))));
  const after = await house.server.usage({ tidy: true });

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
    residentBytes: (lasting(after) - lasting(before)) / (meetings - half),
    heapBytes: (after.heapBytes - before.heapBytes) / (meetings - half),
    documentBytes: document ? Y.encodeStateAsUpdate(document).length : 0,
    houseBytes: after.residentBytes,
  };
}

function lasting({ residentBytes, youngBytes }: Usage): number {
  return residentBytes - youngBytes;
}
