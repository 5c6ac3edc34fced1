import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps } from './steps.mjs';

type Counts = { passed: number; failures: { test: string; at?: string; said?: string }[] };

const late = { test: 'a › late', at: 'a.test.ts', said: 'timed out' };
const wrong = { test: 'b › wrong', at: 'b.test.ts', said: 'expected 1 to be 2' };

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundbord-steps-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += chunk;
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A suite that ends with the first counts, and with the second when it is asked again. */
function suite(first: Counts | null, second?: Counts) {
  const report = join(folder, 'suite.json');
  const asked: string[][] = [];
  const ends = (counts: Counts | null | undefined) => {
    if (counts) writeFileSync(report, JSON.stringify(counts));
    return counts?.failures.length === 0 ? 0 : 1;
  };
  const again = (places: string[]) => {
    asked.push(places);
    return ends(second);
  };
  const counts = (written: Counts) => written;
  return { asked, step: { name: 'suite', report, run: () => ends(first), again, counts } };
}

test('what passes is counted, a step without a suite as one, and the last line is alone', async () => {
  const { step, asked } = suite({ passed: 5, failures: [] });
  const code = await runSteps([{ name: 'types', run: () => 0 }, step], { isCounted: true });
  expect(code).toBe(0);
  expect(asked).toEqual([]);
  expect(printed.trimEnd().split('\n').slice(-2)).toEqual(['', '6 passed, 0 failed']);
});

test('what failed and then passed is counted as passed, and named as unsteady', async () => {
  const { step, asked } = suite({ passed: 5, failures: [late] }, { passed: 3, failures: [] });
  expect(await runSteps([step], { isCounted: true })).toBe(0);
  expect(asked).toEqual([['a.test.ts']]);
  expect(printed).toContain('⚠ suite, failed once and then passed: a › late: timed out');
  expect(printed.trimEnd().endsWith('\n6 passed, 0 failed')).toBe(true);
});

test('what fails twice has failed, and is named at the end', async () => {
  const first = { passed: 5, failures: [late, wrong] };
  const { step } = suite(first, { passed: 1, failures: [wrong] });
  expect(await runSteps([step], { isCounted: true })).toBe(1);
  expect(printed).toContain('✗ suite: b › wrong: expected 1 to be 2');
  expect(printed.trimEnd().endsWith('\n6 passed, 1 failed')).toBe(true);
});

test('many that failed are no bad luck, and have no second try', async () => {
  const failures = [1, 2, 3, 4].map((each) => ({ ...wrong, test: `b › ${each}` }));
  const { step, asked } = suite({ passed: 5, failures }, { passed: 4, failures: [] });
  expect(await runSteps([step], { isCounted: true })).toBe(1);
  expect(asked).toEqual([]);
  expect(printed.trimEnd().endsWith('\n5 passed, 4 failed')).toBe(true);
});

test.each([
  ['left no result', null],
  ['ran no tests', { passed: 0, failures: [] }],
])('a suite that %s has failed', async (_, first) => {
  const { step } = suite(first);
  expect(await runSteps([step], { isCounted: true })).toBe(1);
  expect(printed.trimEnd().endsWith('\n0 passed, 1 failed')).toBe(true);
});

test('a second try that leaves no result changes nothing', async () => {
  const { step } = suite({ passed: 5, failures: [late] });
  expect(await runSteps([step], { isCounted: true })).toBe(1);
  expect(printed.trimEnd().endsWith('\n5 passed, 1 failed')).toBe(true);
});
