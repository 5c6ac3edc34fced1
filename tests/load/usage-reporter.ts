import { getHeapSpaceStatistics } from 'node:v8';
import type { Usage } from './child.ts';

// Loaded before a server that is measured (`node --import`): tells, when asked, what the process has used.

process.on('message', (wish: 'usage' | 'usage after tidying') => {
  if (wish === 'usage after tidying') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  process.send?.({
    cpuS: (user + system) / 1e6,
    residentBytes: rss,
    youngBytes: young?.space_size ?? 0,
    heapBytes: heapUsed + external,
  } satisfies Usage);
});
// A load program that dies takes its servers with it; one that says nothing keeps none of them alive.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
