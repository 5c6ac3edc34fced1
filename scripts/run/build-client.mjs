import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressClient } from '../compress-client.mjs';
import { hashOf } from './hash-of.mjs';
import { root } from './root.mjs';
import { run, tool } from './spawn.mjs';

const dist = join(root, 'client', 'dist');
const stamp = join(dist, '.stamp');
const sources = [
  ...['client/src', 'client/public', 'client/index.html', 'client/phone.html'],
  ...['client/vite.config.ts', 'client/package.json', 'client/tsconfig.json', 'shared/src'],
  ...['pnpm-lock.yaml', 'scripts/compress-client.mjs'],
];

/** Builds the client when its sources have changed since the last build. Answers an exit code. */
export async function buildClient() {
  const wanted = hashOf(sources, (path) => !/\.test\.tsx?$/.test(path));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  const code = await run(tool('vite', 'client'), ['build', '--logLevel', 'warn'], {
    cwd: 'client',
  });
  if (code !== 0) return code;
  await compressClient(dist);
  writeFileSync(stamp, wanted);
  return 0;
}
