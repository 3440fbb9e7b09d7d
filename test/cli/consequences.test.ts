import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'consequences');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Lines are folded, and shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ').replace(/\s+/g, ' ');
};

test('an agreement with strikes, a recovery, an escalation and disputes has nothing wrong', async () => {
  expect(await said('check')).toMatch(/^Nothing wrong in 1 agreement, 2 promises and 14 rows of data\./);
});

test('a report says who owes what by when, and which figures are disputed', async () => {
  const stdout = await said('report');
  for (const sentence of [
    'What is open now ◐ disputed Leads, April 2026: disputed by Marketing since 5 May 2026, which holds 3 leads right, and so the promise kept (A lead was handed over by phone); measured is 2 leads; both stand until it is settled.',
    '✕ overdue First follow-up, April 2026: a strike; Head of Sales Development had to put it right by 15 May 2026, and no outcome is recorded; it counts until 1 Sep 2026.',
    '◐ open First follow-up, May 2026: a strike; Head of Sales Development to put it right by 15 Jun 2026; it counts until 1 Oct 2026.',
    '✕ overdue Leads, February 2026: 2 leads missing, worth $400; 1 lead made up so far; 1 lead ($200) still owed after the last of these periods.',
    '◐ being made up Leads, April 2026: 1 lead missing, worth $200; 1 lead ($200) still owed.',
    '✕ overdue Leads: no outcome is recorded for April 2026; with Head of the team since 1 May 2026, whose answer was due by 8 May 2026; it goes to Board on 30 Jun 2026; resolved for February 2026 on 15 Mar 2026 (Campaign was moved).',
    '✕ overdue First follow-up: no outcome is recorded for April 2026 and May 2026; with Head of the team since 1 May 2026, whose answer was due by 8 May 2026; with Board since 1 Jun 2026.',
    '3 strikes count now; the limit of 2 is reached since 1 May 2026.',
  ])
    expect(stdout).toContain(sentence);
  expect(stdout).not.toContain('so far ✓');
});

test('the report of one agreement shows what came of the others, and marks a disputed period', async () => {
  const stdout = await said('report', 'sales-desk');
  expect(stdout).toMatch(/April 2026 3 2 66\.7 % \S+ ✕ missed, disputed/);
  expect(stdout).toContain(
    '✓ done First follow-up, February 2026: a strike, put right 10 Mar 2026 (A second desk was opened); it counts until 2 Jul 2026.',
  );
  expect(stdout).toContain(
    '✓ settled First follow-up, February 2026: settled 20 Mar 2026 at 1 h 15 min, by which it is missed; measured is 1 h 30 min; Sales held 50 min right from 12 Mar 2026 (The phone system lost a call).',
  );
});

test('a strike expires in time, and the limit is no longer reached', async () => {
  const stdout = await said('report', 'sales-desk', '--as-of', '2026-09-30');
  expect(stdout).toContain('– expired First follow-up, February 2026: a strike that expired 2 Jul 2026');
  expect(stdout).toContain('– expired First follow-up, April 2026: a strike that expired 1 Sep 2026.');
});

test('explain shows what followed from the period, and makes the lost revenue line by line', async () => {
  const stdout = await said('explain', 'sales-desk/leads/2026-02');
  expect(stdout).toContain(
    'What followed from it ✕ overdue Leads, February 2026: 2 leads missing, worth $400',
  );
  expect(stdout).toMatch(
    /How \$400 is made Promised 3 − Reached 1 leads\.csv row 4 ─+ = Missing 2 × Close rate 4\.0 % agreed × Deal size \$5,000 agreed ─+ = Lost revenue \$400/,
  );
});

test('JSON holds them all, with the measured figure as it was', async () => {
  const { stdout } = await runKept(['report', '--json'], { cwd });
  const [report] = JSON.parse(stdout).agreements;
  expect(report.strikes[0]).toMatchObject({ remedy: 'strikes', counting: 3, limit: 2 });
  expect(report.recoveries.map((each: { state: string }) => each.state)).toEqual(['overdue', 'open']);
  expect(report.escalations).toHaveLength(2);
  expect(report.disputes[1]).toMatchObject({ measured: { value: '2' }, held: { value: '3' }, state: 'open' });
  const explained = await runKept(['explain', 'sales-desk/leads/2026-04', '--json'], { cwd });
  const { period, consequences } = JSON.parse(explained.stdout);
  expect(period.verdict).toBe('missed');
  expect(consequences.map((each: { kind: string }) => each.kind)).toEqual([
    'dispute',
    'recovery',
    'escalation',
  ]);
});
