import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import type { Incident } from '../../../../src/core/indicators/availability/incident.ts';
import type { StateChange } from '../../../../src/core/indicators/availability/states.ts';
import { at, days, exclusion, factsAbout, onlyObjective } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const minute = 60_000;
const states = { up: ['up', 'maintenance'], down: ['down'], partly: { slow: '25%' }, unknown: ['paused'] };
const impacts: Readonly<Record<string, string>> = { down: '1', slow: '0.25' };

type Sample = {
  readonly indicator?: Raw;
  readonly covered?: readonly Span[];
  readonly events?: readonly AgreementEvent[];
  readonly fields?: Raw;
  readonly asOf?: string;
};

function judged(
  dataset: 'incidents' | 'states',
  data: { readonly incidents?: readonly Omit<Incident, 'row'>[]; readonly states?: readonly StateChange[] },
  { indicator = {}, covered = [days('2026-02-01', '2026-02-03')], events = [], fields, asOf }: Sample = {},
) {
  const agreement = agreementOf(
    document({
      effective: { from: '2026-02-01', to: '2026-02-03' },
      datasets: { [dataset]: { kind: dataset, file: `metrics/${dataset}.csv` } },
      objectives: [
        objective({
          indicator: { availability: dataset, ...(dataset === 'states' && { states }), ...indicator },
          target: { atLeast: '90%' },
          period: 'day',
          ...fields,
        }),
      ],
    }),
  );
  const known = factsAbout([dataset], covered, events);
  return onlyObjective(agreement, known, data, asOf ?? '2026-02-10').periods;
}

/** `2026-02-01T10:00 down` of one service, or `2026-02-01T10:00 down web`. */
const changesOf = (rows: readonly string[]): StateChange[] =>
  rows.map((text, place) => {
    const [time = '', state = '', service = ''] = text.split(' ');
    return { row: place + 1, at: at(time), nanos: 0, service, state };
  });
const hours = (value: { readonly value: string } | undefined) => value && Number(value.value) / (60 * minute);
const told = (rows: readonly string[], sample: Sample = {}) =>
  judged('states', { states: changesOf(rows) }, sample).map(({ verdict, actual, atWorst, detail }) => {
    const found = detail?.kind === 'availability' ? detail : undefined;
    const worst = atWorst && { atWorst: atWorst.value };
    return [
      verdict,
      actual?.value,
      hours(found?.down),
      hours(found?.missing?.amount),
      ...(worst ? [worst] : []),
    ];
  });

describe('a state lasts until the next row of its service', () => {
  test('over the end of a period, and the last one to the end of what the data covers', () => {
    expect(
      told(['2026-02-01 up', '2026-02-01T23:00 down', '2026-02-02T01:00 up', '2026-02-03T18:00 down']),
    ).toEqual([
      ['met', '23/24', 1, undefined],
      ['met', '23/24', 1, undefined],
      ['missed', '0.75', 6, undefined],
    ]);
  });

  test('and one that is repeated changes nothing', () => {
    expect(
      told([
        '2026-02-01 up',
        '2026-02-01T10:00 down',
        '2026-02-01T10:30 down',
        '2026-02-01T11:00 up',
        '2026-02-02 up',
      ]),
    ).toEqual([
      ['met', '23/24', 1, undefined],
      ['met', '1', 0, undefined],
      ['met', '1', 0, undefined],
    ]);
  });

  test('with the part of it that the terms say, and the greatest of several services', () => {
    const rows = [
      '2026-02-01 up web',
      '2026-02-01 up api',
      '2026-02-01T10:00 slow web',
      '2026-02-01T11:00 down api',
    ];
    const back = ['2026-02-01T12:00 up web', '2026-02-01T12:00 up api'];
    expect(told([...rows, ...back])[0]).toEqual(['met', '91/96', 1.25, undefined]);
  });
});

describe('what is not known is missing', () => {
  test('before the first row, and where it is of one service only', () => {
    expect(told(['2026-02-01T06:00 up'])[0]).toEqual(['no-data', undefined, 0, 6]);
    expect(told(['2026-02-01 up web', '2026-02-01T06:00 up api'])[0]).toEqual(['no-data', undefined, 0, 6]);
  });

  test('and does not keep a verdict that it cannot change', () => {
    expect(told(['2026-02-01T02:00 up'])[0]).toEqual(['met', '1', 0, 2, { atWorst: '11/12' }]);
    expect(told(['2026-02-01T02:00 down'])[0]).toEqual(['missed', '1/12', 22, 2, { atWorst: '0' }]);
  });

  test('of a service that has no row at all, where the promise names it', () => {
    const where = { service: ['web', 'api'] };
    expect(told(['2026-02-01 up web'], { indicator: { where } })[0]).toEqual(['no-data', undefined, 0, 24]);
  });

  test('in a state that says so, and in one that no list names', () => {
    for (const state of ['paused', 'strange'])
      expect(told(['2026-02-01 up', `2026-02-01T10:00 ${state}`, '2026-02-01T16:00 up'])[0]).toEqual([
        'no-data',
        undefined,
        0,
        6,
      ]);
  });

  test('where two rows of one instant do not agree', () => {
    const rows = ['2026-02-01 up', '2026-02-01T10:00 down', '2026-02-01T10:00 up', '2026-02-01T16:00 up'];
    expect(told(rows)[0]).toEqual(['no-data', undefined, 0, 6]);
  });

  test('after a hole in the data until the next row, for it may have changed there', () => {
    const covered = [
      { start: at('2026-02-01'), end: at('2026-02-01T10:00') },
      { start: at('2026-02-01T12:00'), end: at('2026-02-04') },
    ];
    expect(told(['2026-02-01 up', '2026-02-01T13:00 up'], { covered })[0]).toEqual([
      'no-data',
      undefined,
      0,
      3,
    ]);
    expect(told(['2026-02-01 up'], { covered, indicator: { missing: 'full' } })[1]).toEqual([
      'met',
      '1',
      0,
      24,
    ]);
  });
});

/** Rows of a service from the first minute of February on: so many minutes each, in a state. */
const timeline = fc
  .array(
    fc.record({
      lasts: fc.integer({ min: 1, max: 1500 }),
      state: fc.constantFrom('up', 'up', 'down', 'down', 'slow', 'maintenance'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(parts => {
    let from = days('2026-02-01', '2026-02-01').start;
    return parts.map(({ lasts, state }) => {
      const start = from;
      from += lasts * minute;
      return { start, end: from, state };
    });
  });

/**
 * Parts of a timeline, with those of one state together where one ends at `asOf`: an incident that ends there is over as far as anyone knows by then,
 * where a row that repeats the state changes nothing.
 */
function withoutRepeatAt<
  Part extends { readonly start: number; readonly end: number; readonly state: string },
>(asOf: number, parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(({ end }) => end === asOf);
  const [part, next] = parts.slice(at);
  if (at < 0 || part === undefined || part.state !== next?.state) return parts;
  return [...parts.slice(0, at), { ...part, end: next.end }, ...parts.slice(at + 2)];
}

test('changes of state and the incidents that say the same are judged the same', () => {
  fc.assert(
    fc.property(
      fc.record({
        services: fc.array(timeline, { minLength: 1, maxLength: 3 }),
        minimum: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
        whole: fc.constantFrom(undefined, 'minutes'),
        exclusions: fc.constantFrom(undefined, 'both', 'downtime'),
        missing: fc.constantFrom(undefined, 'no-data', 'full', 'dropped'),
        without: fc.option(fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: 900 })), { nil: undefined }),
        reach: fc.integer({ min: 60, max: 4500 }),
        period: fc.constantFrom('day', 'week', 'month'),
        asOf: fc.constantFrom('2026-02-02', '2026-02-03', '2026-02-20'),
      }),
      ({ services, minimum, whole, exclusions, missing, without, reach, period, asOf }) => {
        const { start } = days('2026-02-01', '2026-02-01');
        const covered = [{ start, end: start + reach * minute }];
        const left = without && {
          start: start + without[0] * minute,
          end: start + (without[0] + without[1]) * minute,
        };
        const sample: Sample = {
          indicator: {
            ...(minimum && { minimum: `${minimum} minutes` }),
            ...(whole && { whole }),
            ...(exclusions && { exclusions }),
            ...(missing && { missing }),
          },
          covered,
          events: left ? [exclusion('remove', left)] : [],
          fields: { period },
          asOf,
        };
        const changes = services.flatMap((parts, place) =>
          parts.map(each => ({ at: each.start, nanos: 0, service: `s${place}`, state: each.state })),
        );
        const inOrder = changes
          .toSorted((a, b) => a.at - b.at)
          .map((each, place) => ({ ...each, row: place + 1 }));
        const incidents = services.flatMap(parts =>
          withoutRepeatAt(days(asOf, asOf).end, parts).flatMap(({ start: from, end, state }, place, all) => {
            const impact = impacts[state];
            if (impact === undefined || from >= covered[0]!.end) return [];
            const isOver = place < all.length - 1 && end < covered[0]!.end;
            return [{ start: from, end: isOver ? end : undefined, impact }];
          }),
        );
        const figuresOf = (periods: ReturnType<typeof judged>) =>
          periods.map(({ verdict, status, actual, atWorst, detail, afterExclusions }) => ({
            verdict,
            status,
            actual,
            atWorst,
            detail,
            after: afterExclusions?.actual,
          }));
        expect(figuresOf(judged('states', { states: inOrder }, sample))).toEqual(
          figuresOf(judged('incidents', { incidents }, sample)),
        );
      },
    ),
    { numRuns: 500 },
  );
});
