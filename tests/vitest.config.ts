import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** Unit tests run side by side; then, one after the other, what builds whole sites and what drives a browser. */
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
          maxWorkers: 1,
          testTimeout: minute,
          hookTimeout: 3 * minute,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          maxWorkers: 1,
          testTimeout: minute,
          hookTimeout: 3 * minute,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
