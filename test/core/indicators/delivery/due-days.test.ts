import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../src/core/ground/calendar/plain-date.ts';
import { dueDaysOf, type Schedule } from '../../../../src/core/indicators/delivery/due-days.ts';

const weekday = [['09:00', '17:00']] as const;
const closed = Array.from({ length: 12 }, (_, day) => ({ date: addDays('2026-12-24', day) }));
const calendar = {
  id: 'desk',
  zone: 'UTC',
  hours: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  holidays: closed,
};
const around = { calendar, firstDay: '2025-03-01' };

const every = fc.constantFrom(
  'FREQ=WEEKLY;BYDAY=MO,SA',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=WEEKLY;INTERVAL=2;COUNT=40',
  'FREQ=DAILY;INTERVAL=3',
);
const holidays: fc.Arbitrary<Schedule['holidays']> = fc.constantFrom('skip', 'next-working-day', undefined);
const span = fc
  .tuple(fc.integer({ min: -400, max: 1000 }), fc.integer({ min: 0, max: 120 }))
  .map(([from, length]) => [addDays('2026-01-01', from), addDays('2026-01-01', from + length)] as const);

test('days due are the same whatever was asked before', () => {
  const spans = fc.array(span, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(every, holidays, spans, (rule, moved, asked) => {
      const schedule = { every: rule, holidays: moved } as Schedule;
      const known = dueDaysOf(schedule, around);
      for (const [from, until] of asked) {
        expect(known(from, until)).toEqual(dueDaysOf(schedule, around)(from, until));
      }
    }),
    { numRuns: 60 },
  );
});

test('a day put off over a closing is due on the first working day after it', () => {
  const schedule = { every: 'FREQ=MONTHLY;BYMONTHDAY=-1', holidays: 'next-working-day' } as Schedule;
  const days = dueDaysOf(schedule, around);
  expect(days('2026-12-01', '2027-01-01')).toEqual([]);
  expect(days('2027-01-01', '2027-02-01')).toEqual(['2027-01-05']);
});
