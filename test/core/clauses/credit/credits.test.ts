import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import { exact } from '../../../../src/core/ground/exact.ts';
import { at, exclusion } from '../../judge-sample.ts';
import { objective, type Raw } from '../../sample-agreement.ts';
import { cloudTerms, down, duesOf, event, feesOf, judgedCredits, minute } from './credit-sample.ts';

const tiers = [
  { below: '99.9%', credit: '10%' },
  { below: '99%', credit: '25%' },
];
const credit = (fields: Raw = {}): Raw => ({ tiers, base: { fees: 'compute' }, ...fields });
/** February has 40 320 minutes: 40.32 of downtime are 99.9 %, 403.2 are 99 %. */
const inFebruary = (minutes: number) => ({ incidents: [down('2026-02-03T10:00', minutes * minute)] });
const ofFebruary = (
  fields: Raw,
  minutes: number,
  known: Parameters<typeof judgedCredits>[2] = {},
  asOf?: string,
) => judgedCredits(cloudTerms(credit(fields)), inFebruary(minutes), known, asOf);

describe('tiers', () => {
  test('a period without downtime earns nothing', () => {
    expect(judgedCredits(cloudTerms(credit()), { incidents: [] }).credits).toEqual([]);
  });

  test('the edge itself earns nothing where the tier says below, and the credit where it says at most', () => {
    const at999 = (list: Raw[]) =>
      judgedCredits(cloudTerms(credit({ tiers: list }), { target: '99.95%' }), inFebruary(40.32)).credits;
    expect(duesOf(at999(tiers))).toEqual([]);
    expect(duesOf(at999([{ atMost: '99.9%', credit: '10%' }]))).toEqual([['2026-02', '100']]);
  });

  test('a period that is met earns nothing, also under a tier above its target', () => {
    const above = [{ below: '99.99%', credit: '10%' }];
    expect(duesOf(ofFebruary({ tiers: above }, 40.32).credits)).toEqual([]);
    expect(duesOf(ofFebruary({ tiers: above }, 40.33).credits)).toEqual([['2026-02', '100']]);
  });

  test('stand beside the target of every promise that the clause is about, and of no other', () => {
    const edgesOf = (raw: Raw) =>
      judgedCredits(raw, inFebruary(30)).report.objectives.map(each => each.periods[0]?.target?.edges);
    const terms = cloudTerms(credit());
    const [uptime] = terms.objectives as Raw[];
    const two = { ...terms, objectives: [uptime, { ...uptime, id: 'again' }] };
    const [remedy] = terms.remedies as Raw[];
    expect(edgesOf(two)).toEqual([
      ['0.999', '0.99'],
      ['0.999', '0.99'],
    ]);
    expect(edgesOf({ ...two, remedies: [{ ...remedy, objectives: ['again'] }] })).toEqual([
      undefined,
      ['0.999', '0.99'],
    ]);
  });

  test('the worst tier that matches holds', () => {
    expect(duesOf(ofFebruary({}, 403.2).credits)).toEqual([['2026-02', '100']]);
    const [made] = ofFebruary({}, 403.21).credits;
    expect(made).toMatchObject({
      remedy: 'service-credit',
      period: '2026-02',
      state: 'due',
      base: { value: '1000' },
      before: { value: '250' },
      due: { value: '250', unit: { kind: 'money', currency: 'USD' } },
      caps: [],
      misses: [
        { objective: 'uptime', tier: { direction: 'below', threshold: '99%' }, given: { value: '0.25' } },
      ],
    });
    expect(made?.derivation?.steps.map(each => [each.op, each.name, each.value.value, each.about])).toEqual([
      ['start', 'credit-fee', '1000', 'compute'],
      ['times', 'credit-tier', '0.25', '99%'],
      ['equals', 'credit-due', '250', undefined],
    ]);
    expect(made?.derivation?.sources).toEqual([
      { file: 'slas/sample/fees.csv', firstRow: 2, lastRow: 2, rows: 1 },
    ]);
  });

  test('a running period earns nothing yet', () => {
    expect(ofFebruary({}, 500, {}, '2026-02-27').credits).toEqual([]);
  });

  test('an excused period earns nothing, and exclusions count before a tier is chosen', () => {
    const span = { start: at('2026-02-03T10:00'), end: at('2026-02-03T16:00') };
    const events = [exclusion('remove', span)];
    expect(ofFebruary({}, 360, { events }).credits).toEqual([]);
    expect(ofFebruary({}, 420, { events }).credits[0]?.misses[0]?.tier?.threshold).toBe('99.9%');
  });

  test('a tier may give money or days of service', () => {
    const given = (amount: string) =>
      ofFebruary({ tiers: [{ below: '99.9%', credit: amount }] }, 50).credits[0]?.due;
    expect(given('12.345 USD')).toEqual({ value: '12.35', unit: { kind: 'money', currency: 'USD' } });
    expect(given('3 days')).toEqual({ value: '3', unit: { kind: 'count', of: 'service-days' } });
  });

  test('a missing fee is said, and the credit stands without an amount', () => {
    const { credits, findings } = ofFebruary({ base: { fees: 'computer' } }, 50);
    expect(credits[0]).toMatchObject({ period: '2026-02', state: 'due' });
    expect(credits[0]?.due).toBeUndefined();
    expect(findings.map(each => [each.code, each.severity, `${each.message}. ${each.fix}.`])).toEqual([
      [
        'missing-fee',
        'warning',
        'Missing fee of `computer` for 2026-02, expected a row, as a credit is due. Add the row.',
      ],
    ]);
  });

  test('a month without a fee in a sum of fees is said once', () => {
    const caps = [{ per: '12 months', atMost: '20%' }];
    const fees = feesOf('1000').filter(fee => fee.month !== '2026-02');
    const incidents = ['01', '03', '04'].map(month => down(`2026-${month}-03T10:00`, 60 * minute));
    const { findings, credits } = judgedCredits(cloudTerms(credit({ caps })), { incidents }, { fees });
    expect(duesOf(credits)).toEqual([
      ['2026-01', '100'],
      ['2026-03', '100'],
      ['2026-04', '100'],
    ]);
    expect(findings.map(each => [each.code, each.severity, `${each.message}. ${each.fix}.`])).toEqual([
      [
        'missing-fee',
        'warning',
        'Missing fee of `compute` for 2026-02, expected a row, as a credit or its cap counts the month. Add the row, with 0 if nothing was paid.',
      ],
    ]);
  });

  test('more downtime never earns less', () => {
    const due = (minutes: number) => exact(ofFebruary({}, minutes).credits[0]?.due?.value ?? '0');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (some, more) => {
        expect(due(some + more).compare(due(some))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });
});

describe('each day, hour or incident', () => {
  const each = (fields: Raw) => ({ tiers: undefined, ...fields });
  const made = (fields: Raw, minutes: number) => {
    const given = Object.fromEntries(
      Object.entries(credit(each(fields))).filter(([, value]) => value !== undefined),
    );
    return duesOf(judgedCredits(cloudTerms(given), inFebruary(minutes)).credits);
  };

  test('hours count once they are complete, or once they have started', () => {
    const hour = { each: 'hour', amount: '5%' };
    expect(made(hour, 119)).toEqual([['2026-02', '50']]);
    expect(made(hour, 120)).toEqual([['2026-02', '100']]);
    expect(made({ ...hour, counting: 'started' }, 120)).toEqual([['2026-02', '100']]);
    expect(made({ ...hour, counting: 'started' }, 121)).toEqual([['2026-02', '150']]);
  });

  test('a month that was kept earns nothing for its incidents', () => {
    expect(made({ each: 'incident', amount: '20 USD' }, 40)).toEqual([]);
    expect(made({ each: 'incident', amount: '20 USD' }, 41)).toEqual([['2026-02', '20']]);
  });

  test('a day is 24 hours of downtime', () => {
    expect(made({ each: 'day', amount: '1 day' }, 1439)).toEqual([]);
    expect(made({ each: 'day', amount: '1 day' }, 2880)).toEqual([['2026-02', '2']]);
  });
});

describe('rules of days, lengths and incidents', () => {
  const each = { each: 'incident', amount: '20 USD', base: { fees: 'compute' } };
  const made = (raw: Raw, incidents: ReturnType<typeof down>[], fees = feesOf('1000')) =>
    duesOf(judgedCredits(raw, { incidents }, { fees }).credits);
  const byDay = (credit: Raw) =>
    cloudTerms(credit, {
      objectives: [
        objective({
          id: 'uptime',
          title: 'Uptime',
          indicator: { availability: 'incidents' },
          target: { atLeast: '99.9%' },
          period: 'day',
        }),
      ],
    });

  test('a rule of days earns for each day of its own, of the fee of its month, up to the cap of the invoice', () => {
    const credit = { tiers: [{ below: '99.9%', credit: '4%' }], base: { fees: 'compute' } };
    const fees = feesOf('1000').map((fee, index) => ({ ...fee, amount: index === 0 ? '1000' : '500' }));
    const incidents = ['2026-01-30', '2026-01-31', '2026-02-01'].map(day =>
      down(`${day}T10:00`, 10 * minute),
    );
    expect(made(byDay(credit), incidents, fees)).toEqual([
      ['2026-01-30', '40'],
      ['2026-01-31', '40'],
      ['2026-02-01', '20'],
    ]);
    const caps = [{ per: 'invoice', atMost: '6%' }];
    expect(made(byDay({ ...credit, caps }), incidents, fees)).toEqual([
      ['2026-01-30', '40'],
      ['2026-01-31', '20'],
      ['2026-02-01', '20'],
    ]);
  });

  test('an incident over midnight is cut at it for rules of days', () => {
    const credit = { tiers: [{ below: '99.9%', credit: '10 USD' }] };
    expect(made(byDay(credit), [down('2026-02-03T23:59', 3 * minute)])).toEqual([['2026-02-04', '10']]);
  });

  test('an incident over the end of a month earns once, in the month it began', () => {
    const incidents = [down('2026-01-31T22:00', 240 * minute), down('2026-02-10T10:00', 60 * minute)];
    expect(made(cloudTerms(each), incidents)).toEqual([
      ['2026-01', '20'],
      ['2026-02', '20'],
    ]);
    expect(made(cloudTerms(each), incidents.slice(0, 1))).toEqual([['2026-01', '20']]);
  });

  test('incidents that overlap earn once, and those shorter than the minimum never', () => {
    const indicator = { availability: 'incidents', minimum: '5 minutes' };
    const long = down('2026-02-03T10:00', 60 * minute);
    const within = down('2026-02-03T10:30', 60 * minute);
    const short = down('2026-02-05T10:00', 5 * minute - 1);
    const just = down('2026-02-06T10:00', 5 * minute);
    expect(made(cloudTerms(each, { indicator }), [long, within, short])).toEqual([['2026-02', '20']]);
    expect(made(cloudTerms(each, { indicator }), [long, within, just])).toEqual([['2026-02', '40']]);
  });
});

describe('a credit that is too small', () => {
  const made = (fee: string) =>
    ofFebruary({ moreThan: '1 USD' }, 50, { fees: feesOf(fee) }).credits.map(each => [
      each.before?.value,
      each.tooSmall?.value,
      each.due?.value,
    ]);

  test('is not given, and one of a cent more is', () => {
    expect(made('10')).toEqual([['1', '1', '0']]);
    expect(made('10.04')).toEqual([['1.004', '1', '0']]);
    expect(made('10.05')).toEqual([['1.005', undefined, '1.01']]);
  });

  test('says so in its derivation', () => {
    const [credit] = ofFebruary({ moreThan: '1 USD' }, 50, { fees: feesOf('10.04') }).credits;
    expect(credit?.derivation?.steps.map(each => [each.op, each.name, each.value.value])).toEqual([
      ['start', 'credit-fee', '10.04'],
      ['times', 'credit-tier', '0.1'],
      ['minus', 'credit-too-small', '1.004'],
      ['equals', 'credit-due', '0'],
    ]);
  });
});

describe('several misses', () => {
  const two = ['uptime', 'login'].map(id =>
    objective({ id, title: id, indicator: { availability: 'incidents' }, target: { atLeast: '99.9%' } }),
  );
  const made = (fields: Raw) =>
    judgedCredits(cloudTerms(credit(fields), { objectives: two }), inFebruary(50)).credits;

  test('earn the highest credit, or the sum where that is agreed', () => {
    expect(duesOf(made({}))).toEqual([['2026-02', '100']]);
    expect(made({})[0]?.misses.length).toBe(1);
    const [sum] = made({ misses: 'sum' });
    expect(sum?.due?.value).toBe('200');
    expect(sum?.misses.map(each => each.objective)).toEqual(['uptime', 'login']);
  });
});

describe('caps', () => {
  const everyMonth = {
    incidents: Array.from({ length: 12 }, (_, month) =>
      down(`2026-${String(month + 1).padStart(2, '0')}-03T10:00`, 500 * minute),
    ),
  };
  const made = (caps: Raw[], fees = feesOf('1000')) =>
    judgedCredits(cloudTerms(credit({ caps })), everyMonth, { fees }).credits;

  test('a cap per period is of the fee of the period', () => {
    const [first] = made([{ per: 'period', atMost: '20%' }]);
    expect(first).toMatchObject({
      before: { value: '250' },
      due: { value: '200' },
      caps: [{ per: 'period', limit: { value: '200' }, over: { value: '50' } }],
    });
  });

  test('a cap may be of another fee, and is applied in order of time whatever the order in the text', () => {
    const fees = [...feesOf('1000'), ...feesOf('400', 'support')];
    const caps = [
      { per: 'term', atMost: '1000 USD' },
      { per: 'invoice', atMost: '10%', of: 'all' },
    ];
    const credits = made(caps, fees);
    expect(credits[0]?.caps?.map(each => [each.per, each.limit.value])).toEqual([['invoice', '140']]);
    expect(credits[7]?.caps?.map(each => [each.per, each.over.value])).toEqual([
      ['invoice', '110'],
      ['term', '120'],
    ]);
    expect(duesOf(credits).map(each => each[1])).toEqual([
      ...Array.from({ length: 7 }, () => '140'),
      '20',
      ...Array.from({ length: 4 }, () => '0'),
    ]);
  });

  test('a cap over 12 months counts this period and the eleven before', () => {
    const credits = made([{ per: '12 months', atMost: '600 USD' }]);
    expect(duesOf(credits).slice(0, 4)).toEqual([
      ['2026-01', '250'],
      ['2026-02', '250'],
      ['2026-03', '100'],
      ['2026-04', '0'],
    ]);
  });
});

describe('periods that are no calendar months', () => {
  const by = (fields: Raw, credit: Raw) =>
    cloudTerms(credit, {
      objectives: [
        objective({
          id: 'uptime',
          title: 'Uptime',
          indicator: { availability: 'incidents' },
          target: { atLeast: '99.9%' },
          ...fields,
        }),
      ],
    });
  const rising = feesOf('0').map((fee, index) => ({ ...fee, amount: `${100 * (index + 1)}` }));
  const made = (fields: Raw, credit: Raw, start: string, minutes = 500) =>
    duesOf(
      judgedCredits(by(fields, credit), { incidents: [down(start, minutes * minute)] }, { fees: rising })
        .credits,
    );
  const tenth = { tiers: [{ below: '99.9%', credit: '10%' }], base: { fees: 'compute' } };
  const capped = { ...tenth, caps: [{ per: 'invoice', atMost: '5%' }] };

  test('a billing month has the fee of the month that begins in it, and is on its invoice', () => {
    const billing = { period: 'month', anchorDay: '15' };
    expect(made(billing, tenth, '2026-01-20T00:00')).toEqual([['from-2026-01-15', '20']]);
    expect(made(billing, capped, '2026-01-20T00:00')).toEqual([['from-2026-01-15', '10']]);
  });

  test('a week has the fee of its month, or of the one that begins in it', () => {
    expect(made({ period: 'week' }, tenth, '2026-01-14T00:00')).toEqual([['2026-W03', '10']]);
    expect(made({ period: 'week' }, capped, '2026-01-30T00:00')).toEqual([['2026-W05', '10']]);
  });

  test('a quarter has the fees of its months', () => {
    expect(made({ period: 'quarter' }, tenth, '2026-02-14T00:00')).toEqual([['2026-Q1', '60']]);
  });

  test('days up to the end of a month have its fee, and use up a cap over 12 months', () => {
    const trailing = { period: 'trailing 365 days' };
    const dues = made(
      trailing,
      { ...tenth, caps: [{ per: '12 months', atMost: '50 USD' }] },
      '2026-01-14T00:00',
      3000,
    );
    expect(dues.slice(0, 4).map(each => each[1])).toEqual(['10', '20', '20', '0']);
  });
});

describe('claims', () => {
  const state = (events: Parameters<typeof event>[], asOf: string) =>
    ofFebruary({ claimWithin: '30 days' }, 50, { events: events.map(each => event(...each)) }, asOf);

  test('a credit is due until its window ends, then lapses', () => {
    expect(state([], '2026-03-29').credits[0]).toMatchObject({ state: 'due', claimBy: '2026-03-30' });
    expect(state([], '2026-03-30').credits[0]).toMatchObject({ state: 'lapsed' });
  });

  test('a claim in time keeps it, and a credit issued settles it', () => {
    const claim = ['claim', '2026-03-30', '2026-02'] as const;
    expect(state([[...claim]], '2026-05-31').credits[0]).toMatchObject({
      state: 'claimed',
      claimedAt: '2026-03-30T00:00:00Z',
    });
    const issued = ['credit-issued', '2026-04-15', '2026-02'] as const;
    expect(state([[...claim], [...issued]], '2026-05-31').credits[0]).toMatchObject({
      state: 'issued',
      issuedAt: '2026-04-15T00:00:00Z',
    });
  });

  test('a claim about another month is none, and a late one is said', () => {
    expect(state([['claim', '2026-03-30', '2026-01']], '2026-05-31').credits[0]).toMatchObject({
      state: 'lapsed',
    });
    const { credits, findings } = state([['claim', '2026-03-31', '2026-02']], '2026-05-31');
    expect(credits[0]).toMatchObject({ state: 'lapsed' });
    expect(findings.map(each => [each.code, `${each.message}. ${each.fix}.`])).toEqual([
      [
        'late-claim',
        'Unexpected claim for 2026-02 on 2026-03-31, expected one by 2026-03-30. Correct the date, issue the credit all the same, or remove the row, which changes nothing.',
      ],
    ]);
  });

  test('without a window a credit never lapses', () => {
    expect(ofFebruary({}, 50).credits[0]).toMatchObject({ state: 'due' });
  });
});

describe('what is recorded', () => {
  const said = (known: Parameters<typeof judgedCredits>[2]) =>
    ofFebruary({}, 50, known).findings.map(each => [
      each.code,
      each.severity,
      `${each.message}. ${each.fix}.`,
    ]);

  test('fees are in the agreement’s currency', () => {
    const [fee] = feesOf('1000');
    expect(said({ fees: [...feesOf('1000'), { ...fee!, service: 'support', currency: 'EUR' }] })).toEqual([
      [
        'currency',
        'error',
        'Unexpected `EUR` in column `currency`, expected the agreement’s USD. Convert the amount.',
      ],
      [
        'unused-fee',
        'warning',
        'Unexpected fee of `support`, which no credit is a share of, expected `compute`. Correct the name, or remove the rows.',
      ],
    ]);
  });

  test('an amount issued is held against what is due', () => {
    const issued = (value: string) => [event('credit-issued', '2026-04-05', '2026-02', { value })];
    expect(said({ events: issued('100 USD') })).toEqual([]);
    expect(said({ events: issued('$99.99') })).toEqual([
      [
        'credit-differs',
        'warning',
        'Unexpected `$99.99` issued for 2026-02, expected the 100 USD that are due. Correct the amount, or settle it as a dispute.',
      ],
    ]);
    expect(said({ events: issued('100 EUR') })).toEqual([
      [
        'bad-value',
        'error',
        'Unexpected `100 EUR` in column `value`, expected an amount such as `50 USD`. Write the amount with its currency.',
      ],
    ]);
  });

  test('a claim may name its clause', () => {
    const claim = (clause: string) => [event('claim', '2026-03-05', '2026-02', { clause })];
    expect(said({ events: claim('service-credit') })).toEqual([]);
    expect(said({ events: claim('notice') })).toEqual([
      [
        'unknown-reference',
        'error',
        'Unexpected clause `notice`, expected one of `service-credit`. Name a clause of the agreement.',
      ],
      [
        'claim-without-credit',
        'warning',
        'Unexpected claim for a period without a credit, expected one that earned it. Correct the period or the objective, or remove the row.',
      ],
    ]);
  });

  test('a claim is none for nothing where a dispute was settled after it', () => {
    const claim = event('claim', '2026-04-05', '2026-03');
    const settled = event('dispute', '2026-04-20', '2026-03', { objective: 'uptime', effect: 'settled' });
    const codes = (events: AgreementEvent[]) =>
      said({ events })
        .map(([code]) => code)
        .filter(code => code === 'claim-without-credit');
    expect(codes([claim, settled])).toEqual([]);
    expect(codes([settled, { ...claim, at: at('2026-04-21') }])).toEqual(['claim-without-credit']);
    expect(codes([{ ...claim, kind: 'credit-issued', value: '10 USD' }, settled])).toEqual([
      'claim-without-credit',
    ]);
  });

  test('claims name an objective and a period that earned a credit', () => {
    expect(said({ events: [event('claim', '2026-03-05', '2026-02', { objective: 'uptime' })] })).toEqual([]);
    expect(said({ events: [event('claim', '2026-03-05', '2026-02', { objective: 'up' })] })).toEqual([
      [
        'unknown-reference',
        'error',
        'Unexpected objective `up`, expected one of `uptime`. Name an objective of the agreement.',
      ],
    ]);
    expect(said({ events: [event('claim', '2026-03-05', '2026-02', { span: undefined })] })).toEqual([
      [
        'missing-value',
        'error',
        'Missing `from` and `through` of a claim, expected the days of its period. Add both days.',
      ],
    ]);
    expect(said({ events: [event('credit-issued', '2026-04-05', '2026-03')] })).toEqual([
      [
        'claim-without-credit',
        'warning',
        'Unexpected credit issued for a period without a credit, expected one that earned it. Correct the period or the objective, or remove the row.',
      ],
    ]);
  });
});
