import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../../src/core/checks/check-references.ts';
import type { CreditReport } from '../../../../src/core/report.ts';
import { agreementOf, objective, type Raw } from '../../sample-agreement.ts';
import { cloudTerms, down, feesOf, judgedCredits, minute } from './credit-sample.ts';

const uptime = (id: string, period = 'month') =>
  objective({
    id,
    title: id,
    indicator: { availability: 'incidents' },
    target: { atLeast: '99.9%' },
    period,
  });
const clause = (id: string, objectiveId: string, credit: Raw): Raw => ({
  id,
  objectives: [objectiveId],
  text: 'Downtime earns a credit.',
  credit,
});
const half: Raw = { tiers: [{ below: '99.9%', credit: '60%' }], base: { fees: 'compute' } };

/** Two promises about the same incidents, each with a clause that gives 60 % of 1,000. */
function twoClauses(creditCaps: Raw[], second: { period?: string; credit?: Raw } = {}): Raw {
  const { period = 'month', credit = half } = second;
  return {
    ...cloudTerms(half, { objectives: [uptime('web'), uptime('mail', period)] }),
    remedies: [clause('web-credit', 'web', half), clause('mail-credit', 'mail', credit)],
    creditCaps,
  };
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const everyMonth = { incidents: months.map(month => down(`2026-${month}-03T10:00`, 500 * minute)) };
const inFebruary = { incidents: [down('2026-02-03T10:00', 500 * minute)] };
const short = (credits: readonly CreditReport[]) =>
  credits.map(each => [each.remedy, each.period, each.due?.value]);

describe('a cap that clauses share', () => {
  test('leaves credits under it as they are', () => {
    const caps = [{ per: 'period', atMost: '120%', of: 'compute' }];
    expect(short(judgedCredits(twoClauses(caps), inFebruary).credits)).toEqual([
      ['web-credit', '2026-02', '600'],
      ['mail-credit', '2026-02', '600'],
    ]);
  });

  test('is used up in the order of the clauses where their periods end together', () => {
    const caps = [{ per: 'period', atMost: '100%', of: 'compute' }];
    const { credits } = judgedCredits(twoClauses(caps), inFebruary);
    expect(short(credits)).toEqual([
      ['web-credit', '2026-02', '600'],
      ['mail-credit', '2026-02', '400'],
    ]);
    const usd = (value: string) => ({ value, unit: { kind: 'money', currency: 'USD' } });
    expect(credits[1]?.caps).toEqual([
      {
        per: 'period',
        limit: usd('1000'),
        before: usd('600'),
        over: usd('200'),
        across: ['web-credit', 'mail-credit'],
      },
    ]);
    expect(credits[1]?.derivation?.steps.map(each => [each.op, each.name, each.value.value])).toEqual([
      ['start', 'credit-fee', '1000'],
      ['times', 'credit-tier', '0.6'],
      ['equals', 'credit-amount', '600'],
      ['minus', 'credit-shared-cap', '200'],
      ['equals', 'credit-due', '400'],
    ]);
    expect(credits[1]?.derivation?.steps[3]?.sources).toEqual([
      { file: 'slas/sample/fees.csv', firstRow: 2, lastRow: 2, rows: 1 },
    ]);
  });

  test('counts what every clause got in the 12 months before, oldest first', () => {
    const caps = [{ per: '12 months', atMost: '2000 USD' }];
    expect(short(judgedCredits(twoClauses(caps), everyMonth).credits).slice(0, 3)).toEqual([
      ['web-credit', '2026-01', '600'],
      ['web-credit', '2026-02', '600'],
      ['web-credit', '2026-03', '0'],
    ]);
    expect(short(judgedCredits(twoClauses(caps), everyMonth).credits).slice(12, 15)).toEqual([
      ['mail-credit', '2026-01', '600'],
      ['mail-credit', '2026-02', '200'],
      ['mail-credit', '2026-03', '0'],
    ]);
  });

  test('stands after the clause’s own cap over the same time, and before one over a longer time', () => {
    const credit = {
      ...half,
      caps: [
        { per: 'period', atMost: '50%' },
        { per: 'term', atMost: '350 USD' },
      ],
    };
    const caps = [{ per: 'period', atMost: '100%', of: 'compute', across: ['web-credit', 'mail-credit'] }];
    const { credits } = judgedCredits(twoClauses(caps, { credit }), inFebruary);
    expect(credits[1]?.caps?.map(each => [each.per, each.across?.length, each.over.value])).toEqual([
      ['period', undefined, '100'],
      ['period', 2, '100'],
      ['term', undefined, '50'],
    ]);
  });

  test('leaves a clause alone that it does not name', () => {
    const caps = [{ per: 'period', atMost: '100 USD', across: ['mail-credit'] }];
    expect(short(judgedCredits(twoClauses(caps), inFebruary).credits)).toEqual([
      ['web-credit', '2026-02', '600'],
      ['mail-credit', '2026-02', '100'],
    ]);
  });

  test('of quarters and months goes by the day a period ends', () => {
    const caps = [{ per: 'term', atMost: '2000 USD' }];
    expect(
      short(judgedCredits(twoClauses(caps, { period: 'quarter' }), everyMonth, {}, '2026-05-30').credits),
    ).toEqual([
      ['web-credit', '2026-01', '600'],
      ['web-credit', '2026-02', '600'],
      ['web-credit', '2026-03', '600'],
      ['web-credit', '2026-04', '0'],
      ['mail-credit', '2026-Q1', '200'],
    ]);
  });
});

test('a cap of a fee that has no row leaves the credit without an amount, and says so', () => {
  const credit = {
    tiers: [{ below: '99.9%', credit: '50 USD' }],
    caps: [{ per: 'invoice', atMost: '5%', of: 'suport' }],
  };
  const { credits, findings } = judgedCredits(cloudTerms(credit), inFebruary, {
    fees: feesOf('400', 'support'),
  });
  expect(credits[0]?.due).toBeUndefined();
  expect(findings.map(each => [each.code, `${each.message}. ${each.fix}.`, each.meant])).toEqual([
    [
      'missing-fee',
      'Missing fee of `suport` for 2026-02, expected a row, as a credit is due. Add the row.',
      { seen: 'suport', among: ['support'] },
    ],
  ]);
});

test('a resource without a fee is said with those that have one', () => {
  const fees = feesOf('300').map(each => ({ ...each, resource: 'vm-1' }));
  const raw = cloudTerms({ ...half, base: { fees: 'compute', resource: 'vm1' } });
  expect(
    judgedCredits(raw, inFebruary, { fees }).findings.map(each => [
      `${each.message}. ${each.fix}.`,
      each.meant,
    ]),
  ).toEqual([
    [
      'Missing fee of `vm1` of `compute` for 2026-02, expected a row, as a credit is due. Add the row.',
      { seen: 'vm1', among: ['vm-1'] },
    ],
  ]);
});

test('a base may be one resource of a service', () => {
  const fees = ['a', 'b'].flatMap(resource =>
    feesOf(resource === 'a' ? '300' : '700').map(each => ({ ...each, resource })),
  );
  const due = (base: Raw) =>
    judgedCredits(cloudTerms({ ...half, base }), inFebruary, { fees }).credits[0]?.due?.value;
  expect(due({ fees: 'compute', resource: 'a' })).toBe('180');
  expect(due({ fees: 'compute' })).toBe('600');
  expect(due({ fees: 'compute', resource: 'c' })).toBeUndefined();
});

describe('what a shared cap can have wrong', () => {
  const saidOf = (raw: Raw) =>
    checkReferences(agreementOf(raw)).map(({ code, place, message, fix }) => [
      code,
      place.kind === 'terms' ? place.path.join('.') : '',
      `${message}. ${fix}.`,
    ]);

  test('nothing, of clauses of one unit and one period', () => {
    expect(saidOf(twoClauses([{ per: 'period', atMost: '100%', of: 'all' }]))).toEqual([]);
    expect(saidOf(twoClauses([{ per: 'term', atMost: '500 USD' }], { period: 'quarter' }))).toEqual([]);
  });

  test.each<[Raw, { period?: string; credit?: Raw }, string, string, string]>([
    [
      { per: 'term', atMost: '5 USD', across: ['web'] },
      {},
      'unknown-reference',
      'creditCaps.0.across.0',
      'Unexpected credit clause `web`, expected one of `web-credit`, `mail-credit`. Name a credit clause that exists, or add this one.',
    ],
    [
      { per: 'term', atMost: '5 EUR' },
      {},
      'currency',
      'creditCaps.0.atMost',
      'Unexpected EUR, expected the agreement’s USD. Convert the amount.',
    ],
    [
      { per: 'term', atMost: '5%' },
      {},
      'missing-field',
      'creditCaps.0',
      'Missing field `of` of a cap that clauses share, expected what the share is of. Add `of: all`.',
    ],
    [
      { per: 'term', atMost: '5 days' },
      {},
      'credit-unit',
      'creditCaps.0.atMost',
      'Unexpected days of service as a cap on credits of money, expected one unit. Use one unit throughout.',
    ],
    [
      { per: 'term', atMost: '5 USD' },
      { credit: { tiers: [{ below: '99.9%', credit: '1 day' }] } },
      'credit-unit',
      'creditCaps.0.atMost',
      'Unexpected money as a cap on credits of money and of days of service, expected one unit. Name in `across` the clauses of one unit.',
    ],
    [
      { per: 'period', atMost: '5 USD' },
      { period: 'quarter' },
      'credit-period',
      'creditCaps.0.per',
      'Unexpected clauses with different periods under one cap per period, expected the same period. Write `per: invoice`.',
    ],
  ])('%j with %j', (cap, second, code, path, message) => {
    expect(saidOf(twoClauses([cap], second))).toEqual([[code, path, message]]);
  });

  test('no clause that gives a credit', () => {
    const raw = {
      ...twoClauses([{ per: 'term', atMost: '5 USD' }]),
      remedies: [{ id: 'talk', text: 'They talk.' }],
    };
    expect(saidOf(raw)).toEqual([
      [
        'credit-fields',
        'creditCaps.0',
        'Unexpected cap on credits without a clause that gives one, expected `credit:` in a remedy. Remove it.',
      ],
    ]);
  });
});
