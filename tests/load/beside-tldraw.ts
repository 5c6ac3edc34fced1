import { parseArgs } from 'node:util';
import { endAllChildren } from './child.ts';
import { say } from './table.ts';
import { compareWalls } from './wall/compare-walls.ts';
import { sayWalls } from './wall/report-walls.ts';

// A benchmark, not a test: slowness is never a failure. A change that does not come to the screen is.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    slowness: { type: 'string', default: '1' },
  },
});

process.once('SIGINT', () => void end(130));
process.once('SIGTERM', () => void end(143));

try {
  say('Rundbord’s wall beside plain tldraw. Takes about a minute a round.\n');
  const settings = { rounds: Number(values.rounds), slowness: Number(values.slowness) };
  sayWalls(await compareWalls(settings));
  await end(0);
} catch (fault) {
  say(`\nBroken: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  await end(1);
}

async function end(code: number): Promise<void> {
  await endAllChildren();
  process.exit(code);
}
