import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../src/core/agreement/agreement.ts';
import { checkReferences } from '../../../src/core/checks/check-references.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

type Said = readonly [code: string, path: string, message: string];

const saidOf = (fields: Raw, change: Partial<Agreement> = {}): Said[] =>
  checkReferences({ ...agreementOf(document(fields)), ...change }).map(({ code, place, message }) => [
    code,
    place.kind === 'terms' ? place.path.join('.') : '',
    message,
  ]);
const saidOfObjective = (fields: Raw, others: Raw = {}) =>
  saidOf({ objectives: [objective(fields)], ...others });
const saidOfTarget = (fields: Raw, others: Raw = {}) => {
  const target = Object.fromEntries(
    Object.entries({ ...goal, ...fields }).filter(([, value]) => value !== undefined),
  );
  return saidOfObjective({ target, ...others });
};

const goal: Raw = {
  compute: 'lead-goal',
  quota: '250000 USD per month',
  share: '60%',
  dealSize: '5000 USD',
  closeRate: '4%',
};
const party = { goals: ['a'], needs: ['a'], contacts: ['lead'] };
const speed = (fields: Raw = {}) => ({
  indicator: { speed: 'leads', statistic: 'mean', clock: 'wall', ...fields },
  target: { atMost: '1 hour' },
});
const depth = (fields: Raw = {}) => ({
  indicator: { depth: 'leads', within: '5 days', automated: 'false', ...fields },
  target: { atLeast: '6' },
});
const within = (duration: string, clock: string) => ({
  ...speed({ statistic: { within: duration }, clock, calendar: 'desk' }),
  target: { atLeast: '95%' },
});

test('an agreement whose names all exist has no findings', () => {
  expect(saidOf({})).toEqual([]);
  expect(saidOfObjective(speed({ clock: 'working', calendar: 'desk' }))).toEqual([]);
  expect(saidOfObjective(within('8 working hours', 'working'))).toEqual([]);
  expect(saidOfObjective(depth({ attempts: 'attempts' }))).toEqual([]);
  expect(saidOfTarget({})).toEqual([]);
});

test('a finding stands in the agreement’s file, with a fix and what was meant', () => {
  expect(checkReferences(agreementOf(document({ objectives: [objective({ to: 'sale' })] })))).toEqual([
    {
      code: 'unknown-reference',
      severity: 'error',
      file: 'slas/sample/agreement.mdx',
      place: { kind: 'terms', path: ['objectives', 0, 'to'] },
      message: 'Unexpected party `sale`, expected one of `marketing`, `sales`',
      fix: 'Name a party that exists, or add this one',
      meant: { seen: 'sale', among: ['marketing', 'sales'] },
    },
  ]);
});

describe('parties and clauses', () => {
  test.each<[Raw, Said[]]>([
    [
      { parties: { marketing: party, sales: party, finance: party } },
      [
        [
          'unknown-reference',
          'parties.finance',
          'Unexpected party `finance`, expected one of `marketing`, `sales`',
        ],
      ],
    ],
    [
      { parties: { marketing: party, sales: { ...party, contacts: ['lead', 'boss'] } } },
      [
        [
          'unknown-reference',
          'parties.sales.contacts.1',
          'Unexpected contact of `sales` `boss`, expected one of `lead`',
        ],
      ],
    ],
    [
      { parties: { sales: party }, objectives: [objective({ from: 'sales', to: 'sales' })] },
      [
        ['missing-party', 'parties', 'Unexpected 1 party, expected at least two'],
        [
          'promise-to-itself',
          'objectives.0.to',
          'Unexpected promise of `sales` to itself, expected another party',
        ],
      ],
    ],
    [
      { calendar: 'night' },
      [['unknown-reference', 'calendar', 'Unexpected calendar `night`, expected one of `desk`']],
    ],
    [
      { effective: { from: '2026-02-01', to: '2026-01-31' } },
      [
        [
          'effective-order',
          'effective.to',
          'Unexpected `2026-01-31` before `2026-02-01`, expected the last day after the first',
        ],
      ],
    ],
    [
      {
        remedies: [
          { id: 'a', objectives: ['leads'], text: 'A.' },
          { id: 'a', text: 'B.' },
        ],
      },
      [
        [
          'unknown-reference',
          'remedies.0.objectives.0',
          'Unexpected objective `leads`, expected one of `qualified-leads`',
        ],
        ['duplicate-id', 'remedies.1.id', 'Unexpected second `a` in remedies, expected each id once'],
      ],
    ],
    [
      { termination: [{ id: 'a', objectives: ['qualified-leads', 'x'], text: 'A.' }] },
      [
        [
          'unknown-reference',
          'termination.0.objectives.1',
          'Unexpected objective `x`, expected one of `qualified-leads`',
        ],
      ],
    ],
    [
      { objectives: [objective(), objective()] },
      [
        [
          'duplicate-id',
          'objectives.1.id',
          'Unexpected second `qualified-leads` in objectives, expected each id once',
        ],
      ],
    ],
    [
      {
        definitions: [
          { id: 'a', term: 'A', meaning: 'A.' },
          { id: 'a', term: 'B', meaning: 'B.' },
        ],
      },
      [['duplicate-id', 'definitions.1.id', 'Unexpected second `a` in definitions, expected each id once']],
    ],
  ])('%j', (fields, expected) => {
    expect(saidOf(fields)).toEqual(expected);
  });

  test('an agreement of one day is in order', () => {
    expect(saidOf({ effective: { from: '2026-02-28', to: '2026-02-28' } })).toEqual([]);
  });

  test('without a calendar none is expected', () => {
    expect(saidOf({ calendar: 'night' }, { calendars: {} })).toEqual([
      ['unknown-reference', 'calendar', 'Unexpected calendar `night`, but there is no calendar'],
    ]);
  });
});

describe('a capacity', () => {
  const capacity = (fields: Raw) => ({
    capacity: [
      {
        party: 'sales',
        for: 'qualified-leads',
        reps: '4',
        hours: '120',
        shareOfTime: '50%',
        attempts: '6',
        minutes: '10',
        ...fields,
      },
    ],
  });
  test.each<[Raw, Said[]]>([
    [{}, []],
    [
      { party: 'sale' },
      [
        [
          'unknown-reference',
          'capacity.0.party',
          'Unexpected party `sale`, expected one of `marketing`, `sales`',
        ],
      ],
    ],
    [
      { for: 'leads' },
      [
        [
          'unknown-reference',
          'capacity.0.for',
          'Unexpected objective `leads`, expected one of `qualified-leads`',
        ],
      ],
    ],
    [
      { automated: '100%' },
      [
        [
          'capacity-without-work',
          'capacity.0.automated',
          'Unexpected `100%` automated attempts, expected some by hand',
        ],
      ],
    ],
    [
      { attempts: '0' },
      [['capacity-without-work', 'capacity.0.attempts', 'Unexpected `0` attempts, expected some work']],
    ],
    [
      { minutes: '0.0' },
      [['capacity-without-work', 'capacity.0.minutes', 'Unexpected `0` minutes, expected some work']],
    ],
  ])('%j', (fields, expected) => {
    expect(saidOf(capacity(fields))).toEqual(expected);
  });

  test('carries a count, not a duration', () => {
    expect(saidOf({ ...capacity({}), objectives: [objective(speed())] })).toEqual([
      [
        'wrong-indicator',
        'capacity.0.for',
        'Unexpected objective `qualified-leads` with a `speed` indicator, expected a `count` one',
      ],
    ]);
  });
});

const timeColumns =
  'expected one of `created_at`, `handed_off_at`, `first_follow_up_at`, `connected_at`, `accepted_at`, `rejected_at`';
const noCalendar = 'Unexpected working time without a calendar, expected `calendar:` in the agreement';

describe('an objective', () => {
  test.each<[Raw, Said[]]>([
    [
      { from: ['marketing', 'sale'] },
      [
        [
          'unknown-reference',
          'objectives.0.from.1',
          'Unexpected party `sale`, expected one of `marketing`, `sales`',
        ],
      ],
    ],
    [
      { from: 'sale' },
      [
        [
          'unknown-reference',
          'objectives.0.from',
          'Unexpected party `sale`, expected one of `marketing`, `sales`',
        ],
      ],
    ],
    [
      { reports: 'sale' },
      [
        [
          'unknown-reference',
          'objectives.0.reports',
          'Unexpected party `sale`, expected one of `marketing`, `sales`',
        ],
      ],
    ],
    [
      { pace: 'working' },
      [
        [
          'missing-calendar',
          'objectives.0.pace',
          'Unexpected working days without a calendar, expected `calendar:` in the agreement',
        ],
      ],
    ],
    [
      { since: '2025-12-31' },
      [
        [
          'effective-order',
          'objectives.0.since',
          'Unexpected `2025-12-31` before `2026-01-01`, the agreement’s first day, expected a later one',
        ],
      ],
    ],
    [{ settle: '2 working days' }, [['missing-calendar', 'objectives.0.settle', noCalendar]]],
    [
      { settle: '1.5 months' },
      [['bad-value', 'objectives.0.settle', 'Unexpected `1.5` months, expected whole months']],
    ],
    [
      { indicator: { count: 'lead' } },
      [
        [
          'unknown-reference',
          'objectives.0.indicator.count',
          'Unexpected dataset `lead`, expected one of `funnel`, `leads`, `attempts`',
        ],
      ],
    ],
    [
      { indicator: { count: 'funnel' } },
      [
        [
          'wrong-dataset-kind',
          'objectives.0.indicator.count',
          'Unexpected dataset `funnel` of kind `funnel`, expected one of kind `leads` or `attempts` or `records` or `incidents` or `states` or `checks` or `tickets` or `log` or `deliveries` or `deals`',
        ],
      ],
    ],
    [
      { indicator: { count: 'leads', at: 'tier' } },
      [
        [
          'unknown-column',
          'objectives.0.indicator.at',
          `Unexpected column \`tier\` of dataset \`leads\`, ${timeColumns}`,
        ],
      ],
    ],
    [
      { indicator: { count: 'attempts', at: 'at', where: { automatde: { above: '2' } } } },
      [
        [
          'unknown-column',
          'objectives.0.indicator.where.automatde',
          'Unexpected column `automatde` of dataset `attempts`, expected a column of numbers, and it has none',
        ],
      ],
    ],
    [
      {
        indicator: {
          each: 'leads',
          at: 'handed_off_at',
          clock: 'working',
          calendar: 'desk',
          promise: { to: 'first_follow_up_at', within: '2 days' },
        },
        target: { atLeast: '90%' },
      },
      [
        [
          'days-or-hours',
          'objectives.0.indicator.promise.within',
          'Unexpected `2 days` as a limit, which may mean days or hours, expected `2 working days`, `2 calendar days` or working hours',
        ],
      ],
    ],
    [
      { indicator: { count: 'leads', where: { teir: 'A' } } },
      [
        [
          'unknown-column',
          'objectives.0.indicator.where.teir',
          'Unexpected column `teir` of dataset `leads`, expected one of `id`, `created_at`, `handed_off_at`, `first_follow_up_at`, `connected_at`, `tier`, `accepted_at`, `rejected_at`, `reject_reason`, `recycled_from`, `duplicate_of`, `source`, `region`',
        ],
      ],
    ],
    [
      {
        indicator: {
          count: 'leads',
          where: { any: [{ id: { blank: 'true' } }, { tier: { blank: 'true' } }] },
        },
      },
      [
        [
          'never-blank',
          'objectives.0.indicator.where.any.0.id',
          'Unexpected `blank: true` of column `id`, which is never blank in dataset `leads` of kind `leads`, expected one of `handed_off_at`, `first_follow_up_at`, `connected_at`, `tier`, `accepted_at`, `rejected_at`, `reject_reason`, `recycled_from`, `duplicate_of`, `source`, `region`',
        ],
      ],
    ],
    [{ indicator: { count: 'leads', where: { id: { blank: 'false' } } } }, []],
    [
      { indicator: { count: 'leads', where: 'qualified' } },
      [
        [
          'unknown-reference',
          'objectives.0.indicator.where',
          'Unexpected definition with a `where` `qualified`, but there is no definition with a `where`',
        ],
      ],
    ],
    [
      speed({ from: 'begin' }),
      [
        [
          'unknown-column',
          'objectives.0.indicator.from',
          `Unexpected column \`begin\` of dataset \`leads\`, ${timeColumns}`,
        ],
      ],
    ],
    [
      speed({ to: 'end' }),
      [
        [
          'unknown-column',
          'objectives.0.indicator.to',
          `Unexpected column \`end\` of dataset \`leads\`, ${timeColumns}`,
        ],
      ],
    ],
    [
      speed({ calendar: 'night' }),
      [
        [
          'unknown-reference',
          'objectives.0.indicator.calendar',
          'Unexpected calendar `night`, expected one of `desk`',
        ],
      ],
    ],
    [
      speed({ clock: 'working' }),
      [
        [
          'missing-calendar',
          'objectives.0.indicator.clock',
          'Unexpected working clock without a calendar, expected `calendar:` here or in the agreement',
        ],
      ],
    ],
    [
      within('1 month', 'working'),
      [
        [
          'bad-value',
          'objectives.0.indicator.statistic.within',
          'Unexpected length without fixed hours, expected hours, minutes, working hours, working days or calendar days',
        ],
      ],
    ],
    [
      within('8 working hours', 'wall'),
      [
        [
          'clock-mismatch',
          'objectives.0.indicator.statistic.within',
          'Unexpected working hours on the wall clock, expected hours, or `clock: working`',
        ],
      ],
    ],
    [
      {
        ...speed({ clock: 'working', calendar: 'desk' }),
        target: [{ atMost: '1 hour' }, { atMost: '2 days', from: '2026-03-01' }],
      },
      [
        [
          'days-or-hours',
          'objectives.0.target.1.atMost',
          'Unexpected `2 days` as a limit, which may mean days or hours, expected working hours',
        ],
      ],
    ],
    [
      depth({ connected: 'reached' }),
      [
        [
          'unknown-column',
          'objectives.0.indicator.connected',
          `Unexpected column \`reached\` of dataset \`leads\`, ${timeColumns}`,
        ],
      ],
    ],
    [
      depth({ within: '1 month' }),
      [
        [
          'bad-value',
          'objectives.0.indicator.within',
          'Unexpected length without fixed hours, expected hours, days, weeks or working hours',
        ],
      ],
    ],
    [
      depth({ within: '8 working hours' }),
      [['missing-calendar', 'objectives.0.indicator.within', noCalendar]],
    ],
    [
      depth({ attempts: 'leads' }),
      [
        [
          'wrong-dataset-kind',
          'objectives.0.indicator.attempts',
          'Unexpected dataset `leads` of kind `leads`, expected one of kind `attempts`',
        ],
      ],
    ],
    [
      { ...speed(), target: { atMost: '95%' } },
      [
        [
          'target-unit',
          'objectives.0.target.atMost',
          'Unexpected share as target of a `speed` indicator, expected a duration of fixed length such as `1 hour`',
        ],
      ],
    ],
    [
      { target: { atLeast: '1 hour' } },
      [
        [
          'target-unit',
          'objectives.0.target.atLeast',
          'Unexpected duration as target of a `count` indicator, expected a number such as `450`',
        ],
      ],
    ],
    [
      { ...depth(), target: { atLeast: '6 USD' } },
      [
        [
          'target-unit',
          'objectives.0.target.atLeast',
          'Unexpected money as target of a `depth` indicator, expected a number such as `6`',
        ],
      ],
    ],
    [
      { ...within('8 hours', 'wall'), target: { atLeast: '0.95' } },
      [
        [
          'target-unit',
          'objectives.0.target.atLeast',
          'Unexpected number as target of a `speed` indicator, expected a share such as `95%`',
        ],
      ],
    ],
    [
      { indicator: { value: 'leads' } },
      [
        [
          'target-unit',
          'objectives.0.target',
          'Unexpected fixed target of a `value` indicator, expected `compute: lead-goal`, which says what a lead is worth',
        ],
      ],
    ],
    [
      { ...speed(), target: goal },
      [
        [
          'target-unit',
          'objectives.0.target.compute',
          'Unexpected `lead-goal` of a `speed` indicator, expected a `count` or `value` one',
        ],
      ],
    ],
    [
      { target: [{ atLeast: '5' }, { atMost: '9', from: '2026-03-01' }] },
      [
        [
          'target-direction',
          'objectives.0.target',
          'Unexpected change of direction between the targets, expected only one of `atLeast`, `atMost`',
        ],
      ],
    ],
  ])('%j', (fields, expected) => {
    expect(saidOfObjective(fields)).toEqual(expected);
  });

  test('a condition on numbers of a dataset without any says what its column holds', () => {
    const datasets = { incidents: { kind: 'incidents', file: 'metrics/incidents.csv' } };
    const indicator = { availability: 'incidents', where: { impact: { above: '2' } } };
    expect(saidOfObjective({ indicator, target: { atLeast: '99%' } }, { datasets })).toEqual([
      [
        'unknown-column',
        'objectives.0.indicator.where.impact',
        'Unexpected column `impact` of dataset `incidents`, which holds shares that no condition reads as numbers, expected a column of numbers, and it has none',
      ],
    ]);
  });

  test('needs a dataset of attempts to count them', () => {
    const datasets = { leads: { kind: 'leads', file: 'metrics/leads.csv' } };
    expect(saidOfObjective(depth(), { datasets })).toEqual([
      [
        'unknown-reference',
        'objectives.0.indicator.depth',
        'Missing dataset of kind `attempts`, expected one to count attempts in',
      ],
    ]);
  });

  test('by the value of a segment names a column', () => {
    expect(
      saidOfObjective({ indicator: { value: 'leads', by: 'teir' }, target: goal })[0]?.slice(0, 2),
    ).toEqual(['unknown-column', 'objectives.0.indicator.by']);
  });

  test('uses the conditions of a definition, whose columns exist too', () => {
    const definitions = [
      { id: 'qualified', term: 'Q', meaning: 'Q.', where: { any: [{ tier: 'A' }, { grade: '1' }] } },
    ];
    expect(saidOfObjective({ indicator: { count: 'leads', where: 'qualified' } }, { definitions })).toEqual([
      [
        'unknown-column',
        'definitions.0.where.any.1.grade',
        'Unexpected column `grade` of dataset `leads`, expected one of `id`, `created_at`, `handed_off_at`, `first_follow_up_at`, `connected_at`, `tier`, `accepted_at`, `rejected_at`, `reject_reason`, `recycled_from`, `duplicate_of`, `source`, `region`',
      ],
    ]);
    expect(
      saidOfObjective({ indicator: { count: 'leads', where: 'qualifed' } }, { definitions })[0]?.[2],
    ).toBe('Unexpected definition with a `where` `qualifed`, expected one of `qualified`');
  });
});

test('working days of an objective are those of the calendar that its indicator names', () => {
  const datasets = { deliveries: { kind: 'deliveries', file: 'metrics/deliveries.csv' } };
  const supply = (calendar: Raw): Raw => ({
    indicator: { delivery: 'deliveries', schedule: { every: 'FREQ=WEEKLY' }, ...calendar },
    target: { atLeast: '100%' },
    settle: '2 working days',
    pace: 'working',
  });
  expect(saidOfObjective(supply({ calendar: 'desk' }), { datasets })).toEqual([]);
  expect(saidOfObjective({ ...speed({ calendar: 'desk' }), settle: '2 working days' })).toEqual([]);
  expect(saidOfObjective(supply({}), { datasets })).toEqual([
    ['missing-calendar', 'objectives.0.settle', noCalendar],
    [
      'missing-calendar',
      'objectives.0.pace',
      'Unexpected working days without a calendar, expected `calendar:` in the agreement',
    ],
  ]);
});

test('a dataset settles by everyday time', () => {
  const datasets = (settle: string) => ({
    datasets: { leads: { kind: 'leads', file: 'metrics/leads.csv', settle } },
  });
  expect(saidOf(datasets('10 days'))).toEqual([]);
  expect(saidOf(datasets('5 working days'))).toEqual([
    [
      'bad-value',
      'datasets.leads.settle',
      'Unexpected working time of a dataset, expected hours, days, weeks or months',
    ],
  ]);
  expect(saidOf(datasets('0.5 months'))).toEqual([
    ['bad-value', 'datasets.leads.settle', 'Unexpected `0.5` months, expected whole months'],
  ]);
});

describe('a lead goal', () => {
  const none = undefined;
  const stages = [{ to: 'customers', rate: '25%' }];
  const windows = {
    share: { window: '6 months' },
    dealSize: { window: '6 months' },
    closeRate: { window: '6 months' },
  };
  test.each<[Raw, Said[]]>([
    [
      { quota: none, share: none },
      [
        [
          'missing-field',
          '',
          'Missing field `quota` of the lead goal, expected what sales has to close, or `marketingRevenue` or `customers` to enter half-way',
        ],
      ],
    ],
    [
      { share: none },
      [
        [
          'missing-field',
          '',
          'Missing field `share` of the lead goal, expected the share of the quota that marketing’s leads carry',
        ],
      ],
    ],
    [
      { dealSize: none },
      [
        [
          'missing-field',
          '',
          'Missing field `dealSize` of the lead goal, expected the revenue per customer, fixed or over a window',
        ],
      ],
    ],
    [
      { closeRate: none },
      [
        [
          'missing-field',
          '',
          'Missing field `closeRate` of the lead goal, expected customers per lead, or `stages` with a rate for each',
        ],
      ],
    ],
    [
      { customers: '7' },
      [
        [
          'lead-goal-inputs',
          'customers',
          'Unexpected `customers` beside `quota`, expected one place to start from',
        ],
      ],
    ],
    [
      { marketingRevenue: '5 USD per month' },
      [
        [
          'lead-goal-inputs',
          'marketingRevenue',
          'Unexpected `marketingRevenue` beside `quota`, expected one place to start from',
        ],
      ],
    ],
    [
      { stages },
      [['lead-goal-inputs', 'closeRate', 'Unexpected `closeRate` beside `stages`, expected one of them']],
    ],
    [
      { closeRate: none, stages: [{ to: 'opportunities', rate: '25%' }] },
      [['lead-goal-inputs', 'stages.0.to', 'Unexpected last stage `opportunities`, expected `customers`']],
    ],
    [
      { closeRate: none, stages: [{ to: 'deals', rate: { window: '6 months' } }, ...stages] },
      [
        [
          'unknown-column',
          'stages.0.to',
          'Unexpected column `deals` of dataset `funnel`, expected one of `leads`, `customers`',
        ],
      ],
    ],
    [
      { quota: '5 USD per quarter' },
      [
        [
          'quota-period',
          'quota',
          'Unexpected amount per quarter of an objective judged each month, expected one per month',
        ],
      ],
    ],
    [{ quota: '5 EUR per month' }, [['currency', 'quota', 'Unexpected EUR, expected the agreement’s USD']]],
    [{ dealSize: '5 EUR' }, [['currency', 'dealSize', 'Unexpected EUR, expected the agreement’s USD']]],
    [
      { closeRate: { window: '6 weeks' } },
      [
        [
          'window-unit',
          'closeRate.window',
          'Unexpected window in weeks, expected whole months, as the funnel holds',
        ],
      ],
    ],
    [
      { ...windows, cycle: '45 days' },
      [['window-unit', 'cycle', 'Unexpected cycle in days, expected whole months, as the funnel holds']],
    ],
    [
      { ...windows, cycle: { window: '6 months', assume: '2 weeks' } },
      [
        [
          'window-unit',
          'cycle.assume',
          'Unexpected cycle in weeks, expected whole months, as the funnel holds',
        ],
      ],
    ],
    [
      { dealSize: { window: '6 months', assume: '5 EUR' } },
      [['currency', 'dealSize.assume', 'Unexpected EUR, expected the agreement’s USD']],
    ],
    [
      { ...windows, funnel: 'leads' },
      [
        [
          'wrong-dataset-kind',
          'funnel',
          'Unexpected dataset `leads` of kind `leads`, expected one of kind `funnel` or `deals`',
        ],
      ],
    ],
    [
      { ...windows, segments: ['A'], pooled: ['A'] },
      [['lead-goal-inputs', 'pooled', 'Unexpected `pooled` beside `segments`, expected one of them']],
    ],
    [
      { ...windows, segments: ['A', 'B', 'A'] },
      [['duplicate-id', 'segments.2', 'Unexpected second `A` in segments, expected each once']],
    ],
    [
      { ...windows, share: '60%', segments: ['A', 'B'] },
      [
        [
          'missing-field',
          '',
          'Missing field `split` of the lead goal, expected how the segments share what was agreed for all of them',
        ],
      ],
    ],
    [
      { ...windows, share: { window: '6 months', assume: '60%' }, segments: ['A', 'B'] },
      [
        [
          'missing-field',
          '',
          'Missing field `split` of the lead goal, expected how the segments share what was agreed for all of them',
        ],
      ],
    ],
    [{ ...windows, segments: ['A', 'B'] }, []],
    [{ ...windows, share: '60%', segments: ['A'] }, []],
    [
      { quota: none, share: none, dealSize: none, customers: '7', segments: ['A'] },
      [
        [
          'lead-goal-inputs',
          'customers',
          'Unexpected `customers` with `segments`, expected a quota that can be split',
        ],
      ],
    ],
    [
      { segments: ['A', 'B'], split: { A: '60%', Partner: '30%' } },
      [
        [
          'split',
          'split.Partner',
          'Unexpected segment `Partner` in `split`, expected only the ones in `segments`',
        ],
        ['split', 'split', 'Missing segment `B` in `split`, expected a share for each segment'],
        ['split', 'split', 'Unexpected sum of 90 % in `split`, expected 100 %'],
      ],
    ],
    [{ segments: ['A', 'B', 'C'], split: { A: '33.33%', B: '33.33%', C: '33.34%' } }, []],
    [
      { segments: ['A'], valuePerLead: { A: '5 USD' } },
      [
        [
          'lead-goal-inputs',
          'valuePerLead',
          'Unexpected `valuePerLead` of a `count` indicator, expected a `value` one, whose goal is in money',
        ],
      ],
    ],
  ])('%j', (fields, expected) => {
    const places = expected.map(([code, path, message]) => [
      code,
      `objectives.0.target${path === '' ? '' : `.${path}`}`,
      message,
    ]);
    expect(saidOfTarget(fields)).toEqual(places);
  });

  test('in a list says which one it is', () => {
    const target = [goal, { ...goal, from: '2026-03-01', quota: '5 EUR per month' }];
    expect(saidOfObjective({ target }).map(([, path]) => path)).toEqual(['objectives.0.target.1.quota']);
  });

  test('needs calendar periods', () => {
    expect(saidOfTarget({}, { period: 'trailing 90 days' })).toEqual([
      [
        'quota-period',
        'objectives.0.target.compute',
        'Unexpected `lead-goal` of an objective with trailing periods, expected `day`, `week`, `month`, `quarter` or `year`',
      ],
    ]);
  });

  test('over a window needs one funnel, or its name', () => {
    const two = {
      a: { kind: 'funnel', file: 'metrics/a.csv' },
      b: { kind: 'funnel', file: 'metrics/b.csv' },
      leads: { kind: 'leads', file: 'metrics/leads.csv' },
    };
    const target = { ...goal, ...windows };
    expect(saidOf({ datasets: two, objectives: [objective({ target })] })).toEqual([
      [
        'unknown-reference',
        'objectives.0.target.compute',
        'Unexpected 2 datasets that make a funnel, expected one, or `funnel:` naming it',
      ],
    ]);
    expect(
      saidOf({ datasets: two, objectives: [objective({ target: { ...target, funnel: 'b' } })] }),
    ).toEqual([]);
  });

  test('in value says what a lead is worth, and whose leads count', () => {
    const target = { compute: 'lead-goal', customers: '7', closeRate: '5%' };
    expect(saidOfObjective({ indicator: { value: 'leads', by: 'tier' }, target })).toEqual([
      [
        'missing-field',
        'objectives.0.target',
        'Missing field `dealSize` of the lead goal, expected the revenue per customer that makes a lead worth something',
      ],
    ]);
    expect(saidOfObjective({ indicator: { value: 'leads' }, target: { ...goal, segments: ['A'] } })).toEqual([
      [
        'missing-field',
        'objectives.0.indicator',
        'Missing field `by` of the indicator, expected the column that names the segments of the target',
      ],
    ]);
  });

  test.each<[Raw, readonly (readonly [path: string, message: string])[]]>([
    [{ segments: ['A'], valuePerLead: { A: '5 USD' } }, []],
    [
      { segments: ['A'], valuePerLead: { A: '0 USD' } },
      [['.A', 'Unexpected `0 USD` as the value of a lead, expected one above zero']],
    ],
    [
      { segments: ['A', 'B'], split: { A: '50%', B: '50%' }, valuePerLead: { A: '5 USD', Partner: '5 USD' } },
      [
        ['.Partner', 'Unexpected segment `Partner` in `valuePerLead`, expected only the ones in `segments`'],
        ['', 'Missing segment `B` in `valuePerLead`, expected a value for each segment'],
      ],
    ],
    [
      { valuePerLead: { A: '5 USD' } },
      [['.A', 'Unexpected segment `A` in `valuePerLead`, expected only the ones in `segments`']],
    ],
    [
      { segments: ['A'], valuePerLead: { A: '5 EUR' } },
      [['.A', 'Unexpected EUR, expected the agreement’s USD']],
    ],
  ])('in value may agree what a lead of each segment is worth: %j', (fields, expected) => {
    const said = saidOfObjective({
      indicator: { value: 'leads', by: 'tier' },
      target: { ...goal, ...fields },
    });
    expect(said.map(([, path, message]) => [path, message])).toEqual(
      expected.map(([path, message]) => [`objectives.0.target.valuePerLead${path}`, message]),
    );
  });
});

test('findings of terms that were cut down stand where the entries stood before', () => {
  const agreement = agreementOf(document({ objectives: [objective({ to: 'sale' })] }));
  const names = {
    parties: ['marketing', 'sales'],
    datasets: ['funnel', 'leads', 'attempts'],
    objectives: ['first', 'qualified-leads'],
    definitions: [],
  };
  const written = {
    objectives: [objective({ from: 'marketting', target: { atMots: '1' } }), objective({ to: 'sale' })],
  };
  const findings = checkReferences(agreement, { origins: { objectives: [1] }, names, frontmatter: written });
  expect(findings.map(each => [each.place, each.meant?.seen])).toEqual([
    [{ kind: 'terms', path: ['objectives', 1, 'to'] }, 'sale'],
    [{ kind: 'terms', path: ['objectives', 0, 'from'] }, 'marketting'],
  ]);
});

test.each(['count', 'value', 'speed', 'depth', 'each', 'share', 'measure', 'delivery', 'availability'])(
  'the dataset of a `%s` that a schema refused is looked for all the same',
  kind => {
    const agreement = agreementOf(document());
    const names = {
      parties: ['marketing', 'sales'],
      datasets: ['funnel', 'leads', 'attempts'],
      objectives: ['refused', 'qualified-leads'],
      definitions: [],
    };
    const frontmatter = { objectives: [objective({ indicator: { [kind]: 'leds' } }), objective()] };
    const findings = checkReferences(agreement, { origins: { objectives: [1] }, names, frontmatter });
    expect(findings.map(each => [each.place, each.message])).toEqual([
      [
        { kind: 'terms', path: ['objectives', 0, 'indicator', kind] },
        'Unexpected dataset `leds`, expected one of `funnel`, `leads`, `attempts`',
      ],
    ]);
  },
);
