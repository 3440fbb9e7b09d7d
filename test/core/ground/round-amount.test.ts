import { expect, test } from 'vitest';
import { exact, exactText } from '../../../src/core/ground/exact.ts';
import { placesOf, roundAmount } from '../../../src/core/ground/round-amount.ts';

test('what is counted is rounded up, money half up to the minor unit of its currency, and all else stays', () => {
  const money = (currency: string) => ({ kind: 'money', currency }) as const;
  const rounded = (value: string, unit: Parameters<typeof roundAmount>[1]) =>
    exactText(roundAmount(exact(value), unit));
  expect(rounded('2.1', { kind: 'count', of: 'leads' })).toBe('3');
  expect(rounded('1.4995', money('JPY'))).toBe('1');
  expect(rounded('1.4995', money('USD'))).toBe('1.5');
  expect(rounded('1.4994', money('KWD'))).toBe('1.499');
  expect(rounded('1.49945', money('CLF'))).toBe('1.4995');
  expect(rounded('1/3', { kind: 'share' })).toBe('1/3');
  expect(placesOf({ kind: 'number', of: 'points' })).toBeUndefined();
});
