import { existsSync, readFileSync, rmSync } from 'node:fs';

/** Most tests of a suite that are run again after they failed: more is no bad luck. */
const mostAgain = 3;

/** Runs every step, also after a failed one, and sums up. The last line is alone when tests are counted. */
export async function runSteps(steps, { isCounted = false } = {}) {
  const outcomes = [];
  for (const step of steps) {
    process.stdout.write(`\n── ${step.name}\n`);
    outcomes.push(await outcomeOf(step));
  }
  const passed = sum(outcomes.map((each) => each.passed));
  const failed = sum(outcomes.map((each) => each.failures.length));
  process.stdout.write(`\n${outcomes.map(line).join('\n')}\n`);
  process.stdout.write(outcomes.map(named).join(''));
  if (isCounted) process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

async function outcomeOf(step) {
  const startedAt = performance.now();
  const first = countsOf(step, await runOnce(step, step.run));
  const counts = await onceMore(step, first);
  return { name: step.name, seconds: (performance.now() - startedAt) / 1000, ...counts };
}

function runOnce({ report }, runStep) {
  if (report !== undefined) rmSync(report, { force: true });
  return runStep();
}

/** A step without a suite is one test: its exit code. */
function countsOf(step, code) {
  const one = { passed: 0, failures: [{ test: `ended with ${code}` }] };
  if (step.report === undefined) return code === 0 ? { passed: 1, failures: [] } : one;
  if (!existsSync(step.report)) return { passed: 0, failures: [{ test: 'no result' }] };
  const counts = step.counts(JSON.parse(readFileSync(step.report, 'utf8')));
  if (counts.passed + counts.failures.length === 0)
    return { passed: 0, failures: [{ test: 'no tests' }] };
  if (code === 0 || counts.failures.length > 0) return counts;
  return { ...counts, failures: one.failures };
}

/** Few that failed have a second try, alone: two slow cores can make a test late. What passes then is named as unsteady; what
 *  fails twice has failed. */
async function onceMore(step, first) {
  const places = [...new Set(first.failures.map(({ at }) => at))];
  const isFew = places.length > 0 && first.failures.length <= mostAgain;
  if (!isFew || step.again === undefined || places.includes(undefined)) return first;
  process.stdout.write(`\n── ${step.name}, once more what failed\n`);
  const second = countsOf(step, await runOnce(step, () => step.again(places)));
  if (second.failures.some(({ at }) => at === undefined)) return first;
  const failsAgain = ({ test }) => second.failures.some((each) => each.test === test);
  const unsteady = first.failures.filter((each) => !failsAgain(each));
  return { passed: first.passed + unsteady.length, failures: second.failures, unsteady };
}

function line({ name, passed, failures, seconds }) {
  const mark = failures.length === 0 ? '✓' : '✗';
  const counts = `${passed} passed, ${failures.length} failed`;
  return `${mark} ${name.padEnd(18)} ${counts}, ${seconds.toFixed(1)} s`;
}

/** The end of a long run should be enough to see what failed. */
function named({ name, failures, unsteady = [] }) {
  const lines = [
    ...failures.map((each) => `✗ ${name}: ${toldOf(each)}`),
    ...unsteady.map((each) => `⚠ ${name}, failed once and then passed: ${toldOf(each)}`),
  ];
  return lines.map((each) => `\n${each}\n`).join('');
}

function toldOf({ test, said }) {
  return said ? `${test}: ${said}` : test;
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
