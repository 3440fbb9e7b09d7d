import fc from 'fast-check';
import type { MeasureSpan } from '../../../src/core/ground/asked.ts';
import { mergeSpans } from '../../../src/core/ground/calendar/overlap.ts';
import { clockOf } from '../../../src/core/ground/calendar/working-time.ts';
import type { Question } from '../../../src/core/ground/question.ts';
import { channels } from './cell-text.ts';
import { conditionAbout, namesOf } from './conditions.ts';
import type { DataFile } from './data-file.ts';
import { oneIn } from './one-in.ts';
import { instant, type Scene, wholeOf } from './scene.ts';

const minute = 60_000;
const hour = 60 * minute;
const always = { start: -1e13, end: 1e13 };

function spanOf(scene: Scene) {
  return fc
    .tuple(instant(scene), instant(scene))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

/** Spans, some over others, that end before, when or after they are no longer looked at. */
function measureSpans(scene: Scene): fc.Arbitrary<MeasureSpan[]> {
  const span = fc
    .record({
      within: fc.oneof(
        { weight: 2, arbitrary: fc.constant(wholeOf(scene)) },
        { weight: 1, arbitrary: spanOf(scene) },
        {
          weight: 1,
          arbitrary: spanOf(scene).map(({ start, end }) => ({
            start: start - 60 * hour,
            end: end + 60 * hour,
          })),
        },
      ),
      later: fc.constantFrom(0, 0, 1, -3 * hour, -30 * minute, 30 * minute, 30 * hour),
      // In the midst of the times of the data.
      cut: oneIn(2, instant(scene)),
      open: fc.boolean(),
    })
    .chain(({ within, later, cut, open }) =>
      oneIn(2, limit).map(limitMs => ({
        ...within,
        until: cut ?? within.end + later,
        open,
        ...(limitMs !== undefined && { limitMs }),
      })),
    );
  return fc
    .array(span, { minLength: 1, maxLength: 4 })
    .map(spans => spans.map((each, index) => ({ id: `span ${index}`, ...each })));
}

/** Periods that are apart, oldest first, each seen for some time after its end. */
function periodsOf(scene: Scene): fc.Arbitrary<MeasureSpan[]> {
  const seen = fc.record({
    later: fc.constantFrom(0, 0, 1, -30 * minute, hour, 30 * hour),
    open: fc.boolean(),
    limitMs: limit,
  });
  return fc
    .tuple(
      fc.uniqueArray(instant(scene), { minLength: 2, maxLength: 5 }),
      fc.array(seen, { minLength: 4, maxLength: 4 }),
    )
    .map(([instants, each]) => {
      const edges = instants.toSorted((a, b) => a - b);
      return edges.slice(1).map((end, place) => {
        const { later, ...rest } = each[place]!;
        return { id: `period ${place}`, start: edges[place]!, end, until: end + later, ...rest };
      });
    });
}

/** Spans by themselves, or periods of which some are asked for, whole or the two parts of one. */
function spansAsked(scene: Scene) {
  const carried = periodsOf(scene).chain(carrying => {
    const parts = carrying.slice(0, 1).flatMap(first => {
      const middle = Math.floor((first.start + first.end) / 2);
      return [
        { ...first, id: 'part 1', end: middle },
        { ...first, id: 'part 2', start: middle },
      ];
    });
    return fc
      .oneof(fc.constant(carrying), fc.subarray(carrying, { minLength: 1 }), fc.constant(parts))
      .map(spans => ({ spans, carrying }));
  });
  return fc.oneof(
    measureSpans(scene).map(spans => ({ spans })),
    carried,
  );
}

/** Wall time, or shifts of some hours about the night, with none of them far away. */
function clock(scene: Scene) {
  const shifts = fc.array(spanOf(scene), { maxLength: 8 });
  return fc.oneof(
    fc.constant({ kind: 'wall' } as const),
    shifts.map(running => clockOf(running, always)),
  );
}

/** Lengths of intervals of checks: of decades no half hours, each of which would be told of where it is missing. */
function intervalsOf(scene: Scene): readonly number[] {
  const { start, end } = wholeOf(scene);
  return [30 * minute, hour, 24 * hour].filter(each => (end - start) / each < 30_000);
}

const limit = fc.oneof(
  fc.constantFrom(30 * minute, hour, 4 * hour, 24 * hour),
  fc.constantFrom(0, 1, 7 * minute + 1),
);

/** One file, and where the kind of question needs it a second one, to ask about. */
export type Asked = { readonly file: DataFile; readonly attempts: DataFile | undefined };

/** Questions of a kind about a dataset. */
export function questionOf(
  kind: Question['kind'],
  { file, attempts }: Asked,
  scene: Scene,
): fc.Arbitrary<Question> {
  const names = namesOf(file.terms);
  const about = conditionAbout(file.terms);
  const time = fc.constantFrom(...names.times);
  const text = fc.constantFrom(...names.texts);
  const dataset = fc.constant(file.name);
  const asked = {
    dataset,
    where: oneIn(3, about),
    counted: oneIn(4, about),
    spans: measureSpans(scene),
    without: fc.oneof(fc.constant([]), fc.array(spanOf(scene), { maxLength: 2 })),
    upTo: oneIn(4, fc.integer({ min: 1, max: 6 })),
  };
  // Questions in which what one period leaves undecided may count in another.
  const placed = <Own extends Question>(question: fc.Arbitrary<Own>) =>
    fc.tuple(question, spansAsked(scene)).map(([own, spans]): Own => ({ ...own, ...spans }));
  const zone = fc.constantFrom(scene.zone, scene.zone, 'Asia/Kathmandu');
  const down = {
    ...asked,
    exclusions: fc.constantFrom('both' as const, 'downtime' as const),
    missing: fc.constantFrom('no-data' as const, 'full' as const, 'dropped' as const),
    covered: fc.array(spanOf(scene), { maxLength: 3 }).map(mergeSpans),
    expectsNone: fc.array(spanOf(scene), { maxLength: 2 }),
  };
  const intervalMs = fc.constantFrom(...intervalsOf(scene));
  switch (kind) {
    case 'daily-counts':
      return fc.record({ ...asked, kind: fc.constant(kind), at: time, by: oneIn(2, text), zone });
    case 'daily-sums': {
      const number = fc.constantFrom(...names.numbers);
      return fc.record({
        ...asked,
        kind: fc.constant(kind),
        at: time,
        sum: number,
        per: oneIn(2, number),
        zone,
      });
    }
    case 'ranks':
      return fc.record({
        ...asked,
        kind: fc.constant(kind),
        at: time,
        of: fc.constantFrom(...names.numbers),
        percentile: oneIn(2, fc.constantFrom('0.5', '9/10', '1', '1/3', '0.001', '0.95')),
      });
    case 'durations':
      return placed(
        fc.record({
          ...asked,
          kind: fc.constant(kind),
          from: time,
          to: time,
          clock: clock(scene),
          unpaused: oneIn(2, clock(scene)),
          at: fc.constantFrom('from' as const, 'from' as const, 'to' as const),
          percentiles: fc.subarray(['0.5', '9/10', '1', '1/3', '0.001', '0.95']),
        }),
      );
    case 'shares':
      return placed(
        fc.record({
          ...asked,
          kind: fc.constant(kind),
          at: time,
          of: oneIn(2, about),
          kept: about,
          undue: oneIn(2, about),
          due: fc.oneof(fc.constant(names.times), fc.uniqueArray(time, { maxLength: 2 })),
        }),
      );
    case 'tallies':
      return fc.record({
        ...asked,
        kind: fc.constant(kind),
        at: time,
        by: fc.array(fc.tuple(fc.constantFrom('kept', 'lost', '😀', 'ﬁ', "it's"), about), {
          minLength: 1,
          maxLength: 4,
        }),
      });
    case 'attempts':
      return placed(
        fc.record({
          ...asked,
          kind: fc.constant(kind),
          attempts: fc.constant(attempts?.name ?? ''),
          at: time,
          connected: time,
          channels: oneIn(2, fc.subarray([...channels])),
          automated: fc.boolean(),
          withinMs: limit,
          clock: clock(scene),
          unpaused: oneIn(2, clock(scene)),
        }),
      );
    case 'funnel':
      return fc.record({ kind: fc.constant(kind), dataset });
    case 'rows': {
      const set = fc.record({
        dataset,
        where: oneIn(3, about),
        at: oneIn(2, time),
        before: instant(scene),
        texts: fc.uniqueArray(text, { maxLength: 4 }),
        times: fc.subarray(names.times),
        numbers: oneIn(2, fc.subarray([...names.numbers])),
      });
      return fc.record({
        kind: fc.constant(kind),
        sets: fc.oneof(fc.record({ one: set }), fc.record({ one: set, other: set })),
        without: fc.array(spanOf(scene), { maxLength: 1 }),
        pauses: fc.array(spanOf(scene), { maxLength: 1 }),
      });
    }
    case 'downtime': {
      const fromChecks = fc.record({
        kind: fc.constant('checks' as const),
        intervalMs,
        errorRate: fc.constantFrom('0', '0.25', '1/3', '0.5', '1'),
        requests: fc.nat(4),
      });
      const incidents = fc.constant({ kind: 'incidents' } as const);
      const states = fc.record({
        kind: fc.constant('states' as const),
        impacts: fc.constant([
          ['A', '0'],
          ['B', '1'],
          ['a', '0.25'],
        ] as const),
        unknown: fc.constantFrom([], ['x,y']),
        services: fc.constantFrom([], ['A'], ['nobody']),
      });
      return fc.record({
        ...down,
        kind: fc.constant(kind),
        from: { checks: fromChecks, states, incidents }[String(file.terms.kind)] ?? incidents,
        minimumMs: fc.constantFrom(0, 30 * minute, hour, 90 * minute),
        wholeMs: fc.constantFrom(undefined, minute),
      });
    }
    case 'checks':
      return fc.record({
        ...down,
        kind: fc.constant(kind),
        method: fc.constantFrom('ratio-of-sums' as const, 'mean-of-intervals' as const),
        intervalMs: oneIn(2, intervalMs),
      });
  }
}
