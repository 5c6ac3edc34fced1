import type { BoardId, SeatId } from '@rundbord/shared/id';
import { type CastName, cast, castChildren } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { makeBoard } from '../board/boards.ts';
import { nowText } from '../clock.ts';
import type { House } from '../house.ts';
import { Rooms } from '../room/rooms.ts';
import { makeCommitter } from '../store/committer.ts';
import { memoryStore } from '../store/memory-store.ts';
import { put } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { fakeClock } from './fake-clock.ts';
import { recordedLog } from './recorded-log.ts';
import { seededRandom } from './seeded-random.ts';

/** Each house draws ids and secrets of its own, the same each time the tests run. */
let houses = 0;

/** A house without a door to the outside: in memory, with a clock that stands still. */
export function testHouse(store: Store = memoryStore()) {
  houses += 1;
  const { log, lines } = recordedLog();
  const clock = fakeClock();
  const committer = makeCommitter(store, log);
  const random = seededRandom(`house ${houses}`);
  const rooms = new Rooms({ store, committer, clock, random, log });
  const house: House = {
    store,
    committer,
    rooms,
    clock,
    random,
    log,
    origin: () => 'http://rundbord.test',
    isSecure: false,
  };
  const close = async () => {
    await rooms.close();
    await store.close();
  };
  return { house, clock, lines, [Symbol.asyncDispose]: close };
}

/** Somebody of the municipality's own people, with the id of their name. */
export async function hire(house: House, name: CastName): Promise<SeatId> {
  const id = idFor<SeatId>(name);
  await house.committer.add([
    put('staff', id, { name: cast[name].name, since: nowText(house.clock) }),
  ]);
  return id;
}

/** A board for Peter and Simon, made by Jonas. */
export async function boardOfJonas(house: House): Promise<BoardId> {
  const by = await hire(house, 'jonas');
  return makeBoard(house, { children: castChildren, language: 'da', by });
}
