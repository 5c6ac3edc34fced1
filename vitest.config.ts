import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { root: './shared', test: { name: 'shared', include: ['src/**/*.test.ts'] } },
      { root: './server', test: { name: 'server', include: ['src/**/*.test.ts'] } },
      {
        root: './client',
        test: { name: 'client', include: ['src/**/*.test.{ts,tsx}'], environment: 'jsdom' },
      },
      { root: '.', test: { name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      {
        root: './tests',
        test: { name: 'across', include: ['{architecture,hostile,crash}/**/*.test.ts'] },
      },
      // Weighs client/dist, so it runs after the build.
      { root: './tests', test: { name: 'budget', include: ['budget/**/*.test.ts'] } },
    ],
  },
});
