import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasureSpan } from '../../../../src/core/ground/asked.ts';
import type { DowntimeRule } from '../../../../src/core/ground/availability-question.ts';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import { exact } from '../../../../src/core/ground/exact.ts';
import { downtimeIn } from '../../../../src/core/indicators/availability/downtime.ts';
import type { Incident } from '../../../../src/core/indicators/availability/incident.ts';
import { catalogue, stepNote } from '../../../../src/language/index.ts';
import { at, days, exclusion, factsAbout, onlyObjective } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const second = 1000;
const minute = 60 * second;

/** Days of 1440 minutes, of which 99.9 % leaves 1 min 26.4 s; `[start, end, impact]` of incidents. */
function judged(
  incidents: readonly (readonly [start: string, end: string, impact?: string])[],
  indicator: Raw = { whole: 'minutes' },
  events: readonly AgreementEvent[] = [],
) {
  const facts = factsAbout(['incidents'], days('2026-02-01', '2026-02-03'), events);
  const agreement = agreementOf(
    document({
      effective: { from: '2026-02-01', to: '2026-02-03' },
      datasets: { incidents: { kind: 'incidents', file: 'metrics/incidents.csv' } },
      objectives: [
        objective({
          indicator: { availability: 'incidents', ...indicator },
          target: { atLeast: '99.9%' },
          period: 'day',
        }),
      ],
    }),
  );
  const rows = incidents.map(([start, end, impact = '1']) => ({ start: at(start), end: at(end), impact }));
  return onlyObjective(agreement, facts, { incidents: rows }, '2026-02-10').periods;
}
type Period = ReturnType<typeof judged>[number];
const minutesDown = ({ detail }: Period) =>
  detail?.kind === 'availability' ? Number(detail.down.value) / minute : undefined;
const noteOf = ({ derivation }: Period) => {
  const line = derivation?.steps.find(each => each.name === 'downtime');
  return line && stepNote(catalogue('en'), line);
};

describe('with whole minutes', () => {
  const long = ['2026-02-01T10:00:00', '2026-02-01T10:01:59'] as const;

  test('a day is met by what it misses to the second', () => {
    expect(judged([long], {})[0]).toMatchObject({ verdict: 'missed' });
    expect(judged([long])[0]).toMatchObject({ verdict: 'met', actual: { value: '1439/1440' } });
  });

  test('two whole minutes are a miss all the same', () => {
    expect(judged([['2026-02-01T10:00:00', '2026-02-01T10:02:00']])[0]).toMatchObject({
      verdict: 'missed',
      actual: { value: '719/720' },
    });
  });

  test('each outage is cut by itself, and incidents that touch are one', () => {
    const [apart] = judged([
      ['2026-02-01T10:00:00', '2026-02-01T10:01:40'],
      ['2026-02-01T11:00:00', '2026-02-01T11:01:40'],
    ]);
    const [touching] = judged([
      ['2026-02-01T10:00:00', '2026-02-01T10:01:40'],
      ['2026-02-01T10:01:40', '2026-02-01T10:03:20'],
    ]);
    expect([apart, touching].map(each => each && minutesDown(each))).toEqual([2, 3]);
  });

  test('the end of a period cuts an outage first, and each part is cut to whole minutes', () => {
    const periods = judged([['2026-02-01T23:57:30', '2026-02-02T00:01:30']]);
    expect(periods.map(minutesDown)).toEqual([2, 1, 0]);
  });

  test('what is left of an outage after exclusions is cut, all of it in one', () => {
    const without = exclusion('remove', {
      start: at('2026-02-01T10:01:30'),
      end: at('2026-02-01T10:05:00'),
    });
    // 1 min 30 s before it and 1 min 50 s after it, of 1440 minutes less 3 min 30 s
    const [day] = judged([['2026-02-01T10:00:00', '2026-02-01T10:06:50']], { whole: 'minutes' }, [without]);
    expect(day?.afterExclusions?.actual?.value).toBe('2867/2873');
  });

  test('`minimum` is asked of an outage as long as it is', () => {
    const indicator = { whole: 'minutes', minimum: '115 seconds' };
    expect(minutesDown(judged([long], indicator)[0]!)).toBe(1);
    expect(minutesDown(judged([long], { ...indicator, minimum: '2 minutes' })[0]!)).toBe(0);
  });

  test('an outage of less than a minute still is one', () => {
    expect(judged([['2026-02-01T10:00:00', '2026-02-01T10:00:59']])[0]).toMatchObject({
      actual: { value: '1' },
      detail: { down: { value: '0' }, outages: 1, begun: 1, lastEnd: '2026-02-01T10:00:59Z' },
    });
  });

  test('the derivation says what was down with the rest', () => {
    expect(noteOf(judged([long])[0]!)).toBe('whole minutes of one outage; 1 min 59 s with the rest of it');
    const two = [long, ['2026-02-01T11:00:00', '2026-02-01T12:00:05']] as const;
    expect(noteOf(judged(two)[0]!)).toBe(
      'whole minutes of each of 2 outages; 1 h 02 min 04 s with the rest of each',
    );
    expect(noteOf(judged([])[0]!)).toBeUndefined();
    expect(noteOf(judged([long], {})[0]!)).toBeUndefined();
  });
});

/** Outages of a span by looking at each second of it: the greatest impact that is not left out, in quarters. */
function naive(incidents: readonly Incident[], span: MeasureSpan, left: (at: number) => boolean) {
  const outages: number[] = [];
  let wasDown = false;
  const first = Math.min(span.start, ...incidents.map(each => each.start));
  for (let now = first; now < span.until; now += second) {
    const worst = Math.max(
      0,
      ...incidents
        .filter(each => each.start <= now && now < (each.end ?? span.until))
        .map(each => Number(each.impact)),
    );
    if (worst > 0 && !wasDown) outages.push(0);
    wasDown = worst > 0;
    if (worst > 0 && now >= span.start && !left(now)) outages[outages.length - 1]! += worst * second;
  }
  return outages;
}

const incidents = fc.array(
  fc.record({
    row: fc.constant(1),
    start: fc.integer({ min: -200, max: 700 }).map(each => each * second),
    lasts: fc.integer({ min: 1, max: 300 }),
    impact: fc.constantFrom('0.25', '0.5', '1'),
  }),
  { maxLength: 6 },
);

test('each outage counts its whole minutes, as by looking at each second, and never more than without', () => {
  fc.assert(
    fc.property(incidents, fc.integer({ min: 0, max: 600 }), fc.nat(120), (read, from, length) => {
      const rows = read.map(
        ({ lasts, ...each }): Incident => ({ ...each, end: each.start + lasts * second }),
      );
      const span: MeasureSpan = { id: 'a', start: 0, end: 600 * second, until: 600 * second, open: false };
      const without = { start: from * second, end: (from + length) * second };
      const rule: DowntimeRule = {
        from: { kind: 'incidents' },
        minimumMs: 0,
        wholeMs: undefined,
        exclusions: 'both',
        missing: 'full',
        covered: [{ start: -300 * second, end: 700 * second }],
        expectsNone: [],
      };
      const down = (wholeMs: number | undefined) =>
        downtimeIn(span, rows, [], { ...rule, wholeMs }, length > 0 ? [without] : []);
      const [whole, plain] = [down(minute), down(undefined)];
      if (!whole || !plain) return;
      const outages = naive(rows, span, now => now >= without.start && now < without.end);
      const cut = outages.reduce((total, each) => total + (each - (each % minute)), 0);
      expect(Number(whole.downtimeMs)).toBe(cut);
      expect(whole.withRestMs).toBe(plain.downtimeMs);
      expect(whole.outages).toBe(plain.outages);
      const rest = exact(plain.downtimeMs).sub(exact(whole.downtimeMs));
      expect(rest.compare(0)).toBeGreaterThanOrEqual(0);
      expect(rest.compare(whole.outages * (minute - 1))).toBeLessThanOrEqual(0);
    }),
  );
});

test('what may be down where the data says nothing is never less than what is', () => {
  fc.assert(
    fc.property(
      incidents,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 100 }),
      (read, from, length) => {
        const rows = read.map(
          ({ lasts, ...each }): Incident => ({ ...each, end: each.start + lasts * second }),
        );
        const span: MeasureSpan = { id: 'a', start: 0, end: 600 * second, until: 600 * second, open: false };
        const found = downtimeIn(
          span,
          rows,
          [],
          {
            from: { kind: 'incidents' },
            minimumMs: 0,
            wholeMs: minute,
            exclusions: 'both',
            missing: 'no-data',
            covered: [
              { start: -300 * second, end: from * second },
              { start: (from + length) * second, end: 700 * second },
            ],
            expectsNone: [],
          },
          [],
        );
        if (found?.worstMs === undefined) return;
        expect(exact(found.worstMs).compare(exact(found.downtimeMs))).toBeGreaterThan(0);
      },
    ),
  );
});
