import { expect, test } from 'vitest';
import type { PeriodReport } from '../../../src/core/report.ts';
import {
  attainmentWords,
  attemptsWords,
  catalogue,
  cumulativeWords,
  rateWords,
} from '../../../src/language/index.ts';
import {
  attempts,
  depthObjective,
  goalObjective,
  leads,
  minutes,
  monthOf,
  reportOf,
  runningJune,
  slowMay,
  speedObjective,
  targetOf,
  workingTime,
} from '../reports.ts';

const words = catalogue('en');

const goalTitle = (period: PeriodReport): string => {
  const objective = goalObjective([period]);
  return cumulativeWords(words, reportOf([objective]), objective, period).title;
};

test('the cumulative chart says its finding, what is drawn, and all of it in words', () => {
  const june = runningJune();
  const objective = goalObjective([june]);
  expect(cumulativeWords(words, reportOf([objective]), objective, june)).toEqual({
    title: 'One lead ahead of the line on 21 Jun',
    subtitle: 'Qualified leads, June 2026, cumulative. The goal rose from 412 to 450 on 1 Jun 2026.',
    description:
      'Line chart. Qualified leads, added up by day from 1 Jun 2026 to 21 Jun 2026: 316 in the end. The pace line reaches the goal of 450 on 30 Jun 2026. On 21 Jun 2026 it asks for 315. All values are in the data table.',
  });
});

test.each<[Partial<PeriodReport>, string]>([
  [{ actual: leads('290') }, '25 leads behind the line on 21 Jun'],
  [{ actual: leads('315') }, 'On the line on 21 Jun'],
  [{ actual: leads('450') }, 'The goal of 450 is reached by 21 Jun'],
  [{ target: undefined, pace: undefined }, '316 leads by 21 Jun, without a target'],
  [{ actual: undefined }, 'No data for June'],
  [
    { phase: 'closed', actual: leads('449'), verdict: 'missed' },
    'June ended 1 lead short of its goal of 450',
  ],
  [{ phase: 'closed', actual: leads('468'), verdict: 'met' }, 'June ended 18 leads over its goal of 450'],
  [{ phase: 'closed', actual: leads('450'), verdict: 'met' }, 'June ended exactly at its goal of 450'],
  [
    { phase: 'closed', verdict: 'excused' },
    'June ended 134 leads short of its goal of 450, excused as agreed',
  ],
])('with %j the finding is %s', (more, title) => {
  expect(goalTitle(runningJune(more))).toBe(title);
});

test('the chart of a limit speaks of a limit', () => {
  const target = targetOf('atMost', leads('450'), { before: leads('412') });
  const of = (more: Partial<PeriodReport>) => {
    const june = runningJune({ target, ...more });
    const objective = goalObjective([june], { direction: 'atMost' });
    return cumulativeWords(words, reportOf([objective]), objective, june);
  };
  expect(of({})).toEqual({
    title: 'One lead over the line on 21 Jun',
    subtitle: 'Qualified leads, June 2026, cumulative. The limit rose from 412 to 450 on 1 Jun 2026.',
    description:
      'Line chart. Qualified leads, added up by day from 1 Jun 2026 to 21 Jun 2026: 316 in the end. The pace line reaches the limit of 450 on 30 Jun 2026. On 21 Jun 2026 it allows 315. All values are in the data table.',
  });
  expect(
    [
      of({ actual: leads('290') }),
      of({ actual: leads('450') }),
      of({ phase: 'closed', actual: leads('449'), verdict: 'met' }),
      of({ phase: 'closed', actual: leads('450'), verdict: 'met' }),
      of({ phase: 'closed', actual: leads('468'), verdict: 'missed' }),
      of({ phase: 'closed', actual: leads('468'), verdict: 'excused' }),
    ].map(({ title }) => title),
  ).toEqual([
    '25 leads under the line on 21 Jun',
    'The limit of 450 is reached by 21 Jun',
    'June ended 1 lead under its limit of 450',
    'June ended exactly at its limit of 450',
    'June ended 18 leads over its limit of 450',
    'June ended 18 leads over its limit of 450, excused as agreed',
  ]);
});

test('the speed chart says how long it took and how far that is from the target', () => {
  const april = monthOf(4, {
    actual: workingTime(minutes(44)),
    target: targetOf('atMost', workingTime(minutes(60))),
    verdict: 'met',
  });
  const objective = speedObjective([april, slowMay()]);
  expect(rateWords(words, reportOf([objective]), objective)).toEqual({
    title: 'Follow-up took 1 h 20 min in May, 20 min over target',
    subtitle: 'Mean working time from hand-off to first follow-up, by month',
    description:
      'Bar chart of 2 months, April 2026 to May 2026. Lowest 44 min in April 2026, highest 1 h 20 min in May 2026. The target is at most 1 h in working time. Missed: May 2026. All values are in the data table.',
  });
});

test('a speed chart without target, data or period has a true title', () => {
  const titleOf = (periods: readonly PeriodReport[]): string => {
    const objective = speedObjective(periods);
    return rateWords(words, reportOf([objective]), objective).title;
  };
  expect(titleOf([slowMay({ target: undefined })])).toBe(
    'Follow-up took 1 h 20 min in May, without a target',
  );
  expect(titleOf([slowMay({ verdict: 'excused' })])).toBe(
    'Follow-up took 1 h 20 min in May, 20 min over target, excused as agreed',
  );
  expect(titleOf([slowMay({ phase: 'running', verdict: undefined, status: 'at-risk' })])).toBe(
    'Follow-up takes 1 h 20 min so far in May, 20 min over target',
  );
  expect(titleOf([slowMay({ actual: undefined, verdict: 'no-data' })])).toBe('No data for May');
  expect(titleOf([slowMay({ actual: undefined, verdict: 'not-due' })])).toBe('Nothing was due in May');
  expect(titleOf([])).toBe('No period with data yet');
});

test('a share within reads as a share', () => {
  const target = targetOf('atLeast', { value: '0.85', unit: { kind: 'share' } });
  const base = speedObjective([slowMay({ actual: { value: '0.82', unit: { kind: 'share' } }, target })]);
  const indicator = { ...base.indicator, statistic: 'within', withinMs: 3_600_000 } as const;
  const { title, subtitle } = rateWords(words, reportOf([base]), { ...base, indicator });
  expect(title).toBe('82.0\u202f% came within 1 h in May, 3 points under target');
  expect(subtitle).toBe('Share with at most 1 h of working time from hand-off to first follow-up, by month');
});

test('a percentile that waits is at least so much', () => {
  const actual = { ...workingTime(minutes(180)), bound: 'atLeast' } as const;
  const base = speedObjective([slowMay({ actual })]);
  const indicator = { ...base.indicator, statistic: 'percentile', percentile: '9/10' } as const;
  const { title } = rateWords(words, reportOf([base]), { ...base, indicator });
  expect(title).toBe('The 90th percentile was at least 3 h in May, 2 h over target');
});

test('the depth and attempts charts speak of attempts', () => {
  const distribution = [
    { attempts: 0, leads: 1, share: '1/10' },
    { attempts: 1, leads: 4, share: '4/10' },
    { attempts: 6, leads: 5, share: '5/10' },
  ];
  const may = monthOf(5, {
    actual: attempts('6.4'),
    target: targetOf('atLeast', attempts('6')),
    verdict: 'met',
    detail: { kind: 'depth', unconnected: 10, pending: 0, attempts: 64, distribution },
  });
  const objective = depthObjective([may]);
  const report = reportOf([objective]);
  expect(rateWords(words, report, objective)).toMatchObject({
    title: '6.4 attempts per unconnected lead in May, 0.4 over target',
    subtitle: 'Mean attempts per lead not reached within 5 days, automated ones left out, by month',
  });
  const channels = ['call', 'Email', 'sms', 'carrier pigeon'];
  const some = { ...objective, indicator: { ...objective.indicator, channels } };
  expect(rateWords(words, report, some).subtitle).toBe(
    'Mean attempts per lead not reached within 5 days, by call, email, SMS and carrier pigeon, automated ones left out, by month',
  );
  expect(attemptsWords(words, report, objective, may)).toEqual({
    title: '50.0\u202f% of leads got 6 or more attempts in May',
    subtitle: 'All leads of May 2026 by the number of attempts they got, reached or not',
    description:
      'Bar chart of leads of May 2026 by number of attempts. 10.0\u202f% got none, 40.0\u202f% got 1 attempt, 50.0\u202f% got 6 attempts. All values are in the data table.',
  });
  expect(attemptsWords(words, report, objective, { ...may, target: undefined }).title).toBe(
    '10.0\u202f% of leads got no attempt in May',
  );
  expect(attemptsWords(words, report, objective, { ...may, detail: undefined }).title).toBe(
    'No data for May',
  );
});

test('the attainment chart counts what was kept', () => {
  const tally = { met: 3, missed: 1, excused: 1, 'no-data': 0, 'not-due': 0 };
  const titleOf = (counts: Partial<typeof tally>): string => {
    const objective = speedObjective([slowMay()], { tally: { ...tally, ...counts } });
    return attainmentWords(words, reportOf([objective]), objective).title;
  };
  expect(titleOf({})).toBe('Kept in 3 of 4 months, missed in May');
  expect(titleOf({ missed: 0 })).toBe('Kept in all 3 months judged so far');
  expect(titleOf({ met: 0 })).toBe('Not kept in the one month judged so far');
  expect(titleOf({ met: 0, missed: 0 })).toBe('No month is closed yet');
});
