import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveriesOf, judgeDeliveries, outcomes, periodOf, type Row } from './delivery-sample.ts';

const schedule = { every: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-01-05', at: '12:00' };
const indicator = { schedule, places: { north: '100' } };
const due = '2026-01-05';
const asOf = '2026-02-10';
const first = (rows: readonly Row[]) => outcomes(periodOf('2026-01', { indicator, rows, asOf }))[0]!;
const minutes = fc.integer({ min: 0, max: 1439 });
const at = (minute: number) =>
  `${due}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const part = fc.record({ minute: minutes, hundredths: fc.integer({ min: 1, max: 12_000 }) });
const rowOf = ({ minute, hundredths }: { minute: number; hundredths: number }): Row => ({
  due,
  place: 'north',
  arrived: at(minute),
  quantity: (hundredths / 100).toFixed(2),
});
const run = { numRuns: 60 };

test('an occurrence is kept exactly if its parts in time add up to what is due, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), parts => {
      const inTime = parts.filter(each => each.minute <= 12 * 60);
      const isWhole = inTime.reduce((total, each) => total + each.hundredths, 0) >= 10_000;
      expect(first(parts.map(rowOf)).endsWith('kept')).toBe(isWhole);
      expect(first(parts.toReversed().map(rowOf))).toBe(first(parts.map(rowOf)));
    }),
    run,
  );
});

test('one more part never takes away what was kept', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), part, (parts, more) => {
      fc.pre(first(parts.map(rowOf)).endsWith('kept'));
      expect(first([...parts, more].map(rowOf))).toBe(`${due} north kept`);
    }),
    run,
  );
});

test('all that is due is kept, missed or pending, and nothing that was missed is pending later', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.integer({ min: 1, max: 45 }), (parts, day) => {
      const on = new Date(Date.parse('2026-01-01') + day * 86_400_000).toISOString().slice(0, 10);
      const rows = parts.map(rowOf);
      for (const period of judgeDeliveries({ indicator, rows, asOf: on }).report.objectives[0]!.periods) {
        const { kept, missed, pending, occurrences } = deliveriesOf(period.detail);
        expect(kept + missed + pending).toBe(occurrences.length);
        for (const each of occurrences) {
          if (each.dueOn <= on) expect(each.state).not.toBe('pending');
        }
      }
    }),
    run,
  );
});
