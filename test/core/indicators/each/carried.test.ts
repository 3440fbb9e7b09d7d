import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import { exact } from '../../../../src/core/ground/exact.ts';
import type { RowAnswer } from '../../../../src/core/ground/question.ts';
import type { ItemsDetail, PeriodReport } from '../../../../src/core/report.ts';
import { at, days, exclusion, factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A ticket with the stretches in which its customer is awaited; a stretch without an end is never over. */
type Ticket = {
  readonly id: string;
  readonly opened: number;
  readonly done?: number;
  readonly due?: number;
  readonly pauses?: readonly (readonly [from: number, to?: number])[];
};

type Given = {
  readonly tickets: readonly Ticket[];
  readonly fields?: Raw;
  readonly indicator?: Raw;
  readonly events?: readonly AgreementEvent[];
  readonly asOf?: string;
};

const point = (on: number): Span => ({ start: on, end: on });

/** Judges tickets by the month from January to March, within 48 hours unless said otherwise, each ticket a group of its own. */
function judged({ tickets, fields = {}, indicator = {}, events = [], asOf = '2027-06-01' }: Given) {
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
            clock: 'wall',
            log: 'log',
            rules: { pause: ['asked'], resume: ['answered'] },
            promise: { to: 'resolved_at', within: '48 hours' },
            per: 'id',
            ...indicator,
          },
          target: { atLeast: '100%' },
          ...fields,
        }),
      ],
    }),
  );
  const rows = tickets.map(
    ({ id, opened, done, due }): Omit<RowAnswer, 'row'> => ({
      texts: { id },
      times: {
        opened_at: point(opened),
        ...(done !== undefined && { resolved_at: point(done) }),
        ...(due !== undefined && { due_at: point(due) }),
      },
    }),
  );
  const log = tickets.flatMap(({ id, pauses = [] }) =>
    pauses.flatMap(([from, to]) => [
      { texts: { item: id, event: 'asked' }, times: { at: point(from) } },
      ...(to === undefined ? [] : [{ texts: { item: id, event: 'answered' }, times: { at: point(to) } }]),
    ]),
  );
  const facts = factsAbout(['tickets', 'log'], days('2026-01-01', '2027-12-31'), events);
  const { report, plan } = judge(agreement, facts, { rows: { tickets: rows, log } }, asOf);
  return { periods: report.objectives[0]!.periods, planned: plan.objectives[0]!.periods };
}

const detailOf = ({ detail }: Pick<PeriodReport, 'detail'>) =>
  detail?.kind === 'items' ? detail : undefined;

/** Ids of the tickets that count in a period, which kept and which missed. */
function countedIn(detail: ItemsDetail | undefined) {
  const groups = detail?.groups ?? [];
  return {
    kept: groups.filter(each => each.kept > 0).map(each => each.group),
    missed: groups.filter(each => each.missed > 0).map(each => each.group),
  };
}
const countedNow = (period: PeriodReport) => {
  const { kept, missed } = countedIn(detailOf(period));
  return [...kept, ...missed];
};
const counted = (given: Given) =>
  Object.fromEntries(judged(given).periods.map(each => [each.id, countedIn(detailOf(each))]));
const none = { kept: [], missed: [] };

describe('a ticket that is paused over the end of a month', () => {
  const opened = at('2026-01-30T09:00');
  const pauses = [[at('2026-01-31T10:00'), at('2026-02-10T10:00')]] as const;
  test('counts in the month in which it is done in time', () => {
    const tickets = [{ id: 'T1', opened, pauses, done: at('2026-02-11T08:00') }];
    expect(counted({ tickets })).toEqual({
      '2026-01': none,
      '2026-02': { kept: ['T1'], missed: [] },
      '2026-03': none,
    });
  });
  test('counts in the month in which it becomes too late, not in that in which it is done', () => {
    const tickets = [{ id: 'T1', opened, pauses, done: at('2026-03-20T10:00') }];
    expect(counted({ tickets })['2026-02']).toEqual({ kept: [], missed: ['T1'] });
  });
  test('is shown as carried out of the one and into the other', () => {
    const tickets = [{ id: 'T1', opened, pauses, done: at('2026-03-20T10:00') }];
    const [january, february] = judged({ tickets }).periods;
    expect(detailOf(january!)).toMatchObject({ items: 0, pending: 0, carriedOut: 1 });
    expect(january!.verdict).toBe('not-due');
    expect(detailOf(february!)).toMatchObject({ items: 1, carriedIn: 1 });
    expect(february!.derivation?.steps.map(each => [each.name, each.value.value])).toEqual([
      ['items-kept', '0'],
      ['items-judged', '1'],
      ['share-kept', '0'],
      ['carried-in', '1'],
    ]);
  });
  test('is open with its age, and counts nowhere, while nothing decides it', () => {
    const tickets = [{ id: 'T1', opened, pauses: [[at('2026-01-31T10:00')]] as const }];
    expect(counted({ tickets })).toEqual({ '2026-01': none, '2026-02': none, '2026-03': none });
    expect(detailOf(judged({ tickets, asOf: '2026-03-10T09:00:00Z' }).periods[0]!)).toMatchObject({
      carriedOut: 1,
      openItems: 1,
      open: [{ id: 'T1', row: 1, ageMs: 39 * day }],
    });
  });
  test('is open for good where only time after the last month would decide it', () => {
    const march = at('2026-03-30T09:00');
    const long = [[at('2026-03-31T09:00'), at('2026-05-01T00:00')]] as const;
    const tickets = [{ id: 'T1', opened: march, pauses: long, done: at('2026-05-01T01:00') }];
    expect(counted({ tickets })['2026-03']).toEqual(none);
    expect(detailOf(judged({ tickets }).periods[2]!)).toMatchObject({ carriedOut: 1, openItems: 1 });
  });
  test('stays in its month with a trailing window, which carries nothing', () => {
    const tickets = [{ id: 'T1', opened, pauses, done: at('2026-03-20T10:00') }];
    const all = judged({ tickets, fields: { period: 'trailing 60 days' } }).periods.map(detailOf);
    expect(all.map(each => each?.carriedOut)).toEqual([undefined, undefined, undefined]);
  });
});

test('a due time of the row after the end of the month does not put off the cut-off: the ticket counts when it is due', () => {
  const indicator = { promise: { to: 'resolved_at', by: 'due_at' } };
  const ticket = { id: 'T1', opened: at('2026-01-20T09:00'), due: at('2026-02-05T12:00') };
  const { periods } = judged({ tickets: [ticket], indicator });
  expect(periods[0]!.cutOff).toBe('2026-02-01T00:00:00Z');
  expect(periods.map(each => countedIn(detailOf(each)).missed)).toEqual([[], ['T1'], []]);
  const done = [{ ...ticket, done: at('2026-02-05T12:00') }];
  expect(counted({ tickets: done, indicator })['2026-02']).toEqual({ kept: ['T1'], missed: [] });
  const early = [{ ...ticket, done: at('2026-01-31T12:00') }];
  expect(counted({ tickets: early, indicator })['2026-01']).toEqual({ kept: ['T1'], missed: [] });
});

test('an owner’s time with a ticket counts in the month of its hand-over', () => {
  const tickets = [{ id: 'T1', opened: at('2026-01-31T09:00'), done: at('2026-02-20T09:00') }];
  const indicator = {
    judge: ['item', 'owner'],
    per: 'owner',
    rules: { transfer: ['asked'], onTransfer: 'restart' },
  };
  const handedOn = [{ ...tickets[0]!, pauses: [[at('2026-02-02T09:30')]] as const }];
  const { periods } = judged({ tickets: handedOn, indicator });
  expect(periods.map(each => detailOf(each)?.missed)).toEqual([1, 1, undefined]);
});

test('an agreed pause carries a ticket into the next month after exclusions, where it is kept', () => {
  const tickets = [{ id: 'T1', opened: at('2026-01-30T09:00'), done: at('2026-02-09T20:00') }];
  const storm = exclusion('pause', { start: at('2026-01-31T00:00'), end: at('2026-02-09T00:00') });
  const [january, february, march] = judged({
    tickets,
    events: [{ ...storm, at: at('2026-01-31') }],
  }).periods;
  expect([january!.verdict, countedIn(detailOf(january!)).missed]).toEqual(['excused', ['T1']]);
  expect(january!.afterExclusions?.detail).toMatchObject({ items: 0, carriedOut: 1 });
  expect(february!.afterExclusions?.detail).toMatchObject({ items: 1, kept: 1, carriedIn: 1 });
  expect([february!.verdict, february!.actual?.value]).toEqual(['met', '1']);
  expect(march!.afterExclusions).toBeUndefined();
});

describe('what an agreed pause over the cut-off brings into the next month', () => {
  const storm = exclusion('pause', { start: at('2026-01-31T00:00'), end: at('2026-02-05T00:00') });
  const events = [{ ...storm, at: at('2026-01-31') }];
  const late = { id: 'T1', opened: at('2026-01-30T10:00'), done: at('2026-03-20T10:00') };
  const soon = { id: 'T2', opened: at('2026-02-20T10:00'), done: at('2026-02-20T11:00') };
  const verdictsOf = (given: Given) => judged(given).periods.map(each => [each.verdict, each.actual?.value]);

  test('is missed there, where nothing else was due', () => {
    expect(verdictsOf({ tickets: [late], events })).toEqual([
      ['excused', '0'],
      ['missed', '0'],
      ['not-due', undefined],
    ]);
  });

  test('makes a month missed that was met as measured, with the figure that says so', () => {
    const indicator = { per: undefined };
    const [, february] = judged({ tickets: [late, soon], events, indicator }).periods;
    expect([february!.verdict, february!.actual?.value]).toEqual(['missed', '0.5']);
    expect(february!.derivation).toEqual(february!.afterExclusions?.derivation);
  });

  test('is excused there where that month is', () => {
    const excused = exclusion('excuse', { start: at('2026-02-10T00:00'), end: at('2026-02-11T00:00') });
    const both = [...events, { ...excused, at: at('2026-02-10') }];
    expect(verdictsOf({ tickets: [late], events: both })[1]).toEqual(['excused', '0']);
  });

  test('counts against the target in force when it began, where that changes', () => {
    const target = [{ atLeast: '0%' }, { from: '2026-02-10', midPeriod: 'per-item', atLeast: '100%' }];
    const [, february] = judged({ tickets: [late], events, fields: { target } }).periods;
    expect([february!.verdict, february!.target?.value.value]).toEqual(['met', '0']);
  });
});

/** Minutes of the desk and outside of a ticket’s pauses, walked one by one. */
function elapsedUpTo(until: number, { opened, pauses = [] }: Ticket, working: boolean): number {
  let total = 0;
  for (let now = opened; now < until; now += minute) {
    const date = new Date(now);
    const isOpen =
      !working || (date.getUTCDay() % 6 !== 0 && date.getUTCHours() >= 9 && date.getUTCHours() < 17);
    const isPaused = pauses.some(([from, to = Number.POSITIVE_INFINITY]) => now >= from && now < to);
    if (isOpen && !isPaused) total += Math.min(minute, until - now);
  }
  return total;
}

describe('no item is lost or counted twice', () => {
  const missesIn = ({ afterExclusions, detail }: PeriodReport) =>
    // Without a detail nothing was left to judge.
    detailOf({ detail: afterExclusions ? afterExclusions.detail : detail })?.missed ?? 0;
  const base = at('2026-01-01');
  const within = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map(minutes => base + minutes * minute);
  const ticket = fc
    .record({
      opened: within(0, 90 * 24 * 60 - 1),
      done: fc.option(fc.integer({ min: 0, max: 30 * 24 * 60 }), { nil: undefined }),
      pauses: fc.array(fc.tuple(fc.nat(3 * 24 * 60), fc.option(fc.nat(20 * 24 * 60), { nil: undefined })), {
        maxLength: 2,
      }),
    })
    .map(({ opened, done, pauses }) => {
      let from = opened;
      const spans: [number, number?][] = [];
      for (const [gap, length] of pauses) {
        const start = from + gap * minute;
        if (length === undefined) {
          spans.push([start]);
          break;
        }
        from = start + (length + 1) * minute;
        spans.push([start, from]);
      }
      return { opened, pauses: spans, ...(done !== undefined && { done: opened + done * minute }) };
    });
  const scene = fc.record({
    tickets: fc
      .array(ticket, { minLength: 1, maxLength: 5 })
      .map(all => all.map((each, place) => ({ ...each, id: `T${place + 1}` }))),
    period: fc.constantFrom('week', 'month'),
    clock: fc.constantFrom('wall', 'working'),
    hours: fc.constantFrom(1, 8, 30),
    settle: fc.constantFrom(undefined, '2 days', '20 days'),
    asOf: within(0, 100 * 24 * 60),
    // The day from which on only every other one has to be kept; in a period or at its beginning.
    changed: fc.option(fc.integer({ min: 1, max: 89 }), { nil: undefined }),
  });
  const february = base + 31 * day;
  const pause: [number, number] = [february - 30 * minute, february + 2 * day];
  const overTheEnd: typeof scene extends fc.Arbitrary<infer T> ? T : never = {
    tickets: [{ id: 'T1', opened: february - 60 * minute, pauses: [pause], done: february + 5 * day }],
    period: 'month',
    clock: 'wall',
    hours: 8,
    settle: undefined,
    asOf: february + 9 * day,
    changed: 45,
  };
  const firstDay = (changed: number) => new Date(base + changed * day).toISOString().slice(0, 10);
  const targetsFrom = (changed: number | undefined): Raw =>
    changed === undefined
      ? {}
      : {
          target: [{ atLeast: '100%' }, { from: firstDay(changed), midPeriod: 'per-item', atLeast: '50%' }],
        };

  test('over random pauses, cut-offs, changes of the target and times of judging, as a walk over the minutes has it', () => {
    let carried = 0;
    let between = 0;
    fc.assert(
      fc.property(scene, ({ tickets, period, clock, hours, settle, asOf, changed }) => {
        const given = {
          tickets,
          fields: { period, ...(settle && { settle }), ...targetsFrom(changed) },
          indicator: { clock, promise: { to: 'resolved_at', within: `${hours} hours` } },
        };
        const { periods, planned } = judged(given);
        for (const each of tickets) {
          const isDecided = (until: number) =>
            (each.done !== undefined && each.done < until) ||
            elapsedUpTo(until, each, clock === 'working') > hours * 60 * minute;
          const home = planned.findIndex(
            one => each.opened >= one.period.start && each.opened < one.period.end,
          );
          const isHome = isDecided(planned[home]!.seenUntil);
          const later = planned.findIndex((one, place) => place > home && isDecided(one.period.end));
          const expected = isHome ? [home] : later < 0 ? [] : [later];
          if (!isHome) carried++;
          const found = periods.flatMap((one, place) => {
            const { kept, missed } = countedIn(detailOf(one));
            return [...kept, ...missed].includes(each.id) ? [place] : [];
          });
          expect(found, each.id).toEqual(expected);
          const isKept =
            each.done !== undefined &&
            elapsedUpTo(each.done, each, clock === 'working') <= hours * 60 * minute;
          const place = expected[0];
          if (place !== undefined)
            expect(countedIn(detailOf(periods[place]!)).kept.includes(each.id), each.id).toBe(isKept);
          // What was never paused is decided at the cut-off.
          if (each.pauses.length === 0) expect(isHome, each.id).toBe(true);
        }
        // The target is that of the period that something counts in; where it changes, that of the days on which the items began.
        for (const one of periods.filter(each => each.target)) {
          const before = changed === undefined || one.lastDate < firstDay(changed);
          const after = changed !== undefined && one.startDate >= firstDay(changed);
          const { value } = one.target!.value;
          if (before) expect(value, one.id).toBe('1');
          else if (after) expect(value, one.id).toBe('0.5');
          else {
            between++;
            const own = tickets.filter(each => countedNow(one).includes(each.id));
            const isOld = ({ opened }: Ticket) =>
              opened < Math.max(Date.parse(one.start), base + changed * day);
            const asked = own.map(each => (isOld(each) ? 1 : 0.5));
            const mean = asked.reduce((sum, each) => sum + each, 0) / asked.length;
            if (own.length > 0) expect(Number(exact(value).valueOf()), one.id).toBeCloseTo(mean, 9);
          }
        }
        // What is closed stays as it is, whatever comes later.
        const early = judged({ ...given, asOf: new Date(asOf).toISOString() }).periods;
        for (const one of early.filter(each => each.phase === 'closed')) {
          const { open: _, openItems: __, ...then } = detailOf(one) ?? ({} as ItemsDetail);
          const now = periods.find(each => each.id === one.id)!;
          const { open: _o, openItems: _n, ...since } = detailOf(now) ?? ({} as ItemsDetail);
          expect([then, one.verdict]).toEqual([since, now.verdict]);
        }
      }),
      { numRuns: 60, examples: [[overTheEnd]] },
    );
    expect(carried).toBeGreaterThan(0);
    expect(between).toBeGreaterThan(0);
  });

  test('a month is missed exactly where something is missed after agreed pauses, whatever it was as measured', () => {
    const stop = fc
      .tuple(fc.nat(85), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]) => ({ start: base + from * day, end: base + (from + length) * day }));
    const scenes = fc.record({ scene, stops: fc.array(stop, { minLength: 1, maxLength: 3 }) });
    let brought = 0;
    fc.assert(
      fc.property(scenes, ({ scene: { tickets, period, clock, hours, settle }, stops }) => {
        const { periods } = judged({
          tickets,
          fields: { period, ...(settle && { settle }) },
          indicator: { clock, promise: { to: 'resolved_at', within: `${hours} hours` }, per: undefined },
          events: stops.map(span => ({ ...exclusion('pause', span), at: span.start })),
        });
        for (const each of periods) {
          expect(each.verdict === 'missed', each.id).toBe(missesIn(each) > 0);
          if (each.verdict === 'missed') expect(detailOf(each)?.missed, each.id).toBeGreaterThan(0);
          if (each.verdict === 'missed' && detailOf(each)?.carriedIn) brought++;
        }
      }),
      { numRuns: 60, examples: [[{ scene: overTheEnd, stops: [{ start: base, end: base + day }] }]] },
    );
    expect(brought).toBeGreaterThan(0);
  });
});
