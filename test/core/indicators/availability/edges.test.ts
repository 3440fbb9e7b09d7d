import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import type { DataFacts } from '../../../../src/core/ground/data-facts.ts';
import { at, days, factsOf, onlyObjective } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const minute = 60_000;
const dayMs = 1440 * minute;
/** In force from the middle of January to the middle of March 2026. */
const judged = (
  incidents: readonly (readonly [string, string])[],
  fields: Raw = {},
  { indicator = {}, covered = days('2026-01-15', '2026-04-30') }: { indicator?: Raw; covered?: Span } = {},
) => {
  const { leads } = factsOf(covered).datasets;
  const facts: DataFacts = { ...factsOf(covered), datasets: { incidents: leads! } };
  const agreement = agreementOf(
    document({
      effective: { from: '2026-01-15', to: '2026-03-15' },
      datasets: { incidents: { kind: 'incidents', file: 'metrics/incidents.csv' } },
      objectives: [
        objective({
          indicator: { availability: 'incidents', ...indicator },
          target: { atLeast: '99%' },
          ...fields,
        }),
      ],
    }),
  );
  const data = {
    incidents: incidents.map(([start, end]) => ({ start: at(start), end: at(end), impact: '1' })),
  };
  return onlyObjective(agreement, facts, data, '2026-04-20').periods;
};
const availableDays = (periods: ReturnType<typeof judged>) =>
  periods.map(({ id, detail }) => [
    id,
    detail?.kind === 'availability' ? Number(detail.available.value) / dayMs : undefined,
  ]);

describe('a month that the agreement cuts', () => {
  test('is as available as the days of it in force', () => {
    // 17 of 31 days; 1 % of them is 244.8 minutes
    const periods = judged([['2026-01-20T00:00', '2026-01-20T04:04']]);
    expect(availableDays(periods)).toEqual([
      ['2026-01', 17],
      ['2026-02', 28],
      ['2026-03', 15],
    ]);
    expect(periods[0]).toMatchObject({ partial: true, days: 17, verdict: 'met' });
    expect(judged([['2026-01-20T00:00', '2026-01-20T04:05']])[0]?.verdict).toBe('missed');
  });

  test('keeps its target whole, for a ratio has no part', () => {
    expect(judged([])[0]?.target?.value.value).toBe('0.99');
  });

  test('does not see what was down before the first day or after the last', () => {
    const periods = judged([
      ['2026-01-14T20:00', '2026-01-15T01:00'],
      ['2026-03-15T23:00', '2026-03-16T12:00'],
    ]);
    expect(periods.map(each => each.detail)).toMatchObject([
      { down: { value: String(60 * minute) }, outages: 1 },
      { down: { value: '0' }, outages: 0 },
      { down: { value: String(60 * minute) }, outages: 1 },
    ]);
  });

  test('is left out with `skip`', () => {
    expect(availableDays(judged([], { edge: 'skip' }))).toEqual([['2026-02', 28]]);
  });

  test('is measured whole with `full`, days out of force included, and has no data where they have none', () => {
    const early = { covered: days('2026-01-01', '2026-04-30') };
    const periods = judged([['2026-01-02T00:00', '2026-01-02T08:00']], { edge: 'full' }, early);
    expect(availableDays(periods)).toEqual([
      ['2026-01', 31],
      ['2026-02', 28],
      ['2026-03', 31],
    ]);
    expect(periods[0]).toMatchObject({ partial: false, verdict: 'missed' });
    expect(judged([], { edge: 'full' })[0]?.verdict).toBe('no-data');
    expect(judged([], { edge: 'full' }, { indicator: { missing: 'dropped' } })[0]).toMatchObject({
      verdict: 'met',
      detail: { available: { value: String(17 * dayMs) } },
    });
  });
});

describe('at the edge of a period', () => {
  test('an outage over midnight is one by its whole length, and each period has its own part of it', () => {
    const minimum = { indicator: { minimum: '30 minutes' } };
    const outage = [['2026-02-28T23:50', '2026-03-01T00:25']] as const;
    const [, february, march] = judged(outage, { settle: '1 hour' }, minimum);
    // Judged at the end of the month, only ten minutes of it are known (RULES 4).
    expect(judged(outage, {}, minimum)[1]?.detail).toMatchObject({ down: { value: '0' } });
    expect(february?.detail).toMatchObject({ down: { value: String(10 * minute) }, outages: 1 });
    expect(march?.detail).toMatchObject({ down: { value: String(25 * minute) }, outages: 1 });
  });

  test('the part before the agreement makes an outage long enough too', () => {
    const minimum = { indicator: { minimum: '30 minutes' } };
    const [january] = judged([['2026-01-14T23:40', '2026-01-15T00:20']], {}, minimum);
    expect(january?.detail).toMatchObject({ down: { value: String(20 * minute) } });
  });

  test('days are judged each by itself, from the first in force to the last', () => {
    const periods = judged([['2026-01-20T23:00', '2026-01-21T01:00']], { period: 'day' });
    expect(periods).toHaveLength(17 + 28 + 15);
    const missed = periods.filter(each => each.verdict === 'missed');
    expect(missed.map(({ id, actual }) => [id, actual?.value])).toEqual([
      ['2026-01-20', '23/24'],
      ['2026-01-21', '23/24'],
    ]);
    expect(periods.some(each => each.partial)).toBe(false);
  });
});
