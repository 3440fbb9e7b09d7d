import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/core/ground/question.ts';
import type { IndicatorContext } from '../../../src/core/indicators/around.ts';
import { judgeAgreement, planAgreement } from '../../../src/core/judging/judge.ts';
import { at, days, factsAbout } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';
import { measuringOf } from './measuring-sample.ts';

const datasets: IndicatorContext['datasets'] = {
  cases: { kind: 'records', file: 'metrics/cases.csv', due: ['due_at'] },
  deals: { kind: 'records', file: 'metrics/deals.csv', money: ['fee', 'cost'] },
};
const span = { id: '2026-06', start: 0, end: 100, until: 100, open: false };
const made = (raw: Raw) => measuringOf(raw, datasets);

describe('share', () => {
  const share = made({
    share: 'cases',
    at: 'opened',
    of: { state: 'done' },
    kept: { closed: { notAfter: 'due_at' } },
  });
  const read = (fields: Partial<Extract<Answer, { kind: 'shares' }>['spans'][number]> | undefined) =>
    share.read(
      {
        kind: 'shares',
        spans: fields
          ? [{ span: span.id, items: 89, kept: 72, pending: 0, firstRow: 2, lastRow: 99, ...fields }]
          : [],
      },
      span,
      undefined,
    );

  test('asks for both conditions, and says which times are known ahead', () => {
    expect(share.ask({ spans: [span], without: [], pauses: [] })).toEqual({
      kind: 'shares',
      dataset: 'cases',
      where: undefined,
      spans: [span],
      without: [],
      upTo: undefined,
      at: 'opened',
      of: { column: 'state', in: ['done'] },
      kept: { column: 'closed', notAfter: 'due_at' },
      due: ['due_at'],
      undue: { column: 'due_at', blank: true },
    });
  });

  test('is an exact ratio with the rows behind it', () => {
    const reading = read({ pending: 3 });
    expect(reading.actual).toEqual({ value: '72/89', unit: { kind: 'share' } });
    expect(reading.derivation?.steps.map(step => [step.op, step.name, step.value.value])).toEqual([
      ['start', 'kept', '72'],
      ['divide', 'kept-of', '89'],
      ['equals', 'share-kept', '72/89'],
      ['part', 'put-off', '3'],
    ]);
    expect(reading.derivation?.sources).toEqual([
      { file: 'metrics/cases.csv', firstRow: 2, lastRow: 99, rows: 92 },
    ]);
  });

  test('of no row, or of pending ones alone, has nothing due', () => {
    expect(read(undefined)).toEqual({ nothingDue: true });
    expect(read({ items: 0, kept: 0, pending: 2 })).toEqual({
      nothingDue: true,
      detail: { kind: 'share', items: 0, kept: 0, pending: 2, putOff: 2 },
    });
    expect(read({ items: 3, kept: 0 }).actual?.value).toBe('0');
  });
});

describe('measure', () => {
  const day = (date: string, sum: string, per: string, count: number, row: number) => ({
    span: span.id,
    date,
    sum,
    per,
    count,
    firstRow: row,
    lastRow: row + 1,
  });
  const answer: Answer = {
    kind: 'daily-sums',
    days: [day('2026-06-01', '10.1', '2', 2, 1), day('2026-06-03', '0.2', '1', 1, 7)],
  };
  const measured = (raw: Raw) =>
    made({ measure: 'deals', at: 'closed', ...raw }).read(answer, span, undefined).actual;
  const usd = { kind: 'money', currency: 'USD' };

  test('is a sum, or a ratio of sums, and never a mean of ratios', () => {
    expect(measured({ sum: 'fee' })).toEqual({ value: '10.3', unit: usd });
    expect(measured({ sum: 'fee', per: 'count' })).toEqual({ value: '103/30', unit: usd });
    expect(measured({ sum: 'fee', per: 'hours' })).toEqual({ value: '103/30', unit: usd });
    expect(measured({ sum: 'fee', per: 'cost' })).toEqual({ value: '103/30', unit: { kind: 'share' } });
    expect(measured({ sum: 'hours', per: 'count' })).toEqual({
      value: '103/30',
      unit: { kind: 'number', of: 'hours' },
    });
    expect(measured({ sum: 'hours', per: 'days', as: 'share' })).toEqual({
      value: '103/30',
      unit: { kind: 'share' },
    });
  });

  test('adds up by day where it is a sum', () => {
    const reading = made({ measure: 'deals', at: 'closed', sum: 'fee' }).read(answer, span, undefined);
    expect(reading.detail).toEqual({
      kind: 'value',
      days: [
        { date: '2026-06-01', cumulative: '10.1' },
        { date: '2026-06-03', cumulative: '10.3' },
      ],
      segments: [],
    });
    expect(reading.derivation?.sources).toEqual([
      { file: 'metrics/deals.csv', firstRow: 1, lastRow: 8, rows: 3 },
    ]);
  });

  test('of no row is 0 as a sum, nothing due as an average, and missing data where a number is divided by another', () => {
    const none: Answer = { kind: 'daily-sums', days: [] };
    const of = (raw: Raw) => made({ measure: 'deals', at: 'closed', sum: 'fee', ...raw });
    expect(of({}).read(none, span, undefined)).toMatchObject({ nothingDue: false, actual: { value: '0' } });
    expect(of({ per: 'count' }).read(none, span, undefined)).toEqual({ nothingDue: true });
    expect(of({ per: 'hours' }).read(none, span, undefined)).toEqual({ nothingDue: false });
    const free: Answer = { kind: 'daily-sums', days: [day('2026-06-01', '5', '0', 1, 1)] };
    expect(of({ per: 'hours' }).read(free, span, undefined)).toEqual({ nothingDue: true });
  });
});

describe('a measure of ranked numbers', () => {
  const ranked = (raw: Raw) => made({ measure: 'deals', at: 'closed', of: 'hours', ...raw });
  const asked = (raw: Raw) => ranked(raw).ask({ spans: [span], without: [], pauses: [] });
  const read = (raw: Raw, values: readonly [string, string]) =>
    ranked(raw).read(
      { kind: 'ranks', spans: [{ span: span.id, items: 4, values, firstRow: 2, lastRow: 9 }] },
      span,
      undefined,
    );

  test('asks for the two in the middle, or for the rank of a percentile', () => {
    expect(asked({ statistic: 'median' })).toMatchObject({
      kind: 'ranks',
      of: 'hours',
      percentile: undefined,
    });
    expect(asked({ statistic: { percentile: '99.9' } })).toMatchObject({ percentile: '0.999' });
  });

  test('is the mean of the two middle ones, exactly, with the rows behind it', () => {
    const reading = read({ statistic: 'median' }, ['0.1', '0.4']);
    expect(reading.actual).toEqual({ value: '0.25', unit: { kind: 'number', of: 'hours' } });
    expect(reading.derivation).toMatchObject({
      steps: [
        { op: 'part', name: 'rows', about: 'hours', value: { value: '4' } },
        { op: 'equals', name: 'median', value: { value: '0.25' } },
      ],
      sources: [{ file: 'metrics/deals.csv', firstRow: 2, lastRow: 9, rows: 4 }],
    });
  });

  test('of a percentile is one of the numbers, and of an amount it is money', () => {
    const reading = read({ of: 'fee', statistic: { percentile: '95' } }, ['10.5', '10.5']);
    expect(reading.actual).toEqual({ value: '10.5', unit: { kind: 'money', currency: 'USD' } });
    expect(reading.derivation?.steps.at(-1)).toMatchObject({ name: 'percentile', about: '95' });
  });

  test('of no number has nothing due', () => {
    expect(ranked({ statistic: 'median' }).read({ kind: 'ranks', spans: [] }, span, undefined)).toEqual({
      nothingDue: true,
    });
  });
});

describe('the target of a partial first month', () => {
  const targetOf = (per: Raw) => {
    const agreement = agreementOf(
      document({
        effective: { from: '2026-01-16' },
        datasets: {
          deals: { kind: 'records', file: 'metrics/deals.csv', times: { closed: 'iso' }, money: ['fee'] },
        },
        objectives: [
          objective({
            indicator: { measure: 'deals', sum: 'fee', at: 'closed', ...per },
            target: { atLeast: '3100 USD' },
          }),
        ],
      }),
    );
    const facts = factsAbout(['deals'], days('2026-01-01', '2026-12-31'));
    const plan = planAgreement(agreement, facts, at('2026-01-20'));
    const none: Answer = { kind: 'daily-sums', days: [] };
    const answers = new Map([...plan.questions.keys()].map(key => [key, none]));
    const period = judgeAgreement(plan, answers).report.objectives[0]?.periods[0];
    return [period?.target?.value.value, period?.pace !== undefined];
  };

  test('is prorated for a sum, which has a pace, and stays for a ratio, which has none', () => {
    expect(targetOf({})).toEqual(['1600', true]);
    expect(targetOf({ per: 'count' })).toEqual(['3100', false]);
  });
});
