import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'maintenance');
const said = async (...argv: string[]) => {
  const { code, stdout } = await runKept(argv, { cwd });
  expect(code).toBe(0);
  return stdout.replaceAll('\u202f', ' ');
};

test('a notice that came too late is a warning at its row', async () => {
  const { code, stdout } = await runKept(['check'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toBe(
    'slas/shop-hosting/events.csv:4:1  warning  Unexpected notice 2 days before the window of 2026-02-08, which is not left out, expected at least 5 days before. Correct the date if it was announced earlier, or remove the row, which changes nothing.  notice-too-late\n\n1 warning in 1 file\nLooked at 1 agreement, 2 promises and 45 rows of data. As of 10 Jun 2026, from slas/kept.yaml.\n',
  );
});

test('a report says how many windows were left out, why others were not, and who agreed', async () => {
  const stdout = (await said('report', 'shop-hosting')).replaceAll(/\n(?=\S)/g, ' ');
  expect(stdout).toContain(
    'The supplier may work on the shop in the night to Monday where it says so five days before. So far: 6 windows, 13 h left out, announced 5 days ahead or more; 1 window over the allowance of 8 h per month; 1 window announced too late, not left out; 15 windows not announced, not left out; agreed in the terms by Supplier and Customer.',
  );
  expect(stdout).toContain(
    'Excluded as agreed: 10–12 Apr 2026 held to 50 % of the goal instead: Easter (agreed by Supplier, entered 20 Apr 2026).',
  );
});

test('maintenance that was announced leaves the measurement, and the month is met', async () => {
  const stdout = await said('explain', 'shop-hosting/uptime/2026-01');
  expect(stdout).toContain('✓ kept  100.0 %');
  expect(stdout).toMatch(
    / − {2}Left out as agreed +5 h\n {5}Maintenance, sunday-night +5 h {2}2 windows, announced · events\.csv rows 1–2\n/,
  );
});

test('what was announced too late counts as downtime', async () => {
  const stdout = await said('explain', 'shop-hosting/uptime/2026-02');
  expect(stdout).toContain('✕ missed');
  expect(stdout).toContain('no window left out; 1 window announced too late, not left out;');
});

test('an exclusion entered after the close shows the restatement', async () => {
  const stdout = await said('explain', 'shop-hosting/uptime/2026-05');
  expect(stdout).toContain('– excused');
  expect(stdout.replaceAll('\n  ', ' ')).toContain(
    'Restated: entered 8 Jun 2026, 00:00, after the close 1 Jun 2026, 00:00, agreed by Supplier and Customer.',
  );
});

test('a goal for the part of a month that is left is made step by step, down to its floor', async () => {
  const stdout = await said('explain', 'shop-hosting/orders/2026-04');
  expect(stdout).toContain('– excused  4 of 8');
  expect(stdout).toMatch(
    / × {2}Days left after exclusions +74\.7 % {2}22\.41… of 30 days · events\.csv row 6\n {2}─+\n {2}= {2}Share of the period that counts +6 {2}5\.97…, rounded up\n {2}× {2}Share that remains due +50\.0 % {2}agreed · events\.csv row 7\n/,
  );
});

test('the report as JSON has every window with its notice', async () => {
  const report = JSON.parse(await said('report', 'shop-hosting', '--json'));
  const [clause] = (report.agreements ?? report.reports ?? [report])[0].maintenance;
  expect(clause).toMatchObject({ id: 'sunday-night', source: 'agreement', objectives: ['uptime'] });
  expect(clause.windows[1]).toEqual({
    start: '2026-01-11T22:00:00Z',
    end: '2026-01-12T00:30:00Z',
    startDate: '2026-01-11',
    state: 'counts',
    excluded: { value: '9000000', unit: { kind: 'duration', clock: 'wall' } },
    notice: { at: '2026-01-01T23:00:00Z', row: 1 },
  });
});
