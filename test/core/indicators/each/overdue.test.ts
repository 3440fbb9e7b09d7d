import { expect, test } from 'vitest';
import { mergedOverdue, whileOpen } from '../../../../src/core/indicators/each/overdue.ts';

test('lateness of less than a millisecond is still lateness', () => {
  const late = whileOpen({ at: 5, nanos: 100 }, { at: 5, nanos: 101 }, []);
  expect(late).toEqual([{ since: 5, sinceNanos: 100, until: 5, untilNanos: 101 }]);
  expect(whileOpen({ at: 5, nanos: 100 }, { at: 5, nanos: 100 }, [])).toEqual([]);
  expect(mergedOverdue(late)).toEqual(late);
});

test('times of lateness are one where they touch, to the nanosecond', () => {
  const [one, other] = [
    { since: 1, until: 5, untilNanos: 100 },
    { since: 5, sinceNanos: 101, until: 9 },
  ];
  expect(mergedOverdue([other, one])).toEqual([one, other]);
  expect(mergedOverdue([{ ...other, sinceNanos: 100 }, one])).toEqual([{ since: 1, until: 9 }]);
});
