import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  catalogue,
  formatAttainment,
  formatCount,
  formatNumber,
  formatQuantity,
  targetText,
} from '../../../src/language/index.ts';
import { attempts, leads, share, usd, workingTime } from '../reports.ts';

const words = catalogue('en');
const wallTime = (value: string) => ({ value, unit: { kind: 'duration', clock: 'wall' } }) as const;
const money = (value: string, currency: string) => ({ value, unit: { kind: 'money', currency } }) as const;

test.each([
  [leads('1600'), '1,600'],
  [leads('999'), '999'],
  [leads('1234567'), '1,234,567'],
  [leads('-1600'), '−1,600'],
  [leads('629/2'), '314.5'],
  [usd('250000'), '$250,000'],
  [usd('862400/103'), '$8,372.82'],
  [usd('-20.5'), '−$20.50'],
  [money('1600', 'EUR'), '€1,600'],
  [money('1600.5', 'GBP'), '£1,600.50'],
  [money('1600.5', 'KRW'), '₩1,601'],
  [money('1600', 'JPY'), '¥1,600'],
  [money('1600.5', 'CHF'), 'CHF 1,600.50'],
  [workingTime('4800000'), '1 h 20 min'],
  [workingTime('45000'), '45 s'],
  [workingTime('400'), '0.4 s'],
  [workingTime('1499'), '1.5 s'],
  [workingTime('9960'), '10.0 s'],
  [workingTime('37'), '0.037 s'],
  [share('0.000123'), '0.012\u202f%'],
  [attempts('1/30'), '0.033'],
  [workingTime('0'), '0 min'],
  [workingTime('245000'), '4 min 05 s'],
  [workingTime('3600000'), '1 h'],
  [workingTime('3580000'), '1 h'],
  [workingTime('32700000'), '9 h 05 min'],
  [workingTime('183600000'), '51 h'],
  [wallTime('183600000'), '2 d 3 h'],
  [wallTime('86400000'), '24 h'],
  [wallTime('172800000'), '2 d'],
  [share('0.6'), '60.0\u202f%'],
  [share('0.9995'), '99.95\u202f%'],
  [share('103/2588'), '3.98\u202f%'],
  [share('8624/14378'), '60.0\u202f%'],
  [share('1'), '100.0\u202f%'],
  [attempts('6.4'), '6.4'],
  [attempts('5.96'), '5.96'],
  [attempts('19/3'), '6.3'],
  [attempts('6'), '6'],
])('%j reads %s', (quantity, text) => {
  expect(formatQuantity(words, quantity)).toBe(text);
});

test('rough money has no cents, unless it is small', () => {
  expect(formatQuantity(words, usd('862400/103'), { style: 'rough' })).toBe('$8,373');
  expect(formatQuantity(words, usd('0.52'), { style: 'rough' })).toBe('$0.52');
});

test('one item is one lead', () => {
  expect(formatCount(words, leads('1'))).toBe('1 lead');
  expect(formatCount(words, leads('0'))).toBe('0 leads');
  expect(formatCount(words, leads('2588'))).toBe('2,588 leads');
  expect(formatCount(words, { value: '2', unit: { kind: 'count', of: 'widgets' } })).toBe('2 widgets');
});

test('targets say their direction with as few digits as are exact', () => {
  expect(targetText(words, { direction: 'atMost', value: workingTime('3600000') })).toBe('at most 1 h');
  expect(targetText(words, { direction: 'atMost', value: workingTime('3605000') })).toBe('at most 1 h 05 s');
  expect(targetText(words, { direction: 'atLeast', value: share('0.95') })).toBe('at least 95\u202f%');
  expect(targetText(words, { direction: 'atLeast', value: share('0.9995') })).toBe('at least 99.95\u202f%');
  expect(targetText(words, { direction: 'above', value: attempts('6') })).toBe('above 6');
  expect(targetText(words, { direction: 'below', value: leads('1600') })).toBe('below 1,600');
});

test('attainment is never rounded across the promise', () => {
  expect(formatAttainment('316/450')).toBe('70.2\u202f%');
  expect(formatAttainment('4499/4500')).toBe('99.98\u202f%');
  expect(formatAttainment('1')).toBe('100.0\u202f%');
  expect(formatAttainment('100001/100000')).toBe('100.001\u202f%');
});

test('digits in groups read back as the same number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), value => {
      const text = formatNumber(value);
      expect(text).toMatch(/^−?\d{1,3}(,\d{3})*$/);
      expect(BigInt(text.replaceAll(',', '').replace('−', '-'))).toBe(value);
    }),
  );
});

test('a duration reads back within half of its smallest unit', () => {
  const unitMs: Record<string, number> = { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1000 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 10 }), fc.constantFrom('wall', 'working'), (ms, clock) => {
      const text = formatQuantity(words, { value: String(ms), unit: { kind: 'duration', clock } });
      const read = [...text.matchAll(/([\d.,]+) (d|h|min|s)/g)].reduce(
        (total, [, n = '', unit = '']) => total + Number(n.replaceAll(',', '')) * (unitMs[unit] ?? 0),
        0,
      );
      const grain =
        ms < 1000 ? 100 : ms < 600_000 ? 1000 : clock === 'working' || ms < 172_800_000 ? 60_000 : 3_600_000;
      expect(Math.abs(read - ms)).toBeLessThanOrEqual(grain / 2);
      expect(text.split(' ').length / 2).toBeLessThanOrEqual(2);
    }),
  );
});
