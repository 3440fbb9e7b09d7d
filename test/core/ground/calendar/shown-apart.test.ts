import { expect, test } from 'vitest';
import { shownApart } from '../../../../src/core/ground/calendar/shown-apart.ts';

const at = (text: string) => Date.parse(`2026-${text}Z`);

test.each([
  ['06-09T23:00', '06-10T01:00', ['2026-06-09', '2026-06-10']],
  ['06-10T09:00', '06-10T12:30', ['2026-06-10 09:00', '2026-06-10 12:30']],
  ['06-10T09:00:01', '06-10T09:00', ['2026-06-10 09:00:01', '2026-06-10 09:00:00']],
  ['06-10T09:00:00.001', '06-10T09:00', ['2026-06-10 09:00:00.001', '2026-06-10 09:00:00.000']],
])('%s and %s are told apart', (first, second, texts) => {
  expect(shownApart(at(first), at(second), 'UTC')).toEqual(texts);
});

test('by the clocks of a zone, and at least as fine as asked', () => {
  expect(shownApart(at('06-09T23:00'), at('06-10T01:00'), 'Asia/Tokyo')).toEqual([
    '2026-06-10 08:00',
    '2026-06-10 10:00',
  ]);
  expect(shownApart(at('06-09T23:00'), at('06-10T01:00'), 'UTC', 'minute')).toEqual([
    '2026-06-09 23:00',
    '2026-06-10 01:00',
  ]);
});
