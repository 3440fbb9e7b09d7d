import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, exactText } from '../../src/core/ground/exact.ts';
import { judgeAgreement, planAgreement } from '../../src/core/judging/judge.ts';
import type { ObjectiveReport, PeriodReport } from '../../src/core/report.ts';
import { agreementOf, document, objective, type Raw } from '../core/sample-agreement.ts';
import { withData } from './agreement-folder.ts';

const minute = 60_000;
const day = 24 * 60;
const base = Date.parse('2026-01-01T00:00:00Z');
const term = 90 * day;
const horizon = 260 * day;

/** Minutes since the beginning of 2026. */
type Ticket = { readonly opened: number; readonly done: number | undefined };
type Excluded = { readonly from: number; readonly through: number; readonly effect: 'pause' | 'remove' };
type World = {
  readonly tickets: readonly Ticket[];
  readonly excluded: readonly Excluded[];
  readonly period: 'week' | 'month';
  readonly clock: 'wall' | 'working';
  /** Hours that a ticket may take: of the first target, and of the one after it. */
  readonly hours: readonly [number, number];
  /** The place of the period with which the second target begins. */
  readonly changedAt: number;
  /** The day in whose period every other ticket is enough, from then on. */
  readonly halfFrom: number;
  readonly upTo: number | undefined;
  readonly statistic: keyof typeof statistics;
  readonly settle: string;
  readonly asOf: number;
};

const statistics = { mean: 'mean', median: 'median', slow: { percentile: '70' } } as const;

const hoursOf = fc.constantFrom(1, 8, 30);
/** Tickets and what is excluded lie close together, mostly about the ends of periods. */
const someDay = fc.constantFrom(3, 28, 30, 31, 45, 58, 61, 88);
const spans = (effect: Excluded['effect'], days: number) =>
  fc.array(
    fc
      .tuple(someDay, fc.integer({ min: -day, max: 2 * day }), fc.integer({ min: 1, max: days * day }))
      .map(([about, after, length]): Excluded => {
        const from = Math.min(about * day + after, term);
        return { from, through: from + length, effect };
      }),
    { maxLength: 2 },
  );
const world: fc.Arbitrary<World> = fc.record({
  tickets: fc.array(
    fc
      .record({
        about: someDay,
        after: fc.nat(2 * day),
        takes: fc.option(fc.oneof(fc.nat(2 * day), fc.nat(40 * day)), { nil: undefined, freq: 5 }),
      })
      .map(({ about, after, takes }): Ticket => {
        const opened = Math.min(about * day + after, term - 1);
        return { opened, done: takes === undefined ? undefined : opened + takes };
      }),
    { minLength: 3, maxLength: 10 },
  ),
  excluded: fc
    .tuple(fc.oneof(spans('pause', 9), spans('pause', 30)), spans('remove', 4))
    .map(([pauses, removed]) => [...pauses, ...removed]),
  period: fc.constantFrom('week', 'month'),
  clock: fc.constantFrom('wall', 'working'),
  hours: fc.tuple(hoursOf, hoursOf),
  changedAt: fc.integer({ min: 1, max: 4 }),
  halfFrom: fc.integer({ min: 1, max: 80 }),
  upTo: fc.constantFrom(undefined, 1, 2, 3),
  statistic: fc.constantFrom('mean', 'median', 'slow'),
  settle: fc.constantFrom('1 hour', '1 hour', '2 days', '20 days'),
  asOf: fc.nat(term + 20 * day),
});

const dateOf = (minutes: number) => new Date(base + minutes * minute).toISOString().slice(0, 10);
const stamp = (minutes: number | undefined) =>
  minutes === undefined ? '' : new Date(base + minutes * minute).toISOString().replace('.000', '');
const weekStart = (place: number) => (4 + 7 * (place - 1)) * day;
const monthStart = (place: number) => (Date.UTC(2026, Math.min(place, 2), 1) - base) / minute;
const changeOf = ({ period, changedAt }: World) =>
  period === 'week' ? weekStart(changedAt) : monthStart(changedAt);

function objectivesOf(some: World): Raw[] {
  const { period, clock, hours, upTo, settle } = some;
  const unit = clock === 'working' ? 'working hours' : 'hours';
  const [first, later] = hours.map(each => `${each} ${unit}`);
  const log = { from: 'start', to: 'stop', log: 'log', rules: { start: ['opened'], stop: ['solved'] } };
  const ways = { column: { from: 'opened_at', to: 'resolved_at' }, log };
  const speed = (ends: Raw, statistic: unknown) => ({
    speed: 'tickets',
    ...ends,
    statistic,
    clock,
    ...(upTo && { upTo: String(upTo) }),
  });
  const shared = { period, settle };
  const dated = [{ atMost: first }, { from: dateOf(changeOf(some)), atMost: later }];
  const half = [
    { atLeast: '100%' },
    { from: dateOf(some.halfFrom * day), midPeriod: 'per-item', atLeast: '50%' },
  ];
  const within = { within: first };
  const items = {
    each: 'tickets',
    at: 'opened_at',
    clock,
    promise: { to: 'resolved_at', within: first },
  };
  return [
    ...Object.entries(ways).flatMap(([way, ends]) => [
      {
        id: `${way}-${some.statistic}`,
        indicator: speed(ends, statistics[some.statistic]),
        target: dated,
        ...shared,
      },
      { id: `${way}-within`, indicator: speed(ends, within), target: half, ...shared },
    ]),
    { id: 'each', indicator: items, target: half, ...shared },
  ].map(each => objective({ ...each, title: each.id }));
}

async function judged(some: World, excluded: readonly Excluded[], asOf: string) {
  const agreement = agreementOf(
    document({
      calendar: 'desk',
      effective: { from: '2026-01-01', to: '2026-03-31' },
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
        log: { kind: 'log', file: 'metrics/log.csv' },
      },
      objectives: objectivesOf(some),
    }),
  );
  const rows = some.tickets.map(
    ({ opened, done }, place) => `T${place + 1},${stamp(opened)},${stamp(done)}\n`,
  );
  const log = some.tickets.flatMap(({ opened, done }, place) => [
    `T${place + 1},${stamp(opened)},opened\n`,
    ...(done === undefined ? [] : [`T${place + 1},${stamp(done)},solved\n`]),
  ]);
  const facts = excluded.map(
    ({ from, through, effect }) =>
      `2026-01-01T00:00:00Z,exclusion,,${stamp(from)},${stamp(through)},${effect},sales,marketing;sales,Storm\n`,
  );
  const files = {
    'metrics/tickets.csv': `id,opened_at,resolved_at\n${rows.join('')}`,
    'metrics/log.csv': `item,at,event\n${log.join('')}`,
    'metrics/coverage.csv':
      'dataset,from,through\ntickets,2025-12-01,2027-12-31\nlog,2025-12-01,2027-12-31\n',
    'events.csv': `at,kind,objective,from,through,effect,by,agreed_by,note\n${facts.join('')}`,
  };
  return withData(
    files,
    async data => {
      expect(data.findings).toEqual([]);
      const plan = planAgreement(agreement, data.facts, Date.parse(asOf));
      const { report } = judgeAgreement(plan, await data.answer(plan.questions));
      const planned = new Map(plan.objectives.map(each => [each.context.objective.id, each.periods]));
      return report.objectives.map(each => ({ each, planned: planned.get(each.id)! }));
    },
    agreement.terms.datasets,
  );
}
type Judged = Awaited<ReturnType<typeof judged>>[number];

/** Whether each minute is one of the desk. */
const deskMinutes = Uint8Array.from({ length: horizon }, (_, now) => {
  const date = new Date(base + now * minute);
  return date.getUTCDay() % 6 !== 0 && date.getUTCHours() >= 9 && date.getUTCHours() < 17 ? 1 : 0;
});

/** The minutes that run before each minute: of the desk, and outside of what is agreed to stop the clock. */
function runningBefore(clock: World['clock'], excluded: readonly Excluded[]): Uint32Array {
  const before = new Uint32Array(horizon + 1);
  const stops = excluded.filter(each => each.effect === 'pause');
  for (let now = 0; now < horizon; now++) {
    const isOpen = clock === 'wall' || deskMinutes[now] === 1;
    const runs = isOpen && !stops.some(({ from, through }) => now >= from && now < through);
    before[now + 1] = before[now]! + (runs ? 1 : 0);
  }
  return before;
}

/** A period in minutes: what is stamped from `until` on is not seen, and ages run to `agedTo`. */
type Seen = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly until: number;
  readonly agedTo: number;
  readonly isOpen: boolean;
};
type Counted = Ticket & {
  readonly taken: number;
  readonly isAnswered: boolean;
  readonly isKept: boolean;
  readonly isCarried: boolean;
};

/** What counts in each period and what it leaves, by the terms in force when each ticket began: one ticket after the other. */
function expected(some: World, id: string, excluded: readonly Excluded[], periods: readonly Seen[]) {
  const before = runningBefore(some.clock, excluded);
  const taken = (from: number, to: number) => before[Math.min(to, horizon)]! - before[from]!;
  const isOfItems = id.endsWith('within') || id === 'each';
  const limitIn = ({ start }: Seen) =>
    60 * (isOfItems || start < changeOf(some) ? some.hours[0] : some.hours[1]);
  const removed = excluded.filter(each => each.effect === 'remove');
  const found = periods.map(() => ({ counted: [] as Counted[], pending: 0, carriedOut: 0, open: 0 }));
  for (const [place, home] of periods.entries()) {
    const begun = some.tickets
      .filter(({ opened }) => opened >= home.start && opened < Math.min(home.end, home.until))
      .filter(({ opened }) => !removed.some(({ from, through }) => opened >= from && opened < through))
      .map((ticket, row) => ({ ticket, row }))
      .sort((a, b) => a.ticket.opened - b.ticket.opened || a.row - b.row)
      .map(each => each.ticket);
    const owed = id === 'each' ? begun : begun.slice(0, some.upTo);
    const limit = limitIn(home);
    for (const ticket of owed) {
      const { opened, done } = ticket;
      const isDone = (until: number) => done !== undefined && done < until;
      const isDecided = (until: number) => isDone(until) || taken(opened, until) > limit;
      const add = (where: number) => {
        const { until, agedTo } = periods[where]!;
        const isAnswered = isDone(until);
        const length = taken(opened, isAnswered ? done! : agedTo);
        found[where]!.counted.push({
          ...ticket,
          taken: length,
          isAnswered,
          isKept: isAnswered && length <= limit,
          isCarried: where !== place,
        });
      };
      if (isDecided(home.until)) add(place);
      else if (home.isOpen) found[place]!.pending++;
      else {
        found[place]!.carriedOut++;
        const later = periods.findIndex(
          (each, other) => other > place && isDecided(Math.min(each.end, each.until)),
        );
        if (later < 0) found[place]!.open++;
        else add(later);
      }
    }
  }
  return found;
}

function figureOf(id: string, counted: readonly Counted[]): string | undefined {
  const { length } = counted;
  if (length === 0) return undefined;
  const kept = counted.filter(each => each.isKept).length;
  if (id.endsWith('within') || id === 'each') return exactText(exact(kept).div(length));
  const sorted = counted.map(each => each.taken).sort((a, b) => a - b);
  const of = id.endsWith('mean')
    ? sorted
    : id.endsWith('median')
      ? [sorted[Math.ceil(length / 2) - 1]!, sorted[Math.floor(length / 2)]!]
      : [sorted[Math.ceil((length * 7) / 10) - 1]!];
  return exactText(exact(of.reduce((sum, each) => sum + each, 0) * minute).div(of.length));
}

/** The target of the period itself; where it changes inside it, of the days on which those that count began, the carried ones at its beginning. */
function targetOf(some: World, id: string, { start, end }: Seen, counted: readonly Counted[]): string {
  if (!id.endsWith('within') && id !== 'each')
    return String(some.hours[start < changeOf(some) ? 0 : 1] * 60 * minute);
  const from = some.halfFrom * day;
  if (from <= start) return '0.5';
  if (from >= end) return '1';
  const asked = counted.map(each => (each.isCarried || each.opened < from ? 2 : 1));
  const sum = asked.reduce((total: number, each) => total + each, 0);
  return asked.length === 0 ? '0.5' : exactText(exact(sum).div(2 * asked.length));
}

const minutesOf = (instant: number) => Math.ceil((instant - base) / minute);
const seenOf = ({ planned }: Judged): Seen[] =>
  planned.map(({ period, span }) => ({
    id: period.id,
    start: minutesOf(period.start),
    end: minutesOf(period.end),
    until: minutesOf(span.until),
    agedTo: Math.floor(((span.agedTo ?? span.until) - base) / minute),
    isOpen: span.open,
  }));

type Detail = Partial<
  Record<'items' | 'pending' | 'carriedIn' | 'carriedOut' | 'openItems' | 'kept' | 'answeredWithin', number>
>;
function told(period: PeriodReport) {
  const { actual, detail, target } = period.afterExclusions ?? period;
  const found = ((period.afterExclusions ? detail : period.detail) ?? {}) as Detail;
  return {
    id: period.id,
    figure: actual?.value,
    target: target?.value.value,
    items: found.items ?? 0,
    within: found.kept ?? found.answeredWithin ?? 0,
    pending: found.pending ?? 0,
    carriedIn: found.carriedIn ?? 0,
    carriedOut: found.carriedOut ?? 0,
    open: found.openItems ?? 0,
  };
}

function byHand(some: World, one: Judged, excluded: readonly Excluded[]) {
  const { id } = one.each;
  const periods = seenOf(one);
  return expected(some, id, excluded, periods).map(({ counted, pending, carriedOut, open }, place) => ({
    id: periods[place]!.id,
    figure: figureOf(id, counted),
    target: targetOf(some, id, periods[place]!, counted),
    items: counted.length,
    within: counted.filter(each => each.isKept).length,
    pending,
    carriedIn: counted.filter(each => each.isCarried).length,
    carriedOut,
    open,
  }));
}

const closed = ({ periods }: ObjectiveReport) => periods.filter(each => each.phase === 'closed');

test('what is owed, its limit and what leaves it out are those of when it began, the target that of where it counts, as a walk over the minutes has it', {
  timeout: 10_000 * Number(process.env.RUNS ?? 12),
}, async () => {
  const seen = { carried: 0, dropped: 0, removed: 0, changed: 0 };
  const isAsByHand = fc.asyncProperty(world, async some => {
    const late = await judged(some, some.excluded, '2026-08-01T00:00:00Z');
    for (const excluded of [some.excluded, []]) {
      const early = await judged(some, excluded, stamp(some.asOf));
      for (const [place, one] of early.entries()) {
        const { id, periods } = one.each;
        expect([id, periods.map(told)]).toEqual([id, byHand(some, one, excluded)]);
        if (excluded !== some.excluded) continue;
        const later = late[place]!;
        expect([id, later.each.periods.map(told)]).toEqual([id, byHand(some, later, excluded)]);
        // What is closed stays as it is a year later, but for what is still open.
        for (const then of closed(one.each)) {
          const now = later.each.periods.find(each => each.id === then.id)!;
          const { open: _, ...was } = told(then);
          expect([id, told(now), now.verdict]).toMatchObject([id, was, then.verdict]);
        }
      }
    }
    for (const one of late) {
      const sum = (of: 'items' | 'pending' | 'carriedIn' | 'open') =>
        one.each.periods.map(told).reduce((total, each) => total + each[of], 0);
      const whole = byHand({ ...some, upTo: undefined }, one, []);
      const begun = whole.reduce((total, each) => total + each.items + each.open, 0);
      seen.carried += sum('carriedIn');
      if (one.each.id !== 'each' && sum('items') + sum('open') < begun)
        seen[some.upTo ? 'dropped' : 'removed']++;
      if (some.hours[0] !== some.hours[1] && sum('carriedIn') > 0) seen.changed++;
    }
  });
  // Nothing is proven of what did not come up: what is seldom is waited for.
  for (let round = 0; round === 0 || (round < 16 && Object.values(seen).includes(0)); round++)
    await fc.assert(isAsByHand, { numRuns: Number(process.env.RUNS ?? 12) });
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
});
