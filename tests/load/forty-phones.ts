import { parseArgs } from 'node:util';
import { holdMeetings } from './capacity.ts';
import { endAllChildren } from './child.ts';
import { openOldBoards } from './cold-opening.ts';
import { compareWithEcho } from './compare.ts';
import { sayCapacity, sayColdOpening, sayComparison, sayPhoneBytes } from './report.ts';
import { say } from './table.ts';

// A benchmark, not a test: slowness is never a failure. A lost edit, a wrong text or a closed socket is.

const longestMs = 178_000;
/** What a part needs; one that could not end in time is left out. */
const coldOpeningMs = 40_000;
const capacityMs = 60_000;

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '20' },
    edits: { type: 'string', default: '20000' },
  },
});

setTimeout(() => {
  say('\nThree minutes are over: what stands above was measured, the rest was not.');
  void end(0);
}, longestMs);
process.once('SIGINT', () => void end(130));
process.once('SIGTERM', () => void end(143));

try {
  say('Rundbord beside a bare ws echo, goals from design.md §11. Takes two to three minutes.\n');
  const comparison = await compareWithEcho();
  sayComparison(comparison);
  sayPhoneBytes(comparison);
  if (hasTimeFor(coldOpeningMs, 'opening old boards'))
    sayColdOpening(await openOldBoards(Number(values.edits)));
  if (hasTimeFor(capacityMs, 'many meetings at once'))
    sayCapacity(await holdMeetings(Number(values.meetings)));
  await end(0);
} catch (fault) {
  say(`\nBroken: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  await end(1);
}

function hasTimeFor(ms: number, what: string): boolean {
  if (performance.now() + ms < longestMs) return true;
  say(`\nNo time is left for ${what}: this machine is busy.`);
  return false;
}

async function end(code: number): Promise<void> {
  await endAllChildren();
  process.exit(code);
}
