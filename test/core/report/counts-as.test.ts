import { expect, test } from 'vitest';
import { countsAs, countsAsMiss, judgedCount } from '../../../src/core/report/counts-as.ts';
import type { Verdict } from '../../../src/core/report.ts';
import { days, factsOf, judge, lead } from '../judge-sample.ts';
import { agreementOf, document, objective } from '../sample-agreement.ts';

const verdicts: readonly Verdict[] = ['met', 'missed', 'excused', 'not-due', 'no-data'];
const counted = (noData?: 'missed' | 'ignored') => verdicts.map(verdict => countsAs({ noData }, { verdict }));

test('no data is no miss and interrupts, unless the agreement says how it counts', () => {
  expect(counted()).toEqual(['kept', 'miss', 'neutral', 'neutral', 'unknown']);
  expect(counted('missed')).toEqual(['kept', 'miss', 'neutral', 'neutral', 'miss']);
  expect(counted('ignored')).toEqual(['kept', 'miss', 'neutral', 'neutral', 'neutral']);
});

test('a period that is not closed counts for nothing yet', () => {
  expect(countsAs({ noData: 'missed' }, {})).toBeUndefined();
  expect(countsAsMiss({ noData: 'missed' }, {})).toBe(false);
});

test('no data is never met, however it counts, and the report says how it does', () => {
  const facts = factsOf(days('2026-01-01', '2026-02-28'));
  const of = (noData?: string) =>
    judge(
      agreementOf(
        document({ objectives: [objective({ target: { atLeast: '1' }, ...(noData && { noData }) })] }),
      ),
      facts,
      { leads: [lead('2026-01-10T10:00:00')] },
      '2026-03-31',
    ).report.objectives[0]!;
  for (const noData of [undefined, 'missed', 'ignored']) {
    expect(of(noData).periods.map(each => each.verdict)).toEqual(['met', 'missed', 'no-data']);
  }
  expect(of().noData).toBeUndefined();
  expect([of(), of('missed'), of('ignored')].map(each => each.streak)).toEqual([
    { verdict: 'no-data', length: 1 },
    { verdict: 'missed', length: 2 },
    { verdict: 'missed', length: 1 },
  ]);
  expect([of(), of('missed'), of('ignored')].map(judgedCount)).toEqual([3, 3, 2]);
});
