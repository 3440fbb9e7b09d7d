import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import { intersect, mergeSpans, subtract, totalMs } from '../../../../src/core/ground/calendar/overlap.ts';

const span = (start: number, end: number): Span => ({ start, end });
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -2, max: 12 }))
    .map(([start, length]) => span(start, start + length)),
  { maxLength: 8 },
);
const has = (list: readonly Span[], at: number) => list.some(each => each.start <= at && at < each.end);
const instants = Array.from({ length: 60 }, (_, at) => at - 3);

test('mergeSpans sorts, joins what overlaps or touches, and drops what is empty', () => {
  expect(mergeSpans([span(5, 7), span(1, 3), span(3, 4), span(6, 9), span(12, 12)])).toEqual([
    span(1, 4),
    span(5, 9),
  ]);
});

test('subtract cuts holes and intersect keeps what both have', () => {
  expect(subtract([span(0, 10)], [span(2, 3), span(8, 12)])).toEqual([span(0, 2), span(3, 8)]);
  expect(subtract([span(0, 2), span(4, 6)], [span(1, 5)])).toEqual([span(0, 1), span(5, 6)]);
  expect(intersect([span(0, 5), span(7, 9)], [span(4, 8)])).toEqual([span(4, 5), span(7, 8)]);
});

test('totalMs counts time in several spans once', () => {
  expect(totalMs([span(0, 5), span(3, 8), span(10, 11)])).toBe(9);
});

test('merge, intersect and subtract are union, both and without, at every instant, sorted and apart', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      for (const at of instants) {
        expect(has(mergeSpans(a), at)).toBe(has(a, at));
        expect(has(intersect(a, b), at)).toBe(has(a, at) && has(b, at));
        expect(has(subtract(a, b), at)).toBe(has(a, at) && !has(b, at));
      }
      for (const list of [mergeSpans(a), intersect(a, b), subtract(a, b)]) {
        expect(list.every(each => each.start < each.end)).toBe(true);
        expect(list.every((each, i) => i === 0 || list[i - 1]!.end < each.start)).toBe(true);
      }
      expect(totalMs(subtract(a, b)) + totalMs(intersect(a, b))).toBe(totalMs(a));
    }),
  );
});
