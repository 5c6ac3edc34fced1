import { existsSync, readFileSync, rmSync } from 'node:fs';

/** Runs every step, also after a failed one, and sums up. The last line is alone when tests are counted. */
export async function runSteps(steps, { isCounted = false } = {}) {
  const outcomes = [];
  for (const step of steps) {
    process.stdout.write(`\n── ${step.name}\n`);
    outcomes.push(await outcomeOf(step));
  }
  const passed = sum(outcomes.map((each) => each.passed));
  const failed = sum(outcomes.map((each) => each.failed));
  process.stdout.write(`\n${outcomes.map(line).join('\n')}\n`);
  if (isCounted) process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

async function outcomeOf(step) {
  if (step.report !== undefined) rmSync(step.report, { force: true });
  const startedAt = performance.now();
  const code = await step.run();
  const seconds = (performance.now() - startedAt) / 1000;
  return { name: step.name, seconds, ...countsOf(step, code) };
}

/** A step without a suite is one test: its exit code. */
function countsOf(step, code) {
  if (step.report === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (!existsSync(step.report)) return { passed: 0, failed: 1, remark: 'no result' };
  const counts = step.counts(JSON.parse(readFileSync(step.report, 'utf8')));
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, remark: 'no tests' };
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, remark: `ended with ${code}` };
}

function line({ name, passed, failed, seconds, remark }) {
  const counts = `${passed} passed, ${failed} failed`;
  const note = remark === undefined ? '' : ` (${remark})`;
  const mark = failed === 0 ? '✓' : '✗';
  return `${mark} ${name.padEnd(18)} ${counts}${note}, ${seconds.toFixed(1)} s`;
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
