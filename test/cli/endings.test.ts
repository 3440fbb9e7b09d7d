import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { countOfLeads, promise, rowsOf, runOn } from '../rules/small-agreement.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'endings');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ');
};

test('an agreement with endings, a suspension, a review, a consent and a notice has nothing wrong', async () => {
  expect(await said('check')).toMatch(/^Nothing wrong in 1 agreement, 2 promises and 11 rows of data\./);
});

test('a report shows the endings that are open, who may use them until when, and the notice given', async () => {
  const stdout = await said('report');
  expect(stdout).toContain(
    `Ending the agreement
  ● condition met  “repeated-miss”
    Condition met since 1 Jun 2026. Qualified leads missed in February, April and May (3 in a row).
    Sales may give notice until 30 Jul 2026, 30 days ahead.
  ▲ notice given  “convenience”
    Notice given by Sales on 5 Jun 2026. By that notice the end is on 3 Sep 2026 at the earliest.
`,
  );
  expect(stdout).not.toContain('condition not met');
  expect(stdout).toContain('· Review due by 30 Jun 2026 ·');
});

test('the report of one agreement says how close the other endings are', async () => {
  expect(await said('report', 'lead-handover')).toContain(
    `Endings that are not open
  ○ condition not met  “often-missed”
    1 of the 2 needed of any 3: First follow-up missed in February.
  ○ condition not met  “no-data”
    Nothing counts towards 2 in a row now.
  ○ condition not met  “by-consent”
    Agreed by Sales (4 Jun 2026). Not yet agreed by Marketing.
`,
  );
});

test('before the third miss is judged the condition is not met', async () => {
  expect(await said('explain', 'lead-handover/repeated-miss', '--as-of', '2026-05-30')).toContain(
    '○ condition not met\n  2 of 3 in a row: Qualified leads missed in February and April.\n',
  );
});

test('a month left without data is a further miss where the agreement says so, and a review overdue is a warning', async () => {
  const { code, stdout, stderr } = await runKept(
    ['explain', 'lead-handover/repeated-miss', '--as-of', '2026-07-10'],
    { cwd },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '1 warning; `kept check` shows it.\n' });
  // June is the fourth in a row, so that the 60 days run from its cut-off.
  expect(stdout).toContain('  Sales may give notice until 29 Aug 2026, 30 days ahead.\n');
  expect(stdout).toMatch(/ {2}Qualified leads, June +○ no data +Closed 1 Jul 2026, 00:00\n/);
});

test('explain of an ending shows the periods that count, with their cut-offs', async () => {
  expect(await said('explain', 'lead-handover/repeated-miss')).toContain(
    `The periods that count
  Qualified leads, February  ✕ missed  Closed 1 Mar 2026, 00:00
  Qualified leads, April     ✕ missed  Closed 1 May 2026, 00:00
  Qualified leads, May       ✕ missed  Closed 1 Jun 2026, 00:00
`,
  );
});

test('explain of an ending shows the rows of the facts it rests on', async () => {
  expect(await said('explain', 'lead-handover/by-consent')).toContain(
    'The facts behind it\n  Consent of Sales, 4 Jun 2026  events.csv row 3\n',
  );
  expect(await said('explain', 'lead-handover/convenience')).toContain(
    'The facts behind it\n  Notice by Sales, 5 Jun 2026  events.csv row 4\n',
  );
});

test('explain of a period says why the duty rested, and by which clause', async () => {
  const stdout = await said('explain', 'lead-handover/first-follow-up/2026-03');
  expect(stdout).toContain('– excused  2 h, 50.0 % of the target');
  expect(stdout).toContain(
    'Suspended by agreement\n  Suspended: Qualified leads missed in February.\n  When leads are missed, the duty to follow up rests in the next month.\n',
  );
});

test('JSON holds the endings, the suspensions and the review', async () => {
  const [report] = JSON.parse(await said('report', '--json')).agreements;
  expect(report.endings.map((each: { clause: string; state: string }) => [each.clause, each.state])).toEqual([
    ['repeated-miss', 'met'],
    ['often-missed', 'not-met'],
    ['no-data', 'not-met'],
    ['by-consent', 'not-met'],
    ['convenience', 'noticed'],
  ]);
  expect(report.objectives[1].periods[2].suspended).toMatchObject([
    { remedy: 'too-few-leads', objective: 'qualified-leads', period: '2026-02', verdict: 'missed' },
  ]);
  expect(report.review).toMatchObject({ lastHeld: '2026-02-10', dueBy: '2026-06-30', state: 'due' });
  const explained = JSON.parse(await said('explain', 'lead-handover/repeated-miss', '--json'));
  expect(explained.ending).toMatchObject({ clause: 'repeated-miss', mayEnd: ['sales'] });
});

test('misses that go on after the time to end was over are told once, and listed in their order', async () => {
  const small = {
    objectives: [promise({ indicator: countOfLeads, target: { atLeast: '1' } })],
    ...rowsOf({ name: 'leads' }, []),
    terms: {
      termination: [
        { id: 'end', text: 'Either side.', when: { missed: '3 in a row' }, exerciseWithin: '72 hours' },
      ],
    },
  };
  const told = async (asOf: string) => {
    const { code, stdout } = await runOn({ ...small, asOf }, 'explain', 'small/end');
    expect(code).toBe(0);
    return stdout.slice(stdout.indexOf('– lapsed'));
  };
  expect(await told('2026-04-05')).toMatchInlineSnapshot(`
    "– lapsed
      The condition was met on 1 Apr 2026; notice could be given until 4 Apr 2026, 00:00.
      The promise missed in January, February and March (3 in a row).

    The periods that count
      The promise, January   ✕ missed  Closed 1 Feb 2026, 00:00
      The promise, February  ✕ missed  Closed 1 Mar 2026, 00:00
      The promise, March     ✕ missed  Closed 1 Apr 2026, 00:00
    "
  `);
  expect(await told('2026-05-05')).toMatchInlineSnapshot(`
    "– lapsed
      The condition was met on 1 May 2026; notice could be given until 4 May 2026, 00:00.
      The promise missed in February, March and April (3 in a row).
      4 in a row by now: The promise missed in January, February, March and April.

    The periods that count
      The promise, January   ✕ missed  Closed 1 Feb 2026, 00:00
      The promise, February  ✕ missed  Closed 1 Mar 2026, 00:00
      The promise, March     ✕ missed  Closed 1 Apr 2026, 00:00
      The promise, April     ✕ missed  Closed 1 May 2026, 00:00
    "
  `);
});
