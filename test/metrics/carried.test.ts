import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Carried } from '../../src/core/ground/carried.ts';
import { judgeAgreement, planAgreement } from '../../src/core/judging/judge.ts';
import type { ObjectiveReport, PeriodReport } from '../../src/core/report.ts';
import { languages, wordsOf } from '../../src/language/index.ts';
import { agreementOf, document, objective, type Raw } from '../core/sample-agreement.ts';
import { withData } from './agreement-folder.ts';

const minute = 60_000;
const hour = 60 * minute;
const base = Date.parse('2026-01-01T00:00:00Z');

/** A ticket, in minutes since the beginning of 2026. */
type Ticket = {
  readonly opened: number;
  readonly done?: number | undefined;
  readonly due?: number | undefined;
};
type Pause = { readonly from: number; readonly through: number };

const stamp = (minutes: number | undefined) =>
  minutes === undefined ? '' : new Date(base + minutes * minute).toISOString().replace('.000', '');
const all = { atLeast: '100%' };
const kept = { closed: { resolved_at: { notAfter: 'due_at' } } } as const;

/** The same promises in the ways they can be written. */
function promises(clock: string, limit: string, shares: unknown): Raw[] {
  const speed = (statistic: unknown) => ({
    speed: 'tickets',
    from: 'opened_at',
    to: 'resolved_at',
    statistic,
    clock,
  });
  const each = (promise: Raw) => ({
    each: 'tickets',
    at: 'opened_at',
    clock,
    promise: { to: 'resolved_at', ...promise },
  });
  return [
    { id: 'speed', indicator: speed({ within: limit }), target: shares },
    { id: 'each', indicator: each({ within: limit }), target: shares },
    { id: 'mean', indicator: speed('mean'), target: { atMost: limit } },
    {
      id: 'share',
      indicator: { share: 'tickets', at: 'opened_at', of: { due_at: { blank: 'false' } }, kept: kept.closed },
      target: all,
    },
    { id: 'each-by', indicator: each({ by: 'due_at' }), target: all },
  ];
}

type Given = {
  readonly tickets: readonly Ticket[];
  readonly pauses?: readonly Pause[];
  readonly clock?: string;
  readonly limit?: string;
  /** The target of the shares within the limit. */
  readonly shares?: unknown;
  readonly fields?: Raw;
  readonly asOf?: string;
};

/** The periods of each promise about some tickets. */
async function judged({
  tickets,
  pauses = [],
  clock = 'wall',
  limit = '48 hours',
  shares = all,
  fields = {},
  asOf = '2027-06-01T00:00:00Z',
}: Given) {
  const agreement = agreementOf(
    document({
      calendar: 'desk',
      effective: { from: '2026-01-01', to: '2026-03-31' },
      datasets: { tickets: { kind: 'tickets', file: 'metrics/tickets.csv' } },
      objectives: promises(clock, limit, shares).map(each =>
        objective({ ...each, title: String(each.id), ...fields }),
      ),
    }),
  );
  const rows = tickets.map(
    ({ opened, done, due }, place) => `T${place + 1},${stamp(opened)},${stamp(done)},${stamp(due)}\n`,
  );
  const facts = pauses.map(
    ({ from, through }) =>
      `2026-01-01T00:00:00Z,exclusion,,${stamp(from)},${stamp(through)},pause,sales,marketing;sales,Storm\n`,
  );
  const files = {
    'metrics/tickets.csv': `id,opened_at,resolved_at,due_at\n${rows.join('')}`,
    'metrics/coverage.csv': 'dataset,from,through\ntickets,2025-12-01,2027-12-31\n',
    'events.csv': `at,kind,objective,from,through,effect,by,agreed_by,note\n${facts.join('')}`,
  };
  return withData(
    files,
    async data => {
      const plan = planAgreement(agreement, data.facts, Date.parse(asOf));
      const { report } = judgeAgreement(plan, await data.answer(plan.questions));
      return new Map(report.objectives.map((each): [string, ObjectiveReport] => [each.id, each]));
    },
    agreement.terms.datasets,
  );
}

type Told = Carried & {
  readonly items: number;
  readonly kept?: number;
  readonly answeredWithin?: number;
  readonly pending: number;
  readonly putOff?: number;
};

/** What a period counts and carries, as its kind tells it; after exclusions where there are any. */
function toldIn(period: PeriodReport) {
  const {
    items = 0,
    kept: own,
    answeredWithin,
    pending = 0,
    putOff = 0,
    carriedIn = 0,
    carriedOut = 0,
    openItems = 0,
    open = [],
  } = ((period.afterExclusions?.detail ?? period.detail) as Told | undefined) ?? ({} as Partial<Told>);
  return { items, kept: own ?? answeredWithin ?? 0, pending, putOff, carriedIn, carriedOut, openItems, open };
}
const toldOf = (objective: ObjectiveReport | undefined) => objective!.periods.map(toldIn);

const at = (text: string) => (Date.parse(`${text}Z`) - base) / minute;

describe('a ticket whose clock was paused over the cut-off', () => {
  const storm = { from: at('2026-01-31T00:00'), through: at('2026-02-10T00:00') };
  const opened = at('2026-01-30T12:00');
  test('counts in the month in which it is done, in a share within and in a mean as in each item', async () => {
    const found = await judged({ tickets: [{ opened, done: at('2026-02-11T06:00') }], pauses: [storm] });
    for (const id of ['speed', 'each', 'mean']) {
      const { periods } = found.get(id)!;
      expect(periods.map(toldIn), id).toMatchObject([
        { items: 0, carriedOut: 1, openItems: 0 },
        { items: 1, kept: 1, carriedIn: 1 },
        { items: 0 },
      ]);
      expect([id, periods[0]!.verdict]).toEqual([id, 'excused']);
    }
    const mean = found.get('mean')!.periods[1]!.afterExclusions!;
    expect(mean.actual?.value).toBe(String(42 * hour));
    expect(mean.derivation?.steps.map(each => [each.name, each.value.value])).toContainEqual([
      'carried-in',
      '1',
    ]);
  });
  test('is open with its age while nothing decides it, and counts nowhere', async () => {
    const endless = { from: storm.from, through: at('2026-12-31T00:00') };
    const found = await judged({ tickets: [{ opened }], pauses: [endless], asOf: '2026-03-20T12:00:00Z' });
    for (const id of ['speed', 'each', 'mean']) {
      const told = toldOf(found.get(id));
      expect(
        told.map(each => each.items),
        id,
      ).toEqual([0, 0, 0]);
      expect(told[0], id).toMatchObject({
        carriedOut: 1,
        openItems: 1,
        open: [{ id: 'T1', row: 1, ageMs: 49 * 24 * hour }],
      });
    }
  });
  test('stays in its trailing window, which carries nothing', async () => {
    const found = await judged({
      tickets: [{ opened, done: at('2026-02-11T06:00') }],
      pauses: [storm],
      fields: { period: 'trailing 30 days' },
    });
    expect(toldOf(found.get('speed')).map(({ carriedIn, carriedOut }) => [carriedIn, carriedOut])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

test('a ticket that an agreed pause carries into a week without one is held against the target at the beginning of that week', async () => {
  // An hour before the second week ends the ticket of the first one runs again, and is late in the third.
  const storm = { from: at('2026-01-09T10:00'), through: at('2026-01-16T16:00') };
  const half = { from: '2026-01-21', midPeriod: 'per-item', atLeast: '50%' };
  const found = await judged({
    tickets: [
      { opened: at('2026-01-09T12:00'), done: at('2026-01-20T10:00') },
      { opened: at('2026-01-22T10:00'), done: at('2026-01-22T11:00') },
    ],
    pauses: [storm],
    clock: 'working',
    limit: '8 working hours',
    shares: [all, half],
    fields: { period: 'week' },
  });
  for (const id of ['speed', 'each']) {
    const week = found.get(id)!.periods.find(each => each.startDate === '2026-01-19')!;
    expect([id, week.detail]).toMatchObject([id, { items: 2 }]);
    expect([id, toldIn(week)]).toMatchObject([id, { items: 2, kept: 1, carriedIn: 1 }]);
    expect([id, week.target?.value.value, week.verdict]).toEqual([id, '0.75', 'missed']);
    expect([id, week.afterExclusions?.target.value.value]).toEqual([id, '0.75']);
  }
});

test('a ticket that is due after the cut-off counts when it is due, in a share as in each item', async () => {
  const opened = at('2026-01-20T09:00');
  const due = at('2026-02-05T12:00');
  const share = async (done?: string) => {
    const found = await judged({
      tickets: [{ opened, due, done: done === undefined ? undefined : at(done) }],
    });
    expect(toldOf(found.get('share'))).toEqual(toldOf(found.get('each-by')));
    return found.get('share')!.periods.map(each => each.verdict);
  };
  expect(await share()).toEqual(['not-due', 'missed', 'not-due']);
  expect(await share('2026-02-05T12:00')).toEqual(['not-due', 'met', 'not-due']);
  expect(await share('2026-02-05T12:01')).toEqual(['not-due', 'missed', 'not-due']);
  expect(await share('2026-01-25T12:00')).toEqual(['met', 'not-due', 'not-due']);
});

test('a lead that its clock kept younger than is asked counts in the month in which it gets that old, with its attempts up to then', async () => {
  const agreement = agreementOf(
    document({
      effective: { from: '2026-01-01', to: '2026-03-31' },
      objectives: [
        objective({
          indicator: { depth: 'leads', within: '5 days', automated: 'false' },
          target: { atLeast: '2' },
        }),
      ],
    }),
  );
  const lead = (id: string, connected = '') =>
    `${id},2026-01-30T12:00:00Z,2026-01-30T12:00:00Z,,${connected}\n`;
  const files = {
    'metrics/funnel.csv': 'month,segment,leads,customers\n',
    'metrics/leads.csv': `id,created_at,handed_off_at,first_follow_up_at,connected_at\n${lead('L1')}${lead('L2', '2026-02-18T12:00:00Z')}`,
    'metrics/attempts.csv': `lead,at,owner,channel,automated\n${[
      '2026-01-31',
      '2026-02-12',
      '2026-03-04',
      '2026-03-20',
    ]
      .map(day => `L1,${day}T12:00:00Z,desk,call,no\n`)
      .join('')}`,
    'metrics/coverage.csv': ['leads', 'attempts', 'funnel'].reduce(
      (text, name) => `${text}${name},2025-12-01,2027-12-31\n`,
      'dataset,from,through\n',
    ),
    'events.csv':
      'at,kind,objective,from,through,effect,by,agreed_by,note\n2026-01-01T00:00:00Z,exclusion,,2026-01-31T00:00:00Z,2026-02-20T00:00:00Z,pause,sales,marketing;sales,Storm\n',
  };
  const { periods } = await withData(
    files,
    async data => {
      const plan = planAgreement(agreement, data.facts, Date.parse('2026-06-01T00:00:00Z'));
      return judgeAgreement(plan, await data.answer(plan.questions)).report.objectives[0]!;
    },
    agreement.terms.datasets,
  );
  expect(periods.slice(0, 2).map(each => each.afterExclusions?.detail)).toMatchObject([
    { unconnected: 0, carriedOut: 2 },
    // The other one was connected in February, and is promised nothing any more.
    { unconnected: 1, attempts: 3, carriedIn: 1 },
  ]);
});

describe('what is left out of a figure', () => {
  const note = (objective: ObjectiveReport, period: PeriodReport) =>
    wordsOf(objective.indicator).notes(languages.en, objective.indicator, period);
  const stepsOf = (period: PeriodReport) =>
    (period.afterExclusions ?? period).derivation?.steps.flatMap(each =>
      each.name === 'pending' || each.name === 'put-off' ? [[each.name, each.value.value]] : [],
    );

  test('is too recent to count, or not due yet where an exclusion or its own row puts it off', async () => {
    const tickets = [
      { opened: at('2026-01-05T09:00'), done: at('2026-01-05T10:00'), due: at('2026-01-06T09:00') },
      { opened: at('2026-01-14T12:00'), due: at('2026-02-20T12:00') },
      { opened: at('2026-01-20T10:00'), due: at('2026-01-25T12:00') },
    ];
    const storm = { from: at('2026-01-15T00:00'), through: at('2026-01-19T23:59') };
    const given = { tickets, pauses: [storm], asOf: '2026-01-20T12:00:00Z' };
    const found = await judged(given);
    for (const id of ['speed', 'each', 'mean']) {
      const [january] = found.get(id)!.periods;
      expect([id, toldIn(january!)]).toMatchObject([id, { items: 1, pending: 2, putOff: 1 }]);
      expect(stepsOf(january!)).toEqual([
        ['pending', '1'],
        ['put-off', '1'],
      ]);
    }
    for (const id of ['share', 'each-by']) {
      const [january] = found.get(id)!.periods;
      expect([id, toldIn(january!)]).toMatchObject([id, { items: 1, pending: 2, putOff: 2 }]);
      expect(note(found.get(id)!, january!)).toEqual(['2 not due yet']);
    }
    const unpaused = await judged({ ...given, pauses: [], tickets: tickets.slice(2) });
    for (const id of ['speed', 'each', 'mean'])
      expect(note(unpaused.get(id)!, unpaused.get(id)!.periods[0]!)).toEqual(['1 too recent to count']);
  });

  test('is never too recent in a trailing period that is over', async () => {
    const storm = { from: at('2026-01-31T00:00'), through: at('2026-02-10T00:00') };
    const found = await judged({
      tickets: [{ opened: at('2026-01-30T12:00') }],
      pauses: [storm],
      fields: { period: 'trailing 30 days' },
      asOf: '2026-02-15T00:00:00Z',
    });
    for (const id of ['speed', 'each', 'mean']) {
      const { periods } = found.get(id)!;
      expect([id, periods[0]!.phase, toldIn(periods[0]!)]).toMatchObject([
        id,
        'closed',
        { items: 0, pending: 1, putOff: 1 },
      ]);
    }
  });
});

describe('the same promise in several ways', () => {
  const numRuns = Number(process.env.RUNS ?? 60);
  const ticket = fc.record({
    opened: fc.nat(90 * 24 * 60 - 1),
    takes: fc.option(fc.nat(40 * 24 * 60), { nil: undefined }),
    due: fc.option(fc.nat(50 * 24 * 60), { nil: undefined }),
  });
  const scene = fc.record({
    tickets: fc.array(ticket, { minLength: 1, maxLength: 6 }).map(tickets =>
      tickets.map(
        ({ opened, takes, due }): Ticket => ({
          opened,
          done: takes === undefined ? undefined : opened + takes,
          due: due === undefined ? undefined : opened + due,
        }),
      ),
    ),
    pauses: fc.array(
      fc
        .tuple(fc.nat(90 * 24 * 60), fc.integer({ min: 1, max: 30 * 24 * 60 }))
        .map(([from, length]) => ({ from, through: from + length })),
      { maxLength: 2 },
    ),
    clock: fc.constantFrom('wall', 'working'),
    limit: fc.constantFrom('1 hour', '30 hours'),
    fields: fc.record({
      period: fc.constantFrom('week', 'month'),
      settle: fc.constantFrom('1 hour', '20 days'),
    }),
    asOf: fc.nat(110 * 24 * 60),
  });
  const february = 31 * 24 * 60;
  const overTheEnd: typeof scene extends fc.Arbitrary<infer T> ? T : never = {
    tickets: [{ opened: february - 60, done: february + 3000, due: february + 600 }],
    pauses: [{ from: february - 30, through: february + 2000 }],
    clock: 'wall',
    limit: '30 hours',
    fields: { period: 'month', settle: '1 hour' },
    asOf: february + 10_000,
  };
  test('counts and carries the same tickets, none lost, none twice, and the same a year later', {
    timeout: 1_000 * numRuns,
  }, async () => {
    let carried = 0;
    await fc.assert(
      fc.asyncProperty(scene, async ({ asOf, limit: written, ...given }) => {
        const limit = given.clock === 'working' ? written.replace('hour', 'working hour') : written;
        const found = await judged({ ...given, limit });
        const early = await judged({ ...given, limit, asOf: `${stamp(asOf)}` });
        for (const one of [found, early]) {
          expect(toldOf(one.get('speed'))).toEqual(toldOf(one.get('each')));
          expect(toldOf(one.get('mean'))).toEqual(toldOf(one.get('each')));
          expect(toldOf(one.get('share'))).toEqual(toldOf(one.get('each-by')));
          for (const id of ['speed', 'mean', 'share']) {
            const told = toldOf(one.get(id));
            const total = (of: 'items' | 'pending' | 'openItems' | 'carriedIn' | 'carriedOut') =>
              told.reduce((sum, each) => sum + each[of], 0);
            carried += total('carriedIn');
            expect(total('carriedOut'), id).toBe(total('carriedIn') + total('openItems'));
            const due = given.tickets.filter(each => id !== 'share' || each.due !== undefined);
            const begun = due.filter(each => one === found || each.opened < asOf);
            expect(total('items') + total('pending') + total('openItems'), id).toBe(begun.length);
          }
        }
        for (const [id, { periods }] of early) {
          for (const then of periods.filter(each => each.phase === 'closed')) {
            const now = found.get(id)!.periods.find(each => each.id === then.id)!;
            const { open: _, openItems: __, ...told } = toldIn(then);
            expect({ ...toldIn(now), verdict: now.verdict }, id).toMatchObject({
              ...told,
              verdict: then.verdict,
            });
          }
        }
      }),
      { numRuns, examples: [[overTheEnd]] },
    );
    expect(carried).toBeGreaterThan(0);
  });
});
