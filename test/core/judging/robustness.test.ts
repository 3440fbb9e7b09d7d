import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReferences } from '../../../src/core/checks/check-references.ts';
import { monthId, monthNumber } from '../../../src/core/ground/calendar/month-number.ts';
import type { Data } from '../answer.ts';
import { at, exclusion, factsOf, judge } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const day = 86_400_000;
const hour = 3_600_000;
const origin = at('2025-12-01');
const some = fc.constantFrom;
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const written = (raw: fc.Arbitrary<Raw>) =>
  raw.map(fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));

const where = optional(
  some<unknown>('q', { tier: ['A', 'B'] }, { any: [{ tier: 'A' }, { source: { blank: 'true' } }] }),
);
const duration = some(
  '0 hours',
  '90 minutes',
  '1 hour',
  '5 days',
  '2 weeks',
  '8 working hours',
  '1 working day',
  '1 month',
);
const share = some('0%', '4%', '33.3%', '100%', '150%');
const span = some('1 month', '3 months', '6 months', '2 weeks');
const input = (value: fc.Arbitrary<string>) =>
  fc.oneof(value, written(fc.record({ window: span, assume: optional(value) })));

const indicator = fc.oneof(
  written(
    fc.record({ count: some('leads', 'funnel'), at: optional(some('created_at', 'handed_off_at')), where }),
  ),
  written(fc.record({ value: fc.constant('leads'), by: optional(some('tier', 'region')), where })),
  written(
    fc.record({
      speed: fc.constant('leads'),
      statistic: some<unknown>(
        'mean',
        'median',
        { percentile: '90' },
        { within: '8 hours' },
        { within: '8 working hours' },
      ),
      clock: some('wall', 'working'),
      calendar: optional(fc.constant('desk')),
      where,
      upTo: optional(some('1', '3')),
    }),
  ),
  written(
    fc.record({
      depth: fc.constant('leads'),
      within: duration,
      automated: some('true', 'false'),
      channels: optional(fc.constant(['call'])),
      where,
      upTo: optional(fc.constant('2')),
    }),
  ),
);

const leadGoal = written(
  fc.record({
    compute: fc.constant('lead-goal'),
    quota: optional(some('0 USD per month', '250000 USD per month', '5 EUR per week')),
    marketingRevenue: optional(fc.constant('90000 USD per month')),
    customers: optional(some('0', '7', '6.5')),
    share: optional(input(share)),
    dealSize: optional(input(some('0 USD', '5000 USD', '33.33 USD'))),
    closeRate: optional(input(share)),
    stages: optional(
      fc.array(fc.record({ to: some('customers', 'opportunities'), rate: input(share) }), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    cycle: optional(fc.oneof(span, written(fc.record({ window: span, assume: optional(span) })))),
    segments: optional(some(['A'], ['A', 'B'], ['A', 'A'])),
    split: optional(some({ A: '60%', B: '40%' }, { A: '100%' }, { A: '0%', B: '100%' })),
    pooled: optional(some(['A'], ['A', 'Z'])),
    bounds: optional(share),
    round: optional(some('once', 'each-stage')),
  }),
);
const fixed = fc
  .tuple(
    some('atLeast', 'atMost', 'above', 'below'),
    some('0', '3', '450.5', '95%', '1 hour', '2 days', '9 USD', '1 month'),
  )
  .map(([direction, threshold]): Raw => ({ [direction]: threshold }));
const target = fc.oneof(fixed, leadGoal);
const targets = fc.oneof(
  target,
  fc
    .array(fc.tuple(target, some('2026-01-01', '2026-02-01', '2026-02-15', '2026-03-01')), {
      minLength: 1,
      maxLength: 3,
    })
    .map(list => list.map(([each, from]) => ({ ...each, from }))),
);

const soundGoal = some<Raw>(
  {
    compute: 'lead-goal',
    quota: '250000 USD per month',
    share: { window: '3 months' },
    dealSize: { window: '3 months' },
    closeRate: { window: '2 months', assume: '4%' },
    cycle: '1 month',
    bounds: '10%',
  },
  {
    compute: 'lead-goal',
    quota: '250000 USD per month',
    share: '60%',
    dealSize: '5000 USD',
    stages: [
      { to: 'opportunities', rate: '30%' },
      { to: 'customers', rate: { window: '1 month' } },
    ],
    segments: ['A', 'B'],
    split: { A: '60%', B: '40%' },
    round: 'each-stage',
  },
);
const speed = { speed: 'leads', statistic: 'mean', clock: 'working', calendar: 'desk' };
/** Measures with targets that fit them. */
const sound = fc.oneof(
  fc.tuple(
    some<Raw>({ count: 'leads' }, { count: 'leads', where: 'q' }),
    fc.oneof(soundGoal, some<Raw>({ atLeast: '3' }, { below: '4' })),
  ),
  fc.tuple(fc.constant<Raw>({ value: 'leads', by: 'tier' }), soundGoal),
  fc.tuple(
    some<Raw>(
      speed,
      { ...speed, clock: 'wall', statistic: 'median' },
      { ...speed, statistic: { percentile: '90' }, upTo: '3' },
    ),
    fc.constant<Raw>({ atMost: '1 hour' }),
  ),
  fc.tuple(
    fc.constant<Raw>({ ...speed, statistic: { within: '8 working hours' } }),
    fc.constant<Raw>({ atLeast: '95%' }),
  ),
  fc.tuple(
    some<Raw>(
      { depth: 'leads', within: '5 days', automated: 'false' },
      { depth: 'leads', within: '2 days', automated: 'true', channels: ['call'] },
    ),
    fc.constant<Raw>({ atLeast: '2' }),
  ),
);

const promise = fc
  .tuple(
    fc.tuple(indicator, targets),
    written(
      fc.record({
        period: some('day', 'week', 'month', 'quarter', 'year', 'trailing 30 days', 'trailing 400 days'),
        yearStart: optional(some('4', '12')),
        anchorDay: optional(some('15', '31')),
        zone: optional(some('America/New_York', 'Pacific/Apia', 'Asia/Kolkata')),
        edge: optional(some('prorate', 'skip', 'full')),
        settle: optional(duration),
        pace: optional(some('calendar', 'working')),
        since: optional(some('2025-06-01', '2026-02-10')),
      }),
    ),
  )
  .map(([[measure, threshold], fields]) => objective({ indicator: measure, target: threshold, ...fields }));
const soundPromise = fc
  .tuple(
    sound,
    written(
      fc.record({
        edge: optional(some('prorate', 'skip', 'full')),
        zone: optional(some('America/New_York', 'Pacific/Apia')),
        settle: optional(some('3 days', '2 working days')),
        pace: optional(some('calendar', 'working')),
      }),
    ),
  )
  .map(([[measure, threshold], fields]) => objective({ indicator: measure, target: threshold, ...fields }));

const agreementOn = (
  promises: fc.Arbitrary<Raw>,
  calendars: fc.Arbitrary<string | undefined>,
  settles: fc.Arbitrary<string | undefined>,
) =>
  fc
    .record({
      promises: fc.array(promises, { minLength: 1, maxLength: 3 }),
      effective: some<Raw>(
        { from: '2026-01-01' },
        { from: '2026-01-15', to: '2026-03-10' },
        { from: '2026-02-28', to: '2026-02-28' },
        { from: '2026-05-01' },
      ),
      calendar: calendars,
      customersBy: optional(some('closing', 'lead')),
      settle: settles,
    })
    .map(({ promises, effective, calendar, customersBy, settle }) =>
      agreementOf(
        document({
          objectives: promises.map((each, index) => ({ ...each, id: `promise-${index}` })),
          effective,
          ...(calendar && { calendar }),
          datasets: {
            funnel: {
              kind: 'funnel',
              file: 'metrics/funnel.csv',
              stages: ['opportunities'],
              customersBy,
              settle,
            },
            leads: { kind: 'leads', file: 'metrics/leads.csv' },
            attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
          },
          definitions: [{ id: 'q', term: 'Q', meaning: 'Q.', where: { tier: { not: ['C'] } } }],
          capacity: [
            {
              party: 'sales',
              for: 'promise-0',
              reps: '4',
              hours: '120',
              shareOfTime: '50%',
              attempts: '6',
              minutes: '10',
            },
          ],
          review: { every: 'quarter' },
        }),
      ),
    );

const instant = fc.integer({ min: 0, max: 150 * 24 }).map(hours => origin + hours * hour);
const data: fc.Arbitrary<Data> = fc.record({
  leads: fc.array(
    fc
      .record({
        begin: instant,
        wait: optional(fc.integer({ min: 0, max: 20 * day })),
        tier: some('A', 'B', 'C', ''),
      })
      .map(({ begin, wait, tier }) => {
        const times: Record<string, number> = { created_at: begin, handed_off_at: begin };
        if (wait !== undefined) times.first_follow_up_at = begin + wait;
        if (wait !== undefined && wait % 2 === 0) times.connected_at = begin + wait;
        return { times, cells: { tier } };
      }),
    { maxLength: 12 },
  ),
  attempts: fc.array(
    fc.record({
      lead: fc.integer({ min: 1, max: 12 }),
      at: instant,
      channel: some('call', 'email'),
      automated: fc.boolean(),
    }),
    { maxLength: 20 },
  ),
  funnel: fc
    .array(fc.tuple(fc.nat(900), fc.nat(50), fc.nat(90_000), fc.nat(5000)), { maxLength: 12 })
    .map(rows =>
      rows.map(([leads, customers, revenue, cycleDays], index) => ({
        row: index + 1,
        period: monthId(monthNumber('2025-07') + Math.floor(index / 2)),
        segment: index % 2 === 0 ? 'A' : 'B',
        values: {
          leads: String(leads),
          opportunities: String(customers * 3),
          customers: String(customers),
          revenue: String(revenue),
          marketing_revenue: String(revenue),
          total_revenue: String(revenue * 2),
          cycle_days: String(cycleDays),
        },
      })),
    ),
});
const covered = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 140 }))
  .map(([start, length]) => ({ start: origin + start * day, end: origin + (start + length) * day }));
const events = fc.array(
  fc
    .tuple(
      some('remove', 'pause', 'excuse', 'floor'),
      instant,
      fc.integer({ min: 0, max: 20 * 24 }),
      some('', 'promise-0', 'nobody'),
    )
    .map(([effect, start, hours, about]) =>
      exclusion(effect, { start, end: start + hours * hour }, { objective: about }),
    ),
  { maxLength: 4 },
);

const verdicts = ['met', 'missed', 'excused', 'no-data', 'not-due'];
const statuses = ['on-track', 'at-risk', 'off-track', 'no-data', 'not-due'];

/** Judges, and holds the report against what every report promises. */
function check(...[terms, facts, rows, asOf]: Parameters<typeof judge>) {
  const references = checkReferences(terms);
  for (const { message } of references) expect(message).toMatch(/^(Unexpected|Missing) .*[^.]$/);
  const { report, findings } = judge(terms, facts, rows, asOf);
  for (const { message, fix } of findings) {
    expect(message).toMatch(/^(Unexpected|Missing) .*[^.]$/);
    expect(fix).toMatch(/^[A-Z].*[^.]$/);
  }
  expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/);
  for (const { periods, tally } of report.objectives) {
    const closed = periods.filter(each => each.phase === 'closed');
    expect(Object.values(tally).reduce((all, each) => all + each, 0)).toBe(closed.length);
    for (const each of periods) {
      expect(each.phase === 'closed' ? verdicts : statuses).toContain(each.verdict ?? each.status);
      expect(each.cutOff >= each.end).toBe(true);
      expect(each.start < report.asOf).toBe(true);
      if (each.verdict === 'met') expect([each.actual, each.target]).not.toContain(undefined);
      if (each.actual) expect(each.derivation?.result).toEqual(each.actual);
      if (each.target) expect(each.target.derivation.result).toEqual(each.target.value);
    }
  }
  return { references, findings };
}

const anyAgreement = agreementOn(promise, optional(fc.constant('desk')), optional(duration));
const soundAgreement = agreementOn(soundPromise, fc.constant('desk'), optional(some('10 days', '1 month')));
const dates = some('2025-12-31', '2026-01-01', '2026-02-28', '2026-04-20');

test('no agreement that the schema accepts makes the judging throw, whatever the data', () => {
  fc.assert(
    fc.property(anyAgreement, covered, events, data, dates, (terms, span, facts, rows, asOf) => {
      check(terms, factsOf(span, facts), rows, asOf);
    }),
    { numRuns: 100 },
  );
});

test('an agreement without mistakes is judged with no finding but targets that the data cannot give', () => {
  fc.assert(
    fc.property(soundAgreement, covered, data, dates, (terms, span, rows, asOf) => {
      const { references, findings } = check(terms, factsOf(span), rows, asOf);
      expect(references.filter(each => each.code !== 'wrong-indicator')).toEqual([]);
      expect(findings.filter(each => each.code !== 'target-not-computable')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('judging twice gives the same report', () => {
  fc.assert(
    fc.property(soundAgreement, covered, events, data, (terms, span, facts, rows) => {
      const once = judge(terms, factsOf(span, facts), rows, '2026-04-20');
      expect(judge(terms, factsOf(span, facts), rows, '2026-04-20').report).toEqual(once.report);
    }),
    { numRuns: 20 },
  );
});
