import fc from 'fast-check';
import { expect, test } from 'vitest';
import { downtimeIn } from '../../../../src/core/indicators/availability/downtime.ts';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -20, max: 90 }), fc.integer({ min: 0, max: 30 }))
    .map(([start, long]) => ({ start, end: start + long })),
  { maxLength: 8 },
);

test('what exclusions leave of downtime is what a count of each instant comes to', () => {
  fc.assert(
    fc.property(spans, spans, (down, without) => {
      const found = downtimeIn(
        { id: 'p', start: 0, end: 60, until: 60, open: false },
        down.map((each, place) => ({ ...each, row: place + 1, impact: '0.5' })),
        [],
        {
          from: { kind: 'incidents' },
          minimumMs: 0,
          wholeMs: undefined,
          exclusions: 'both',
          missing: 'no-data',
          covered: [{ start: -100, end: 200 }],
          expectsNone: [],
        },
        without,
      );
      const isIn = (at: number, list: typeof down) => list.some(({ start, end }) => at >= start && at < end);
      const left = Array.from({ length: 60 }, (_, at) => at).filter(at => !isIn(at, without));
      expect(found?.availableMs).toBe(left.length);
      expect(Number(found?.downtimeMs)).toBe(left.filter(at => isIn(at, down)).length / 2);
    }),
  );
});
