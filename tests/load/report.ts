import type { Capacity } from './capacity.ts';
import type { Usage } from './child.ts';
import type { ColdOpening } from './cold-opening.ts';
import { type Comparison, type Pace, type Pair, paces, party } from './compare.ts';
import type { Round } from './round.ts';
import { median } from './stats.ts';
import { figure, kilobytes, percent, say, sayTable } from './table.ts';

/** A meeting of two hours in which sixty cards are written, for the budget of a phone. */
const meeting = { hours: 2, keys: 60 * 90 };

export function sayComparison({ pairs, othersShare }: Comparison): void {
  say(
    `One meeting: ${party.phones} phones, ${party.consoles} consoles that type, ${party.walls} that look on through`,
  );
  say(
    'the `wall` door (there is no door for followers yet). Both get the same frames at one pace.',
  );
  say('Times count from the moment a frame leaves its console; bundling adds up to 60 ms before.');
  say(
    `Others used ${percent(othersShare)} of this machine meanwhile: trust ratios, and quiet runs.`,
  );
  for (const pace of Object.keys(paces) as Pace[]) sayPace(pace, pairs[pace]);
}

export function sayPhoneBytes({ phone }: Comparison): void {
  const { quietHour, typedHour, eachKey, whenComing } = phone;
  const quiet = quietHour.presence + quietHour.pings;
  const whole = whenComing + meeting.hours * quiet + meeting.keys * eachKey;
  say('\nWhat one phone receives (with WebSocket headers, without those of TCP and TLS)');
  sayTable([
    ['when it comes in with all the others', kilobytes(whenComing)],
    ['presence of everyone, an hour', kilobytes(quietHour.presence)],
    ['signs of life, an hour', kilobytes(quietHour.pings)],
    ['an hour of typing at both consoles without a pause', kilobytes(typedHour)],
    ['each key pressed at a console', `${figure(eachKey)} B`],
    [`two hours and ${meeting.keys} keys, goal 1,000 kB with the page`, kilobytes(whole)],
  ]);
}

export function sayColdOpening(cold: ColdOpening): void {
  say(`\nOpening a board nobody has open, after ${cold.edits} edits (socket open → step 2)`);
  sayTable([
    ['kept as', 'median ms', 'first ms', 'slowest ms', 'goal ms'],
    ['one compact state', ...openings(cold.compactMs), '100'],
    ['the updates that came', ...openings(cold.logMs), '100'],
  ]);
  const ratio = figure(cold.bytes / cold.compactedBytes);
  say(`  Step 2 holds ${kilobytes(cold.bytes)}: ${ratio} × the compacted state (goal 1.2),`);
  say(`  ${figure(cold.bytes / cold.plainBytes)} × a new board with the same words.`);
}

export function sayCapacity(capacity: Capacity): void {
  const { meetings, seats, rounds, boardBytes, documentBytes, empty, full } = capacity;
  const of = (read: (round: Round) => number) => figure(median(rounds.map(read)));
  say(`\n${meetings} meetings × ${seats} seats, one console of each typing ${paces.calm} keys/s`);
  sayTable([
    ['', 'p50 ms', 'p95 ms', 'p99 ms', 'goal p95'],
    [
      'edit → other screens',
      of(({ seenMs }) => seenMs.p50),
      of(({ seenMs }) => seenMs.p95),
      of(({ seenMs }) => seenMs.p99),
      '300',
    ],
    [
      'edit → on disk',
      of(({ savedMs }) => savedMs.p50),
      of(({ savedMs }) => savedMs.p95),
      of(({ savedMs }) => savedMs.p99),
      '',
    ],
  ]);
  say(
    `  The server used ${of(cpuShare)} of a core, ${of(cpuPerThousand)} CPU s for 1,000 deliveries.`,
  );
  say(
    `  Each open board with everyone at it: ${kilobytes(boardBytes)} of heap and buffers, its document ${kilobytes(documentBytes)} (goal 1,000 kB and the document).`,
  );
  say(
    `  The whole house: ${resident(empty)} resident before a board was open, ${resident(full)} with all of them; of that ${kilobytes(empty.youngBytes)} and ${kilobytes(full.youngBytes)} is V8’s room for fresh objects, which grows with haste.`,
  );
}

function sayPace(pace: Pace, pairs: readonly Pair[]): void {
  const side = (name: keyof Pair, read: (round: Round) => number) =>
    median(pairs.map((pair) => read(pair[name])));
  const ratio = (read: (round: Round) => number) =>
    figure(median(pairs.map(({ echo, rundbord }) => read(rundbord) / read(echo))));
  const reads: ((round: Round) => number)[] = [
    ({ seenMs }) => seenMs.p50,
    ({ seenMs }) => seenMs.p95,
    ({ seenMs }) => seenMs.p99,
    cpuPerThousand,
  ];
  const row = (name: keyof Pair) => reads.map((read) => figure(side(name, read)));
  const saved = [
    figure(side('rundbord', ({ savedMs }) => savedMs.p50)),
    figure(side('rundbord', ({ savedMs }) => savedMs.p95)),
  ];
  const deliveries = side('rundbord', (round) => round.deliveries / round.seconds);
  say(
    `\nEdit → other screens, ${pace}: ${paces[pace]} keys/s at each console, ${figure(deliveries)} deliveries/s, ${pairs.length} rounds`,
  );
  sayTable([
    ['', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU s/1,000', 'saved p50', 'saved p95'],
    ['bare ws echo', ...row('echo'), '–', '–'],
    ['Rundbord', ...row('rundbord'), ...saved],
    ['ratio, middle of the rounds', ...reads.map(ratio), '', ''],
    ['goal', '', '≤ 1.5 ×, 100', '', '', '', ''],
  ]);
}

function resident({ residentBytes }: Usage): string {
  return kilobytes(residentBytes);
}

function openings(times: readonly number[]): string[] {
  return [median(times), times[0] ?? Number.NaN, Math.max(...times)].map(figure);
}

function cpuPerThousand({ cpuS, deliveries }: Round): number {
  return (cpuS / deliveries) * 1000;
}

function cpuShare({ cpuS, seconds }: Round): number {
  return cpuS / seconds;
}
