import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { House } from './house.ts';
import { type Log, lineLog } from './log.ts';
import { systemRandom } from './random.ts';
import { Rooms } from './room/rooms.ts';
import { socketDoor } from './room/upgrade.ts';
import { makeCommitter } from './store/committer.ts';
import type { Store } from './store/store.ts';

const clientFolder = fileURLToPath(new URL('../../client/dist', import.meta.url));

/** A running server. `[Symbol.asyncDispose]` lets a test write `await using`. */
export type Running = {
  house: House;
  port: number;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** How long a house that closes waits for what it is being asked. */
const longestAnswerMs = 2_000;

/** Listens, and resolves when people can come. Port 0 takes a free one. */
export async function startServer(
  config: Config,
  { store, log = lineLog }: { store: Store; log?: Log },
): Promise<Running> {
  const committer = makeCommitter(store, log);
  const rooms = new Rooms({
    store,
    committer,
    clock: systemClock,
    random: systemRandom,
    log,
  });
  let port = config.port;
  const house: House = {
    store,
    committer,
    rooms,
    log,
    clock: systemClock,
    random: systemRandom,
    origin: () => config.origin ?? `http://${reachableHost(config.host)}:${port}`,
    isSecure: config.origin?.startsWith('https:') ?? false,
  };
  const app = createApp(house, {
    publicOrigin: config.origin,
    proxies: config.proxies,
    clientFolder,
    hasCanvas: config.hasCanvas,
    licenceKey: config.licenceKey,
  });
  // Questions that are being answered: the store is not closed under them.
  const answering = new Set<Promise<Response>>();
  const fetch: typeof app.fetch = (...asked) => {
    const answer = Promise.resolve(app.fetch(...asked));
    answering.add(answer);
    const forget = () => answering.delete(answer);
    answer.then(forget, forget);
    return answer;
  };
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch, port: config.port, hostname: config.host }, () =>
      resolve(listening as Server),
    );
    listening.once('error', reject);
  });
  port = (server.address() as AddressInfo).port;
  const door = socketDoor(house, config.origin);
  server.on('upgrade', (request, socket, head) => door.upgrade(request, socket, head));

  const close = async (): Promise<void> => {
    server.close();
    await rooms.close();
    await Promise.race([
      Promise.allSettled(answering),
      pause(longestAnswerMs, null, { ref: false }),
    ]);
    server.closeAllConnections();
    await store.close();
  };
  return { house, port, close, [Symbol.asyncDispose]: close };
}

/** This machine's address on the local network, or null when it has none. */
export function lanAddress(): string | null {
  for (const addresses of Object.values(networkInterfaces()))
    for (const address of addresses ?? [])
      if (address.family === 'IPv4' && !address.internal) return address.address;
  return null;
}

/** What others type to reach a server that listens on this host. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return lanAddress() ?? 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
