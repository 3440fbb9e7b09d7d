import { expect, test } from 'vitest';
import { at, days, factsOf, judge, lead } from '../judge-sample.ts';
import { agreementOf, document, objective } from '../sample-agreement.ts';

const covered = factsOf(days('2026-01-01', '2026-03-31'));

/** A lead handed off, with what became of it. */
const one = (handedOff: string, became: Record<string, string> = {}) => {
  const { times, cells } = lead(handedOff);
  const cellsOf = (isTime: boolean) =>
    Object.entries(became).filter(([name]) => name.endsWith('_at') === isTime);
  return {
    times: { ...times, ...Object.fromEntries(cellsOf(true).map(([name, text]) => [name, at(text)])) },
    cells: { ...cells, ...Object.fromEntries(cellsOf(false)) },
  };
};
const leads = [
  one('2026-01-05', { accepted_at: '2026-01-06' }),
  one('2026-01-06', { rejected_at: '2026-01-07' }),
  one('2026-01-07', { duplicate_of: 'L1', rejected_at: '2026-01-08' }),
  one('2026-01-08', { recycled_from: 'L2', accepted_at: '2026-01-09' }),
  one('2026-01-09'),
  one('2026-01-10', { rejected_at: '2026-02-20' }),
];

function january(counts: Record<string, string>, target = '4') {
  const indicator = { count: 'leads', counts };
  const agreement = agreementOf(
    document({ objectives: [objective({ indicator, target: { atLeast: target } })] }),
  );
  const { report } = judge(agreement, covered, { leads }, '2026-03-31');
  const period = report.objectives[0]?.periods[0];
  const leftOut = period?.leftOut?.map(({ reason, count }) => [reason, count]);
  return { actual: period?.actual?.value, verdict: period?.verdict, leftOut };
}

test('without a word on it every lead counts', () => {
  expect(january({})).toEqual({ actual: '6', verdict: 'met', leftOut: undefined });
});

test('rejected ones do not count where it says so, and a rejection after the cut-off changes nothing', () => {
  expect(january({ rejected: 'false' })).toEqual({ actual: '4', verdict: 'met', leftOut: [['rejected', 2]] });
});

test('a lead left out for two reasons is told once, by the first', () => {
  expect(january({ rejected: 'false', duplicates: 'false', recycled: 'false' })).toEqual({
    actual: '3',
    verdict: 'missed',
    leftOut: [
      ['duplicate', 1],
      ['recycled', 1],
      ['rejected', 1],
    ],
  });
});

test('only what was accepted counts where it says so', () => {
  expect(january({ accepted: 'only', duplicates: 'false' }, '2')).toEqual({
    actual: '2',
    verdict: 'met',
    leftOut: [
      ['duplicate', 1],
      ['not-accepted', 3],
    ],
  });
});

test('a lead left out of a speed belongs to the period of the first event that the speed names', () => {
  const indicator = {
    speed: 'leads',
    from: 'created_at',
    statistic: 'mean',
    clock: 'wall',
    counts: { rejected: 'false' },
  };
  const agreement = agreementOf(
    document({ objectives: [objective({ indicator, target: { atMost: '1 hour' } })] }),
  );
  const late = one('2026-02-05', { created_at: '2026-01-30', rejected_at: '2026-01-30' });
  const { report } = judge(agreement, covered, { leads: [late] }, '2026-03-31');
  expect(
    report.objectives[0]?.periods.map(each => [each.id, each.leftOut?.map(({ count }) => count)]),
  ).toEqual([
    ['2026-01', [1]],
    ['2026-02', undefined],
    ['2026-03', undefined],
  ]);
});
