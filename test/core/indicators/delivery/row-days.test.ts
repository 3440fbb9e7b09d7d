import { expect, test } from 'vitest';
import { dueOnOf } from '../../../../src/core/indicators/delivery/row-days.ts';
import { rowsOf } from './delivery-sample.ts';

test('a due day is the same day in whatever zone it was written', () => {
  for (const written of ['Pacific/Auckland', 'UTC', 'America/Los_Angeles']) {
    const [row] = rowsOf([{ due: '2026-01-15' }], written);
    expect(dueOnOf({ ...row!, row: 1 }, { zone: 'UTC', rowZone: written })).toBe('2026-01-15');
  }
});
