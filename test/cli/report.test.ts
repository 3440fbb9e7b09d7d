import { beforeAll, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/terminal/width.ts';
import { type Ran, runKept } from './run-kept.ts';

let plain: Ran;
beforeAll(async () => {
  plain = await runKept(['report', 'marketing-sales', '--as-of', '2026-06-21']);
});

test('the report says its day, every promise, and verdicts as words beside their marks', () => {
  expect({ code: plain.code, stderr: plain.stderr }).toEqual({ code: 0, stderr: '' });
  expect(plain.stdout).toContain('As of 21 Jun 2026, from --as-of.');
  for (const text of [
    'Marketing promises Sales',
    'Sales promises Marketing',
    'Qualified leads',
    '◐ on track',
    '✕ missed',
    '✓ kept',
  ]) {
    expect(plain.stdout).toContain(text);
  }
});

test('without a terminal nothing is coloured, and lines stay within 100 columns', () => {
  expect(plain.stdout).not.toContain('\x1b');
  expect(plain.stdout.split('\n').filter(line => widthOf(line) > 100)).toEqual([]);
});

test('on 80 columns nothing is wider than 80', async () => {
  const { stdout } = await runKept(['report'], { columns: 80 });
  expect(stdout).toContain('Last 8');
  expect(stdout.split('\n').filter(line => widthOf(line) > 80)).toEqual([]);
});

test('a terminal has colours, NO_COLOR takes them away, FORCE_COLOR brings them where there is none', async () => {
  const terminal = { stdout: true, stderr: false };
  const line = ['explain', 'marketing-sales/qualified-leads'];
  expect((await runKept(line, { isTTY: terminal })).stdout).toContain('\x1b[');
  expect(
    (await runKept(line, { isTTY: terminal, env: { NO_COLOR: '1', FORCE_COLOR: '1' } })).stdout,
  ).not.toContain('\x1b');
  expect((await runKept(line, { env: { FORCE_COLOR: '1' } })).stdout).toContain('\x1b[');
});

test('--json is the reports of the pipeline with the day they are for', async () => {
  const { code, stdout } = await runKept(['report', '--json']);
  const read = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(Object.keys(read)).toEqual(['asOf', 'asOfGiven', 'asOfFrom', 'ok', 'agreements']);
  const found = read.agreements.find((each: { id: string }) => each.id === 'marketing-sales');
  expect(found.objectives[0].periods.at(-1).id).toBe('2026-06');
});
