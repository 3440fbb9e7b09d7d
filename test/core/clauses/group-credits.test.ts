import { describe, expect, test } from 'vitest';
import type { CreditReport } from '../../../src/core/report.ts';
import { type CreditClause, catalogue, creditTermFacts } from '../../../src/language/index.ts';
import { csv, promise, reportOf, runOn, type SmallAgreement } from '../../rules/small-agreement.ts';

type Given = {
  /** Rows of fees.csv for January: service, resource, amount. */
  readonly fees: readonly (readonly [service: string, resource: string, amount: string])[];
  readonly per?: Readonly<Record<string, unknown>>;
  readonly credit?: Readonly<Record<string, unknown>>;
};

const tiers = [{ below: '99.9%', credit: '10%' }];
const base = { fees: 'office' };
const share = { tiers, base };

/** Three services in January, of which `mail` was down for 12 hours and `web` for 24. */
function small({ fees, per = {}, credit = share }: Given): SmallAgreement {
  return {
    objectives: [
      promise({
        indicator: { availability: 'outages' },
        target: { atLeast: '99.9%' },
        per: { column: 'service', groups: ['files', 'mail', 'web'], ...per },
      }),
    ],
    datasets: { outages: { kind: 'incidents', file: 'metrics/outages.csv' } },
    files: {
      'metrics/outages.csv': csv('id,start,end,service', [
        ['O-1', '2026-01-10T00:00:00', '2026-01-10T12:00:00', 'mail'],
        ['O-2', '2026-01-20T00:00:00', '2026-01-21T00:00:00', 'web'],
      ]),
      'metrics/coverage.csv': csv('dataset,from,through', [['outages', '2026-01-01', '2026-12-31']]),
      'fees.csv': csv(
        'service,resource,period,amount,currency',
        fees.map(([service, resource, amount]) => [service, resource, '2026-01', amount, 'USD']),
      ),
    },
    asOf: '2026-02-05',
    terms: {
      remedies: [
        {
          id: 'credit',
          text: 'A credit is given.',
          credit,
        },
      ],
    },
  };
}

async function creditsOf(given: Given): Promise<readonly CreditReport[]> {
  return (await reportOf(small(given))).credits ?? [];
}

/** `30: mail 10 of 100, web 20 of 200`. */
function told({ due, base, misses }: CreditReport): string {
  const parts = misses.map(
    each =>
      `${each.group ?? 'whole'} ${each.amount.value}${each.base || base ? ` of ${(each.base ?? base)!.value}` : ''}`,
  );
  return `${due?.value}: ${parts.join(', ')}`;
}

const apart = [
  ['office', 'files', '50'],
  ['office', 'mail', '100'],
  ['office', 'web', '200'],
] as const;

test('each group that missed earns from its own fee, and the whole earns nothing beside it', async () => {
  expect((await creditsOf({ fees: apart })).map(told)).toEqual(['30: mail 10 of 100, web 20 of 200']);
});

test('a group is a service where shares are of all fees', async () => {
  const fees = apart.map(([, name, amount]) => [name, '', amount] as const);
  const credit = { tiers, base: { fees: 'all' } };
  expect((await creditsOf({ fees, credit })).map(told)).toEqual(['30: mail 10 of 100, web 20 of 200']);
});

test('without fees of their own the groups share the fee of the whole, and the highest counts', async () => {
  const fees = [['office', '', '1000']] as const;
  const credit = { tiers: [...tiers, { below: '97%', credit: '25%' }], base };
  expect((await creditsOf({ fees, credit })).map(told)).toEqual(['250: web 250 of 1000']);
  expect((await creditsOf({ fees, credit: { ...credit, misses: 'sum' } })).map(told)).toEqual([
    '350: mail 100 of 1000, web 250 of 1000',
  ]);
});

test('what is not judged per group is a share of the whole fee, whatever groups have fees of their own', async () => {
  const agreement = small({ fees: apart, credit: { ...share, misses: 'sum' } });
  const web = promise({
    indicator: { availability: 'outages', where: { service: 'web' } },
    target: { atLeast: '99.9%' },
  });
  const both = { ...agreement, objectives: [...agreement.objectives, { ...web, id: 'site', title: 'Site' }] };
  expect(((await reportOf(both)).credits ?? []).map(told)).toEqual([
    '65: mail 10 of 100, web 20 of 200, whole 35 of 350',
  ]);
});

test('a fixed amount is earned once, or by each where misses add up', async () => {
  const credit = { tiers: [{ below: '99.9%', credit: '40 USD' }] };
  expect((await creditsOf({ fees: apart, credit })).map(told)).toEqual(['40: mail 40']);
  expect((await creditsOf({ fees: apart, credit: { ...credit, misses: 'sum' } })).map(told)).toEqual([
    '80: mail 40, web 40',
  ]);
});

test('a group whose fee is not there has a warning that names it, and no amount', async () => {
  const fees = apart.filter(([, name]) => name !== 'web');
  const { stdout } = await runOn(small({ fees }), 'check');
  expect(stdout).toContain(
    'Missing fee of `web` of `office` for 2026-01, expected a row, as a credit is due. Add the row.',
  );
  expect((await creditsOf({ fees })).map(({ due, misses }) => [due, misses.map(each => each.group)])).toEqual(
    [[undefined, ['mail', 'web']]],
  );
});

test('where the sum is judged, the whole alone earns', async () => {
  const credits = await creditsOf({ fees: apart, per: { whole: 'pooled' } });
  expect(credits.map(told)).toEqual(['35: whole 35 of 350']);
});

test('incidents that earn each are those of the groups that missed', async () => {
  const credit = { each: 'incident', amount: '5%', base };
  const credits = await creditsOf({ fees: apart, credit });
  expect(credits.map(told)).toEqual(['15: mail 5 of 100, web 10 of 200']);
});

describe('where a dispute about the period is settled', () => {
  const settledOn = async (value: string, credit: Readonly<Record<string, unknown>> = share) => {
    const agreement = small({ fees: apart, credit });
    const about = ['dispute', 'promise', '2026-01-01', '2026-01-31'];
    const events = csv('at,kind,objective,from,through,effect,by,agreed_by,value,note', [
      ['2026-02-10', ...about, '', 'marketing', '', value, 'Measured at the wrong door.'],
      ['2026-02-20', ...about, 'settled', 'marketing', 'marketing;sales', value, 'As agreed.'],
    ]);
    const files = { ...agreement.files, 'events.csv': events };
    return ((await reportOf({ ...agreement, files, asOf: '2026-02-25' })).credits ?? []).map(told);
  };
  const incident = { each: 'incident', amount: '5%', base };

  test('so that it is kept, no group earns what asks for a missed period', async () => {
    expect(await settledOn('99.95%')).toEqual([]);
    expect(await settledOn('99.95%', incident)).toEqual([]);
  });

  test('so that it is missed, the group that decided it earns by that figure, and the others by theirs', async () => {
    const tiered = { ...share, tiers: [...tiers, { below: '98.5%', credit: '20%' }] };
    // Measured are 98.4 % of mail and 96.8 % of web.
    expect(await settledOn('99%', tiered)).toEqual(['40: mail 20 of 100, web 20 of 200']);
    expect(await settledOn('97%', incident)).toEqual(['15: mail 5 of 100, web 10 of 200']);
  });
});

describe('what each item of a group earns', () => {
  /** Requests to be resolved in 24 hours: one of the north is 90 minutes late, one of the south 150, and another in time. */
  const requests = (
    credit: Readonly<Record<string, unknown>>,
    per?: string,
    more?: string,
  ): SmallAgreement => {
    const indicator = {
      each: 'requests',
      at: 'opened_at',
      clock: 'wall',
      promise: { to: 'resolved_at', within: '24 hours' },
    };
    const answered = promise({ indicator, target: { atLeast: '50%' }, ...(per && { per }) });
    const sooner = { ...indicator, promise: { to: 'resolved_at', within: more } };
    const others = more
      ? [{ ...promise({ indicator: sooner, target: { atLeast: '50%' } }), id: 'soon' }]
      : [];
    return {
      objectives: [answered, ...others],
      datasets: { requests: { kind: 'tickets', file: 'metrics/requests.csv' } },
      files: {
        'metrics/requests.csv': csv('id,opened_at,resolved_at,region', [
          ['R-1', '2026-01-12T08:00:00', '2026-01-13T09:30:00', 'north'],
          ['R-2', '2026-01-14T08:00:00', '2026-01-15T10:30:00', 'south'],
          ['R-3', '2026-01-16T08:00:00', '2026-01-16T09:00:00', 'south'],
        ]),
        'metrics/coverage.csv': csv('dataset,from,through', [['requests', '2026-01-01', '2026-12-31']]),
      },
      asOf: '2026-02-05',
      terms: { remedies: [{ id: 'credit', text: 'A credit is given.', credit }] },
    };
  };
  const item = { each: 'item', amount: '7 USD' };
  const hour = { each: { late: '1 hour', clock: 'wall' }, amount: '3 USD' };
  const toldOf = async (...of: Parameters<typeof requests>) =>
    ((await reportOf(requests(...of))).credits ?? []).map(told);

  test('is added up over the groups of one objective, as they share no item', async () => {
    expect(await toldOf(item)).toEqual(['14: whole 14']);
    expect(await toldOf(item, 'region')).toEqual(['14: north 7, south 7']);
    expect(await toldOf(hour)).toEqual(['9: whole 9']);
    expect(await toldOf(hour, 'region')).toEqual(['9: north 3, south 6']);
  });

  test('is the highest of several objectives by that sum, or all of it', async () => {
    expect(await toldOf(hour, 'region', '25 hours')).toEqual(['9: north 3, south 6']);
    expect(await toldOf(hour, 'region', '20 hours')).toEqual(['33: whole 33']);
    expect(await toldOf({ ...hour, misses: 'sum' }, 'region', '25 hours')).toEqual([
      '12: north 3, south 6, whole 3',
    ]);
  });

  test('leaves nothing to choose of several misses, unless there are several objectives', async () => {
    const misses = async (...of: Parameters<typeof requests>) => {
      const report = await reportOf(requests(...of));
      const facts = creditTermFacts(catalogue('en'), report, report.remedies[0] as CreditClause);
      return facts.find(({ name }) => name === 'Several misses')?.text;
    };
    expect(await misses(item, 'region')).toBeUndefined();
    expect(await misses(item, 'region', '25 hours')).toBe('the highest credit counts');
  });
});
