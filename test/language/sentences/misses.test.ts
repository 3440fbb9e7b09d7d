import { expect, test } from 'vitest';
import { catalogue } from '../../../src/language/index.ts';
import { missText } from '../../../src/language/indicators/each/misses.ts';

const words = catalogue('en');
const late = (lateMs: number) => missText(words, { id: 'T1', row: 2, lateMs }, 'UTC');

test('a miss says by how much, however little, and no amount where it only just is late', () => {
  expect([600_000, 400, 1, 0].map(late)).toEqual([
    'T1, row 2: 10 min late',
    'T1, row 2: 0.4 s late',
    'T1, row 2: 0.001 s late',
    'T1, row 2: late',
  ]);
});
