import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PeriodReport } from '../../../../src/core/report.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';
import { base, judgeLog, type LogEvent, type LoggedTicket, minute } from '../log-sample.ts';

const day = 24 * 60;

type Event = LogEvent<'opened' | 'asked' | 'answered' | 'solved'>;
type World = {
  readonly tickets: readonly LoggedTicket[];
  readonly period: string;
  readonly clock: 'wall' | 'working';
  readonly limit: string;
  readonly settle: string;
  readonly reopened: 'resume' | 'restart' | 'ignore';
  readonly asOf: number;
};

/** Opened on a day of its own, then paused, resumed, solved and opened again as it may be. */
const tickets = fc
  .uniqueArray(
    fc.record({
      day: fc.nat(88),
      minute: fc.nat(day - 1),
      region: fc.constantFrom('north', 'south'),
      steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 * day }), fc.nat(99)), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 5, selector: each => each.day },
  )
  .map(all =>
    all.map(({ day: opened, minute: after, region, steps }): LoggedTicket => {
      const events: Event[] = [{ at: opened * day + after, name: 'opened' }];
      let state: 'running' | 'paused' | 'stopped' = 'running';
      for (const [gap, choice] of steps) {
        const now = events.at(-1)!.at + (choice % 3 === 0 ? gap : 1 + (gap % 600));
        if (state === 'stopped') {
          events.push({ at: now, name: 'opened' });
          state = 'running';
        } else if (choice % 2 === 0) {
          events.push({ at: now, name: 'solved' });
          state = 'stopped';
        } else {
          events.push({ at: now, name: state === 'paused' ? 'answered' : 'asked' });
          state = state === 'paused' ? 'running' : 'paused';
        }
      }
      return { events, region };
    }),
  );

/** Limits for every ticket, in units that the clock of the promise can have. */
const limits = {
  wall: ['1 hour', '30 hours', '2 calendar days', '1 working day', '3 working days'],
  working: ['1 working hour', '11 working hours', '1 calendar day', '2 working days'],
} as const;
const world: fc.Arbitrary<World> = fc.constantFrom('wall' as const, 'working' as const).chain(clock =>
  fc.record({
    tickets,
    period: fc.constantFrom('week', 'month'),
    clock: fc.constant(clock),
    limit: fc.constantFrom(...limits[clock]),
    settle: fc.constantFrom('1 hour', '2 days', '20 days'),
    reopened: fc.constantFrom('resume', 'restart', 'ignore'),
    asOf: fc.nat(110 * day),
  }),
);

/** One paused over the end of January, and one that is too late on the far desk alone. */
const overTheEnd: World = {
  tickets: [
    {
      events: [
        { at: 29 * day + 540, name: 'opened' },
        { at: 29 * day + 570, name: 'asked' },
        { at: 34 * day + 540, name: 'answered' },
        { at: 34 * day + 560, name: 'solved' },
      ],
      region: 'north',
    },
    {
      events: [
        { at: 11 * day + 30, name: 'opened' },
        { at: 11 * day + 120, name: 'solved' },
      ],
      region: 'south',
    },
  ],
  period: 'month',
  clock: 'working',
  limit: '1 working hour',
  settle: '1 hour',
  reopened: 'restart',
  asOf: 40 * day,
};

const hours = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map(each => [each, [['09:00', '17:00']]]),
);
/** A desk nine hours ahead that has a holiday. */
const far = {
  id: 'far',
  zone: 'Asia/Tokyo',
  hours: { ...hours, saturday: [['10:00', '12:00']] },
  holidays: [{ date: '2026-02-11' }],
};

/** One promise, written in the ways there are, on the agreement’s desk and on that of each ticket. */
function promisesOf({ clock, limit, period, settle, reopened }: World): Raw[] {
  const rules = { start: ['opened'], pause: ['asked'], resume: ['answered'], stop: ['solved'], reopened };
  const within = { to: 'stop', within: limit };
  const each = (promise: Raw, more: Raw = {}) => ({
    each: 'tickets',
    at: 'opened_at',
    clock,
    log: 'log',
    rules,
    promise,
    ...more,
  });
  const ways: Record<string, (more: Raw) => Raw> = {
    each: more => each(within, more),
    speed: more => ({
      speed: 'tickets',
      from: 'start',
      to: 'stop',
      clock,
      log: 'log',
      rules,
      statistic: { within: limit },
      ...more,
    }),
    all: more => each({ all: [within, within] }, more),
    any: more => each({ any: [within, { to: 'stop', within: '1 minute', clock: 'wall' }] }, more),
    values: more =>
      each({ to: 'stop', within: { by: 'region', limits: { north: limit, south: limit } } }, more),
    updates: more => each({ updates: 'said', every: limit, until: 'stop' }, more),
    owners: more =>
      each(within, {
        ...more,
        judge: ['item', 'owner'],
        rules: { ...rules, transfer: ['passed'], onTransfer: 'restart' },
      }),
    days: more => each(within, { ...more, judge: 'day' }),
  };
  const desks = {
    own: {},
    theirs: { calendarBy: { column: 'region', calendars: { north: 'desk', south: 'far' } } },
  };
  return Object.entries(desks).flatMap(([desk, more]) =>
    Object.entries(ways).map(([way, indicator]) =>
      objective({
        id: `${desk}-${way}`,
        title: way,
        indicator: indicator(more),
        target: { atLeast: '60%' },
        period,
        settle,
      }),
    ),
  );
}

function judged(some: World, asOf: string) {
  const agreement = agreementOf(
    document({
      calendar: 'desk',
      effective: { from: '2026-01-01', to: '2026-03-31' },
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv', attributes: ['region'] },
        log: { kind: 'log', file: 'metrics/log.csv' },
      },
      objectives: promisesOf(some),
    }),
  );
  const calendars = { ...agreement.calendars, far: far as never };
  const { report } = judgeLog({ ...agreement, calendars }, some.tickets, asOf);
  return new Map(report.objectives.map(each => [each.id, each.periods]));
}

type Detail = Partial<
  Record<'items' | 'kept' | 'answeredWithin' | 'pending' | 'carriedIn' | 'carriedOut' | 'openItems', number>
>;
function told({ id, phase, cutOff, verdict, status, actual, detail }: PeriodReport) {
  const found = (detail ?? {}) as Detail;
  return {
    id,
    phase,
    cutOff,
    verdict,
    status,
    actual: actual?.value,
    items: found.items ?? 0,
    kept: found.kept ?? found.answeredWithin ?? 0,
    pending: found.pending ?? 0,
    carriedIn: found.carriedIn ?? 0,
    carriedOut: found.carriedOut ?? 0,
    openItems: found.openItems ?? 0,
  };
}

/** Whether what is opened, or opened again, has a day of its own, so that a day stands for it. */
function haveDays({ tickets: all }: World): boolean {
  const opened = all.flatMap(({ events }) => events.filter(each => each.name === 'opened'));
  return new Set(opened.map(each => Math.floor(each.at / day))).size === opened.length;
}

test('the ways to write one promise of each item agree, on one desk and on that of each, at any time', () => {
  const seen = { byDay: 0, differentDesks: 0, carried: 0 };
  fc.assert(
    fc.property(world, some => {
      for (const asOf of ['2027-06-01', new Date(base + some.asOf * minute).toISOString()]) {
        const found = judged(some, asOf);
        for (const [id, periods] of found) {
          const [desk, way] = id.split('-');
          if (way === 'days' && !haveDays(some)) continue;
          const same = found.get(`${desk}-each`)!;
          expect([way, periods.map(told)]).toEqual([way, same.map(told)]);
        }
        const [own, theirs] = ['own-each', 'theirs-each'].map(id => found.get(id)!.map(told));
        if (JSON.stringify(own) !== JSON.stringify(theirs)) seen.differentDesks++;
        if (own!.some(each => each.carriedIn > 0)) seen.carried++;
        if (haveDays(some)) seen.byDay++;
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 60), examples: [[overTheEnd]] },
  );
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
});
