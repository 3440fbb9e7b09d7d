import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/core/ground/calendar/instant.ts';
import type { CoverageRow } from '../../../src/core/ground/data-facts.ts';
import { mayKeep } from '../../../src/core/ground/keeps.ts';
import type { RowAnswer } from '../../../src/core/ground/question.ts';
import { coveredSpans } from '../../../src/core/judging/coverage.ts';
import type { ObjectiveReport, PeriodReport } from '../../../src/core/report.ts';
import type { Data } from '../answer.ts';
import { at, complete, datasetFacts, factsAbout, judge } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const hour = 3_600_000;
const first = at('2026-01-05');
/** Two days are judged, of which each hour is covered or not; a third one reaches past the last cut-off. */
const hours = 72;
const instantOf = (slot: number) => first + slot * hour;
/** Nothing is done at a cut-off itself: that instant is seen where a row says so, and not asked for. */
const doneAt = (slot: number) => instantOf(slot) + 60_000;

const answered = {
  each: 'items',
  at: 'opened_at',
  clock: 'wall',
  promise: { to: 'responded_at', within: '4 hours' },
};
const ofLog = { log: 'log', rules: { stop: ['answered'] } };
const timed = { speed: 'items', from: 'opened_at', to: 'stop', clock: 'wall' };

/** What is measured, each by the day. */
const measures: readonly Raw[] = [
  { indicator: { count: 'leads' }, target: { atLeast: '2' } },
  { indicator: { count: 'leads' }, target: { above: '1' } },
  { indicator: { count: 'leads' }, target: { atMost: '2' } },
  { indicator: { count: 'leads', counts: { rejected: 'false' } }, target: { atLeast: '2' } },
  { indicator: { count: 'leads' }, target: { atLeast: '2' }, settle: '6 hours' },
  { indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' }, target: { atMost: '4 hours' } },
  { indicator: { speed: 'leads', statistic: 'median', clock: 'wall' }, target: { atMost: '4 hours' } },
  {
    indicator: { speed: 'leads', statistic: { within: '4 hours' }, clock: 'wall' },
    target: { atLeast: '50%' },
  },
  {
    indicator: { speed: 'leads', statistic: { percentile: '60' }, clock: 'wall' },
    target: { atMost: '5 hours' },
  },
  {
    indicator: {
      each: 'items',
      at: 'opened_at',
      clock: 'wall',
      promise: { to: 'responded_at', within: '4 hours' },
    },
    target: { atLeast: '50%' },
  },
  {
    indicator: {
      each: 'items',
      at: 'opened_at',
      clock: 'wall',
      per: 'region',
      promise: { to: 'responded_at', within: '4 hours' },
    },
    target: { atLeast: '100%' },
  },
  ...['atLeast', 'atMost'].flatMap(direction => {
    const target = { [direction]: direction === 'atLeast' ? '100%' : '0%' };
    const promise = { to: 'responded_at', within: '4 hours' };
    const each = { each: 'items', at: 'opened_at', clock: 'wall', promise };
    const within = { speed: 'leads', statistic: { within: '4 hours' }, clock: 'wall' };
    return [
      { indicator: each, target },
      { indicator: { ...each, judge: 'day' }, target },
      { indicator: { ...each, per: 'region' }, target },
      { indicator: within, target },
      { indicator: { ...within, upTo: '2' }, target },
    ];
  }),
  {
    indicator: { speed: 'leads', statistic: { percentile: '100' }, clock: 'wall' },
    target: { atMost: '4 hours' },
  },
  ...['not-due', 'one-miss'].flatMap(means => [
    { indicator: { ...answered, fewerThan: { items: '3', means } }, target: { atLeast: '100%' } },
    {
      indicator: { ...answered, per: 'region', fewerThan: { items: '2', means } },
      target: { atLeast: '60%' },
    },
  ]),
  { indicator: { ...answered, per: 'region' }, target: { above: '0%' } },
  ...['100%', '50%'].flatMap(atLeast => [
    { indicator: { ...answered, ...ofLog, promise: { to: 'stop', within: '4 hours' } }, target: { atLeast } },
    { indicator: { ...timed, ...ofLog, statistic: { within: '4 hours' } }, target: { atLeast } },
  ]),
  { indicator: { ...timed, ...ofLog, statistic: { percentile: '100' } }, target: { atMost: '4 hours' } },
  { indicator: { availability: 'incidents' }, target: { atLeast: '80%' } },
  { indicator: { availability: 'incidents', minimum: '3 hours' }, target: { atLeast: '80%' } },
  { indicator: { depth: 'leads', within: '4 hours', automated: 'true' }, target: { atLeast: '1' } },
];

/** Something that begins and is done some hours later, or never. */
type Thing = { readonly begun: number; readonly done: number | undefined; readonly region: string };
const things = fc.array(
  fc.record({
    begun: fc.integer({ min: 0, max: 47 }),
    done: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
    region: fc.constantFrom('north', 'south'),
  }),
  { maxLength: 6 },
);
const toDone = ({
  begun,
  done,
  region,
}: {
  begun: number;
  done: number | undefined;
  region: string;
}): Thing => ({
  begun,
  done: done === undefined ? undefined : begun + done,
  region,
});

function dataOf(list: readonly Thing[]): Data {
  const time = (at: number) => ({ start: at, end: at });
  return {
    leads: list.map(({ begun, done }) => ({
      times: {
        handed_off_at: instantOf(begun),
        ...(done !== undefined && {
          first_follow_up_at: doneAt(done),
          rejected_at: doneAt(done),
          connected_at: doneAt(done),
        }),
      },
    })),
    incidents: list.map(({ begun, done }) => ({
      start: instantOf(begun),
      end: done === undefined ? undefined : doneAt(done),
      impact: '1',
    })),
    rows: {
      log: list.flatMap(({ begun, done }, place) =>
        [
          { event: 'begun', at: instantOf(begun) },
          ...(done === undefined ? [] : [{ event: 'answered', at: doneAt(done) }]),
        ].map(({ event, at }) => ({ texts: { item: `I${place}`, event }, times: { at: time(at) } })),
      ),
      items: list.map(
        ({ begun, done, region }, place): Omit<RowAnswer, 'row'> => ({
          texts: { id: `I${place}`, region },
          times: {
            opened_at: time(instantOf(begun)),
            ...(done !== undefined && { responded_at: time(doneAt(done)) }),
          },
        }),
      ),
    },
  };
}

/** The first of some objectives, which the others are members of. */
function judgedBy(
  fields: Raw | readonly Raw[],
  rows: readonly CoverageRow[] | undefined,
  list: readonly Thing[],
): ObjectiveReport {
  const agreement = agreementOf(
    document({
      effective: { from: '2026-01-05', to: '2026-01-06' },
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
        incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
        items: {
          kind: 'records',
          file: 'metrics/items.csv',
          columns: { opened_at: 'opened_at', responded_at: 'responded_at' },
          attributes: ['region'],
        },
        log: { kind: 'log', file: 'metrics/log.csv' },
      },
      objectives: [fields].flat().map(each => objective({ period: 'day', ...each })),
    }),
  );
  const facts = factsAbout(['leads', 'attempts', 'incidents', 'items', 'log'], rows);
  return judge(agreement, facts, dataOf(list), '2026-02-28').report.objectives[0]!;
}

const everything = complete({ start: first - 1000 * hour, end: first + 1000 * hour });

/** Hours that are covered, as rows of one to many hours each. */
const covered = fc
  .array(fc.tuple(fc.integer({ min: -6, max: hours + 6 }), fc.integer({ min: 1, max: hours + 12 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map(list => list.map(([from, long]) => ({ start: instantOf(from), end: instantOf(from + long) })));
/** The same that mostly reaches from before the first day. */
const mostly = fc.oneof(
  covered,
  fc.integer({ min: 20, max: 60 }).map(to => [{ start: instantOf(-6), end: instantOf(to) }]),
  fc.tuple(fc.integer({ min: 0, max: 56 }), fc.integer({ min: 1, max: 10 })).map(([hole, long]) => [
    { start: instantOf(-6), end: instantOf(hole) },
    { start: instantOf(hole + long), end: instantOf(hours + 24) },
  ]),
);
const isCovered = (spans: readonly Span[], slot: number) =>
  spans.some(each => each.start <= instantOf(slot) && each.end > instantOf(slot));
const measure = fc.constantFrom(...measures);

describe('what is covered', () => {
  test('is what any row covers, in as few spans as there are', () => {
    fc.assert(
      fc.property(covered, spans => {
        const found = coveredSpans(datasetFacts('leads', complete(...spans)));
        for (let slot = -10; slot < 2 * hours + 20; slot++)
          expect(isCovered(found, slot)).toBe(isCovered(spans, slot));
        // Between two there is an hour that no row covers.
        for (const [place, next] of found.slice(1).entries())
          expect(
            isCovered(spans, (found[place]!.end - first) / hour) || next.start <= found[place]!.end,
          ).toBe(false);
      }),
    );
  });

  test('judges the same in whatever order its rows stand, and where one is cut into rows that touch', () => {
    fc.assert(
      fc.property(measure, covered, things, fc.integer({ min: 1, max: 20 }), (fields, spans, list, cut) => {
        const all = list.map(toDone);
        const figures = (rows: readonly Span[]) =>
          judgedBy(fields, complete(...rows), all).periods.map(({ missingData: _lines, ...rest }) => rest);
        const pieces = spans.flatMap(({ start, end }) => {
          const middle = Math.min(end - hour, start + cut * hour);
          return middle > start
            ? [
                { start: middle, end },
                { start, end: middle },
              ]
            : [{ start, end }];
        });
        expect(figures(pieces.toReversed())).toEqual(figures(spans));
      }),
      { numRuns: 150 },
    );
  });

  test('with a hole after the last cut-off, or before the first day, judges as without it', () => {
    fc.assert(
      fc.property(measure, things, fc.boolean(), (fields, list, isAfter) => {
        const all = list.map(toDone);
        const hole = isAfter
          ? { start: instantOf(hours), end: instantOf(hours + 9) }
          : { start: instantOf(-20), end: instantOf(-12) };
        const rows = complete(
          { start: instantOf(-100), end: hole.start },
          { start: hole.end, end: instantOf(hours + 100) },
        );
        expect(judgedBy(fields, rows, all).periods).toEqual(judgedBy(fields, everything, all).periods);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a verdict that data is missing for', () => {
  /** What the files say of a world: no stamp of the time that is not covered. */
  const seenOf = (world: readonly Thing[], spans: readonly Span[]): Thing[] =>
    world
      .filter(({ begun }) => isCovered(spans, begun))
      .map(each => ({
        ...each,
        done: each.done !== undefined && isCovered(spans, each.done) ? each.done : undefined,
      }));

  /** Another world of which the files would say the same. */
  const completed = (
    seen: readonly Thing[],
    spans: readonly Span[],
    more: readonly Thing[],
    whether: readonly number[],
    isDown: boolean,
  ): Thing[] => [
    ...seen.map((each, place): Thing => {
      const later = Array.from({ length: hours }, (_, slot) => slot).filter(
        slot => slot >= each.begun && !isCovered(spans, slot),
      );
      const choice = (whether[place] ?? 0) % (later.length + 1);
      return each.done === undefined && choice > 0 ? { ...each, done: later[choice - 1] } : each;
    }),
    // What is down in covered time has a row, so that more incidents end before that begins.
    ...more.filter(({ begun, done }) => {
      const all = Array.from({ length: (done ?? hours) - begun + 1 }, (_, slot) => begun + slot);
      const looked = isDown ? all : [begun, ...(done === undefined ? [] : [done])];
      return looked.every(slot => !isCovered(spans, slot));
    }),
  ];

  const isIn = ({ actual, atWorst = actual, target }: PeriodReport, other: PeriodReport): boolean => {
    if (!actual || !atWorst || !other.actual) return true;
    const known = Number(
      other.actual.value.includes('/') ? fraction(other.actual.value) : other.actual.value,
    );
    const ends = [actual, atWorst].map(({ value }) => fraction(value));
    const isUnbounded = actual.bound === 'orMore' && target !== undefined;
    return known >= Math.min(...ends) - 1e-9 && (isUnbounded || known <= Math.max(...ends) + 1e-9);
  };
  const fraction = (text: string) => {
    const [top = '0', bottom = '1'] = text.split('/');
    return Number(top) / Number(bottom);
  };

  const kinds = ['count', 'speed', 'each', 'availability'];
  /** A day of each kind that is met and one that is missed, each before one that is not covered to its end. */
  const examples = kinds.flatMap(kind => {
    const fields = measures.find(each => Object.hasOwn(each.indicator as Raw, kind))!;
    const thing = (begun: number, done: number) => ({ begun, done, region: 'north' as const });
    return [[thing(1, 1), thing(2, 1)], [thing(1, 8)]].map((list): Example => {
      return [fields, [{ start: instantOf(-6), end: instantOf(40) }], list, [[[], [0]]]];
    });
  });
  type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never;
  type Things = Drawn<typeof things>;
  type Example = [Raw, Drawn<typeof mostly>, Things, [Things, number[]][]];

  test('is the one it has in every way the missing part may have been, and its figure lies in the range shown', () => {
    const verdicts = new Map<string, number>();
    fc.assert(
      fc.property(
        measure,
        mostly,
        things,
        fc.array(fc.tuple(things, fc.array(fc.nat(99), { minLength: 6, maxLength: 6 })), {
          minLength: 6,
          maxLength: 6,
        }),
        (fields, spans, list, others) => {
          const seen = seenOf(list.map(toDone), spans);
          const isDown = Object.hasOwn(fields.indicator as Raw, 'availability');
          const report = judgedBy(fields, complete(...spans), seen);
          for (const [more, whether] of others) {
            const world = completed(seen, spans, more.map(toDone), whether, isDown);
            const whole = judgedBy(fields, everything, world);
            for (const [place, period] of report.periods.entries()) {
              const key = `${Object.keys(fields.indicator as Raw)[0]} ${period.verdict}`;
              verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
              if (period.verdict === 'no-data') continue;
              const other = whole.periods[place]!;
              expect([period.id, other.verdict]).toEqual([period.id, period.verdict]);
              expect(isIn(period, other)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 400, examples },
    );
    // Each kind had periods of which it was known in spite of all, and some of which it was not.
    for (const kind of kinds)
      for (const verdict of ['met', 'missed', 'no-data'])
        expect(verdicts.get(`${kind} ${verdict}`)).toBeGreaterThan(0);
  }, 60_000);

  /** Promises made of others, each before its members. */
  const composed: readonly (readonly Raw[])[] = [
    ...[
      { composite: 'serial', of: ['each', 'within'] },
      { composite: 'fallback', of: ['each', 'up'], independent: 'true' },
      { composite: 'weighted-mean', of: { each: '50%', up: '50%' } },
    ].flatMap(indicator => [
      [{ id: 'all', indicator, target: { atLeast: '50%' } }],
      [{ id: 'all', indicator, target: { above: '90%' } }],
    ]),
    ...[{ cap: '100%' }, {}].map(cap => {
      const of = { most: '25%', least: '25%', each: '25%', slow: '25%' };
      const indicator = { composite: 'weighted-mean', reading: 'attainment', of, ...cap };
      return [{ id: 'all', indicator, target: { atLeast: '75%' } }];
    }),
  ].map(([whole]) => {
    const promise = { to: 'responded_at', within: '4 hours' };
    return [
      whole!,
      {
        id: 'each',
        indicator: { each: 'items', at: 'opened_at', clock: 'wall', promise },
        target: { atLeast: '75%' },
      },
      {
        id: 'within',
        indicator: { speed: 'leads', statistic: { within: '4 hours' }, clock: 'wall' },
        target: { atLeast: '75%' },
      },
      { id: 'up', indicator: { availability: 'incidents' }, target: { atLeast: '80%' } },
      { id: 'most', target: { atLeast: '2' } },
      { id: 'least', target: { atMost: '2' } },
      {
        id: 'slow',
        indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
        target: { atMost: '4 hours' },
      },
    ];
  });

  test('of a composite is so too, whatever its members may have been', () => {
    const verdicts = new Map<string, number>();
    const [, , fallback, , mean, highMean] = composed;
    const hole = [
      { start: instantOf(-6), end: instantOf(15) },
      { start: instantOf(18), end: instantOf(96) },
    ];
    const soon = { begun: 10, done: 1, region: 'north' as const };
    const late = { begun: 1, done: 8, region: 'north' as const };
    const whole = [{ start: instantOf(-6), end: instantOf(96) }];
    const others: [Things, number[]][] = [[[], [0]]];
    const examplesOfAll: [readonly Raw[], Drawn<typeof mostly>, Things, typeof others][] = [
      [mean!, whole, [soon], others],
      [highMean!, whole, [late, soon], others],
      [fallback!, hole, [soon], others],
      [highMean!, hole, [late, soon], others],
      [highMean!, hole, [], others],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...composed),
        mostly,
        things,
        fc.array(fc.tuple(things, fc.array(fc.nat(99), { minLength: 6, maxLength: 6 })), {
          minLength: 4,
          maxLength: 4,
        }),
        (fields, spans, list, others) => {
          const seen = seenOf(list.map(toDone), spans);
          const report = judgedBy(fields, complete(...spans), seen);
          for (const [more, whether] of others) {
            const world = completed(seen, spans, more.map(toDone), whether, true);
            const whole = judgedBy(fields, everything, world);
            for (const [place, period] of report.periods.entries()) {
              const key = `${period.verdict}${period.atWorst || period.actual?.bound === 'orMore' ? ' in part' : ''}`;
              verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
              if (period.verdict === 'no-data') continue;
              const other = whole.periods[place]!;
              expect([period.id, other.verdict]).toEqual([period.id, period.verdict]);
              expect(isIn(period, other)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60, examples: examplesOfAll },
    );
    for (const verdict of ['met', 'missed', 'met in part', 'missed in part', 'no-data'])
      expect([verdict, verdicts.get(verdict) ?? 0]).not.toEqual([verdict, 0]);
  }, 60_000);

  test.each([
    [
      'each',
      { each: 'items', at: 'opened_at', clock: 'wall', promise: { to: 'responded_at', within: '4 hours' } },
    ],
    ['within', { speed: 'leads', statistic: { within: '4 hours' }, clock: 'wall' }],
    ['the first three', { speed: 'leads', statistic: { within: '4 hours' }, clock: 'wall', upTo: '3' }],
    ['each by a log', { ...answered, ...ofLog, promise: { to: 'stop', within: '4 hours' } }],
    ['within by a log', { ...timed, ...ofLog, statistic: { within: '4 hours' } }],
    ['each, not due of one', { ...answered, fewerThan: { items: '2', means: 'not-due' } }],
    ['each, one of which may miss', { ...answered, fewerThan: { items: '2', means: 'one-miss' } }],
  ])('of 100 %% of %s is missed by one that is late for certain, whatever the rest', (_, indicator) => {
    const known = complete(
      { start: instantOf(-9), end: instantOf(12) },
      { start: instantOf(13), end: instantOf(99) },
    );
    const [day] = judgedBy({ indicator, target: { atLeast: '100%' } }, known, [
      { begun: 2, done: 9, region: 'north' },
      { begun: 3, done: 4, region: 'north' },
    ]).periods;
    expect([day!.verdict, day!.actual, day!.atWorst]).toEqual([
      'missed',
      { value: '1', unit: { kind: 'share' }, bound: 'under' },
      { value: '0', unit: { kind: 'share' }, bound: 'over' },
    ]);
    // One that still waits at the hole may have been in time.
    const [waiting] = judgedBy({ indicator, target: { atLeast: '100%' } }, known, [
      { begun: 9, done: undefined, region: 'north' },
    ]).periods;
    expect(waiting!.verdict).toBe('no-data');
  });

  test.each(['not-due', 'one-miss'])('is open where there may be so few that it is %s', means => {
    const known = complete(
      { start: instantOf(-9), end: instantOf(12) },
      { start: instantOf(13), end: instantOf(99) },
    );
    const indicator = { ...answered, fewerThan: { items: '3', means } };
    const verdict = (list: readonly Thing[]) =>
      judgedBy({ indicator, target: { atLeast: '100%' } }, known, list).periods[0]!.verdict;
    const late = { begun: 2, done: 9, region: 'north' };
    expect(verdict([late, { ...late, done: 3 }])).toBe('no-data');
    expect(verdict([late, late])).toBe(means === 'one-miss' ? 'missed' : 'no-data');
    expect(verdict([late, late, { ...late, done: 3 }])).toBe('missed');
  });

  test('of groups is open while the worst of them may be one that is not known', () => {
    const known = complete(
      { start: instantOf(-9), end: instantOf(12) },
      { start: instantOf(13), end: instantOf(99) },
    );
    const [day] = judgedBy({ indicator: { ...answered, per: 'region' }, target: { above: '0%' } }, known, [
      { begun: 2, done: 3, region: 'north' },
    ]).periods;
    expect(day!.verdict).toBe('no-data');
  });

  test.each(['resume', 'restart'])(
    'by a log is open where what was done may go on by `reopened: %s`',
    reopened => {
      const known = complete(
        { start: instantOf(-9), end: instantOf(12) },
        { start: instantOf(13), end: instantOf(99) },
      );
      const rules = { start: ['begun'], stop: ['answered'], reopened };
      const promise = { from: 'opened_at', to: 'stop', within: '4 hours' };
      const indicator = { ...answered, log: 'log', rules, promise };
      const [day] = judgedBy({ indicator, target: { above: '0%' } }, known, [
        { begun: 2, done: 3, region: 'north' },
      ]).periods;
      expect(day!.verdict).toBe('no-data');
    },
  );

  test('is that of the first few where all of them began before the hole', () => {
    const known = complete(
      { start: instantOf(-9), end: instantOf(12) },
      { start: instantOf(13), end: instantOf(99) },
    );
    const indicator = { speed: 'leads', statistic: { within: '4 hours' }, clock: 'wall', upTo: '2' };
    const [day] = judgedBy({ indicator, target: { atLeast: '50%' } }, known, [
      { begun: 2, done: 9, region: 'north' },
      { begun: 3, done: 4, region: 'north' },
      { begun: 20, done: undefined, region: 'north' },
    ]).periods;
    expect([day!.verdict, day!.actual?.value, day!.atWorst]).toEqual(['met', '0.5', undefined]);
  });

  test('is told by the better end of what is possible', () => {
    const value = { value: '3', unit: { kind: 'count', of: 'leads' }, bound: 'orMore' } as const;
    expect([
      mayKeep(value, 'atLeast', '9'),
      mayKeep(value, 'atMost', '3'),
      mayKeep(value, 'below', '3'),
    ]).toEqual([true, true, false]);
  });
});
