import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'helpdesk');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ');
};

test('tickets and their log have nothing wrong, each event named by one of the promises', async () => {
  expect(await said('check')).toMatch(/^Nothing wrong in 1 agreement, 2 promises and 15 rows of data\./);
});

test('a report says how many items kept what was promised', async () => {
  const stdout = await said('report');
  expect(stdout).toContain(
    '“Response and resolution” was kept for 50.0 % of tickets in the worst region in June, 45 points\nunder what it promised.',
  );
  expect(stdout).toMatch(/Response and resolution +50\.0 % .* ✕ missed/);
  expect(stdout).toMatch(/Each desk in two hours +100\.0 % .* ✓ kept/);
});

test('explain shows severities with their limits, each group’s verdict, and the tickets that missed', async () => {
  const stdout = await said('explain', 'support/response/2026-06');
  expect(stdout).toContain('Each item\n  3 kept, 1 missed.\n');
  expect(stdout).toMatch(
    /high +answered within 2 h in working time, resolved within 16 h in working time +1 of 1 +100\.0 %/,
  );
  expect(stdout).toMatch(/east +2 of 2 +100\.0 % +✓ kept\n +west +1 of 2 +50\.0 % +✕ missed/);
  expect(stdout).toContain(
    'Missed items\n  T4 (critical), row 4: answered within 30 min while berlin or new york is open, 10 min late in\n    working time\n',
  );
});

test('explain of owners judges each desk that had a ticket', async () => {
  expect(await said('explain', 'support/desks/2026-06')).toMatch(
    /first-line +2 of 2 +100\.0 % +✓ kept\n +second-line +1 of 1 +100\.0 % +✓ kept/,
  );
});
