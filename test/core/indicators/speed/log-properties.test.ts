import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, exactText } from '../../../../src/core/ground/exact.ts';
import type { PeriodReport } from '../../../../src/core/report.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';
import {
  base,
  isDeskOpen,
  judgeLog,
  type LogEvent,
  minute,
  type RowOrder,
  shuffledBy,
} from '../log-sample.ts';

const horizon = 90 * 24 * 60;

type Event = LogEvent<'opened' | 'asked' | 'answered' | 'solved'>;
type Scene = {
  readonly tickets: readonly (readonly Event[])[];
  readonly period: string;
  readonly clock: 'wall' | 'working';
  readonly hours: number;
  readonly settle: string | undefined;
  readonly reopened: 'resume' | 'restart' | 'ignore';
  readonly bySecond: boolean;
  readonly asOf: number;
};

const ticket = fc
  .record({
    opened: fc.integer({ min: 0, max: horizon / 2 }),
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 15 * 24 * 60 }), fc.nat(99)), { maxLength: 7 }),
  })
  .map(({ opened, steps }): readonly Event[] => {
    const events: Event[] = [{ at: opened, name: 'opened' }];
    let state: 'running' | 'paused' | 'stopped' = 'running';
    for (const [gap, choice] of steps) {
      const now = events.at(-1)!.at + (choice % 3 === 0 || state === 'stopped' ? gap : 1 + (gap % 300));
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
    return events;
  });
const scene: fc.Arbitrary<Scene> = fc.record({
  tickets: fc.array(ticket, { minLength: 2, maxLength: 6 }),
  period: fc.constantFrom('week', 'month'),
  clock: fc.constantFrom('wall', 'working'),
  hours: fc.constantFrom(1, 8, 30),
  settle: fc.constantFrom(undefined, '2 days', '20 days'),
  reopened: fc.constantFrom('resume', 'restart', 'ignore'),
  bySecond: fc.boolean(),
  asOf: fc.integer({ min: 0, max: horizon + 30 * 24 * 60 }),
});

/** A ticket that is opened again two months after it was solved, which counts twice however it is placed. */
const twice: Scene = {
  tickets: [
    [
      { at: 60, name: 'opened' },
      { at: 90, name: 'solved' },
      { at: 60 * 24 * 60, name: 'opened' },
      { at: 60 * 24 * 60 + 30, name: 'solved' },
    ],
  ],
  period: 'month',
  clock: 'wall',
  hours: 1,
  settle: undefined,
  reopened: 'restart',
  bySecond: false,
  asOf: horizon,
};

const statistics: Readonly<Record<string, unknown>> = {
  mean: 'mean',
  median: 'median',
  slow: { percentile: '70' },
};

/** Judges a scene; `order` puts the rows of both files into another order. */
function judged(given: Scene, asOf: string, order?: RowOrder) {
  const { tickets, period, clock, hours, settle, reopened, bySecond } = given;
  const rules = {
    start: ['opened'],
    pause: ['asked'],
    resume: ['answered'],
    stop: ['solved'],
    reopened,
  };
  const shared = { period, ...(settle && { settle }) };
  const speed = (statistic: unknown): Raw => ({
    speed: 'tickets',
    from: 'start',
    to: 'stop',
    ...(bySecond && { at: 'stop' }),
    clock,
    log: 'log',
    rules,
    statistic,
  });
  const within = { within: `${hours} hours` };
  const share = { target: { atLeast: '100%' }, ...shared };
  const objectives = [
    ...Object.entries(statistics).map(([id, statistic]) =>
      objective({ id, indicator: speed(statistic), target: { atMost: `${hours} hours` }, ...shared }),
    ),
    objective({ id: 'within', indicator: speed(within), ...share }),
    objective({
      id: 'each',
      indicator: {
        each: 'tickets',
        at: 'opened_at',
        clock,
        log: 'log',
        rules,
        promise: { to: 'stop', ...within },
      },
      ...share,
    }),
  ];
  const agreement = agreementOf(
    document({
      calendar: 'desk',
      effective: { from: '2026-01-01', to: '2026-03-31' },
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
        log: { kind: 'log', file: 'metrics/log.csv' },
      },
      objectives,
    }),
  );
  const logged = tickets.map(events => ({ events }));
  const { report, plan } = judgeLog(agreement, logged, asOf, order);
  const of = (id: string) => report.objectives.find(each => each.id === id)!.periods;
  return { of, planned: plan.objectives[0]!.periods };
}

type Walked = {
  /** Minutes on the clock, of the worst cycle; of one that waits up to where ages run. */
  readonly used: number;
  readonly isAnswered: boolean;
  readonly isOver: boolean;
  readonly lastStop: number;
};

/** A ticket from a start on, walked minute by minute; nothing is known from `until` on, and ages run to `agedTo`. */
function walked(given: Scene, log: readonly Event[], from: number, until: number, agedTo: number): Walked {
  const events = log.filter(each => each.at >= from && each.at < until);
  let state: 'new' | 'running' | 'paused' | 'stopped' | 'over' = 'new';
  let [used, aged, lastStop] = [0, 0, Number.NaN];
  const cycles: { readonly used: number; readonly aged: number; readonly isDone: boolean }[] = [];
  let next = 0;
  for (let now = from; now < until; now++) {
    while (events[next]?.at === now) {
      const { name } = events[next++]!;
      if (name === 'opened' && state === 'new') state = 'running';
      else if (name === 'opened' && state === 'stopped' && given.reopened === 'ignore') state = 'over';
      else if (name === 'opened' && state === 'stopped') {
        if (given.reopened === 'restart') [used, aged] = [0, 0];
        else cycles.pop();
        state = 'running';
      } else if (name === 'asked' && state === 'running') state = 'paused';
      else if (name === 'answered' && state === 'paused') state = 'running';
      else if (name === 'solved' && (state === 'running' || state === 'paused')) {
        cycles.push({ used, aged: used, isDone: true });
        lastStop = now;
        state = 'stopped';
      }
    }
    if (state === 'running' && isDeskOpen(now, given.clock)) {
      used++;
      if (now < agedTo) aged++;
    }
  }
  if (state === 'running' || state === 'paused') cycles.push({ used, aged, isDone: false });
  return {
    used: Math.max(...cycles.map(each => (each.isDone ? each.used : each.aged))),
    isAnswered: cycles.every(each => each.isDone),
    isOver: cycles.some(each => each.used > given.hours * 60),
    lastStop,
  };
}

type Counted = {
  readonly ticket: number;
  readonly used: number;
  readonly isAnswered: boolean;
  readonly isPending: boolean;
  readonly isOver: boolean;
};

/** What counts in each period, as the rules say it of one ticket after the other. */
function expected(given: Scene, planned: ReturnType<typeof judged>['planned']) {
  const minutes = (instant: number) => Math.ceil((instant - base) / minute);
  const spans = planned.map(({ period, span }) => ({
    id: period.id,
    start: minutes(period.start),
    end: minutes(period.end),
    until: minutes(span.until),
    agedTo: Math.floor(((span.agedTo ?? span.until) - base) / minute),
    isOpen: span.open,
    counted: [] as Counted[],
    carriedIn: 0,
    carriedOut: 0,
    unanswered: 0,
  }));
  for (const [ticket, log] of given.tickets.entries()) {
    const reopenings = log.flatMap((each, place) => {
      const before = log.slice(0, place).findLast(one => one.name === 'solved' || one.name === 'opened');
      return given.reopened !== 'ignore' && each.name === 'opened' && before?.name === 'solved'
        ? [each.at]
        : [];
    });
    if (given.bySecond) {
      let from: number | undefined = log[0]!.at;
      for (const span of spans) {
        if (from === undefined || from >= Math.min(span.end, span.until)) continue;
        const seen = walked(given, log, from, span.until, span.agedTo);
        if (!seen.isAnswered) span.unanswered++;
        if (!seen.isAnswered || seen.lastStop < span.start || seen.lastStop >= span.end) continue;
        span.counted.push({ ticket, ...seen, isPending: false });
        const [counted, began]: [number, number] = [span.until, from];
        from = span.isOpen ? undefined : reopenings.find(each => each > began && each >= counted);
      }
      continue;
    }
    for (let from: number | undefined = log[0]!.at; from !== undefined; ) {
      const began: number = from;
      const home = spans.findIndex(each => began >= each.start && began < each.end && began < each.until);
      if (home < 0) break;
      const seen = (until: number, agedTo = until) => walked(given, log, began, until, agedTo);
      const isDecided = (until: number) => {
        const { isAnswered, isOver } = seen(until);
        return isAnswered || isOver;
      };
      const own = spans[home]!;
      const isOwn = own.isOpen || isDecided(own.until);
      const counts = isOwn
        ? own
        : spans.find(
            (each, place) =>
              place > home && isDecided(Math.min(each.end, each.until)) && isDecided(each.until),
          );
      if (!isOwn) own.carriedOut++;
      if (!counts) break;
      if (!isOwn) counts.carriedIn++;
      const found = seen(counts.until, counts.agedTo);
      counts.counted.push({ ticket, ...found, isPending: !found.isAnswered && !found.isOver });
      const until = counts.until;
      from = counts.isOpen ? undefined : reopenings.find(each => each > began && each >= until);
    }
  }
  return spans;
}

type Figure = { readonly value: string; readonly bound: string | undefined };

function figuresOf(span: ReturnType<typeof expected>[number], of: string): Figure | undefined {
  const judgedOnes = span.counted
    .filter(each => !each.isPending)
    .sort((a, b) => a.used - b.used || Number(b.isAnswered) - Number(a.isAnswered));
  const { length } = judgedOnes;
  if (length === 0) return undefined;
  const some =
    of === 'mean'
      ? judgedOnes
      : of === 'median'
        ? [judgedOnes[Math.ceil(length / 2) - 1]!, judgedOnes[Math.floor(length / 2)]!]
        : [judgedOnes[Math.ceil((length * 7) / 10) - 1]!];
  const total = some.reduce((sum, each) => sum + each.used, 0);
  return {
    value: exactText(exact(total * minute).div(some.length)),
    bound: some.some(each => !each.isAnswered) ? 'atLeast' : undefined,
  };
}

function told({ id, actual, detail }: PeriodReport) {
  if (detail !== undefined && detail.kind !== 'speed') throw new Error('It is no speed.');
  return {
    id,
    figure: actual && { value: actual.value, bound: actual.bound },
    items: detail?.items ?? 0,
    pending: detail?.pending ?? 0,
    carriedIn: detail?.carriedIn ?? 0,
    carriedOut: detail?.carriedOut ?? 0,
    unanswered: detail?.unanswered?.items ?? 0,
  };
}

test('times from a log are those of a walk over the minutes, each in the one period in which it is decided', () => {
  let figures = 0;
  const again = { first: 0, second: 0 };
  fc.assert(
    fc.property(scene, given => {
      for (const asOf of ['2027-06-01', new Date(base + given.asOf * minute).toISOString()]) {
        const { of, planned } = judged(given, asOf);
        const spans = expected(given, planned);
        for (const id of Object.keys(statistics)) {
          const wanted = spans.map(span => {
            const { id: period, counted, carriedIn, carriedOut, unanswered } = span;
            const pending = counted.filter(each => each.isPending).length;
            return {
              id: period,
              figure: figuresOf(span, id),
              items: counted.length - pending,
              pending,
              carriedIn,
              carriedOut,
              unanswered,
            };
          });
          expect(of(id).map(told)).toEqual(wanted);
          figures += wanted.filter(each => each.figure).length;
        }
        const often = Map.groupBy(
          spans.flatMap(each => each.counted),
          each => each.ticket,
        );
        if ([...often.values()].some(each => each.length > 1)) again[given.bySecond ? 'second' : 'first']++;
      }
    }),
    { numRuns: 40, examples: [[twice], [{ ...twice, bySecond: true }]] },
  );
  expect(figures).toBeGreaterThan(100);
  expect(Math.min(again.first, again.second)).toBeGreaterThan(0);
});

test('a share within a time from a log is the share of the items that keep it', () => {
  fc.assert(
    fc.property(scene, given => {
      const { of } = judged({ ...given, bySecond: false }, '2027-06-01');
      const figures = (id: string) =>
        of(id).map(({ id: period, verdict, actual }) => [period, verdict, actual]);
      expect(figures('within')).toEqual(figures('each'));
    }),
    { numRuns: 25 },
  );
});

test('times from a log are the same in any order of its rows, and those of a closed period a year later', () => {
  let closed = 0;
  fc.assert(
    fc.property(scene, fc.integer({ min: 1, max: 1000 }), (given, key) => {
      const shuffle = shuffledBy(key);
      const late = judged(given, '2027-06-01');
      const early = judged(given, new Date(base + given.asOf * minute).toISOString(), shuffle);
      const other = judged(given, '2027-06-01', shuffle);
      for (const id of [...Object.keys(statistics), 'within']) {
        const figures = late.of(id).map(told);
        expect([id, other.of(id).map(told)]).toEqual([id, figures]);
        const verdicts = new Map(late.of(id).map(each => [each.id, each.verdict]));
        for (const then of early.of(id).filter(each => each.phase === 'closed')) {
          closed++;
          const now = figures.find(each => each.id === then.id);
          expect([id, told(then), then.verdict]).toEqual([id, now, verdicts.get(then.id)]);
        }
      }
    }),
    { numRuns: 20 },
  );
  expect(closed).toBeGreaterThan(0);
});
