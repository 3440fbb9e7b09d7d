import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import { exact, exactText, one, sum } from '../../../../src/core/ground/exact.ts';
import { compose, type Figure } from '../../../../src/core/indicators/composite/compose.ts';
import { at, days, exclusion, factsAbout, factsOf, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const february = days('2026-02-01', '2026-02-28');

const service = (id: string, target = '99%', fields: Raw = {}) =>
  objective({
    id,
    title: id === 'api' ? 'API' : 'Database',
    indicator: { availability: 'incidents', where: { service: id } },
    target: { atLeast: target },
    ...fields,
  });

function terms(indicator: Raw, target: Raw, more: readonly Raw[] = []) {
  return agreementOf(
    document({
      effective: { from: '2026-02-01' },
      datasets: {
        incidents: { kind: 'incidents', file: 'metrics/incidents.csv', attributes: ['service'] },
        other: { kind: 'incidents', file: 'metrics/other.csv', attributes: ['service'] },
      },
      // The composite stands before its members, so that their order does not matter.
      objectives: [
        objective({ id: 'whole', title: 'Whole service', indicator, target }),
        service('api'),
        service('database', '98%', { indicator: { availability: 'other' } }),
        ...more,
      ],
    }),
  );
}

const facts = (events?: readonly AgreementEvent[]) => factsAbout(['incidents', 'other'], february, events);
const withoutOther = factsAbout(['incidents'], february);

/** 28 days are 672 h: 6.72 h are 1 %. */
const down = (hours: number) => ({
  start: at('2026-02-03'),
  end: at('2026-02-03') + hours * 3_600_000,
  impact: '1',
});
const wholeOf = (
  indicator: Raw,
  target: Raw,
  { known = facts(), hours = 6.72, asOf = '2026-02-28', more = [] as readonly Raw[] } = {},
) =>
  judge(terms(indicator, target, more), known, { incidents: [down(hours)] }, asOf).report.objectives[0]!
    .periods[0]!;

const both = ['api', 'database'];

describe('the figure', () => {
  test('of members that are all needed is their product, exactly on the edge of the target', () => {
    const met = wholeOf({ composite: 'serial', of: both }, { atLeast: '98.01%' });
    expect(met).toMatchObject({ verdict: 'met', actual: { value: '0.9801', unit: { kind: 'share' } } });
    expect(wholeOf({ composite: 'serial', of: both }, { atLeast: '98.02%' })).toMatchObject({
      verdict: 'missed',
    });
    expect(met.derivation?.steps.map(each => [each.op, each.name, each.about, each.value.value])).toEqual([
      ['start', 'member', 'API', '0.99'],
      ['times', 'member', 'Database', '0.99'],
      ['equals', 'composite', undefined, '0.9801'],
    ]);
    expect(met.derivation?.sources).toEqual([
      { file: 'slas/sample/metrics/incidents.csv', firstRow: 1, lastRow: 1, rows: 1 },
      { file: 'slas/sample/metrics/other.csv', firstRow: 1, lastRow: 1, rows: 1 },
    ]);
  });

  test('of members of which any will do is what is left where none is kept', () => {
    const read = wholeOf({ composite: 'fallback', of: both, independent: 'true' }, { atLeast: '99.99%' });
    expect(read).toMatchObject({ verdict: 'met', actual: { value: '0.9999' } });
    expect(read.derivation?.steps.map(each => [each.op, each.name, each.about, each.value.value])).toEqual([
      ['start', 'member-failing', 'API', '0.01'],
      ['times', 'member-failing', 'Database', '0.01'],
      ['equals', 'all-failing', undefined, '0.0001'],
      ['start', 'whole', undefined, '1'],
      ['minus', 'all-failing', undefined, '0.0001'],
      ['equals', 'composite', undefined, '0.9999'],
    ]);
  });

  test('by weight is the sum of each by its weight, and says both', () => {
    const read = wholeOf(
      { composite: 'weighted-mean', of: { api: '75%', database: '25%' } },
      { atLeast: '99%' },
    );
    expect(read.actual?.value).toBe('0.99');
    expect(read.derivation?.steps.slice(0, 2).map(each => [each.op, each.value.value, each.basis])).toEqual([
      [
        'start',
        '0.7425',
        { kind: 'weighted', weight: '0.75', of: { value: '0.99', unit: { kind: 'share' } } },
      ],
      [
        'plus',
        '0.2475',
        { kind: 'weighted', weight: '0.25', of: { value: '0.99', unit: { kind: 'share' } } },
      ],
    ]);
    expect(read.detail).toEqual({
      kind: 'composite',
      members: [
        {
          objective: 'api',
          title: 'API',
          weight: '0.75',
          value: { value: '0.99', unit: { kind: 'share' } },
          target: { value: '0.99', unit: { kind: 'share' } },
          state: 'met',
        },
        {
          objective: 'database',
          title: 'Database',
          weight: '0.25',
          value: { value: '0.99', unit: { kind: 'share' } },
          target: { value: '0.98', unit: { kind: 'share' } },
          state: 'met',
        },
      ],
    });
  });

  test('may be made of composites', () => {
    const pair = objective({
      id: 'pair',
      title: 'Pair',
      indicator: { composite: 'fallback', of: both, independent: 'true' },
      target: { atLeast: '99%' },
    });
    const read = wholeOf({ composite: 'serial', of: ['pair', 'api'] }, { atLeast: '98%' }, { more: [pair] });
    expect(read.actual?.value).toBe('0.989901');
  });

  test('of attainments holds each member against its own target, at most as much as the cap', () => {
    const counted = objective({ id: 'leads', title: 'Leads', target: { atLeast: '4' } });
    const asked = objective({ id: 'more', title: 'More', target: { atLeast: '1' } });
    const agreement = agreementOf(
      document({
        effective: { from: '2026-02-01' },
        objectives: [
          counted,
          asked,
          objective({
            id: 'score',
            title: 'Score',
            indicator: {
              composite: 'weighted-mean',
              reading: 'attainment',
              cap: '100%',
              of: { leads: '50%', more: '50%' },
            },
            target: { atLeast: '90%' },
          }),
        ],
      }),
    );
    const leads = [1, 2, 3].map(day => ({ times: { handed_off_at: at(`2026-02-0${day}`) } }));
    const { report } = judge(agreement, factsOf(february), { leads }, '2026-02-28');
    // 3 of 4, and 3 of 1 that counts as 1.
    expect(report.objectives[2]!.periods[0]).toMatchObject({ verdict: 'missed', actual: { value: '0.875' } });
  });
});

describe('the target', () => {
  test('may be computed from the members’ own by the same method', () => {
    const read = wholeOf({ composite: 'serial', of: both }, { compute: 'composite' });
    // 99 % × 98 %
    expect(read.target).toMatchObject({
      kind: 'composite',
      direction: 'atLeast',
      value: { value: '0.9702' },
    });
    expect(read.verdict).toBe('met');
    expect(
      wholeOf({ composite: 'serial', of: both }, { compute: 'composite' }, { hours: 13.44 }),
    ).toMatchObject({
      verdict: 'missed',
      actual: { value: '0.9604' },
    });
  });
});

describe('a member without a figure', () => {
  test('leaves the composite without data, which is never met', () => {
    const read = wholeOf(
      { composite: 'fallback', of: both, independent: 'true' },
      { atLeast: '1%' },
      { known: withoutOther },
    );
    expect(read.verdict).toBe('no-data');
    expect(read.actual).toBeUndefined();
    expect(read.detail).toMatchObject({
      members: [
        { objective: 'api', state: 'met' },
        { objective: 'database', state: 'no-data' },
      ],
    });
  });

  test('leaves a running composite without one too', () => {
    const read = wholeOf(
      { composite: 'serial', of: both },
      { atLeast: '98%' },
      {
        known: withoutOther,
        asOf: '2026-02-10',
      },
    );
    expect(read).toMatchObject({ phase: 'running', status: 'no-data' });
  });
});

describe('a member for which nothing was due', () => {
  // A day in which all that one of them is available for is left out.
  const rest = service('rest', '99%', {
    indicator: { share: 'leads', at: 'handed_off_at', kept: { tier: 'A' } },
  });
  const known = factsAbout(['incidents', 'other', 'leads'], february);

  test('is left out, with its weight and its target', () => {
    const of = { api: '50%', database: '30%', rest: '20%' };
    const mean = wholeOf({ composite: 'weighted-mean', of }, { atLeast: '99%' }, { more: [rest], known });
    expect(mean).toMatchObject({ verdict: 'met', actual: { value: '0.99' } });
    expect(mean.derivation?.steps.slice(0, 2).map(each => each.basis)).toMatchObject([
      { weight: '0.625' },
      { weight: '0.375' },
    ]);
    const serial = wholeOf(
      { composite: 'serial', of: ['api', 'rest'] },
      { compute: 'composite' },
      { more: [rest], known },
    );
    expect(serial).toMatchObject({
      verdict: 'met',
      actual: { value: '0.99' },
      target: { value: { value: '0.99' } },
    });
  });

  test('leaves nothing due where that is all that weighs', () => {
    const read = wholeOf({ composite: 'serial', of: ['rest'] }, { atLeast: '99%' }, { more: [rest], known });
    expect(read.verdict).toBe('not-due');
    const weighed = { api: '0%', rest: '100%' };
    expect(
      wholeOf({ composite: 'weighted-mean', of: weighed }, { atLeast: '99%' }, { more: [rest], known })
        .verdict,
    ).toBe('not-due');
  });
});

test('a running composite is made of what its members are so far', () => {
  const read = wholeOf(
    { composite: 'serial', of: both },
    { atLeast: '99%' },
    { asOf: '2026-02-07', hours: 1.68 },
  );
  expect(read).toMatchObject({ phase: 'running', status: 'at-risk', actual: { value: '0.9801' } });
  expect(read.measuredTo).toBe('2026-02-08T00:00:00Z');
});

test('a composite closes with the last of its members', () => {
  const late = service('late', '99%', { settle: '5 days' });
  const read = wholeOf(
    { composite: 'serial', of: ['api', 'late'] },
    { atLeast: '98%' },
    { more: [late], asOf: '2026-03-03' },
  );
  expect(read).toMatchObject({ phase: 'settling', cutOff: '2026-03-06T00:00:00Z' });
});

test('what an exclusion takes out of a member is taken out of the composite', () => {
  const event = exclusion('remove', days('2026-02-03', '2026-02-03'), { objective: 'api' });
  const read = wholeOf({ composite: 'serial', of: both }, { atLeast: '99%' }, { known: facts([event]) });
  expect(read).toMatchObject({
    verdict: 'excused',
    actual: { value: '0.9801' },
    afterExclusions: { exclusions: ['api-2026-02-03'], actual: { value: '0.99' } },
  });
});

describe('for all shares', () => {
  const share = fc.integer({ min: 0, max: 1000 }).map(each => exactText(exact(each).div(1000)));
  const figures = fc.array(share, { minLength: 1, maxLength: 6 }).map(values =>
    values.map(
      (value, place): Figure => ({
        title: `Member ${place}`,
        weight: exactText(exact(1).div(values.length)),
        value,
        sources: [],
      }),
    ),
  );

  test('serial ≤ the least ≤ the mean ≤ the most ≤ fallback', () => {
    fc.assert(
      fc.property(figures, all => {
        const of = (method: Parameters<typeof compose>[0]) => exact(compose(method, all).result.value);
        const values = all.map(each => exact(each.value)).sort((a, b) => a.compare(b));
        const order = [of('serial'), values[0]!, of('weighted-mean'), values.at(-1)!, of('fallback')];
        expect(order.toSorted((a, b) => a.compare(b)).map(exactText)).toEqual(order.map(exactText));
      }),
    );
  });

  test('serial of failures is what fallback leaves, and the mean is the sum of its lines', () => {
    fc.assert(
      fc.property(figures, all => {
        const turned = all.map(each => ({ ...each, value: exactText(one.sub(exact(each.value))) }));
        const left = one.sub(exact(compose('serial', turned).result.value));
        expect(compose('fallback', all).result.value).toBe(exactText(left));
        const mean = compose('weighted-mean', all);
        const lines = mean.steps.filter(each => each.name === 'member').map(each => each.value.value);
        expect(mean.result.value).toBe(exactText(sum(lines)));
      }),
    );
  });
});
