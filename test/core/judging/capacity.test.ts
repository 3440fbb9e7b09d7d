import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacity } from '../../../src/core/agreement/capacity.ts';
import { capacityOf } from '../../../src/core/judging/capacity.ts';
import { readTerms } from '../../../src/core/terms/read.ts';
import type { Raw } from '../sample-agreement.ts';

const written = {
  party: 'sales',
  for: 'leads',
  reps: '4',
  hours: '120',
  shareOfTime: '50%',
  attempts: '6',
  minutes: '10',
  automated: '25%',
};
const made = (fields: Raw = {}) => capacityOf(readTerms(capacity, { ...written, ...fields }, 'f').value!);

test('4 people of 120 hours, half of it for leads of 6 attempts of 10 minutes, 75 % by hand, carry 320 leads', () => {
  const derivation = made();
  expect(derivation?.result).toEqual({ value: '320', unit: { kind: 'count', of: 'leads' } });
  expect(derivation?.steps.map(step => [step.op, step.name, step.value.value])).toEqual([
    ['start', 'reps', '4'],
    ['times', 'hours', '120'],
    ['times', 'minutes-per-hour', '60'],
    ['times', 'share-of-time', '0.5'],
    ['equals', 'minutes-available', '14400'],
    ['divide', 'attempts-per-lead', '6'],
    ['divide', 'minutes-per-attempt', '10'],
    ['divide', 'not-automated', '0.75'],
    ['equals', 'capacity', '320'],
  ]);
});

test('without automation every attempt takes its minutes', () => {
  expect(made({ automated: undefined })?.result.value).toBe('240');
});

test('a side’s own leads take their time first, with their own attempts, minutes and automation', () => {
  const derivation = made({ own: { leads: '60', attempts: '4', minutes: '12' } });
  // (14,400 − 60 × 4 × 12) ÷ 45
  expect(derivation?.result.value).toBe('256');
  expect(derivation?.steps[5]).toMatchObject({
    op: 'minus',
    name: 'own-leads-minutes',
    about: '60',
    value: { value: '2880' },
  });
  expect(made({ own: { leads: '60', attempts: '4', minutes: '12', automated: '50%' } })?.result.value).toBe(
    '288',
  );
});

test('own leads that take all the time leave a capacity of zero, never less', () => {
  expect(made({ own: { leads: '9000', attempts: '4', minutes: '12' } })?.result.value).toBe('0');
});

test('a part of a lead is not carried', () => {
  const derivation = made({ reps: '4.01' });
  expect(derivation?.result.value).toBe('320');
  expect(derivation?.unrounded).toBe('320.8');
  expect(derivation?.steps.at(-1)?.basis).toEqual({ kind: 'rounded', how: 'down', unrounded: '320.8' });
});

test('attempts that take no time leave no limit', () => {
  expect(made({ automated: '100%' })).toBeUndefined();
  expect(made({ minutes: '0' })).toBeUndefined();
});

test('capacity is the floor of an exact rational, computed apart with integers', () => {
  const some = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(
      some,
      some,
      fc.integer({ min: 1, max: 100 }),
      some,
      some,
      fc.integer({ min: 0, max: 99 }),
      (reps, hours, percent, attempts, minutes, automated) => {
        const top = BigInt(reps * hours * 60) * BigInt(percent);
        const bottom = BigInt(attempts * minutes) * BigInt(100 - automated);
        const fields = {
          reps: `${reps}`,
          hours: `${hours}`,
          shareOfTime: `${percent}%`,
          attempts: `${attempts}`,
          minutes: `${minutes}`,
          automated: `${automated}%`,
        };
        expect(made(fields)?.result.value).toBe(String(top / bottom));
      },
    ),
  );
});
