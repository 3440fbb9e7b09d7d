import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasureSpan } from '../../../../src/core/ground/asked.ts';
import type { DowntimeRule } from '../../../../src/core/ground/availability-question.ts';
import { exact, exactText } from '../../../../src/core/ground/exact.ts';
import { downtimeIn } from '../../../../src/core/indicators/availability/downtime.ts';
import type { Incident } from '../../../../src/core/indicators/availability/incident.ts';
import { incidentsOfStates } from '../../../../src/core/indicators/availability/states.ts';

const rule: DowntimeRule = {
  from: { kind: 'incidents' },
  minimumMs: 0,
  wholeMs: undefined,
  exclusions: 'both',
  missing: 'full',
  covered: [{ start: -1_000_000, end: 1_000_000 }],
  expectsNone: [],
};
const spanTo = (end: number): MeasureSpan => ({ id: 'a', start: 0, end, until: end, open: false });

/** A time in quarters of a ms, as it is read, from a day on that is as large a number as those of data are. */
const day = Date.parse('2026-06-01');
const stamp = (quarters: number) => ({
  at: day + Math.floor(quarters / 4),
  nanos: (((quarters % 4) + 4) % 4) * 250_000,
});

const scene = fc.record({
  incidents: fc.array(
    fc.record({
      from: fc.integer({ min: -40, max: 400 }),
      lasts: fc.integer({ min: 0, max: 60 }),
      impact: fc.constantFrom('0.5', '1'),
    }),
    { maxLength: 8 },
  ),
  minimumMs: fc.integer({ min: 0, max: 8 }),
  wholeMs: fc.constantFrom(undefined, 2, 5),
  without: fc.integer({ min: 0, max: 100 }),
});

test('times with digits after the ms come to the same as four times as long ones without', () => {
  let fineOnes = 0;
  fc.assert(
    fc.property(scene, ({ incidents, minimumMs, wholeMs, without }) => {
      const fine = incidents.map(({ from, lasts, impact }, row): Incident => {
        const [start, end] = [stamp(from), stamp(from + lasts)];
        return { row, start: start.at, startNanos: start.nanos, end: end.at, endNanos: end.nanos, impact };
      });
      const long = incidents.map(({ from, lasts, impact }, row): Incident => {
        return { row, start: from, end: from + lasts, impact };
      });
      const covered = [{ start: day - 1000, end: day + 1000 }];
      const span = { ...spanTo(100), start: day, end: day + 100, until: day + 100 };
      const [of, ofLong] = [
        downtimeIn(span, fine, [], { ...rule, covered, minimumMs, wholeMs }, [
          { start: day + without, end: day + without + 3 },
        ]),
        downtimeIn(
          spanTo(400),
          long,
          [],
          { ...rule, minimumMs: minimumMs * 4, wholeMs: wholeMs && wholeMs * 4 },
          [{ start: without * 4, end: without * 4 + 12 }],
        ),
      ];
      if (of?.downtimeMs.includes('.') || of?.downtimeMs.includes('/')) fineOnes++;
      expect(of && exactText(exact(of.downtimeMs).mul(4))).toBe(ofLong?.downtimeMs);
      expect(of?.outages).toBe(ofLong?.outages);
      expect(of?.begun).toBe(ofLong?.begun);
      expect(of?.lastEnd).toBe(ofLong?.lastEnd && day + Math.floor(ofLong.lastEnd / 4));
    }),
    { seed: 5, numRuns: 400 },
  );
  expect(fineOnes).toBeGreaterThan(50);
});

test('so do changes of state', () => {
  const change = (row: number, at: number, nanos: number, state: string) => ({
    row,
    at,
    nanos,
    service: 'web',
    state,
  });
  const { incidents, covered } = incidentsOfStates(
    [change(1, 0, 0, 'up'), change(2, 10, 400_000, 'down'), change(3, 20, 100_000, 'up')],
    {
      impacts: [
        ['up', '0'],
        ['down', '1'],
      ],
      unknown: [],
      services: [],
    },
    [{ start: 0, end: 100 }],
  );
  const found = downtimeIn(spanTo(100), incidents, [], { ...rule, covered }, []);
  expect(found?.downtimeMs).toBe('9.7');
  expect(downtimeIn(spanTo(100), incidents, [], { ...rule, covered, minimumMs: 10 }, [])?.outages).toBe(0);
});
