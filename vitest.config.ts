import { defineConfig } from 'vitest/config';

// One runner for all tests. Browser tests share one Chromium and the built files, so files there run one at a time.
export default defineConfig({
  test: {
    env: { TZ: 'Pacific/Kiritimati' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/processes/**'],
          // What hangs fails; a machine that is busy with other work is no failure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'outside',
          include: ['tests/browser/**/*.test.ts', 'tests/processes/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
