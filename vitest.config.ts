import { defineConfig } from 'vitest/config';
import { letterClasses } from './scripts/letterClasses.mjs';

// One runner for all tests: first those of one process each, then browsers, two files at a time as there are two cores; last
// those that start, measure and kill processes, one file at a time.
export default defineConfig({
  // As the build does, so that what is tested is what ships.
  plugins: [letterClasses],
  test: {
    env: { TZ: 'Pacific/Kiritimati' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/processes/**'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // What hangs fails; a machine that is busy with other work is no failure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['tests/processes/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
