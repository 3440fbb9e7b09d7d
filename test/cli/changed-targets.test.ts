import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'changed-targets');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ');
};

test('targets that change inside a month as agreed have nothing wrong', async () => {
  expect(await said('check')).toMatch(/^Nothing wrong in 1 agreement, 2 promises and 16 rows of data\./);
});

test('a goal is explained by the days of each of its parts', async () => {
  const stdout = await said('explain', 'help-line/calls/2026-02');
  expect(stdout).toContain('✓ kept  9 of 9, 100.0 % of the target');
  expect(stdout).toMatch(
    / {5}Goal +3 {2}1–14 Feb 2026: 14 of 28 days of 6\n {2}\+ {2}Goal +6 {2}15–28 Feb 2026: 14 of 28 days of 12\n/,
  );
  expect(stdout).toMatch(/ = {2}Target of the period +9\n/);
});

test('a share is explained by the items that began under each target, with their rows', async () => {
  const stdout = await said('explain', 'help-line/answered/2026-02');
  expect(stdout).toContain('✓ kept  77.8 %, 107.7 % of the target');
  expect(stdout).toMatch(/ {5}Due +2 {2}1–14 Feb 2026: 50\.0 % of 4 calls · calls\.csv rows 1–4\n/);
  expect(stdout).toMatch(/ \+ {2}Due +4\.5 {2}15–28 Feb 2026: 90\.0 % of 5 calls · calls\.csv rows 5–9\n/);
  expect(stdout).toMatch(/ = {2}Target of the period +72\.2 %\n/);
});

test('the month after has the new target alone', async () => {
  expect(await said('explain', 'help-line/calls/2026-03')).toContain(
    'Customer promises Supplier · at least 12 ',
  );
});
