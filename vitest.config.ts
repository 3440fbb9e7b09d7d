import { defineConfig } from 'vitest/config';

// An odd zone, so that nothing passes only where the machine's clock is in UTC. Another one: `TZ=Asia/Kathmandu npx vitest run`.
process.env.TZ ??= 'Pacific/Chatham';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // All cores: the default leaves one idle.
    maxWorkers: '100%',
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
