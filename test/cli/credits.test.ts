import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'cloud');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ');
};

test('a cloud agreement with fees, incidents and requests has nothing wrong', async () => {
  expect(await said('check')).toMatch(/^Nothing wrong in 1 agreement, 2 promises and 8 rows of data\./);
});

test('a report shows availability, its allowed downtime, and the credits that are open', async () => {
  const stdout = await said('report');
  expect(stdout).toContain(
    '“Hosting” was available 99.86 % of the time in April, 0.04 points under what it promised.',
  );
  expect(stdout).toMatch(/Hosting +99\.86 % .* 138\.9 % used +✕ missed/);
  expect(stdout).toContain('April; at least 99.9 % available; 1 h of 43 min allowed downtime used');
  expect(stdout).toContain(
    'Credits due\n  April 2026: up to $123.45 (Hosting 99.86 %, below 99.9 %: 10 % of $1,234.50); to be claimed by 30\n  May 2026.\n',
  );
  expect(stdout).not.toContain('Credits issued or lapsed');
});

test('the report of one agreement shows the credits that are settled too', async () => {
  const stdout = await said('report', 'cloud-hosting');
  expect(stdout).toContain('lapsed, not claimed by 30 Apr 2026.');
  expect(stdout).toContain(
    'February 2026: $123.45 (Hosting 99.8 %, below 99.9 %: 10 % of $1,234.50); issued 20 Mar 2026.',
  );
});

test('explain makes the credit down to the fee, the tier and the cap', async () => {
  const stdout = await said('explain', 'cloud-hosting/uptime/2026-03');
  expect(stdout).toContain('✕ missed  98.7 %, 1,344.1 % of the allowed downtime used');
  expect(stdout).toMatch(/ − {2}Downtime +10 h {2}incidents\.csv row 3\n/);
  expect(stdout).toContain('Terms of “hosting-credit”');
  expect(stdout).toMatch(
    / {5}Fee, hosting +\$1,234\.50 {2}fees\.csv row 3\n {2}× {2}Tier, 99% +25\.0 % {2}agreed\n/,
  );
  expect(stdout).toMatch(
    / = {2}Credit before caps +\$308\.63\n {2}− {2}Over the cap per 12 months +\$132\.08 {2}at most \$300, of which \$123\.45 is credited already\n {2}─+\n {2}= {2}Credit due +\$176\.55/,
  );
});

test('the result of a sum has the digits that its verdict needs', async () => {
  const stdout = await said('explain', 'cloud-hosting/uptime/2026-04');
  expect(stdout).toMatch(/ = {2}Availability +99\.86 %\n/);
});

test('the rows behind it are those of the credit too', async () => {
  const stdout = await said('explain', 'cloud-hosting/uptime/2026-03');
  expect(stdout).toContain(
    '  slas/cloud-hosting/metrics/incidents.csv, row 3\n  slas/cloud-hosting/fees.csv, row 3\n',
  );
});

test('explain of checks shows good and all of them', async () => {
  const stdout = await said('explain', 'cloud-hosting/requests/2026-02');
  expect(stdout).toContain('✓ kept  99.5 %, 50.0 % of the allowed failures used');
  expect(stdout).toMatch(/Good checks +1,990 {2}requests\.csv rows 1–2\n {2}÷ {2}Checks in all +2,000\n/);
});

test('JSON holds the credits with their derivation', async () => {
  const report = JSON.parse(await said('report', '--json'));
  expect(
    report.agreements[0].credits.map((each: { due: unknown; state: string }) => [each.due, each.state]),
  ).toEqual([
    [{ value: '123.45', unit: { kind: 'money', currency: 'USD' } }, 'issued'],
    [{ value: '176.55', unit: { kind: 'money', currency: 'USD' } }, 'lapsed'],
    [{ value: '123.45', unit: { kind: 'money', currency: 'USD' } }, 'due'],
  ]);
  const explained = JSON.parse(await said('explain', 'cloud-hosting/uptime/2026-03', '--json'));
  expect(explained.credits[0].caps).toEqual([
    {
      per: '12 months',
      limit: { value: '300', unit: { kind: 'money', currency: 'USD' } },
      before: { value: '123.45', unit: { kind: 'money', currency: 'USD' } },
      over: { value: '132.075', unit: { kind: 'money', currency: 'USD' } },
    },
  ]);
});
