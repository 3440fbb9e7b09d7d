import { expect, test } from 'vitest';
import { unbroken } from '../../../src/language/index.ts';

test('a duration, a day and a month stay on one line', () => {
  expect(unbroken('Sales took 1 h 22 min on average in May, 22 min over what it promised.')).toBe(
    'Sales took 1\u00a0h\u00a022\u00a0min on average in May, 22\u00a0min over what it promised.',
  );
  expect(unbroken('22 leads ahead of the line on 21 Jun')).toBe('22 leads ahead of the line on 21\u00a0Jun');
  expect(unbroken('Closed in 2 d 3 h, of 460 leads')).toBe('Closed in 2\u00a0d\u00a03\u00a0h, of 460 leads');
});
