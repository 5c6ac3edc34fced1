import { run, tool } from './spawn.mjs';

/** Every step answers an exit code; `name` is what the summary calls it. */
export const checkSteps = [
  { name: 'messages', run: compileMessages },
  { name: 'format and lint', run: () => run(tool('biome'), ['check', '--error-on-warnings', '.']) },
  ...['shared', 'server', 'client', 'tests', '.'].map((workspace) => ({
    name: `types of ${workspace === '.' ? 'scripts' : workspace}`,
    run: () => run(tool('tsc'), ['-p', workspace]),
  })),
  { name: 'dead code', run: () => run(tool('knip'), ['--no-progress']) },
];

export function compileMessages() {
  return run('node', ['scripts/compile-messages.ts']);
}
