import { expect, test } from 'vitest';
import { runKept } from './run-kept.ts';

test('a target and what was counted are shown as column sums down to file and rows', async () => {
  const { code, stdout } = await runKept(['explain', 'marketing-sales/qualified-leads/2026-05']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Qualified leads, May 2026\n/);
  expect(stdout).toMatch(/How \d+ is made\n {5}Sales quota +\$230,000 {2}agreed, per month\n/);
  expect(stdout).toMatch(/ ÷ {2}Close rate .*customers ÷ [\d,]+ leads/);
  expect(stdout).toMatch(/ {2}─+\n {2}= {2}Leads needed +\d+ /);
  expect(stdout).toMatch(/ {2}slas\/marketing-sales\/metrics\/funnel\.csv, rows \d+–\d+/);
  expect(stdout).toMatch(
    / {2}slas\/marketing-sales\/metrics\/leads\.csv, rows [\d,]+–[\d,]+, \d+ of them used/,
  );
});

test('what was excluded is shown beside what was measured', async () => {
  const { stdout } = await runKept(['explain', 'marketing-sales/first-follow-up/2026-03']);
  expect(stdout).toContain('– excused');
  expect(stdout).toContain('After what was excluded as agreed');
});

test('without a period it explains the one the report shows', async () => {
  const asked = ['explain', 'marketing-sales/first-follow-up', '--as-of', '2026-06-21', '--json'];
  const { stdout } = await runKept(asked);
  const read = JSON.parse(stdout);
  expect(read.period.id).toBe('2026-05');
  expect(read.terms).toEqual({ file: 'slas/marketing-sales/agreement.mdx', version: '3.1.0' });
  expect(read.period.derivation.steps.length).toBeGreaterThan(2);
});
