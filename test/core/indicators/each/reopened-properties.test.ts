import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemsDetail, PeriodReport } from '../../../../src/core/report.ts';
import { agreementOf, document, objective } from '../../sample-agreement.ts';
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

/** A hand-over is to an owner of its own unless it names one. */
type Event = LogEvent<'opened' | 'asked' | 'answered' | 'solved' | 'passed'>;
type Scene = {
  readonly tickets: readonly (readonly Event[])[];
  readonly period: string;
  readonly clock: 'wall' | 'working';
  readonly hours: number;
  readonly settle: string | undefined;
  readonly reopened: 'resume' | 'restart' | 'ignore';
  readonly onTransfer: 'carry' | 'restart';
  readonly byOwner: boolean;
  readonly shuffled: number;
  readonly asOf: number;
};

/** Events that follow one another as they may; the log of each ticket begins with its opening. */
const ticket = (withOwners: boolean) =>
  fc
    .record({
      opened: fc.integer({ min: 0, max: horizon - 1 }),
      steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 15 * 24 * 60 }), fc.nat(99)), { maxLength: 7 }),
    })
    .map(({ opened, steps }): readonly Event[] => {
      const events: Event[] = [{ at: opened, name: 'opened' }];
      let state: 'running' | 'paused' | 'stopped' = 'running';
      for (const [gap, choice] of steps) {
        const now = events.at(-1)!.at + (choice % 3 === 0 ? gap : 1 + (gap % 300));
        if (withOwners && choice % 4 === 1) events.push({ at: now, name: 'passed' });
        else if (state === 'stopped') {
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
const scene = (byOwner: boolean): fc.Arbitrary<Scene> =>
  fc.record({
    tickets: fc.array(ticket(byOwner), { minLength: 1, maxLength: 4 }),
    period: fc.constantFrom('week', 'month'),
    clock: fc.constantFrom('wall', 'working'),
    hours: fc.constantFrom(1, 8, 30),
    settle: fc.constantFrom(undefined, '2 days', '20 days'),
    reopened: fc.constantFrom(
      ...(byOwner ? (['restart', 'ignore'] as const) : (['resume', 'restart', 'ignore'] as const)),
    ),
    onTransfer: fc.constantFrom('carry', 'restart'),
    byOwner: fc.constant(byOwner),
    shuffled: fc.nat(1000),
    asOf: fc.integer({ min: 0, max: horizon + 30 * 24 * 60 }),
  });

/** Solved and handed over in January, opened again in February. */
const openedAgain = (byOwner: boolean): Scene => {
  const [january, february] = [24 * 60, 40 * 24 * 60];
  return {
    tickets: [
      [
        { at: january, name: 'opened' },
        ...(byOwner ? [{ at: january + 10, name: 'passed' } as const] : []),
        { at: january + 30, name: 'solved' },
        { at: february, name: 'opened' },
        { at: february + 30, name: 'solved' },
      ],
    ],
    period: 'month',
    clock: 'wall',
    hours: 8,
    settle: undefined,
    reopened: 'restart',
    onTransfer: 'carry',
    byOwner,
    shuffled: 0,
    asOf: february + 10,
  };
};

/** Handed over while it is solved, and opened again exactly at a cut-off at which the agreement has ended: no period has it. */
const openedAtTheEnd: Scene = {
  ...openedAgain(true),
  tickets: [
    [
      { at: 67_439, name: 'opened' },
      { at: 67_723, name: 'solved' },
      { at: 120_396, name: 'passed' },
      { at: horizon, name: 'opened' },
    ],
  ],
  period: 'week',
  hours: 1,
  settle: '2 days',
};

function judged(given: Scene, asOf: string, order?: RowOrder) {
  const { tickets, period, clock, hours, settle, reopened, onTransfer, byOwner } = given;
  const agreement = agreementOf(
    document({
      calendar: 'desk',
      effective: { from: '2026-01-01', to: '2026-03-31' },
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
        log: { kind: 'log', file: 'metrics/log.csv' },
      },
      objectives: [
        objective({
          indicator: {
            each: 'tickets',
            at: 'opened_at',
            clock,
            log: 'log',
            rules: {
              start: ['opened'],
              pause: ['asked'],
              resume: ['answered'],
              stop: ['solved'],
              ...(byOwner && { transfer: ['passed'], onTransfer }),
              reopened,
            },
            promise: { to: 'stop', within: `${hours} hours` },
            ...(byOwner && { judge: ['item', 'owner'] }),
            per: 'id',
          },
          target: { atLeast: '100%' },
          period,
          ...(settle && { settle }),
        }),
      ],
    }),
  );
  const logged = tickets.map(events => ({
    events: events.map((each, place) => ({ ...each, owner: each.owner ?? ownerOf(each, place) })),
  }));
  const { report, plan } = judgeLog(agreement, logged, asOf, order);
  return { periods: report.objectives[0]!.periods, planned: plan.objectives[0]!.periods };
}

function ownerOf({ name }: Event, place: number): string {
  return name === 'passed' ? `o${place}` : '';
}

/** The same events with every hand-over said twice, the second time a minute later. */
function saidTwice(events: readonly Event[]): readonly Event[] {
  return events.flatMap((each, place): readonly Event[] => {
    if (each.name !== 'passed') return [each];
    const passed = { ...each, owner: ownerOf(each, place) };
    const isFree = events[place + 1]?.at !== each.at + 1;
    return isFree ? [passed, { ...passed, at: each.at + 1 }] : [passed];
  });
}

type Outcome = 'kept' | 'missed' | 'pending' | 'none';

/** A stint from one minute to another, of which nothing but what happened before `until` is known; walked minute by minute. */
function outcome(
  given: Scene,
  log: readonly Event[],
  from: number,
  stint: readonly [number, number],
  until: number,
): Outcome {
  const limit = given.hours * 60;
  const events = log.filter(each => each.at >= from && each.at < until);
  const [begins, ends] = stint;
  let state: 'new' | 'running' | 'paused' | 'stopped' | 'over' = 'new';
  // Minutes of the time that is held against the limit, and whether it was over when this owner got it.
  let used = 0;
  let isBurdened = false;
  let found: Outcome = 'none';
  const worse = (one: Outcome) => {
    const order: readonly Outcome[] = ['none', 'kept', 'pending', 'missed'];
    if (order.indexOf(one) > order.indexOf(found)) found = one;
  };
  let had = false;
  // The cycle as far as this owner had it is over: in time, or too late.
  const settle = () => {
    if (had && !isBurdened) worse(used > limit ? 'missed' : 'kept');
    had = false;
  };
  let next = 0;
  for (let now = from; now <= Math.min(until, ends); now++) {
    if (now === ends && ends < until) {
      settle();
      break;
    }
    if (now === begins && state !== 'new' && state !== 'stopped' && state !== 'over') {
      if (given.onTransfer === 'restart') used = 0;
      isBurdened = used > limit;
      had = true;
    }
    while (events[next]?.at === now) {
      const { name } = events[next++]!;
      if (name === 'opened' && (state === 'new' || (state === 'stopped' && given.reopened !== 'ignore'))) {
        if (state === 'new' || given.reopened === 'restart') used = 0;
        if (state === 'new' || given.reopened === 'restart') isBurdened = false;
        state = 'running';
        had = now >= begins;
      } else if (name === 'opened' && state === 'stopped') state = 'over';
      else if (name === 'asked') state = state === 'running' ? 'paused' : state;
      else if (name === 'answered') state = state === 'paused' ? 'running' : state;
      else if (name === 'solved' && state !== 'over') {
        settle();
        state = 'stopped';
      }
    }
    if (now === until) break;
    if (state === 'running' && isDeskOpen(now, given.clock)) used++;
  }
  if (had && until <= ends && !isBurdened) worse(used > limit ? 'missed' : 'pending');
  // One time that goes on is as it stands at last.
  if (given.reopened === 'resume' && state !== 'new') {
    if (used > limit) return 'missed';
    return state === 'stopped' ? 'kept' : 'pending';
  }
  return found;
}

/** In which period each thing counts, and how: `T1 2026-W03 kept`. */
function expected(given: Scene, planned: ReturnType<typeof judged>['planned']): string[] {
  const minutes = (instant: number) => Math.ceil((instant - base) / minute);
  const spans = planned.map(({ period, seenUntil, span }) => ({
    id: period.id,
    start: minutes(period.start),
    end: minutes(period.end),
    until: minutes(span.until),
    isOpen: span.open,
    seenUntil,
  }));
  return given.tickets.flatMap((log, place) => {
    const handed = given.byOwner ? log.filter(each => each.name === 'passed').map(each => each.at) : [];
    const starts = [Number.NEGATIVE_INFINITY, ...handed];
    return starts.flatMap((start, index) => {
      const stint = [start, starts[index + 1] ?? Number.POSITIVE_INFINITY] as const;
      const reopenings = log.flatMap((each, at) => {
        const stopped = log.slice(0, at).findLast(one => one.name === 'solved' || one.name === 'opened');
        const isAgain = given.reopened !== 'ignore' && each.name === 'opened' && stopped?.name === 'solved';
        return isAgain && each.at >= stint[0] && each.at < stint[1] ? [each.at] : [];
      });
      const told: string[] = [];
      let [from, begins] = [log[0]!.at, Math.max(log[0]!.at, start)];
      for (;;) {
        const home = spans.findIndex(
          each => begins >= each.start && begins < each.end && begins < each.until,
        );
        if (home < 0) break;
        const state = (until: number) => outcome(given, log, from, stint, until);
        const isDecided = (until: number) => ['kept', 'missed'].includes(state(until));
        const own = spans[home]!;
        const counts =
          own.isOpen || isDecided(own.until)
            ? own
            : spans.find(
                (each, at) => at > home && isDecided(Math.min(each.end, each.until)) && isDecided(each.until),
              );
        if (!counts) break;
        const found = state(counts.until);
        if (found === 'kept' || found === 'missed') told.push(`T${place + 1} ${counts.id} ${found}`);
        const again = reopenings.find(each => each > begins && each >= counts.until);
        if (counts.isOpen || again === undefined) break;
        [from, begins] = [again, again];
      }
      return told;
    });
  });
}

function counted(periods: readonly PeriodReport[]): string[] {
  return periods.flatMap(({ id, detail }) =>
    (detail?.kind === 'items' ? (detail.groups ?? []) : []).flatMap(({ group, kept, missed }) => [
      ...Array.from({ length: kept }, () => `${group} ${id} kept`),
      ...Array.from({ length: missed }, () => `${group} ${id} missed`),
    ]),
  );
}

const closed = (periods: readonly PeriodReport[]) =>
  periods
    .filter(each => each.phase === 'closed')
    .map(({ id, verdict, actual, detail }) => {
      const { open: _, openItems: __, ...rest } = detail?.kind === 'items' ? detail : ({} as ItemsDetail);
      return [id, { verdict, actual, rest }] as const;
    });

test.each([
  ['tickets', false],
  ['owners’ times', true],
])('%s that are opened again count once each, as a walk over the minutes has it', (_, byOwner) => {
  let again = 0;
  fc.assert(
    fc.property(scene(byOwner), given => {
      const { periods, planned } = judged(given, '2027-06-01');
      const told = expected(given, planned).sort();
      expect(counted(periods).sort()).toEqual(told);
      if (told.length > new Set(told.map(each => each.split(' ')[0])).size) again++;
      // The order of the rows changes nothing but which of them are named first.
      expect(counted(judged(given, '2027-06-01', shuffledBy(given.shuffled + 1)).periods).sort()).toEqual(
        told,
      );
      // What is closed stays as it is, whatever comes later; what is seen so far is as the walk has it.
      const early = judged(given, new Date(base + given.asOf * minute).toISOString());
      expect(counted(early.periods).sort()).toEqual(expected(given, early.planned).sort());
      const later = new Map(closed(periods));
      for (const [id, was] of closed(early.periods)) expect(later.get(id)).toEqual(was);
    }),
    { numRuns: 60, examples: [[openedAgain(byOwner)], ...(byOwner ? ([[openedAtTheEnd]] as const) : [])] },
  );
  expect(again).toBeGreaterThan(0);
});

test('a hand-over to the owner who has it already changes nothing', () => {
  let twice = 0;
  fc.assert(
    fc.property(scene(true), given => {
      const told = { ...given, tickets: given.tickets.map(saidTwice) };
      if (told.tickets.some((each, place) => each.length > given.tickets[place]!.length)) twice++;
      expect(counted(judged(told, '2027-06-01').periods)).toEqual(
        counted(judged(given, '2027-06-01').periods),
      );
    }),
    { numRuns: 60, examples: [[openedAgain(true)]] },
  );
  expect(twice).toBeGreaterThan(0);
});
