import { defineConfig } from 'vitest/config';

// An odd zone, so that nothing passes only where the machine's clock is in UTC.
process.env.TZ ??= 'Pacific/Chatham';

/** Properties that are looked at in more worlds than `npm test` has the time for. */
const properties = [
  'test/metrics/{carried,naive-answers,naive-large,terms-when-begun}.test.ts',
  'test/core/indicators/each/ways-to-write.test.ts',
  'test/core/clauses/credit/claims-of-groups-and-lateness.test.ts',
];

/** What takes minutes: `npm run test:long`. */
export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'long', include: ['test/long/*.test.ts'] } },
      { extends: true, test: { name: 'properties', include: properties, env: { RUNS: '1000' } } },
    ],
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    reporters: ['default'],
  },
});
