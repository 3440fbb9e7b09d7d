import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'groups');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.replaceAll('\u202f', ' ');
};

test('a report has a row for each group below its promise', async () => {
  expect(await said('report')).toContain(
    [
      '  Tickets taken in         0 of 1    ········        0.0 %  ◐ off track  ▁▁▁▁',
      '    April, 30 % of the days gone: pace asks for 0.3; region south, the worst of 3',
      '  · north                  1 of 1    ████████      100.0 %  ◐ on track   ████',
      '  · south                  0 of 1    ········        0.0 %  ◐ off track  ██▁▁',
      '  · west                   1 of 1    ████████      100.0 %  ◐ on track   ▁▁██',
      '',
    ].join('\n'),
  );
});

test('a report names the group that a sentence is about', async () => {
  expect(await said('report')).toContain(
    '\nRegion west: Field Desk kept 0.0 % of tickets so far in April, 80 points under what it promised.\n',
  );
});

test('explain shows each group, and whose figure it explains', async () => {
  const text = await said('explain', 'field-desk/answered/2026-02');
  expect(text).toContain('✕ missed  50.0 %, 62.5 % of the target; region south, the worst of 2\n');
  expect(text).toContain(
    [
      'By region, each judged alone',
      '  Region   Actual  Attainment  Verdict',
      '  north   100.0 %     125.0 %  ✓ kept',
      '  south    50.0 %      62.5 %  ✕ missed',
      '  How the number of one is made: kept explain field-desk/answered/2026-02/north',
      '',
    ].join('\n'),
  );
});

test('explain of one group has its own rows', async () => {
  const text = await said('explain', 'field-desk/answered/2026-02/north');
  expect(text).toContain('Answered within 4 hours, north, February 2026\n');
  expect(text).toContain('metrics/tickets.csv, rows 4–5, 2 of them used\n');
  const { objective, period } = JSON.parse(
    await said('explain', 'field-desk/answered/2026-02/north', '--json'),
  );
  expect([objective.tally.met, period.verdict, period.actual.value, period.groups]).toEqual([
    3,
    'met',
    '1',
    undefined,
  ]);
});

test('explain of a group that is not there names those that are', async () => {
  const { code, stderr } = await runKept(['explain', 'field-desk/answered/2026-02/nort'], { cwd });
  expect([code, stderr]).toEqual([
    2,
    'kept: unexpected group `nort`, expected one of `north`, `south`. Did you mean `north`?\n',
  ]);
});

test('a sum that is judged has groups without a verdict', async () => {
  const text = await said('explain', 'field-desk/closed/2026-02');
  expect(text).toContain('✓ kept  4 of 4, 100.0 % of the target; all 3 by region together\n');
  expect(text).toContain('By region, judged together\n  Region  Actual\n  north        2\n');
});

test('each group that missed earns from its own fee', async () => {
  const text = (await said('report')).replace(/\n {2}/g, ' ');
  expect(text).toContain(
    'February 2026: €45 (Tills up, tills 99.7 %, below 99.9 %: 10 % of €200 and Tills up, scales 99.4 %, below 99.5 %: 25 % of €100); due.',
  );
});
