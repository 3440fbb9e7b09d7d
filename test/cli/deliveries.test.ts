import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'deliveries');
const said = async (...argv: string[]) => {
  const { code, stdout } = await runKept(argv, { cwd });
  expect(code).toBe(0);
  // Shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ');
};

test('a delivery at a place nobody named is a warning, and counts as delivered elsewhere', async () => {
  const { stdout, stderr, code } = await runKept(['check'], { cwd });
  expect(code).toBe(0);
  expect(stdout + stderr).toContain(
    'slas/kitchen-supply/metrics/deliveries.csv:24:17  warning  Unexpected `central-store` in column `place`, expected one of `north-kitchen`, `south-kitchen`. Correct the place, or let it count as delivered elsewhere.  unknown-place',
  );
});

test('a report tells deliveries and recurring reports alike', async () => {
  const stdout = await said('report');
  expect(stdout).toContain(
    'Supplier made 37.5 % of deliveries as agreed in May, 62.5 points under what it promised.',
  );
  expect(stdout).toMatch(/Vegetables +37\.5 % .* ✕ missed/);
  expect(stdout).toMatch(/Weekly status report +100\.0 % .* ✓ kept/);
  expect(stdout).toMatch(/Monthly friction report +0\.0 % .* ✕ missed/);
});

test('explain lists what was due with what failed of it', async () => {
  const stdout = await said('explain', 'kitchen-supply/vegetables/2026-05');
  expect(stdout).toContain(
    [
      'What was due',
      '  north-kitchen: 2 of 4 kept',
      '  south-kitchen: 1 of 4 kept',
      '',
      '  ✕ late',
      '    4 May 2026, 09:00; north-kitchen; 120 of 120 crates; 0 on time; arrived 4 May 2026, 10:15;',
      '    confirmed 4 May, receiving',
      '  ✓ kept',
    ].join('\n'),
  );
  expect(stdout).toContain(
    '  ✕ at another place\n    18 May 2026, 09:00; south-kitchen; 0 of 80 crates; arrived at central-store',
  );
  // What came whole lacks nothing that came elsewhere.
  expect(stdout).toContain(
    '18 May 2026, 09:00; north-kitchen; 120 of 120 crates; arrived 18 May 2026, 08:20; confirmed 18',
  );
  expect(stdout).toContain('  ✕ not confirmed as agreed\n    25 May 2026, 09:00; north-kitchen');
  expect(stdout).toContain('  ✕ not delivered\n    25 May 2026, 09:00; south-kitchen; 0 of 80 crates\n');
  expect(stdout).toContain('     Delivered as agreed             3  deliveries.csv rows 18–24 (6 of them)');
});

test('parts that make up the whole within the grace are in time', async () => {
  const stdout = await said('explain', 'kitchen-supply/vegetables/2026-04');
  expect(stdout).toContain(
    '  ✓ kept\n    13 Apr 2026, 09:00; north-kitchen; 120 of 120 crates; arrived 13 Apr 2026, 09:30;',
  );
});

test('a running month tells what is still to come', async () => {
  const stdout = await said('explain', 'kitchen-supply/vegetables/2026-06');
  expect(stdout).toContain('     Still to come                    6');
  expect(stdout).toContain('  ◐ still to come\n    15 Jun 2026, 09:00; north-kitchen; 120 crates\n');
});

test('the friction report of May is due on the first working day, which is no holiday', async () => {
  const stdout = await said('explain', 'kitchen-supply/friction-report/2026-05');
  expect(stdout).toContain('  ✕ late\n    4 May 2026; arrived 5 May 2026, 08:00');
});

test('the status report of a holiday is due by the close of the next working day', async () => {
  const stdout = await said('explain', 'kitchen-supply/status-report/2026-Q2');
  expect(stdout).toContain('  ✓ kept\n    4 May 2026, 17:00; arrived 4 May 2026, 09:30');
  expect(stdout).toContain('  ✕ late\n    17 Apr 2026, 17:00; arrived 20 Apr 2026, 08:00');
});

test('an answer is due three working days after its complaint', async () => {
  const stdout = await said('explain', 'kitchen-supply/answers/2026-05');
  expect(stdout).toContain('  ✓ kept\n    5 May 2026, 17:00, for C2; arrived 5 May 2026, 17:00');
  expect(stdout).toContain('  ✕ late\n    25 May 2026, 17:00, for C3; arrived 25 May 2026, 17:01');
});
