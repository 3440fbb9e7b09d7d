import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact } from '../../../src/core/ground/exact.ts';
import type { Quantity, Unit } from '../../../src/core/ground/quantity.ts';
import { catalogue, formatAgainst, formatAgainstComputed } from '../../../src/language/index.ts';
import { attempts, leads, share, usd, workingTime } from '../reports.ts';

const words = catalogue('en');
const wallTime = (value: string): Quantity => ({ value, unit: { kind: 'duration', clock: 'wall' } });

test.each([
  [attempts('5.96'), attempts('6'), '5.96', '6', '0.04'],
  [attempts('6.4'), attempts('6'), '6.4', '6', '0.4'],
  [attempts('6'), attempts('6'), '6', '6', '0'],
  [attempts('20/3'), attempts('6'), '6.7', '6', '0.7'],
  [workingTime('3599900'), workingTime('3600000'), '59 min 59.9 s', '1 h', '0.1 s'],
  [workingTime('3600100'), workingTime('3600000'), '1 h 00.1 s', '1 h', '0.1 s'],
  [workingTime('4800000'), workingTime('3600000'), '1 h 20 min', '1 h', '20 min'],
  [workingTime('4790000'), workingTime('3600000'), '1 h 20 min', '1 h', '20 min'],
  [share('0.82'), share('0.85'), '82.0\u202f%', '85\u202f%', '3 points'],
  [share('0.84'), share('0.85'), '84.0\u202f%', '85\u202f%', '1 point'],
  [share('99949/100000'), share('0.9995'), '99.949\u202f%', '99.95\u202f%', '0.001 points'],
  [share('0.99'), share('0.9995'), '99.00\u202f%', '99.95\u202f%', '0.95 points'],
  [share('0.9998'), share('0.999'), '99.98\u202f%', '99.9\u202f%', '0.08 points'],
  [share('0.999999'), share('0.999'), '99.9999\u202f%', '99.9\u202f%', '0.0999 points'],
  [share('0.00001'), share('0.05'), '0.001\u202f%', '5\u202f%', '4.999 points'],
  [share('0.9985'), share('0.9975014995'), '99.85\u202f%', '99.75\u202f%', '0.1 points'],
  [share('0.0015'), share('0.01'), '0.15\u202f%', '1\u202f%', '0.85 points'],
  [share('0.00149'), share('0.01'), '0.15\u202f%', '1\u202f%', '0.85 points'],
  [share('0.000123'), share('0.01'), '0.012\u202f%', '1\u202f%', '0.988 points'],
  [share('0.002'), share('0.01'), '0.2\u202f%', '1\u202f%', '0.8 points'],
  [attempts('0.0449'), attempts('1'), '0.045', '1', '0.955'],
  [workingTime('1499'), workingTime('2000'), '1.5 s', '2 s', '0.5 s'],
  [workingTime('734'), workingTime('2000'), '0.73 s', '2 s', '1.27 s'],
  [workingTime('760000'), workingTime('750000'), '12 min 40 s', '12 min 30 s', '10 s'],
  [wallTime('267300000'), wallTime('900000'), '3 d 2 h 15 min', '15 min', '3 d 2 h'],
  [wallTime('267300000'), wallTime('7200000'), '3 d 2 h', '2 h', '3 d'],
  [share('1'), share('0.999'), '100.0\u202f%', '99.9\u202f%', '0.1 points'],
  [share('999999999/1000000000'), share('1'), '99.9999999\u202f%', '100\u202f%', '0.0000001 points'],
  [usd('248112.37'), usd('250000'), '$248,112', '$250,000', '$1,888'],
  [usd('249999.99'), usd('250000'), '$249,999.99', '$250,000', '$0.01'],
  [leads('316'), leads('450'), '316', '450', '134'],
  [leads('315'), leads('1577/5'), '315', '315.4', '0.4'],
])('%j against %j reads %s and %s', (actual, target, actualText, targetText, gap) => {
  expect(formatAgainst(words, actual, target)).toEqual({ actual: actualText, target: targetText, gap });
});

test.each([
  [share('0.999496'), share('0.999'), [], '99.95\u202f%'],
  [share('0.999496'), share('0.999'), ['0.9995'], '99.9496\u202f%'],
  [share('0.999496'), share('0.999'), ['0.99', '0.9995'], '99.9496\u202f%'],
  [share('0.9995'), share('0.999'), ['0.9995'], '99.95\u202f%'],
  [workingTime('7190000'), workingTime('3600000'), ['7200000'], '1 h 59 min 50 s'],
])('%j against %j stands on its own side of %j as %s', (actual, target, edges, text) => {
  expect(formatAgainst(words, actual, target, edges).actual).toBe(text);
});

test('a computed number beside an actual is as rough as it may be', () => {
  expect(formatAgainstComputed(words, leads('316'), leads('1577/5')).target).toBe('315');
  expect(formatAgainstComputed(words, leads('315'), leads('1577/5')).target).toBe('315.4');
  expect(formatAgainstComputed(words, leads('316'), leads('1577/5')).gap).toBe('1');
});

const units: readonly Unit[] = [
  { kind: 'count', of: 'leads' },
  { kind: 'money', currency: 'USD' },
  { kind: 'money', currency: 'KRW' },
  { kind: 'duration', clock: 'wall' },
  { kind: 'duration', clock: 'working' },
  { kind: 'share' },
  { kind: 'number', of: 'attempts' },
];

/** Reads a printed text as a stranger would, in the smallest unit named. */
function readBack(text: string): ReturnType<typeof exact> {
  const unitMs: Record<string, number> = { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1000 };
  const plain = text.replaceAll(',', '').replace('\u202f%', '').replace(/[$₩]/, '').replace('−', '-');
  const timed = [...plain.matchAll(/([\d.]+) (d|h|min|s)\b/g)];
  if (timed.length === 0) return exact(plain);
  return timed.reduce(
    (total, [, n = '0', unit = '']) => total.add(exact(n).mul(unitMs[unit] ?? 0)),
    exact(0),
  );
}

test.each([formatAgainst, formatAgainstComputed])('texts of %o compare as the exact values do', format => {
  const fraction = fc
    .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 4 }))
    .map(([n, d]) => `${n}/${d}`);
  const nearby = fc.constantFrom('0', '1/3', '-1/3', '0.01', '-0.01', '-0.00001', '50', '-50');
  fc.assert(
    fc.property(
      fraction,
      fc.oneof(fraction, nearby),
      fc.boolean(),
      fc.constantFrom(...units),
      fc.constantFrom(1, 1, -1),
      fc.constantFrom(1, 1, -1),
      (a, b, near, unit, side, otherSide) => {
        // No time is below 0.
        const isBelow = unit.kind !== 'duration';
        const signed = (value: ReturnType<typeof exact>, sign: number) => value.mul(isBelow ? sign : 1);
        const other = near ? exact(a).add(exact(b)).abs() : exact(b).abs();
        const target: Quantity = { value: signed(exact(a), side).toFraction(), unit };
        const actual: Quantity = { value: signed(other, otherSide).toFraction(), unit };
        const printed = format(words, actual, target);
        const order = Math.sign(exact(actual.value).compare(exact(target.value)));
        expect(Math.sign(readBack(printed.actual).compare(readBack(printed.target)))).toBe(order);
      },
    ),
    { numRuns: 1000 },
  );
});
