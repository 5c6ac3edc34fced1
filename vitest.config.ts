import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const { RBT_SEED } = process.env;

// What every suite shares. A stop for a test that hangs, far above what any needs: property tests share two slow cores.
const common = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  setupFiles: [fileURLToPath(import.meta.resolve('./shared/src/testing/chance.ts'))],
  // RBT_SEED=<number> tries other chances.
  provide: { seed: Number(RBT_SEED ?? 20_260_113) },
};

export default defineConfig({
  test: {
    projects: [
      { root: './shared', test: { ...common, name: 'shared', include: ['src/**/*.test.ts'] } },
      { root: './server', test: { ...common, name: 'server', include: ['src/**/*.test.ts'] } },
      {
        root: './client',
        test: {
          ...common,
          name: 'client',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
        },
      },
      { root: '.', test: { ...common, name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      {
        root: './tests',
        test: {
          ...common,
          name: 'across',
          include: ['{architecture,hostile,crash,export}/**/*.test.ts'],
        },
      },
      // Weighs client/dist, so it runs after the build.
      { root: './tests', test: { ...common, name: 'budget', include: ['budget/**/*.test.ts'] } },
    ],
  },
});
