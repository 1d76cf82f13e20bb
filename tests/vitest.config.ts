import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** Unit tests first; then what builds whole sites and what drives a browser, two files at a time: each is a run of its own. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/fixtures/**'],
          // Room for a busy machine: some load the whole pipeline first.
          testTimeout: minute / 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          maxWorkers: 2,
          // Some run the whole command six times.
          testTimeout: 2 * minute,
          hookTimeout: 3 * minute,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          maxWorkers: 2,
          testTimeout: minute,
          hookTimeout: 3 * minute,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
