// The one way to start, check and test. Plain JavaScript: whichever Node the machine has (20 or newer) runs this
// file, which installs what is locked and hands over to the Node that is locked with it.
import { chromium } from './browser.mjs';
import { paperTools } from './paper-tools.mjs';
import { buildClient } from './run/build-client.mjs';
import { checkSteps, compileMessages } from './run/check-steps.mjs';
import { ensureInstalled } from './run/install.mjs';
import { ensureNode } from './run/node-version.mjs';
import { run, runTogether, tool } from './run/spawn.mjs';
import { runSteps } from './run/steps.mjs';
import { benchWall, playwright, testSteps, vitest } from './run/test-steps.mjs';

const server = 'server/src/main.ts';

const commands = {
  setup: () => compileMessages(),
  start: async (args) => (await build()) || run('node', [server, ...args]),
  demo: async (args) => (await build()) || run('node', [server, 'demo', ...args]),
  'sign-in': (args) => run('node', [server, 'sign-in', ...args]),
  dev: async (args) => (await compileMessages()) || develop(args),
  check: () => runSteps(checkSteps),
  unit: async (args) => {
    await paperTools();
    return (await compileMessages()) || vitest('!budget', args);
  },
  e2e: async (args) => (await build()) || playwright(await chromium(), args),
  load: async (args) => (await build()) || run('node', ['tests/load/forty-phones.ts', ...args]),
  'bench:genogram': (args) => run('node', ['tests/load/genograms-beside-others.ts', ...args]),
  'bench:round': (args) => run('node', ['tests/load/rounds-beside-bare.ts', ...args]),
  'bench:wall': async (args) => (await build()) || benchWall(await chromium(), args),
  format: () => run(tool('biome'), ['check', '--write', '.']),
  test: () => runSteps(testSteps, { isCounted: true }),
};

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;

if (command === undefined) {
  process.stderr.write(`Say what to do: npm run ${Object.keys(commands).join(' | ')}\n`);
  process.exitCode = 1;
} else {
  process.exitCode = (await ensureInstalled()) || ensureNode() || (await command(args));
}

async function build() {
  return (await compileMessages()) || buildClient();
}

function develop(args) {
  return runTogether([
    [tool('vite', 'client'), ['build', '--watch'], { cwd: 'client' }],
    ['node', ['--watch', server, 'demo', ...args]],
  ]);
}
