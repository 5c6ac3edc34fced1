import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Random } from './random.ts';
import type { Rooms } from './room/rooms.ts';
import type { Committer } from './store/committer.ts';
import type { Store } from './store/store.ts';

/** What every part of the server is given: nothing reaches outside by any other way. */
export type House = {
  store: Store;
  committer: Committer;
  rooms: Rooms;
  clock: Clock;
  random: Random;
  log: Log;
  /** The address people are given; phones use it. */
  origin: () => string;
  isSecure: boolean;
};
