import { defineConfig } from 'vitest/config';

// An odd zone, so that nothing passes only where the machine's clock is in UTC.
process.env.TZ ??= 'Pacific/Chatham';

/** What takes minutes: `npm run test:long`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    reporters: ['default'],
  },
});
