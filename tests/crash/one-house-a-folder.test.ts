import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { House } from '../e2e/house.ts';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

test('SAVE-3 a second house on the same folder says so and stops', async () => {
  const house = await House.open();
  const second = spawn(process.execPath, [main, 'start'], {
    env: { PATH: process.env['PATH'], RB_PORT: '0', RB_HOST: '127.0.0.1', RB_DATA: house.folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  second.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(second, 'exit');
  expect(said).toContain('Another Rundbord already runs on this data folder');
  expect(code).toBe(1);
  await house.close();
});
