import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { readTerms } from '../../../src/core/terms/read.ts';
import * as scalars from '../../../src/core/terms/scalars.ts';
import { readThreshold } from '../../../src/core/terms/threshold.ts';

const messageOf = (schema: z.ZodType, input: unknown) => {
  const { value, findings } = readTerms(schema, input, 'f');
  expect(value).toBeUndefined();
  return findings.map(finding => finding.message).join(' | ');
};

const date = 'a date that exists, such as `2026-01-31`';
const zone = 'an IANA time zone such as `America/New_York`';
const amount = 'an amount with its currency such as `250000 USD`';
const amountPer = 'an amount per period such as `250000 USD per month`';
const cases: readonly [string, z.ZodType, good: string, value: unknown, bad: string, expected: string][] = [
  ['text', scalars.text, 'Any words', 'Any words', ' ', 'a text'],
  [
    'name',
    scalars.name,
    'first-follow-up',
    'first-follow-up',
    'First_Follow',
    'a name in kebab-case such as `first-follow-up`',
  ],
  [
    'column',
    scalars.column,
    'handed_off_at',
    'handed_off_at',
    '1st',
    'the name of a column such as `handed_off_at`',
  ],
  ['date', scalars.date, '2024-02-29', '2024-02-29', '2026-02-29', date],
  ['date', scalars.date, ' 2026-12-31 ', '2026-12-31', '31.12.2026', date],
  ['zone', scalars.zone, 'Asia/Kolkata', 'Asia/Kolkata', 'Mars/Olympus', zone],
  ['zone', scalars.zone, 'UTC', 'UTC', '+09:00', zone],
  ['yesNo', scalars.yesNo, 'false', false, 'no', '`true` or `false`'],
  ['currency', scalars.currency, 'JPY', 'JPY', 'usd', 'a currency code such as `USD`'],
  ['version', scalars.version, '3.10.0', '3.10.0', '3.1', 'a version of three numbers such as `3.1.0`'],
  ['share', scalars.share, '99.95%', '0.9995', '-5%', 'a share such as `60%`'],
  ['share', scalars.share, '0.6', '0.6', '1.5', 'a share such as `60%`'],
  ['share', scalars.share, '150 %', '1.5', 'half', 'a share such as `60%`'],
  ['money', scalars.money, '1250.50 USD', { amount: '1250.5', currency: 'USD' }, '1250.50', amount],
  ['money', scalars.money, '$250,000', { amount: '250000', currency: 'USD' }, '-5 USD', amount],
  ['money', scalars.money, 'EUR 1_000', { amount: '1000', currency: 'EUR' }, '1,00 EUR', amount],
  [
    'moneyPer',
    scalars.moneyPer,
    '£5 per week',
    { amount: '5', currency: 'GBP', per: 'week' },
    '£5',
    amountPer,
  ],
  [
    'moneyPer',
    scalars.moneyPer,
    '9 KRW per year',
    { amount: '9', currency: 'KRW', per: 'year' },
    '9 KRW per decade',
    amountPer,
  ],
  ['decimal', scalars.decimal, '1,250.5', '1250.5', '-6', 'a number from 0 such as `6` or `0.25`'],
  ['decimal', scalars.decimal, '3.10', '3.1', '1e3', 'a number from 0 such as `6` or `0.25`'],
  [
    'duration',
    scalars.duration,
    '2 business days',
    { amount: '2', unit: 'working-day' },
    '5 m',
    'a duration such as `1 hour`, `5 days` or `2 working days`',
  ],
  [
    'periodName',
    scalars.periodName,
    'quarter',
    'quarter',
    'monthly',
    'one of `day`, `week`, `month`, `quarter`, `year`',
  ],
  ['whole', scalars.whole(1, 12), '12', 12, '13', 'a whole number from 1 to 12'],
  ['whole', scalars.whole(1, 12), '1', 1, '1.5', 'a whole number from 1 to 12'],
  [
    'span',
    scalars.span,
    '6 months',
    { count: 6, unit: 'month' },
    '0 months',
    'a whole number of periods such as `6 months`',
  ],
];

describe.each(cases)('%s', (_, schema, good, value, bad, expected) => {
  test(`reads \`${good}\``, () => {
    expect(readTerms(schema, good, 'f')).toEqual({ value, findings: [] });
  });

  test(`refuses \`${bad}\``, () => {
    const seen = bad.trim() === '' ? 'nothing' : `\`${bad}\``;
    expect(messageOf(schema, bad)).toBe(`Unexpected ${seen}, expected ${expected}`);
  });

  test('refuses nothing, a list and fields', () => {
    expect(messageOf(schema, '')).toBe(`Unexpected nothing, expected ${expected}`);
    expect(messageOf(schema, [good])).toBe(`Unexpected a list, expected ${expected}`);
    expect(messageOf(schema, { a: good })).toBe(`Unexpected fields, expected ${expected}`);
  });
});

test('currency signs stand for one currency each', () => {
  expect(['$', '€', '£', '₩', '¥'].map(sign => scalars.readMoney(`${sign}1`)?.currency)).toEqual([
    'USD',
    'EUR',
    'GBP',
    'KRW',
    'JPY',
  ]);
});

test('a threshold is a number, a share, money or a duration', () => {
  expect(readThreshold('450')).toEqual({ kind: 'number', value: '450' });
  expect(readThreshold('-2.5')).toEqual({ kind: 'number', value: '-2.5' });
  expect(readThreshold('-5%')).toEqual({ kind: 'share', value: '-0.05' });
  for (const text of ['-100.50 EUR', '-EUR 100.50', '-€100.50'])
    expect(readThreshold(text)).toEqual({ kind: 'money', value: { amount: '-100.5', currency: 'EUR' } });
  for (const text of ['--5%', '-1 hour', '--5 EUR', '- 5%', '−5%'])
    expect(readThreshold(text), text).toBeUndefined();
  expect(readThreshold('99.95%')).toEqual({ kind: 'share', value: '0.9995' });
  expect(readThreshold('$5')).toEqual({ kind: 'money', value: { amount: '5', currency: 'USD' } });
  expect(readThreshold('90 minutes')).toEqual({ kind: 'duration', value: { amount: '90', unit: 'minute' } });
  expect(readThreshold('soon')).toBeUndefined();
});

test('a decimal keeps every digit that was written', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 18n - 1n), fc.bigInt(0n, 10n ** 12n - 1n), (whole, part) => {
      const digits = part.toString().padStart(12, '0');
      const tail = digits.replace(/0+$/, '');
      expect(scalars.readDecimal(`${whole}.${digits}`)).toBe(tail === '' ? `${whole}` : `${whole}.${tail}`);
    }),
  );
});

test('a percentage is the hundredth of its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), hundredths => {
      const share = scalars.readShare(
        `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`,
      );
      expect(Number(share) * 10_000).toBeCloseTo(hundredths);
    }),
  );
});

test('no text makes a scalar throw', () => {
  const schemas = cases.map(([, schema]) => schema);
  fc.assert(
    fc.property(fc.anything(), input => {
      for (const schema of schemas) readTerms(schema, input, 'f');
    }),
  );
});

test('a date exists where the calendar of the platform has it, in leap years and at the ends of months', () => {
  const exists = (text: string): boolean => {
    try {
      return Temporal.PlainDate.from(text).toString() === text;
    } catch {
      return false;
    }
  };
  for (const year of ['1970', '1972', '1999', '2000', '2024', '2026', '2100', '2196', '2199']) {
    for (let month = 0; month <= 13; month++) {
      for (const day of [0, 1, 15, 28, 29, 30, 31, 32, 99]) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect([text, readTerms(scalars.date, text, 'f').value]).toEqual([
          text,
          exists(text) ? text : undefined,
        ]);
      }
    }
  }
});

test('a date before 1970 or after 2199 is one that nobody means', () => {
  const said = (text: string) => readTerms(scalars.date, text, 'f').findings.map(each => each.message);
  expect(['1970-01-01', '2199-12-31'].flatMap(said)).toEqual([]);
  expect(['1969-12-31', '2200-01-01'].map(said)).toEqual([
    ['Unexpected `1969-12-31`, expected a date from 1970 to 2199'],
    ['Unexpected `2200-01-01`, expected a date from 1970 to 2199'],
  ]);
});

test('a duration of more than ten years is one that nobody means, in any unit', () => {
  const said = (text: string) => readTerms(scalars.duration, text, 'f').findings.map(each => each.message);
  const longest = ['316224000 seconds', '5270400 minutes', '87840 working hours', '3660 working days'];
  expect(
    [...longest, '87840 h', '3660 calendar days', '3660 days', '530 weeks', '120 months'].flatMap(said),
  ).toEqual([]);
  const longer = ['316224000.5 s', '5270401 minutes', '87841 working hours', '3661 working days'];
  for (const text of [...longer, '87840.1 h', '3661 calendar days', '3661 days', '531 weeks', '121 months'])
    expect(said(text)).toEqual([`Unexpected \`${text}\`, expected at most 10 years`]);
});
