import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash-of.mjs';
import { root } from './root.mjs';
import { run } from './spawn.mjs';

const stamp = join(root, 'node_modules', '.rundbord-installed');
const manifests = ['.', 'client', 'server', 'shared', 'tests'].map(
  (each) => `${each}/package.json`,
);

/** Installs exactly what is locked, unless that has been done. Answers an exit code. */
export async function ensureInstalled() {
  const wanted = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const install = ['--yes', packageManager, 'install', '--frozen-lockfile'];
  // With CI set pnpm asks no questions, which nobody may be there to answer.
  const code = await run('npx', install, { env: { CI: 'true' } });
  if (code === 0) writeFileSync(stamp, wanted);
  else process.stderr.write('The packages Rundbord is made of could not be installed.\n');
  return code;
}
