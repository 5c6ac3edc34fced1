import { readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

// Two copies of Yjs in one program do not know each other's types, and edits get lost without a word.
test.each(['yjs', 'lib0'])('ARCH-6 there is one %s, and every package uses that one', (name) => {
  const installed = readdirSync(join(root, 'node_modules', '.pnpm')).filter((folder) =>
    folder.startsWith(`${name}@`),
  );
  expect(installed).toHaveLength(1);

  const files = ['shared', 'server', 'client', 'tests'].map((workspace) => {
    const require = createRequire(join(root, workspace, 'package.json'));
    return realpathSync(require.resolve(`${name}/package.json`));
  });
  expect(new Set(files).size).toBe(1);
});
