import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, sum } from '../../../src/core/ground/exact.ts';
import type { AttemptAnswer, CountAnswer, DurationAnswer } from '../../../src/core/ground/question.ts';
import type { TargetReport } from '../../../src/core/report.ts';
import { measuringOf } from './measuring-sample.ts';

const span = { id: '2026-06', start: 0, end: 100, until: 100, open: false };
const minute = 60_000;

describe('speed', () => {
  type Found = DurationAnswer['spans'][number];
  const found = (minutes: readonly number[], fields: Partial<Found> = {}): Found => {
    const sorted = [...minutes].sort((a, b) => a - b).map(each => each * minute);
    const total = String(sorted.reduce((all, each) => all + each, 0));
    return {
      span: span.id,
      items: sorted.length,
      answered: sorted.length,
      answeredWithin: sorted.filter(each => each <= 60 * minute).length,
      waiting: 0,
      pending: 0,
      totalMs: total,
      answeredMs: total,
      percentileMs: [sorted.at(-1) ?? 0, sorted[0] ?? 0],
      percentileWaits: [false, false],
      middleWaits: false,
      middleMs: [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0],
      spread: [0, 0, 0, 0, 0, 0],
      firstRow: 3,
      lastRow: 9,
      ...fields,
    };
  };
  const read = (statistic: unknown, of: Found | undefined) =>
    measuringOf({ speed: 'leads', clock: 'wall', statistic }).read(
      { kind: 'durations', spans: of ? [of] : [] },
      span,
      undefined,
    );

  test('with no lead nothing is due', () => {
    expect(read('mean', undefined)).toEqual({ nothingDue: true });
  });

  test('with every lead pending nothing is due, and their number is shown', () => {
    const reading = read('mean', found([], { pending: 4 }));
    expect(reading.nothingDue).toBe(true);
    expect(reading.actual).toBeUndefined();
    expect(reading.detail).toMatchObject({ kind: 'speed', items: 0, pending: 4 });
    expect(reading.detail).not.toHaveProperty('mean');
  });

  test('with every lead waiting the ages make the mean, and none is shown over answered ones', () => {
    const reading = read(
      'mean',
      found([90, 30], { answered: 0, answeredWithin: 0, waiting: 2, answeredMs: '0' }),
    );
    expect(reading.actual).toEqual({
      value: String(60 * minute),
      unit: { kind: 'duration', clock: 'wall' },
      bound: 'atLeast',
    });
    expect(reading.detail).toMatchObject({ waiting: 2, answeredWithin: 0, answeredLater: 0 });
    expect(reading.detail).not.toHaveProperty('meanAnswered');
  });

  test('the mean over answered leads stands beside the one with the waiting', () => {
    const of = found([10, 20, 600], { answered: 2, waiting: 1, answeredMs: String(30 * minute) });
    expect(read('mean', of).actual?.value).toBe(String(210 * minute));
    expect(read('mean', of).detail).toMatchObject({
      meanAnswered: { value: String(15 * minute) },
      answeredWithin: 2,
    });
  });

  test('one lead is its own mean, median and percentile', () => {
    const values = ['mean', 'median', { percentile: '90' }].map(each => read(each, found([7])).actual?.value);
    expect(values).toEqual([String(7 * minute), String(7 * minute), String(7 * minute)]);
    expect(read({ within: '1 hour' }, found([7])).actual).toEqual({ value: '1', unit: { kind: 'share' } });
  });

  test('a mean is an exact fraction of milliseconds', () => {
    expect(read('mean', found([1, 1, 2])).actual?.value).toBe('80000');
    expect(read('mean', { ...found([1, 1, 2]), totalMs: '100000' }).actual?.value).toBe('100000/3');
  });

  test('the median of an even count is half way between the two in the middle', () => {
    expect(read('median', found([10, 20, 30, 100])).actual?.value).toBe(String(25 * minute));
    expect(read('median', { ...found([10, 20]), middleMs: [1, 2] }).actual?.value).toBe('1.5');
    expect(read('median', found([10, 20, 100])).actual?.value).toBe(String(20 * minute));
  });

  test('a percentile is asked for beside the ninetieth, and named in its derivation', () => {
    const speed = measuringOf({ speed: 'leads', clock: 'wall', statistic: { percentile: '75' } });
    const question = speed.ask({ spans: [span], without: [], pauses: [] });
    expect(question).toMatchObject({ percentiles: ['9/10', '75/100'] });
    expect(speed.report).toMatchObject({ statistic: 'percentile', percentile: '0.75' });
    const reading = read({ percentile: '75' }, { ...found([1, 2]), percentileMs: [9, 8] });
    expect(reading.actual?.value).toBe('8');
    expect(reading.detail).toMatchObject({ percentile90: { value: '9' } });
    expect(reading.derivation?.steps.at(-1)).toMatchObject({ op: 'equals', name: 'percentile', about: '75' });
  });

  test('a share within counts the answered ones in time over all that are due', () => {
    const of = found([10, 50, 70, 500], { answered: 3, waiting: 1, pending: 2 });
    const reading = read({ within: '1 hour' }, of);
    expect(reading.actual?.value).toBe('0.5');
    expect(reading.derivation?.steps.map(step => [step.op, step.name, step.value.value])).toEqual([
      ['start', 'answered-within', '2'],
      ['plus', 'answered-later', '1'],
      ['plus', 'still-waiting', '1'],
      ['equals', 'items', '4'],
      ['part', 'pending', '2'],
      ['part', 'answered-within', '2'],
      ['divide', 'items', '4'],
      ['equals', 'share-within', '0.5'],
    ]);
    expect(reading.derivation?.sources).toEqual([
      { file: 'metrics/leads.csv', firstRow: 3, lastRow: 9, rows: 6 },
    ]);
  });
});

describe('depth', () => {
  type Found = AttemptAnswer['spans'][number];
  const depth = measuringOf({ depth: 'leads', within: '5 days', automated: 'false', channels: ['call'] });
  const read = (of: Partial<Found> | undefined) => {
    const whole = {
      span: span.id,
      all: [],
      unconnected: [],
      pending: 0,
      firstRow: 1,
      lastRow: 8,
      firstAttemptRow: 2,
      lastAttemptRow: 40,
    };
    return depth.read({ kind: 'attempts', spans: of ? [{ ...whole, ...of }] : [] }, span, undefined);
  };

  test('is asked with the channels that count and says what was agreed', () => {
    expect(depth.report).toEqual({
      kind: 'depth',
      item: 'leads',
      channels: ['call'],
      automated: false,
      within: '5 days',
    });
    expect(depth.ask({ spans: [span], without: [], pauses: [] })).toMatchObject({
      attempts: 'attempts',
      channels: ['call'],
      automated: false,
      withinMs: 432_000_000,
      at: 'handed_off_at',
      connected: 'connected_at',
    });
  });

  test('with no lead, or every one reached, nothing is due', () => {
    expect(read(undefined)).toEqual({ nothingDue: true });
    const reached = read({ all: [{ attempts: 1, items: 3 }] });
    expect(reached.nothingDue).toBe(true);
    expect(reached.actual).toBeUndefined();
    expect(reached.detail).toMatchObject({ unconnected: 0, attempts: 0 });
  });

  test('is attempts over leads never reached, exactly', () => {
    const reading = read({
      all: [
        { attempts: 0, items: 1 },
        { attempts: 4, items: 2 },
        { attempts: 6, items: 4 },
      ],
      unconnected: [
        { attempts: 4, items: 2 },
        { attempts: 6, items: 1 },
      ],
      pending: 1,
    });
    expect(reading.actual).toEqual({ value: '14/3', unit: { kind: 'number', of: 'attempts' } });
    expect(reading.derivation?.steps.map(step => [step.op, step.name, step.value.value])).toEqual([
      ['start', 'attempts', '14'],
      ['divide', 'unconnected', '3'],
      ['equals', 'depth', '14/3'],
      ['part', 'pending', '1'],
    ]);
    expect(reading.derivation?.sources).toEqual([
      { file: 'metrics/attempts.csv', firstRow: 2, lastRow: 40, rows: 14 },
      { file: 'metrics/leads.csv', firstRow: 1, lastRow: 8, rows: 3 },
    ]);
  });

  test('leads nobody tried make it zero, without rows of attempts', () => {
    const reading = read({ all: [{ attempts: 0, items: 2 }], unconnected: [{ attempts: 0, items: 2 }] });
    expect(reading.actual?.value).toBe('0');
    expect(reading.derivation?.sources.map(source => source.file)).toEqual(['metrics/leads.csv']);
  });

  test('the distribution has no gaps and its shares add up to one', () => {
    const items = fc.integer({ min: 1, max: 500 });
    const spread = fc.uniqueArray(fc.record({ attempts: fc.integer({ min: 0, max: 30 }), items }), {
      selector: each => each.attempts,
      minLength: 1,
    });
    fc.assert(
      fc.property(spread, all => {
        const { detail } = read({ all });
        if (detail?.kind !== 'depth') throw new Error('no depth');
        expect(detail.distribution.map(each => each.attempts)).toEqual(
          detail.distribution.map((_, index) => index),
        );
        expect(sum(detail.distribution.map(each => each.share)).equals(1)).toBe(true);
        expect(
          sum(detail.distribution.map(each => each.leads)).equals(sum(all.map(each => each.items))),
        ).toBe(true);
      }),
    );
  });
});

const day = (date: string, count: number, segment = '', row = 1): CountAnswer['days'][number] => ({
  span: span.id,
  date,
  segment,
  count,
  firstRow: row,
  lastRow: row + count - 1,
});

describe('count', () => {
  const count = measuringOf({ count: 'leads', at: 'created_at' });
  const read = (days: CountAnswer['days']) => count.read({ kind: 'daily-counts', days }, span, undefined);

  test('of no rows is zero, which is a fact and not nothing due', () => {
    const reading = read([]);
    expect(reading).toMatchObject({
      nothingDue: false,
      actual: { value: '0', unit: { kind: 'count', of: 'leads' } },
    });
    expect(reading.derivation?.sources).toEqual([]);
    expect(reading.detail).toEqual({ kind: 'count', days: [], segments: [] });
  });

  test('adds up the days of its own period, in order', () => {
    const others = { ...day('2026-05-31', 50), span: '2026-05' };
    const reading = read([day('2026-06-09', 2, '', 10), day('2026-06-02', 3, '', 1), others]);
    expect(reading.actual?.value).toBe('5');
    expect(reading.detail).toMatchObject({
      days: [
        { date: '2026-06-02', cumulative: '3' },
        { date: '2026-06-09', cumulative: '5' },
      ],
    });
    expect(reading.derivation?.sources).toEqual([
      { file: 'metrics/leads.csv', firstRow: 1, lastRow: 11, rows: 5 },
    ]);
  });

  test('asks by the column it was given', () => {
    expect(count.ask({ spans: [span], without: [span], pauses: [] })).toEqual({
      kind: 'daily-counts',
      dataset: 'leads',
      where: undefined,
      spans: [span],
      without: [span],
      upTo: undefined,
      at: 'created_at',
      by: undefined,
      zone: 'UTC',
    });
  });
});

describe('value', () => {
  const value = measuringOf({ value: 'leads', by: 'tier' });
  const money = { kind: 'money', currency: 'USD' } as const;
  const derivation = { result: { value: '1', unit: money }, steps: [], sources: [] };
  const targetOf = (worth: Readonly<Record<string, string>>): TargetReport => ({
    direction: 'atLeast',
    value: { value: '1000', unit: money },
    kind: 'lead-goal',
    derivation,
    segments: Object.entries(worth).map(([segment, each]) => ({
      segment,
      goal: { value: '1', unit: { kind: 'count', of: 'leads' } },
      valuePerLead: { value: each, unit: money },
      derivation,
    })),
  });
  const read = (days: CountAnswer['days'], target?: TargetReport) =>
    value.read({ kind: 'daily-counts', days }, span, target);

  test('without a target there is no value to measure', () => {
    expect(read([day('2026-06-01', 3, 'A')])).toEqual({ nothingDue: false });
  });

  test('is the count of each segment times what its lead is worth, to the cent', () => {
    const reading = read(
      [day('2026-06-01', 3, 'A', 1), day('2026-06-01', 1, 'B', 4), day('2026-06-02', 7, 'C', 5)],
      targetOf({ A: '100/3', B: '0.005' }),
    );
    // 3 × 33.333… + 0.005, and C is worth nothing here, as is told.
    expect(reading.told).toEqual([
      {
        code: 'unnamed-value',
        severity: 'warning',
        file: 'metrics/leads.csv',
        place: { kind: 'dataset', row: 5, column: 'tier' },
        message:
          'Unexpected `C` in column `tier`, for which the target has no value per lead, so that 7 leads count nothing, expected one of `A`, `B`',
        fix: 'Correct it, add the segment to the target, or leave such leads out by `where`',
        meant: { seen: 'C', among: ['A', 'B'] },
      },
    ]);
    expect(reading.actual).toEqual({ value: '100.01', unit: money });
    expect(reading.derivation?.unrounded).toBe('100.005');
    expect(reading.derivation?.steps.map(step => [step.op, step.name, step.about, step.value.value])).toEqual(
      [
        ['part', 'segment-counted', 'A', '3'],
        ['times', 'value-per-lead', 'A', '100/3'],
        ['start', 'segment-value', 'A', '100'],
        ['part', 'segment-counted', 'B', '1'],
        ['times', 'value-per-lead', 'B', '0.005'],
        ['plus', 'segment-value', 'B', '0.005'],
        ['equals', 'value-counted', undefined, '100.01'],
      ],
    );
    expect(reading.detail).toMatchObject({
      segments: [
        { segment: 'A', actual: { value: '100' } },
        { segment: 'B', actual: { value: '0.005' } },
      ],
      days: [
        { date: '2026-06-01', cumulative: '100.005' },
        { date: '2026-06-02', cumulative: '100.005' },
      ],
    });
  });

  test('says of each worth whether it is agreed', () => {
    const target = targetOf({ A: '100', B: '50' });
    const segments = target.segments?.map(each => ({
      ...each,
      ...(each.segment === 'A' && { isValueAgreed: true as const }),
    }));
    const reading = read([day('2026-06-01', 3, 'A')], { ...target, ...(segments && { segments }) });
    const worths = reading.derivation?.steps.filter(step => step.name === 'value-per-lead');
    expect(worths?.map(step => step.basis)).toEqual([
      { kind: 'agreed' },
      { kind: 'product', unrounded: '50' },
    ]);
  });

  test('of a goal without segments is one worth for all', () => {
    const { segments: _, ...whole } = targetOf({});
    const days = [day('2026-06-01', 3, 'A'), day('2026-06-02', 2, 'B')];
    const reading = read(days, { ...whole, valuePerLead: { value: '10', unit: money } });
    expect(reading.actual?.value).toBe('50');
    expect(exact(reading.derivation?.steps[0]?.value.value ?? '0').equals(5)).toBe(true);
  });
});
