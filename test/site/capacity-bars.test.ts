import { expect, test } from 'vitest';
import { capacityBars } from '../../src/site/capacity-bars.ts';

const leads = (value: string) => ({ value, unit: { kind: 'count', of: 'leads' } }) as const;

test('bars are as long as the numbers they stand for', () => {
  expect(capacityBars({ capacity: leads('320'), goal: leads('450') })).toEqual({
    goal: 100,
    capacity: 71.1,
    enough: false,
  });
  expect(capacityBars({ capacity: leads('500'), goal: leads('450') })).toEqual({
    goal: 90,
    capacity: 100,
    enough: true,
  });
  expect(capacityBars({ capacity: leads('0'), goal: leads('0') })).toEqual({
    goal: 0,
    capacity: 0,
    enough: true,
  });
  expect(capacityBars({ capacity: leads('320') })).toBeUndefined();
});
