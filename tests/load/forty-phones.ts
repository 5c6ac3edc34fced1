import { parseArgs } from 'node:util';
import { holdMeetings } from './capacity.ts';
import { endAllChildren } from './child.ts';
import { openOldBoards } from './cold-opening.ts';
import { compareWithEcho } from './compare.ts';
import { sayCapacity, sayColdOpening, sayComparison, sayPhoneBytes } from './report.ts';
import { say } from './table.ts';

// One run measures a bare ws echo and a whole Rundbord side by side: read it as ratios. Slowness is never a failure;
// a lost edit, a wrong text or a closed socket is.

const longestRunMs = 175_000;
const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '20' },
    edits: { type: 'string', default: '20000' },
  },
});

const watchdog = setTimeout(() => {
  say('Stopped: something stood still for too long.');
  void end(1);
}, longestRunMs);

try {
  say('Rundbord beside a bare ws echo. Goals are those of design.md §11.');
  const comparison = await compareWithEcho();
  sayComparison(comparison);
  sayPhoneBytes(comparison);
  sayColdOpening(await openOldBoards(Number(values.edits)));
  sayCapacity(await holdMeetings(Number(values.meetings), longestRunMs - 45_000));
  await end(0);
} catch (fault) {
  say(`Broken: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  await end(1);
}

async function end(code: number): Promise<void> {
  clearTimeout(watchdog);
  await endAllChildren();
  process.exit(code);
}
