import { parseArgs } from 'node:util';
import { type Burst, burst, burstMs } from './blind-round/burst.ts';
import { openEvening } from './blind-round/evening.ts';
import { Child, endAllChildren } from './child.ts';
import { otherWork } from './quiet.ts';
import { freshId, RundbordHouse } from './rundbord-house.ts';
import { median } from './stats.ts';
import { figure, percent, say, sayTable } from './table.ts';

// A benchmark, not a test: slowness is never a failure. A number that is refused or lost is.

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '8' }, phones: { type: 'string', default: '40' } },
});
const count = Number(values.phones);

try {
  await compare();
  await endAllChildren();
} catch (fault) {
  say(`\nBroken: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  await endAllChildren();
  process.exitCode = 1;
}

async function compare(): Promise<void> {
  say(
    `A blind round: ${count} phones give their numbers within ${burstMs / 1000} s, beside a bare Hono`,
  );
  say('server that only reads and answers what it is sent, turn by turn in one run.\n');
  const bare = new Child(new URL('bare-server.ts', import.meta.url));
  const address = `http://127.0.0.1:${await bare.says(/http:\/\/localhost:(\d+)\s/)}/vote`;
  const house = await RundbordHouse.open();
  const evening = await openEvening(house, count);
  const bareSide = evening.phones.map(({ headers }) => ({ address, headers }));
  const reveals: number[] = [];
  const pair = async (seed: number) => {
    const round = await evening.opens();
    const bodyOf = (phone: number) => ({
      ...{ id: freshId(), kind: 'vote', round, value: phone % 11 },
      ...{ notLower: 'Der er altid en voksen om eftermiddagen.', oneHigher: 'Fire uger til.' },
    });
    const sides = { seed, bodyOf };
    // Who goes first changes, so that neither always gets the warmer machine.
    const first = seed % 2 === 0 ? await burst(bareSide, bare, sides) : null;
    const rundbord = await burst(evening.phones, house.server, sides);
    const plain = first ?? (await burst(bareSide, bare, sides));
    reveals.push(await evening.shows(round));
    return { bare: plain, rundbord };
  };

  await pair(100);
  await pair(101);
  reveals.length = 0;
  const others = await otherWork([bare, house.server]);
  const pairs: Awaited<ReturnType<typeof pair>>[] = [];
  for (let seed = 0; seed < Number(values.rounds); seed += 1) pairs.push(await pair(seed));
  const othersShare = await others();
  evening.leaves();
  await house.end();

  const reads: ((each: Burst) => number)[] = [
    ({ p50 }) => p50,
    ({ p95 }) => p95,
    ({ slowest }) => slowest,
    ({ cpuMs }) => cpuMs,
  ];
  const row = (side: 'bare' | 'rundbord') =>
    reads.map((read) => figure(median(pairs.map((each) => read(each[side])))));
  const ratios = reads.map((read) =>
    figure(median(pairs.map((each) => read(each.rundbord) / read(each.bare)))),
  );
  sayTable([
    [
      `a number, sent → answered, ${pairs.length} rounds`,
      'p50 ms',
      'p95 ms',
      'slowest ms',
      'CPU ms',
    ],
    ['bare: read and answered', ...row('bare')],
    ['Rundbord: sealed, and on disk', ...row('rundbord')],
    ['ratio, middle of the rounds', ...ratios],
  ]);
  say(
    `  CPU is the server’s for all ${count} numbers, with what everybody is told of them meanwhile.`,
  );
  say(
    `  Shown to all: ${figure(median(reveals))} ms from pressing to being on disk (middle of the rounds).`,
  );
  say(
    `  Others used ${percent(othersShare)} of this machine meanwhile: trust ratios, and quiet runs.`,
  );
}
