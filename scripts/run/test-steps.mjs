import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '../browser.mjs';
import { paperTools } from '../paper-tools.mjs';
import { buildClient } from './build-client.mjs';
import { checkSteps } from './check-steps.mjs';
import { root } from './root.mjs';
import { run, tool } from './spawn.mjs';
import { playwrightCounts, vitestCounts } from './suite-counts.mjs';

export function vitest(project, args = []) {
  return run(tool('vitest'), ['run', `--project=${project}`, ...args]);
}

/** `browser` is what chromium() answered. */
export function playwright(browser, args = [], env = {}) {
  if (browser === undefined) return 1;
  const options = { cwd: 'tests', env: { ...env, ...browser } };
  return run(tool('playwright', 'tests'), ['test', ...args], options);
}

/** `browser` is what chromium() answered. */
export function benchWall(browser, args = []) {
  if (browser === undefined) return 1;
  return run('node', ['tests/load/beside-tldraw.ts', ...args], { env: browser });
}

/** All there is. A step with `counts` is a suite: its report says how many tests passed and failed. */
export const testSteps = [
  ...checkSteps,
  vitestSuite('unit', '!budget'),
  { name: 'client build', run: buildClient },
  vitestSuite('budget', 'budget'),
  storySuite(),
];

function vitestSuite(name, project) {
  const report = reportFile(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const runSuite = async () => {
    if (name === 'unit') await paperTools();
    return vitest(project, reporters);
  };
  const again = (files) => vitest(project, [...reporters, ...files]);
  return { name, report, run: runSuite, again, counts: vitestCounts };
}

function storySuite() {
  const report = reportFile('stories');
  const tellStories = async (places = []) =>
    playwright(await chromium(), ['--reporter=list,json', ...places], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
  return {
    name: 'stories',
    report,
    run: tellStories,
    again: tellStories,
    counts: playwrightCounts,
  };
}

function reportFile(name) {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  return join(root, '.tmp', `${name}.json`);
}
