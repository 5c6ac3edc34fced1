import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('HOUSE-3 without settings it listens for everyone on 4300 and keeps its boards in data', () => {
  expect(readConfig({ PATH: '/bin', RB_PORT: '' })).toEqual({
    ok: true,
    value: {
      port: 4300,
      host: '0.0.0.0',
      dataFolder: resolve('data'),
      origin: null,
      proxies: 0,
      hasCanvas: true,
      licenceKey: null,
    },
  });
});

test('HOUSE-3 every setting is read', () => {
  const env = {
    RB_PORT: '0',
    RB_HOST: '127.0.0.1',
    RB_DATA: '/srv/boards',
    RB_ORIGIN: 'https://rundbord.example.dk',
    RB_PROXIES: '2',
    RB_CANVAS: 'off',
    RB_TLDRAW_LICENSE_KEY: 'tldraw-2026/WyJ4Il0.a+b/c==',
  };
  expect(readConfig(env)).toEqual({
    ok: true,
    value: {
      port: 0,
      host: '127.0.0.1',
      dataFolder: '/srv/boards',
      origin: 'https://rundbord.example.dk',
      proxies: 2,
      hasCanvas: false,
      licenceKey: 'tldraw-2026/WyJ4Il0.a+b/c==',
    },
  });
});

test.each([
  ['RB_PORT', '65536'],
  ['RB_PORT', '-1'],
  ['RB_PORT', '80a'],
  ['RB_ORIGIN', 'rundbord.example.dk'],
  ['RB_ORIGIN', 'https://rundbord.example.dk/'],
  ['RB_ORIGIN', 'https://rundbord.example.dk/path'],
  ['RB_ORIGIN', 'ftp://rundbord.example.dk'],
  ['RB_PROXIES', '10'],
  ['RB_PROXIES', 'one'],
  ['RB_CANVAS', 'no'],
  ['RB_TLDRAW_LICENSE_KEY', 'short'],
  ['RB_TLDRAW_LICENSE_KEY', '"quoted-key-of-a-licence"'],
  ['RB_TLDRAW_LICENSE_KEY', 'a key with spaces in it'],
  ['RB_TLDRAW_LICENSE_KEY', 'tldraw-key\n'],
  ['RB_TLDRAW_LICENSE_KEY', 'tldraw"><script>alert(1)</script>'],
  ['RB_TLDRAW_LICENSE_KEY', 'x'.repeat(2_001)],
])('HOUSE-3 %s=%s is answered with what it should be', (name, value) => {
  const read = readConfig({ [name]: value });
  expect(read.ok).toBe(false);
  if (!read.ok)
    expect(read.refusal).toEqual([expect.stringMatching(new RegExp(`^${name} should be .*[.]$`))]);
  // The sentence stands in a log, and what was tried may be most of a key.
  if (!read.ok && name.endsWith('KEY')) expect(read.refusal.join()).not.toContain(value);
});

test('HOUSE-3 a setting nobody knows stops the start, and the nearest is named', () => {
  const read = readConfig({ RB_PROT: '80', RB_PORTS: '80', RB_SECRET: 'hush' });
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.refusal).toHaveLength(3);
  expect(read.refusal[1]).toContain('Did you mean RB_PORT?');
  expect(read.refusal.join()).not.toContain('hush');
});
