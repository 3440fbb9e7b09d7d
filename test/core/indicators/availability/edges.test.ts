import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import type { Data } from '../../answer.ts';
import { at, days, factsAbout, onlyObjective } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const minute = 60_000;
const dayMs = 1440 * minute;
type Measured = { indicator?: Raw; covered?: Span | Span[] };
/** In force from the middle of January to the middle of March 2026. */
const judgedRows = (
  incidents: NonNullable<Data['incidents']>,
  fields: Raw = {},
  { indicator = {}, covered = days('2026-01-15', '2026-04-30') }: Measured = {},
) => {
  const facts = factsAbout(['incidents'], covered);
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
  return onlyObjective(agreement, facts, { incidents }, '2026-04-20').periods;
};
const judged = (incidents: readonly (readonly [string, string])[], ...more: [Raw?, Measured?]) =>
  judgedRows(
    incidents.map(([start, end]) => ({ start: at(start), end: at(end), impact: '1' })),
    ...more,
  );
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
    const [, february, march] = judged(outage, {}, minimum);
    // What is down at the end of the month is long enough, or not, by then (RULES 4).
    expect(february?.cutOff).toBe('2026-03-01T00:30:00Z');
    expect(february?.detail).toMatchObject({ down: { value: String(10 * minute) }, outages: 1 });
    expect(march?.detail).toMatchObject({ down: { value: String(25 * minute) }, outages: 1 });
  });

  test('the part before the agreement makes an outage long enough too', () => {
    const minimum = { indicator: { minimum: '30 minutes' } };
    const [january] = judged([['2026-01-14T23:40', '2026-01-15T00:20']], {}, minimum);
    expect(january?.detail).toMatchObject({ down: { value: String(20 * minute) } });
  });

  test('data that ends with the period says enough, unless something too short is still down', () => {
    const minimum = (covered: Span) => ({ indicator: { minimum: '30 minutes' }, covered });
    const whole = days('2026-01-15', '2026-03-15');
    const march = (incidents: Parameters<typeof judged>[0], covered = whole) =>
      judged(incidents, {}, minimum(covered)).at(-1);
    const known = march([['2026-03-15T20:00', '2026-03-15T22:00']]);
    expect(known).toMatchObject({ verdict: 'met', cutOff: '2026-03-16T00:30:00Z' });
    expect(known?.atWorst).toBeUndefined();
    // 10 minutes at the end of 15 days: too short as far as it is seen, and kept either way.
    const open = { start: at('2026-03-15T23:50'), end: undefined, impact: '1' };
    expect(march([])?.verdict).toBe('met');
    expect(judgedRows([open], {}, minimum(whole)).at(-1)).toMatchObject({
      verdict: 'met',
      actual: { value: '1' },
      atWorst: { value: '2159/2160' },
      detail: { missing: { amount: { value: String(30 * minute) }, from: '2026-03-16T00:00:00Z' } },
    });
    const strict = { target: { atLeast: '100%' } };
    expect(judgedRows([open], strict, minimum(whole)).at(-1)).toMatchObject({ verdict: 'no-data' });
  });

  test('what a row says of time that is not covered counts for nothing, as if it were a state', () => {
    const february = (incident: readonly [string, string], missing: string, fields: Raw = {}) => {
      const covered = [days('2026-01-15', '2026-02-09'), days('2026-02-11', '2026-04-30')];
      const [, found] = judged([incident], fields, { covered, indicator: { missing } });
      return [found?.verdict, found?.actual?.value, found?.atWorst?.value];
    };
    const inside = ['2026-02-10T04:00', '2026-02-10T16:00'] as const;
    const into = ['2026-02-10T12:00', '2026-02-11T12:00'] as const;
    const low = { target: { atLeast: '90%' } };
    expect(february(inside, 'no-data')).toEqual(['no-data', undefined, undefined]);
    expect(february(inside, 'no-data', low)).toEqual(['met', '1', '27/28']);
    expect(february(inside, 'full')).toEqual(['met', '1', undefined]);
    expect(february(inside, 'dropped')).toEqual(['met', '1', undefined]);
    // What goes on where the data does is down there.
    expect(february(into, 'no-data', low)).toEqual(['met', '55/56', '53/56']);
    expect(february(into, 'full')).toEqual(['missed', '55/56', undefined]);
    // After all that is covered nothing is known either.
    const covered = days('2026-01-15', '2026-02-20');
    const [, late] = judged([['2026-02-25T00:00', '2026-02-26T00:00']], {}, { covered });
    expect(late?.verdict).toBe('no-data');
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
