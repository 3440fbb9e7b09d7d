import { describe, expect, test } from 'vitest';
import type { AgreementEvent, DataFacts } from '../../../../src/core/ground/data-facts.ts';
import type { Check, Data } from '../../answer.ts';
import { at, days, exclusion, factsAbout, onlyObjective } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const minute = 60_000;
const february = days('2026-02-01', '2026-02-28');
/** 28 days, 40 320 minutes; 99.9 % leaves 40.32 of them. */
const terms = (indicator: Raw = {}, target = '99.9%') =>
  agreementOf(
    document({
      effective: { from: '2026-02-01' },
      datasets: {
        incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
        checks: { kind: 'checks', file: 'metrics/checks.csv' },
      },
      objectives: [
        objective({
          id: 'uptime',
          title: 'Uptime',
          indicator: { availability: 'incidents', ...indicator },
          target: { atLeast: target },
        }),
      ],
    }),
  );

function facts(covered = february, events?: readonly AgreementEvent[]): DataFacts {
  return factsAbout(['incidents', 'checks'], covered, events);
}

const down = (start: string, minutes: number, impact = '1') => ({
  start: at(start),
  end: at(start) + minutes * minute,
  impact,
});
const period = (
  data: Data,
  {
    indicator = {},
    known = facts(),
    asOf = '2026-02-28',
  }: { indicator?: Raw; known?: DataFacts; asOf?: string } = {},
) => onlyObjective(terms(indicator), known, data, asOf).periods[0]!;

describe('from incidents', () => {
  test('a month without an incident is available throughout', () => {
    expect(period({ incidents: [] })).toMatchObject({
      verdict: 'met',
      actual: { value: '1', unit: { kind: 'share' } },
      attainment: '0',
    });
  });

  test('downtime up to the target is kept, and one ms more is a miss', () => {
    const just = { start: at('2026-02-03T10:00'), end: at('2026-02-03T10:00') + 40.32 * minute, impact: '1' };
    expect(period({ incidents: [just] })).toMatchObject({
      verdict: 'met',
      actual: { value: '0.999' },
      attainment: '1',
    });
    expect(period({ incidents: [{ ...just, end: just.end + 1 }] })).toMatchObject({ verdict: 'missed' });
  });

  test('the derivation says time, downtime and what it is held against, with the rows', () => {
    const read = period({ incidents: [down('2026-02-03T10:00', 30), down('2026-02-03T10:20', 30, '0.5')] });
    expect(read.derivation?.steps.map(each => [each.op, each.name, each.value.value])).toEqual([
      ['start', 'measured-time', '2419200000'],
      ['minus', 'downtime', '2400000'],
      ['divide', 'available-time', '2419200000'],
      ['equals', 'availability', '1007/1008'],
    ]);
    expect(read.derivation?.sources).toEqual([
      { file: 'slas/sample/metrics/incidents.csv', firstRow: 1, lastRow: 2, rows: 2 },
    ]);
    expect(read.detail).toMatchObject({ kind: 'availability', outages: 1, left: { value: '19200' } });
  });

  test('an incident that reaches into the period counts for the part inside', () => {
    expect(period({ incidents: [down('2026-01-31T23:00', 90)] }).derivation?.steps[1]?.value.value).toBe(
      String(30 * minute),
    );
  });

  test('what is shorter than the minimum does not count, and overlapping ones count as one', () => {
    const indicator = { minimum: '5 minutes' };
    const short = [down('2026-02-03T10:00', 4), down('2026-02-04T10:00', 4)];
    expect(period({ incidents: short }, { indicator }).actual?.value).toBe('1');
    const joined = [down('2026-02-03T10:00', 4), down('2026-02-03T10:03', 4)];
    expect(period({ incidents: joined }, { indicator }).derivation?.steps[1]?.value.value).toBe(
      String(7 * minute),
    );
    expect(period({ incidents: [down('2026-02-03T10:00', 5)] }, { indicator }).detail).toMatchObject({
      outages: 1,
    });
  });

  test('an incident without an end lasts until the data does', () => {
    const open = { start: at('2026-02-28T23:00'), end: undefined, impact: '1' };
    expect(period({ incidents: [open] }).derivation?.steps[1]?.value.value).toBe(String(60 * minute));
  });

  test('agreed exclusions leave both available time and downtime, or the downtime alone', () => {
    const events = [exclusion('remove', { start: at('2026-02-03'), end: at('2026-02-04') })];
    const incidents = [down('2026-02-03T10:00', 60), down('2026-02-10T10:00', 27)];
    const both = period({ incidents }, { known: facts(february, events) });
    expect(both.verdict).toBe('excused');
    expect(both.afterExclusions?.actual?.value).toBe('1439/1440');
    const alone = period(
      { incidents },
      { known: facts(february, events), indicator: { exclusions: 'downtime' } },
    );
    expect(alone.afterExclusions?.actual?.value).toBe('4477/4480');
  });

  test('missing time is no data, available, or left out, as stated', () => {
    const known = facts(days('2026-02-01', '2026-02-14'));
    const incidents = [down('2026-02-03T10:00', 20.16)];
    expect(period({ incidents }, { known })).toMatchObject({ verdict: 'no-data' });
    expect(period({ incidents }, { known, indicator: { missing: 'full' } }).actual?.value).toBe('0.9995');
    expect(period({ incidents }, { known, indicator: { missing: 'dropped' } }).actual?.value).toBe('0.999');
  });

  test('while running, a promise stands by what is left of the allowed downtime', () => {
    const status = (minutes: number) =>
      period({ incidents: [down('2026-02-03T10:00', minutes)] }, { asOf: '2026-02-07' }).status;
    expect(status(10.08)).toBe('on-track');
    expect(status(10.09)).toBe('at-risk');
    expect(status(40.32)).toBe('at-risk');
    expect(status(40.33)).toBe('off-track');
  });

  test('a target of 100 % has no share of allowed downtime', () => {
    const read = onlyObjective(
      terms({}, '100%'),
      facts(),
      { incidents: [down('2026-02-03T10:00', 1)] },
      '2026-02-28',
    );
    expect(read.periods[0]).toMatchObject({ verdict: 'missed' });
    expect(read.periods[0]?.attainment).toBeUndefined();
  });
});

describe('from checks', () => {
  const check = (time: string, good: number, total: number): Check => ({ at: at(time), good, total });
  const checks = [check('2026-02-01T00:00', 90, 100), check('2026-02-01T00:05', 10, 10)];

  test('is the ratio of sums, as if every check were alike', () => {
    const read = period({ checks }, { indicator: { availability: 'checks', missing: 'dropped' } });
    expect(read.actual?.value).toBe('10/11');
    expect(read.detail).toMatchObject({ down: { value: '10' }, allowed: { value: '0.11' } });
  });

  test('is the mean of the intervals where that is stated, and intervals without requests count as stated', () => {
    const stated = (missing: string) => ({
      indicator: { availability: 'checks', method: 'mean-of-intervals', interval: '14 days', missing },
    });
    const one = [check('2026-02-01T00:00', 90, 100)];
    expect(period({ checks: one }, stated('full')).actual?.value).toBe('0.95');
    expect(period({ checks: one }, stated('dropped')).actual?.value).toBe('0.9');
    // At most 95 %, be the other interval as good as it may.
    expect(period({ checks: one }, stated('no-data'))).toMatchObject({
      verdict: 'missed',
      actual: { value: '0.95' },
      atWorst: { value: '0.45' },
    });
    const good = [check('2026-02-01T00:00', 100, 100)];
    const unknown = period({ checks: good }, stated('no-data'));
    expect(unknown).toMatchObject({
      verdict: 'no-data',
      detail: {
        missing: { amount: { value: '1' }, between: { worst: { value: '0.5' }, best: { value: '1' } } },
      },
    });
    expect(unknown.actual).toBeUndefined();
    const idle = [...good, check('2026-02-15T00:00', 0, 0)];
    expect(period({ checks: idle }, stated('no-data'))).toMatchObject({
      verdict: 'met',
      actual: { value: '1' },
    });
    const two = [...one, check('2026-02-15T00:00', 1, 2)];
    expect(period({ checks: two }, stated('no-data')).actual?.value).toBe('0.7');
  });

  test('an interval is down over the error rate, for so many in a row, with enough requests', () => {
    const bad = (time: string, failed: number, total = 100) => check(time, total - failed, total);
    const rule = { errorRate: '5%', intervals: '2', requests: '50' };
    const downtime = (rows: Check[]) =>
      period(
        { checks: rows },
        { indicator: { availability: 'checks', interval: '5 minutes', downtime: rule, missing: 'full' } },
      ).derivation?.steps.find(each => each.name === 'downtime')?.value.value;
    expect(downtime([bad('2026-02-01T00:00', 6), bad('2026-02-01T00:05', 6)])).toBe(String(10 * minute));
    expect(downtime([bad('2026-02-01T00:00', 6), bad('2026-02-01T00:10', 6)])).toBe('0');
    expect(downtime([bad('2026-02-01T00:00', 5), bad('2026-02-01T00:05', 6)])).toBe('0');
    expect(downtime([bad('2026-02-01T00:00', 6, 49), bad('2026-02-01T00:05', 6)])).toBe('0');
  });
});
