import { expect, test } from 'vitest';
import { checkStates } from '../../../../src/core/indicators/availability/state-words.ts';

test('a state that no list has is told once, and for how many rows it stands', () => {
  const found = checkStates(
    [
      { state: 'amber', row: 3, rows: 4 },
      { state: 'blue', row: 9, rows: 1 },
    ],
    { up: ['green'], down: ['red'] },
    'slas/x/metrics/desk.csv',
  );
  expect(found.map(({ message, places }) => ({ message, places }))).toEqual([
    {
      message: 'Unexpected state `amber` in column `state`, and in 3 more rows, expected `green`, `red`',
      places: 4,
    },
    { message: 'Unexpected state `blue` in column `state`, expected `green`, `red`', places: undefined },
  ]);
});
