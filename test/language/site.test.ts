import { expect, test } from 'vitest';
import { catalogue } from '../../src/language/index.ts';

const words = catalogue('en');

test('what only pages say reads as sentences do', () => {
  expect(words.promise.soThat('no lead grows cold.')).toBe('so that no lead grows cold.');
  expect(words.promise.accountable('Head of Sales Development')).toBe(
    'Accountable: Head of Sales Development',
  );
  expect(words.promise.periodIs('May 2026', 'missed')).toBe('May 2026: missed');
  expect(words.periods.how('May 2026')).toBe('How the numbers of May 2026 are made');
  expect(words.segments.how('157', 'A')).toBe('How 157 of segment A is made');
  expect(words.spread.between('15 min', '30 min')).toBe('15 min to 30 min');
  expect(words.about.zone('America/New_York')).toBe(
    'All dates and times are in New York time (America/New_York).',
  );
  expect(words.about.zone('America/Argentina/Buenos_Aires')).toBe(
    'All dates and times are in Buenos Aires time (America/Argentina/Buenos_Aires).',
  );
  expect(words.about.zone('UTC')).toBe('All dates and times are in UTC.');
  expect(words.about.zone('Etc/GMT+3')).toBe('All dates and times are in Etc/GMT+3.');
  expect(words.spread.titleWaiting('leads', 3)).toBe('How long it took, leads still waiting at their age');
});
