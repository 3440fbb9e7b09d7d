import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { medianUsage, usageOf } from '../../scripts/bench/usage.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-usage-'));
  writeFileSync(
    join(folder, 'work.mjs'),
    `import { spawnSync } from 'node:child_process';
const inner = "const held = Buffer.alloc(200e6, 1); const end = Date.now() + 700; while (Date.now() < end); console.log(held.length)";
process.stdout.write(spawnSync(process.execPath, ['-e', inner], { encoding: 'utf8' }).stdout);`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

test('a command takes what the processes that it starts take', async () => {
  const { stdout, elapsedMs, cpuMs, peakBytes } = await usageOf(join(folder, 'work.mjs'));
  expect(stdout).toBe('200000000\n');
  expect(elapsedMs).toBeGreaterThan(700);
  if (process.platform !== 'linux') return;
  expect(cpuMs).toBeGreaterThan(200);
  expect(peakBytes).toBeGreaterThan(220_000_000);
});

test('a command that fails says what it said', async () => {
  const failing = usageOf('-e', 'console.error("gone"); process.exit(3)');
  await expect(failing).rejects.toThrow(
    'node -e console.error("gone"); process.exit(3) ended with 3:\ngone\n',
  );
});

test('a median is that of each figure by itself, of those that are known', () => {
  const usages = [
    { elapsedMs: 3, cpuMs: 10, peakBytes: undefined },
    { elapsedMs: 1, cpuMs: 30, peakBytes: undefined },
    { elapsedMs: 2, cpuMs: undefined, peakBytes: undefined },
  ];
  expect(medianUsage(usages)).toEqual({ elapsedMs: 2, cpuMs: 20, peakBytes: undefined });
});
