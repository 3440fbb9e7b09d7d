import { defineConfig } from 'vitest/config';

// An odd zone, so that nothing passes only where the machine's clock is in UTC.
process.env.TZ ??= 'Pacific/Chatham';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    maxWorkers: 1,
    testTimeout: 600_000,
    reporters: ['default'],
  },
});
