import { defineConfig } from 'playwright/test';

// RBT_ is for the tests alone: a server stops at RB_ names it does not know.
const { RBT_CHROMIUM, RBT_WORKERS } = process.env;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.story.ts',
  outputDir: '../.tmp/stories',
  fullyParallel: true,
  // Two cores: one for the browser, one for the house it talks to.
  workers: Number(RBT_WORKERS ?? 1),
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    trace: 'off',
    launchOptions: {
      ...(RBT_CHROMIUM === undefined ? {} : { executablePath: RBT_CHROMIUM }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        // Nothing leaves the machine: the browser may not call home either.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
