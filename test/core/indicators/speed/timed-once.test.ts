import { expect, test } from 'vitest';
import type { MeasureSpan } from '../../../../src/core/ground/asked.ts';
import { placedBySecond } from '../../../../src/core/indicators/speed/placed-times.ts';
import type { TimedCase, TimedItem } from '../../../../src/core/indicators/speed/timed-cases.ts';

const day = 86_400_000;
const days = Array.from({ length: 40 }, (_, place): MeasureSpan => {
  const [start, end] = [place * day, (place + 1) * day];
  return { id: `day ${place}`, start, end, until: end, open: false };
});

test('what has ended is not timed again in every later period', () => {
  let timed = 0;
  const cases = days.map((_, row): TimedCase => {
    const [at, done] = [row * day, { at: (row + 1) * day + 1 }];
    const item = { state: 'kept', id: '', row, ms: 0, isAnswered: true, isWithin: true, slot: 0 } as const;
    return {
      row: { row, texts: {}, times: {} },
      at,
      begun: { at },
      done,
      isLeftOut: false,
      isReopened: false,
      standing: ({ until }): TimedItem => {
        timed++;
        const isAnswered = done.at < until;
        return { ...item, isAnswered, done: isAnswered ? done : undefined, days: undefined };
      },
      after: () => undefined,
    };
  });
  const placedOf = placedBySecond(cases, days, () => false, undefined);
  const judged = days.map(span => placedOf(span).judged.length);
  expect(judged).toEqual(days.map((_, place) => (place === 0 ? 0 : 1)));
  // Each on the day on which it begins, and on that on which it ends.
  expect(timed).toBe(2 * days.length - 1);
});
