import { z } from 'zod';
import { readDuration, tooLong } from '../ground/calendar/duration.ts';
import { isZone } from '../ground/calendar/instant.ts';
import { outOfRange } from '../ground/calendar/plain-date.ts';
import { type Exact, exact, exactText } from '../ground/exact.ts';
import { withForm } from './form.ts';
import { kindOf, readAs, scalar } from './shape.ts';

/** Money in the currency's main unit: `250000 USD`. */
export type Money = { readonly amount: Exact; readonly currency: string };

/** Money per period of the agreement: `250000 USD per month`. */
export type MoneyPer = Money & { readonly per: PeriodName };

export type PeriodName = 'day' | 'week' | 'month' | 'quarter' | 'year';
export const periodNames = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const satisfies readonly PeriodName[];

const decimalText = /^-?\d{1,18}(\.\d{1,12})?$/;

/** Reads a plain decimal such as `1250.50`; digits may be grouped by `,` or `_` in threes. */
export function readDecimal(text: string): Exact | undefined {
  const plain = /^\d{1,3}([,_]\d{3})+(\.\d+)?$/.test(text) ? text.replace(/[,_]/g, '') : text;
  return decimalText.test(plain) ? exactText(plain) : undefined;
}

/** Reads `60%` or `0.6` as the exact share. A share may pass 100 % (a growth goal); it is never negative. */
export function readShare(text: string): Exact | undefined {
  const percent = /^(\d[\d.,_]*) ?%$/.exec(text)?.[1];
  const decimal = readDecimal(percent ?? text);
  if (decimal === undefined || exact(decimal).s < 0n) return undefined;
  if (percent === undefined) return exact(decimal).lte(1) ? decimal : undefined;
  return exactText(exact(decimal).div(100));
}

/** Reads `250000 USD`, `USD 250000` or `$250,000` (a bare `$` is USD, `€` EUR, `£` GBP). */
export function readMoney(text: string): Money | undefined {
  const signs: Readonly<Record<string, string>> = {
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '₩': 'KRW',
    '¥': 'JPY',
  };
  const match = /^(?:([$€£₩¥]) ?([\d.,_]+)|([A-Z]{3}) ([\d.,_]+)|([\d.,_]+) ([A-Z]{3}))$/.exec(text);
  if (!match) return undefined;
  const amount = readDecimal(match[2] ?? match[4] ?? match[5] ?? '');
  const currency = match[1] === undefined ? (match[3] ?? match[6]) : signs[match[1]];
  return amount === undefined || currency === undefined ? undefined : { amount, currency };
}

function readMoneyPer(text: string): MoneyPer | undefined {
  const match = /^(.+) per (\w+)$/.exec(text);
  const money = readMoney(match?.[1] ?? '');
  const per = periodNames.find(name => name === match?.[2]);
  return money && per ? { ...money, per } : undefined;
}

function readDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)) ? text : undefined;
}

/** Days of a month of the Gregorian calendar, 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const inRange = (low: number, high: number) => (text: string) => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : undefined;
};

export const text = z
  .string({
    error: issue =>
      issue.input === undefined ? 'Missing text' : `Unexpected ${kindOf(issue.input)}, expected a text`,
  })
  .refine(value => value.trim() !== '', { error: 'Unexpected nothing, expected a text' });
export const name = scalar('a name in kebab-case such as `first-follow-up`', value =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) ? value : undefined,
);
export const column = scalar('the name of a column such as `handed_off_at`', value =>
  /^[A-Za-z_][\w ]{0,63}$/.test(value) ? value : undefined,
);
export const date = scalar('a date that exists, such as `2026-01-31`', readDate, outOfRange);
export const zone = scalar('an IANA time zone such as `America/New_York`', value =>
  isZone(value) ? value : undefined,
);
export const yesNo = scalar('`true` or `false`', value =>
  value === 'true' ? true : value === 'false' ? false : undefined,
);
export const final = yesNo.optional().describe('Whether no lower layer may change it or leave it out.');
export const currency = scalar('a currency code such as `USD`', value =>
  /^[A-Z]{3}$/.test(value) ? value : undefined,
);
export const version = scalar('a version of three numbers such as `3.1.0`', value =>
  /^\d+\.\d+\.\d+$/.test(value) ? value : undefined,
);
export const share = scalar('a share such as `60%`', readShare);
export const money = scalar('an amount with its currency such as `250000 USD`', readMoney);
export const moneyPer = scalar('an amount per period such as `250000 USD per month`', readMoneyPer);
export const decimal = scalar('a number from 0 such as `6` or `0.25`', value => {
  const number = readDecimal(value);
  return number === undefined || exact(number).s < 0n ? undefined : number;
});
/** A rank in percent such as `90` or `99.9`, as the exact share of the values at or below it. */
export const percentile = scalar('a number over 0 and up to 100 such as `90` or `99.9`', value => {
  const rank = exact(readDecimal(value) ?? '0');
  return rank.gt(0) && rank.lte(100) ? exactText(rank.div(100)) : undefined;
});
export const duration = scalar(
  'a duration such as `1 hour`, `5 days` or `2 working days`',
  readDuration,
  tooLong,
);
export const periodName = scalar('one of `day`, `week`, `month`, `quarter`, `year`', value =>
  periodNames.find(each => each === value),
);
/** A whole number from `low` to `high`. */
export const whole = (low: number, high: number) =>
  scalar(`a whole number from ${low} to ${high}`, inRange(low, high));
/** A window or cycle: a whole number of periods of the dataset (`6 months`). */
export const span = scalar('a whole number of periods such as `6 months`', value => {
  const match = /^(\d{1,3}) (day|week|month|quarter|year)s?$/.exec(value);
  const unit = periodNames.find(each => each === match?.[2]);
  return match && unit && Number(match[1]) > 0 ? { count: Number(match[1]), unit } : undefined;
});
export type PeriodSpan = { readonly count: number; readonly unit: PeriodName };

/** One value or a list of them, as a list. Issues of a single value keep its own path, without a list index. */
export function oneOrMore<T>(item: z.ZodType<T>): z.ZodType<T[]> {
  const list = z.array(item).min(1);
  const some = z
    .unknown()
    .transform((input, context) =>
      Array.isArray(input) ? readAs(list, input, context) : [readAs(item, input, context)],
    );
  return withForm(some, { kind: 'some', of: item });
}
