import { defineConfig } from 'vitest/config';

// A stop for a test that hangs, far above what any needs: property tests share two slow cores.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { root: './shared', test: { ...patience, name: 'shared', include: ['src/**/*.test.ts'] } },
      { root: './server', test: { ...patience, name: 'server', include: ['src/**/*.test.ts'] } },
      {
        root: './client',
        test: {
          ...patience,
          name: 'client',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
        },
      },
      { root: '.', test: { ...patience, name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      {
        root: './tests',
        test: {
          ...patience,
          name: 'across',
          include: ['{architecture,hostile,crash,export}/**/*.test.ts'],
        },
      },
      // Weighs client/dist, so it runs after the build.
      { root: './tests', test: { ...patience, name: 'budget', include: ['budget/**/*.test.ts'] } },
    ],
  },
});
