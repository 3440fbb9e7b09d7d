import { describe, expect, test } from 'vitest';
import { days, factsAbout, lead, onlyObjective } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const facts = factsAbout(['leads', 'incidents'], days('2025-12-01', '2026-12-31'));
/** In force from 17 January to 14 March 2026: 15 days of 31, 28 of 28, 14 of 31. */
const term = { from: '2026-01-17', to: '2026-03-14' };
const hour = 3_600_000;
/** A good lead or a bad one at noon of a date: outside the term, on its first and last day, and within. */
const leads = [
  lead('2026-01-16T12:00:00', 30, { tier: 'B' }),
  lead('2026-01-17T00:00:00', 30, { tier: 'A' }),
  lead('2026-01-20T12:00:00', 60, { tier: 'B' }),
  lead('2026-02-10T12:00:00', 90, { tier: 'A' }),
  lead('2026-03-14T23:59:59.999', 120, { tier: 'A' }),
  lead('2026-03-15T00:00:00', 600, { tier: 'B' }),
];
/** Down for an hour before the term, for one over its first midnight, and for one over its last. */
const incidents = ['2026-01-10T10:00:00', '2026-01-16T23:30:00', '2026-03-14T23:30:00'].map(start => ({
  start: Date.parse(`${start}Z`),
  end: Date.parse(`${start}Z`) + hour,
  impact: '1',
}));
const judged = (edge: string | undefined, fields: Raw, effective: Raw = term) => {
  const agreement = agreementOf(
    document({
      effective,
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
      },
      objectives: [objective({ ...fields, ...(edge && { edge }) })],
    }),
  );
  return onlyObjective(agreement, facts, { leads, incidents }, '2026-06-30').periods;
};
const outcome = (...of: Parameters<typeof judged>) =>
  judged(...of).map(each => [
    each.startDate,
    each.lastDate,
    each.target?.value.value,
    each.actual?.value,
    each.verdict,
  ]);

describe('a count', () => {
  const count = { target: { atLeast: '4' } };

  test('owes its share of the goal by days with `prorate`, as if left out', () => {
    const expected = [
      ['2026-01-17', '2026-01-31', '60/31', '2', 'met'],
      ['2026-02-01', '2026-02-28', '4', '1', 'missed'],
      ['2026-03-01', '2026-03-14', '56/31', '1', 'missed'],
    ];
    expect(outcome('prorate', count)).toEqual(expected);
    expect(outcome(undefined, count)).toEqual(expected);
  });

  test('owes nothing for the cut months with `skip`', () => {
    expect(outcome('skip', count)).toEqual([['2026-02-01', '2026-02-28', '4', '1', 'missed']]);
  });

  test('owes the whole goal for the whole months with `full`, days out of force counted too', () => {
    expect(outcome('full', count)).toEqual([
      ['2026-01-01', '2026-01-31', '4', '3', 'missed'],
      ['2026-02-01', '2026-02-28', '4', '1', 'missed'],
      ['2026-03-01', '2026-03-31', '4', '2', 'missed'],
    ]);
  });

  test('is held against the exact share, neither rounded up nor down', () => {
    // 2 leads: 15 of 31 days of 4 are less than 2, of 4.2 more; and of 4.13333333333 less, if only just.
    const january = (target: Raw) => judged('prorate', { target })[0]?.verdict;
    expect([january({ atLeast: '4' }), january({ atMost: '4' })]).toEqual(['met', 'missed']);
    expect([january({ atLeast: '4.2' }), january({ atMost: '4.2' })]).toEqual(['missed', 'met']);
    const close = '4.13333333333';
    expect([january({ atLeast: close }), january({ atMost: close })]).toEqual(['met', 'missed']);
  });
});

describe('a share', () => {
  const share = {
    indicator: { share: 'leads', at: 'handed_off_at', kept: { tier: 'A' } },
    target: { atLeast: '60%' },
  };

  test('keeps its target whole with `prorate` and looks at the days in force', () => {
    expect(outcome('prorate', share)).toEqual([
      ['2026-01-17', '2026-01-31', '0.6', '0.5', 'missed'],
      ['2026-02-01', '2026-02-28', '0.6', '1', 'met'],
      ['2026-03-01', '2026-03-14', '0.6', '1', 'met'],
    ]);
  });

  test('is not judged for the cut months with `skip`', () => {
    expect(outcome('skip', share)).toEqual([['2026-02-01', '2026-02-28', '0.6', '1', 'met']]);
  });

  test('has the rows of the whole months with `full`', () => {
    expect(outcome('full', share)).toEqual([
      ['2026-01-01', '2026-01-31', '0.6', '1/3', 'missed'],
      ['2026-02-01', '2026-02-28', '0.6', '1', 'met'],
      ['2026-03-01', '2026-03-31', '0.6', '0.5', 'missed'],
    ]);
  });
});

describe('an availability', () => {
  const available = { indicator: { availability: 'incidents' }, target: { atLeast: '99.9%' } };

  test('is of the days in force, with what was down on them', () => {
    // Half an hour of 15 days, and of 14.
    expect(outcome('prorate', available)).toEqual([
      ['2026-01-17', '2026-01-31', '0.999', '719/720', 'missed'],
      ['2026-02-01', '2026-02-28', '0.999', '1', 'met'],
      ['2026-03-01', '2026-03-14', '0.999', '671/672', 'missed'],
    ]);
  });

  test('is not judged for the cut months with `skip`', () => {
    expect(outcome('skip', available)).toEqual([['2026-02-01', '2026-02-28', '0.999', '1', 'met']]);
  });

  test('is of the whole months with `full`, what was down before and after the term too', () => {
    // Two hours of 31 days, and one.
    expect(outcome('full', available)).toEqual([
      ['2026-01-01', '2026-01-31', '0.999', '371/372', 'missed'],
      ['2026-02-01', '2026-02-28', '0.999', '1', 'met'],
      ['2026-03-01', '2026-03-31', '0.999', '743/744', 'missed'],
    ]);
  });
});

describe('an agreement of one day', () => {
  const day = { from: '2026-01-17', to: '2026-01-17' };

  test('has that day alone, for every measure', () => {
    expect(outcome('prorate', { target: { atLeast: '31' } }, day)).toEqual([
      ['2026-01-17', '2026-01-17', '1', '1', 'met'],
    ]);
    const share = { indicator: { share: 'leads', at: 'handed_off_at', kept: { tier: 'A' } } };
    expect(outcome('prorate', { ...share, target: { atLeast: '60%' } }, day)).toEqual([
      ['2026-01-17', '2026-01-17', '0.6', '1', 'met'],
    ]);
    const available = { indicator: { availability: 'incidents' }, target: { atLeast: '97%' } };
    expect(outcome('prorate', available, day)).toEqual([
      ['2026-01-17', '2026-01-17', '0.97', '47/48', 'met'],
    ]);
    const speed = { indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' } };
    expect(outcome('prorate', { ...speed, target: { atMost: '30 minutes' } }, day)).toEqual([
      ['2026-01-17', '2026-01-17', '1800000', '1800000', 'met'],
    ]);
  });

  test('has nothing to judge with `skip`, unless days are judged', () => {
    expect(outcome('skip', {}, day)).toEqual([]);
    expect(outcome('skip', { period: 'day', target: { atLeast: '1' } }, day)).toEqual([
      ['2026-01-17', '2026-01-17', '1', '1', 'met'],
    ]);
  });

  test('has the whole month with `full`', () => {
    expect(outcome('full', { target: { atLeast: '3' } }, day)).toEqual([
      ['2026-01-01', '2026-01-31', '3', '3', 'met'],
    ]);
  });
});
