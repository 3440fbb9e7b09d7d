import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsAsked } from '../../src/core/checks/groups-asked.ts';
import { usedColumns } from '../../src/core/checks/used-columns.ts';
import { exact } from '../../src/core/ground/exact.ts';
import { judgeAgreement, planAgreement } from '../../src/core/judging/judge.ts';
import type { ObjectiveReport } from '../../src/core/report.ts';
import { agreementOf, document, objective, type Raw } from '../core/sample-agreement.ts';
import { told as lineOf, withData } from './agreement-folder.ts';

const day = 86_400_000;
const base = Date.parse('2026-01-01T00:00:00Z');
const stamp = (at: number | undefined) =>
  at === undefined ? '' : new Date(base + at).toISOString().replace('.000', '');

/** A ticket, in ms since the beginning of 2026. */
type Ticket = {
  readonly region: string;
  readonly opened: number;
  readonly done?: number | undefined;
  readonly score?: number | undefined;
};

/** A good check of a region on a day, of ten. */
type Probe = { readonly region: string; readonly day: number; readonly good: number };

type Given = {
  readonly objectives: readonly Raw[];
  readonly tickets?: readonly Ticket[];
  readonly probes?: readonly Probe[];
  readonly outages?: string;
  readonly visits?: string;
  readonly events?: string;
  readonly fields?: Raw;
  readonly asOf?: string;
};

/** The objectives of an agreement over the first months of 2026, judged by the data that is committed for them. */
async function judged({
  objectives,
  tickets = [],
  probes = [],
  outages = '',
  visits = '',
  events = '',
  fields = {},
  asOf = '2026-04-15T00:00:00Z',
}: Given): Promise<ReadonlyMap<string, ObjectiveReport>> {
  const agreement = agreementOf(
    document({
      effective: { from: '2026-01-01', to: '2026-06-30' },
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv', attributes: ['region'], numbers: ['score'] },
        probes: { kind: 'checks', file: 'metrics/probes.csv', zone: 'UTC' },
        outages: { kind: 'incidents', file: 'metrics/outages.csv' },
        visits: { kind: 'deliveries', file: 'metrics/visits.csv', zone: 'UTC' },
      },
      objectives: objectives.map(objective),
      ...fields,
    }),
  );
  const rows = tickets.map(
    ({ region, opened, done, score = '' }, place) =>
      `T${place + 1},${stamp(opened)},${stamp(done)},${region},${score}\n`,
  );
  const checks = probes.map(each => `${stamp(each.day * day).slice(0, 10)},${each.good},10,${each.region}\n`);
  const files = {
    'metrics/tickets.csv': `id,opened_at,resolved_at,region,score\n${rows.join('')}`,
    'metrics/probes.csv': `at,good,total,region\n${checks.join('')}`,
    'metrics/outages.csv': `id,start,end,service\n${outages}`,
    'metrics/visits.csv': `id,due_on,place,delivered_at,quantity\n${visits}`,
    'metrics/coverage.csv':
      'dataset,from,through\ntickets,2025-12-01,2026-06-30\nprobes,2025-12-01,2026-06-30\noutages,2025-12-01,2026-06-30\nvisits,2025-12-01,2026-06-30\n',
    'events.csv': `at,kind,objective,from,through,effect,by,agreed_by,note\n${events}`,
  };
  return withData(
    files,
    data => {
      expect(data.findings).toEqual([]);
      const plan = planAgreement(agreement, data.facts, Date.parse(asOf));
      const { report } = judgeAgreement(plan, data.answer(plan.questions));
      return new Map(report.objectives.map(each => [each.id, each]));
    },
    agreement.terms.datasets,
    usedColumns(agreement.terms),
    groupsAsked(agreement.terms),
  );
}

/** Each period in a line: `2026-01 missed 1/2 south (north met 1, south missed 1/2)`. */
function told({ periods }: ObjectiveReport): string[] {
  const figure = (each: { actual?: { value: string } }) => each.actual?.value ?? '-';
  return periods.map(({ id, groups = [], ...whole }) => {
    const parts = groups.map(
      each => `${each.group} ${each.verdict ?? each.status ?? 'unjudged'} ${figure(each)}`,
    );
    return `${id} ${whole.verdict ?? whole.status} ${figure(whole)} ${whole.decidedBy ?? 'all'} (${parts.join(', ')})`;
  });
}

const hour = 3_600_000;
const january = 10 * day;
const february = 40 * day;
const march = 70 * day;
const shareIn2 = {
  indicator: {
    speed: 'tickets',
    from: 'opened_at',
    to: 'resolved_at',
    statistic: { within: '2 hours' },
    clock: 'wall',
  },
  target: { atLeast: '80%' },
};

describe('an objective with `per`', () => {
  test('is missed where one group is, however good the others are', async () => {
    const tickets = [
      { region: 'north', opened: january, done: january + hour },
      { region: 'north', opened: january, done: january + hour },
      { region: 'north', opened: january, done: january + hour },
      { region: 'north', opened: january, done: january + hour },
      { region: 'south', opened: january, done: january + 3 * hour },
    ];
    const of = await judged({
      tickets,
      objectives: [
        { id: 'alone', ...shareIn2, per: 'region' },
        { id: 'together', ...shareIn2, per: { column: 'region', whole: 'pooled' } },
      ],
      asOf: '2026-02-10T00:00:00Z',
    });
    expect(told(of.get('alone')!)[0]).toBe('2026-01 missed 0 south (north met 1, south missed 0)');
    expect(told(of.get('together')!)[0]).toBe('2026-01 met 0.8 all (north unjudged 1, south unjudged 0)');
    expect(of.get('alone')!.tally).toMatchObject({ met: 0, missed: 1 });
  });

  test('judges a group from the period of its first row on, and then also without rows', async () => {
    const tickets = [
      { region: 'north', opened: january, done: january + hour },
      { region: 'south', opened: february, done: february + hour },
      { region: 'north', opened: february, done: february + hour },
      { region: 'south', opened: march, done: march + hour },
    ];
    const count = { indicator: { count: 'tickets', at: 'opened_at' }, target: { atLeast: '1' } };
    const of = await judged({
      tickets,
      objectives: [
        { id: 'count', ...count, per: 'region' },
        { id: 'share', ...shareIn2, per: 'region' },
      ],
      asOf: '2026-04-01T02:00:00Z',
    });
    expect(told(of.get('count')!).slice(0, 3)).toEqual([
      '2026-01 met 1 north (north met 1)',
      '2026-02 met 1 north (north met 1, south met 1)',
      '2026-03 missed 0 north (north missed 0, south met 1)',
    ]);
    expect(told(of.get('share')!)[2]).toBe('2026-03 met 1 south (north not-due -, south met 1)');
  });

  test('finds the groups of items that a log or another file puts into a period by the time of their row', async () => {
    const datasets = {
      tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
      log: { kind: 'log', file: 'metrics/log.csv' },
      deals: { kind: 'deals', file: 'metrics/deals.csv', attributes: ['region'] },
      calls: {
        kind: 'records',
        file: 'metrics/calls.csv',
        times: { called_at: 'iso' },
        attributes: ['deal'],
      },
      cases: { kind: 'records', file: 'metrics/cases.csv', attributes: ['region'] },
    };
    const timed = { clock: 'wall', statistic: 'mean' };
    const rules = { start: ['opened'], stop: ['solved'] };
    const byLog = { ...timed, log: 'log', rules, from: 'start', to: 'stop' };
    const { terms } = agreementOf(
      document({
        datasets,
        objectives: [
          { id: 'solved', indicator: { speed: 'tickets', ...byLog } },
          {
            id: 'called',
            indicator: {
              speed: 'deals',
              ...timed,
              from: 'opened_at',
              to: { first: 'called_at', of: 'calls', by: 'deal' },
              at: 'called_at',
            },
          },
          { id: 'done', indicator: { speed: 'cases', ...byLog } },
        ].map(each => objective({ ...each, per: 'region', target: { atMost: '2 hours' } })),
      }),
    );
    const asked = groupsAsked(terms);
    expect(Object.entries(asked).map(([id, { at }]) => [id, at])).toEqual([
      ['solved', 'opened_at'],
      ['called', 'opened_at'],
      ['done', undefined],
    ]);
    const files = { 'metrics/cases.csv': 'id,region\nC1,south\nC2,north\nC3,south\n' };
    const facts = await withData(files, data => data.facts, terms.datasets, usedColumns(terms), asked);
    expect(facts.groups?.done).toEqual([
      { name: 'north', first: undefined },
      { name: 'south', first: undefined },
    ]);
  });

  test('knows nothing of a group whose first row is stamped after the day it is judged on', async () => {
    const tickets = [
      { region: 'north', opened: january },
      { region: 'south', opened: january + 5 * day },
    ];
    const objectives = [
      {
        id: 'count',
        indicator: { count: 'tickets', at: 'opened_at' },
        target: { atLeast: '1' },
        per: 'region',
      },
    ];
    const on = async (asOf: string) => told((await judged({ tickets, objectives, asOf })).get('count')!)[0];
    expect(await on('2026-01-16T00:00:00Z')).toBe('2026-01 on-track 1 north (north on-track 1)');
    expect(await on('2026-01-16T00:00:01Z')).toBe(
      '2026-01 on-track 1 north (north on-track 1, south on-track 1)',
    );
  });

  test('judges the groups that the terms name in every period, and no others exist', async () => {
    const per = { column: 'service', groups: ['mail', 'web'] };
    const of = await judged({
      outages: 'O1,2026-02-10T00:00:00Z,2026-02-10T12:00:00Z,web\n',
      objectives: [{ id: 'up', indicator: { availability: 'outages' }, target: { atLeast: '99%' }, per }],
      asOf: '2026-03-02T00:00:00Z',
    });
    expect(told(of.get('up')!)).toEqual([
      '2026-01 met 1 mail (mail met 1, web met 1)',
      '2026-02 missed 55/56 web (mail met 1, web missed 55/56)',
      '2026-03 on-track 1 mail (mail on-track 1, web on-track 1)',
    ]);
  });

  test('is without data where a group is and none is missed', async () => {
    const probes = Array.from({ length: 31 }, (_, at) => at).flatMap(at => [
      { region: 'north', day: at, good: 10 },
      ...(at === 7 ? [] : [{ region: 'south', day: at, good: 10 }]),
    ]);
    const up = { indicator: { availability: 'probes' }, target: { atLeast: '99%' } };
    const of = await judged({
      probes,
      objectives: [{ id: 'up', ...up, per: 'region' }],
      asOf: '2026-02-02T00:00:00Z',
    });
    expect(told(of.get('up')!)[0]).toBe('2026-01 no-data - south (north met 1, south no-data -)');
  });

  test('is without data as the sum of its groups where a row of one is missing that the others have', async () => {
    const probesBut = (left: readonly number[]) =>
      Array.from({ length: 31 }, (_, at) => at).flatMap(at => [
        { region: 'north', day: at, good: 9 },
        ...(left.includes(at) ? [] : [{ region: 'south', day: at, good: 10 }]),
      ]);
    const pooled = { column: 'region', groups: ['north', 'south'], whole: 'pooled' };
    const promised = (more: Raw = {}) => ({
      indicator: { availability: 'probes', ...more },
      target: { atLeast: '95%' },
      per: pooled,
    });
    const objectives = [
      { id: 'sums', ...promised() },
      { id: 'mean', ...promised({ method: 'mean-of-intervals' }) },
      { id: 'dropped', ...promised({ missing: 'dropped' }) },
    ];
    const asOf = '2026-02-02T00:00:00Z';
    const wholeOf = async (left: readonly number[]) => {
      const of = await judged({ probes: probesBut(left), objectives, asOf });
      return [...of.values()].map(each => told(each)[0]!.split(' (')[0]);
    };
    expect(await wholeOf([])).toEqual([
      '2026-01 met 0.95 all',
      '2026-01 met 0.95 all',
      '2026-01 met 0.95 all',
    ]);
    // Without the row it is 579 of 610, which is missed; with it 589 of 620.
    expect(await wholeOf([7])).toEqual([
      '2026-01 no-data - all',
      '2026-01 no-data - all',
      '2026-01 missed 579/610 all',
    ]);
  });

  test('is excused where the miss of its group is, as agreed', async () => {
    const tickets = [
      { region: 'north', opened: january, done: january + hour },
      { region: 'south', opened: january + day, done: january + day + 3 * hour },
      { region: 'south', opened: january + 5 * day, done: january + 5 * day + hour },
    ];
    const of = await judged({
      tickets,
      events: '2026-01-20T00:00:00Z,exclusion,,2026-01-11,2026-01-11,remove,sales,marketing;sales,Storm\n',
      objectives: [{ id: 'alone', ...shareIn2, per: 'region' }],
      asOf: '2026-02-10T00:00:00Z',
    });
    expect(told(of.get('alone')!)[0]).toBe('2026-01 excused 0.5 south (north met 1, south excused 0.5)');
  });

  test('judges each place of a delivery', async () => {
    const visits = ['05', '12', '19', '26']
      .flatMap(date => [
        `N${date},2026-01-${date},north,2026-01-${date},1`,
        ...(date === '12' ? [] : [`S${date},2026-01-${date},south,2026-01-${date},1`]),
      ])
      .join('\n');
    const of = await judged({
      visits: `${visits}\n`,
      objectives: [
        {
          id: 'visits',
          indicator: {
            delivery: 'visits',
            schedule: { every: 'FREQ=WEEKLY;BYDAY=MO' },
            places: { north: '1', south: '1' },
            requires: ['on-time', 'at-place'],
          },
          target: { atLeast: '80%' },
          per: 'place',
        },
      ],
      asOf: '2026-02-01T06:00:00Z',
    });
    expect(told(of.get('visits')!)[0]).toBe('2026-01 missed 0.75 south (north met 1, south missed 0.75)');
  });

  test('without a row in any group is as it is without groups', async () => {
    const of = await judged({
      objectives: [
        {
          id: 'count',
          indicator: { count: 'tickets', at: 'opened_at' },
          target: { atLeast: '1' },
          per: 'region',
        },
        { id: 'share', ...shareIn2, per: 'region' },
      ],
      asOf: '2026-02-10T00:00:00Z',
    });
    expect(told(of.get('count')!)[0]).toBe('2026-01 missed 0 all ()');
    expect(told(of.get('share')!)[0]).toBe('2026-01 not-due - all ()');
  });

  test('is a member of a composite with the figure of the group that decides', async () => {
    const tickets = [
      { region: 'north', opened: january, done: january + hour },
      { region: 'south', opened: january, done: january + 3 * hour },
      { region: 'south', opened: january, done: january + hour },
    ];
    const of = await judged({
      tickets,
      objectives: [
        { id: 'alone', title: 'Answered', ...shareIn2, per: 'region' },
        { id: 'both', indicator: { composite: 'serial', of: ['alone'] }, target: { atLeast: '80%' } },
      ],
      asOf: '2026-02-10T00:00:00Z',
    });
    const january2026 = of.get('both')!.periods[0]!;
    expect([january2026.actual?.value, january2026.derivation?.steps[0]?.about]).toEqual([
      '0.5',
      'Answered, south',
    ]);
  });

  test('has its groups excused where it rests as a duty', async () => {
    const count = { indicator: { count: 'tickets', at: 'opened_at' }, target: { atLeast: '1' } };
    const of = await judged({
      tickets: [
        { region: 'north', opened: february, done: february + hour },
        { region: 'south', opened: january, done: january + hour },
      ],
      objectives: [
        { id: 'trigger', ...count, target: { atLeast: '2' } },
        { id: 'duty', ...count, per: { column: 'region', groups: ['north', 'south'] } },
      ],
      fields: {
        remedies: [
          {
            id: 'rest',
            objectives: ['trigger'],
            text: 'The duty rests.',
            suspend: { duties: ['duty'], when: ['missed'] },
          },
        ],
      },
      asOf: '2026-03-10T00:00:00Z',
    });
    expect(told(of.get('duty')!).slice(0, 2)).toEqual([
      '2026-01 missed 0 north (north missed 0, south met 1)',
      '2026-02 excused 0 south (north met 1, south excused 0)',
    ]);
  });

  test('draws no odds from days of different groups', async () => {
    const tickets = Array.from({ length: 150 }, (_, at) => ({
      region: at % 2 ? 'north' : 'south',
      opened: at * day,
    }));
    const of = await judged({
      tickets,
      objectives: [
        {
          id: 'count',
          indicator: { count: 'tickets', at: 'opened_at' },
          target: { atLeast: '14' },
          per: 'region',
        },
      ],
      asOf: '2026-06-20T00:00:00Z',
    });
    expect(of.get('count')!.outlook).toMatchObject({ of: 5, draws: 0 });
  });
});

describe('each group', () => {
  const kinds: readonly Raw[] = [
    { id: 'count', indicator: { count: 'tickets', at: 'opened_at' }, target: { atLeast: '2' } },
    { id: 'share', ...shareIn2 },
    {
      id: 'mean',
      indicator: { speed: 'tickets', from: 'opened_at', to: 'resolved_at', statistic: 'mean', clock: 'wall' },
      target: { atMost: '3 hours' },
    },
    {
      id: 'each',
      indicator: {
        each: 'tickets',
        at: 'opened_at',
        clock: 'wall',
        promise: { to: 'resolved_at', within: '2 hours' },
      },
      target: { atLeast: '80%' },
    },
    {
      id: 'score',
      indicator: { measure: 'tickets', at: 'opened_at', sum: 'score', per: 'count' },
      target: { atLeast: '3' },
    },
    {
      id: 'median',
      indicator: { measure: 'tickets', at: 'opened_at', statistic: 'median', of: 'score' },
      target: { atLeast: '3' },
    },
    { id: 'probes', indicator: { availability: 'probes' }, target: { atLeast: '90%' } },
  ];
  const regions = ['east', 'north', 'west'];
  const region = fc.constantFrom(...regions);
  const ticket = fc.record({
    region,
    opened: fc.integer({ min: 0, max: 90 * 24 }).map(at => at * hour),
    took: fc.option(fc.integer({ min: 0, max: 96 }), { nil: undefined }),
    score: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  });
  const probe = fc.record({
    region,
    day: fc.integer({ min: 0, max: 100 }),
    good: fc.integer({ min: 0, max: 10 }),
  });

  /** The verdict of the whole by the rules, written without the order that the code has. */
  const wholeOf = (verdicts: readonly string[]) => {
    const has = (verdict: string) => verdicts.includes(verdict);
    if (has('missed')) return 'missed';
    if (has('no-data')) return 'no-data';
    if (has('excused')) return 'excused';
    return has('met') ? 'met' : 'not-due';
  };

  test('is judged as an objective about its rows alone would be, and the whole by all of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ticket, { maxLength: 40 }),
        fc.uniqueArray(probe, { maxLength: 60, selector: each => `${each.day} ${each.region}` }),
        async (drawn, probes) => {
          const tickets = drawn.map(({ took, ...each }) => ({
            ...each,
            done: took === undefined ? undefined : each.opened + took * hour,
          }));
          const alone = kinds.flatMap(kind =>
            regions.map(name => ({
              ...kind,
              id: `${kind.id}-${name}`,
              indicator: { ...(kind.indicator as Raw), where: { region: name } },
            })),
          );
          const grouped = kinds.map(kind => ({ ...kind, per: { column: 'region', groups: regions } }));
          const of = await judged({ tickets, probes, objectives: [...grouped, ...alone] });
          for (const { id } of kinds) {
            for (const period of of.get(id as string)!.periods) {
              for (const { group, ...found } of period.groups!) {
                const same = of.get(`${id}-${group}`)!.periods.find(each => each.id === period.id)!;
                expect({ ...same, ...found }).toEqual(same);
              }
              if (period.verdict === undefined) continue;
              expect(period.verdict).toBe(wholeOf(period.groups!.map(each => each.verdict!)));
              const { group: _group, ...deciding } = period.groups!.find(
                each => each.group === period.decidedBy,
              )!;
              expect(period).toMatchObject(deciding);
              const attained = period
                .groups!.filter(each => each.verdict === period.verdict && each.actual)
                .map(each => Number(exact(each.actual!.value).valueOf()));
              const worst = id === 'mean' ? Math.max : Math.min;
              if (period.actual)
                expect(Number(exact(period.actual.value).valueOf())).toBe(worst(...attained));
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('rows in no group, or in one that nobody named', () => {
  const rows = (count: number, region: string) =>
    Array.from({ length: count }, (_, place) => `T${place},2026-01-05T10:00:00Z,,${region}\n`).join('');
  const findingsFor = (text: string, ...among: readonly (readonly string[])[]) => {
    const asked = { dataset: 'tickets', column: 'region', at: 'opened_at', where: undefined };
    return withData(
      {
        'metrics/tickets.csv': `id,opened_at,resolved_at,region\n${text}`,
        'metrics/coverage.csv': 'dataset,from,through\ntickets,2026-01-01,2026-01-31\n',
      },
      data => data.findings.map(lineOf),
      { tickets: { kind: 'tickets', file: 'metrics/tickets.csv', attributes: ['region'] } },
      {},
      Object.fromEntries(among.map((each, place) => [`o${place}`, { ...asked, among: each }])),
    );
  };
  const missing = (row: number) =>
    `metrics/tickets.csv ${row}:region error: Missing \`region\` of a row that is judged by it, expected its group. Fill it in, or leave such rows out with \`where:\`. group-missing`;

  test('are told once each, however many objectives are judged by them', async () => {
    const text = rows(15, '');
    const each = Array.from({ length: 15 }, (_, place) => missing(place + 1));
    expect(await findingsFor(text, ['north'], ['north'])).toEqual(each);
    expect(await findingsFor(text, ['north'], ['north', 'south'], ['east'])).toEqual(each);
  });

  test('are told of for each list of groups that does not name them', async () => {
    const unknown = (expected: string) =>
      `metrics/tickets.csv 1:region error: Unexpected \`west\` in column \`region\`, which the groups of \`per\` do not name, expected one of ${expected}. Correct it, or name the group. group-unknown`;
    expect(await findingsFor(rows(1, 'west'), ['north'], ['north'], ['west'], ['east', 'south'])).toEqual([
      unknown('`north`'),
      unknown('`east`, `south`'),
    ]);
  });
});
