import { defineConfig } from 'vitest/config';

// An odd zone, so that nothing passes only where the machine's clock is in UTC. Another one: `TZ=Asia/Kathmandu npx vitest run`.
process.env.TZ ??= 'Pacific/Chatham';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** Tests of functions that are given all they need: they leave nothing behind in a module, so that files share those they load. */
const functions = ['test/{charts,core,language,lint,metrics,prose,rules}/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'functions',
          include: functions,
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'parts',
          globalSetup: 'test/clear-caches.ts',
          include: ['test/**/*.test.ts'],
          // These have runs of their own: `npm run test:long`, and `npm run second-opinion`, which has a database of its own.
          exclude: [...functions, 'test/long/**', 'test/second-opinion/**'],
          // All cores: the default leaves one idle.
          maxWorkers: '100%',
        },
      },
    ],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['dot'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/site/**'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'coverage',
      thresholds: { 'src/core/**': { lines: 95, branches: 92 } },
    },
  },
});
