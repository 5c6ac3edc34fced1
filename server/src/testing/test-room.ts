import type { Door } from '@rundbord/shared/protocol/doors';
import { idFor } from '@rundbord/shared/testing/id-for';
import * as Y from 'yjs';
import { memoryStore } from '../store/memory-store.ts';
import { failingStore } from './failing-store.ts';
import { type Holder, TestDevice } from './test-device.ts';
import { boardOfJonas, testHouse } from './test-house.ts';

/** Jonas' board, opened, over a store that can fail; devices come in without a network between. */
export async function testRoom() {
  const store = failingStore(memoryStore());
  const kit = testHouse(store);
  const board = await boardOfJonas(kit.house);
  const room = await kit.house.rooms.of(board);
  if (!room) throw new Error('the board did not open');
  const comes = (name: string, door: Door, more: Partial<Holder> = {}) =>
    new TestDevice(room, { name, door, seat: idFor(name), ...more }, kit.clock.now().getTime());
  return {
    ...kit,
    store,
    board,
    room,
    comes,
    /** A facilitator's console with the whole table on it. */
    facilitator: (name = 'jonas') => comes(name, 'console').sync(),
    /** What the board would be if the house were started again now. */
    async kept(): Promise<Y.Doc> {
      const doc = new Y.Doc();
      const stored = await store.document(board, 'table');
      for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
      return doc;
    },
  };
}

export type TestRoom = Awaited<ReturnType<typeof testRoom>>;
