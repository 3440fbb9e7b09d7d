import { type Exact, exact, exactText, roundHalfUp } from '../exact.ts';

export type DurationUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'working-hour'
  | 'working-day'
  | 'calendar-day';

/** A length of time as agreed: `90 minutes`, `2 working days`. Never negative. */
export type Duration = { readonly amount: Exact; readonly unit: DurationUnit };

const units: readonly { unit: DurationUnit; lengthMs: number | undefined; words: readonly string[] }[] = [
  { unit: 'second', lengthMs: 1_000, words: ['s', 'sec', 'secs', 'second', 'seconds'] },
  { unit: 'minute', lengthMs: 60_000, words: ['min', 'mins', 'minute', 'minutes'] },
  { unit: 'hour', lengthMs: 3_600_000, words: ['h', 'hr', 'hrs', 'hour', 'hours'] },
  { unit: 'day', lengthMs: 86_400_000, words: ['d', 'day', 'days'] },
  { unit: 'week', lengthMs: 604_800_000, words: ['w', 'week', 'weeks'] },
  { unit: 'month', lengthMs: undefined, words: ['month', 'months'] },
  {
    unit: 'working-hour',
    lengthMs: 3_600_000,
    words: ['working hour', 'working hours', 'business hour', 'business hours'],
  },
  {
    unit: 'working-day',
    lengthMs: undefined,
    words: ['working day', 'working days', 'business day', 'business days'],
  },
  { unit: 'calendar-day', lengthMs: undefined, words: ['calendar day', 'calendar days'] },
];

/**
 * Reads `1 hour`, `1.5 h`, `90 minutes`, `30 days` or `2 working days` (`business` means the same) or `2 calendar days`. A lone `m` is
 * refused: it may be minutes or months. Undefined where it cannot be read.
 */
export function readDuration(text: string): Duration | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,6})?) ?([a-z]+(?: [a-z]+)?)$/.exec(text.trim().toLowerCase());
  const unit = units.find(({ words }) => words.includes(match?.[2] ?? ''))?.unit;
  return match && unit ? { amount: exactText(match[1]!), unit } : undefined;
}

/** No more is agreed for: what is longer is a slip of the pen, and its days would have to be counted one by one. */
export const mostYears = 10;
const most = {
  second: mostYears * 31_622_400,
  minute: mostYears * 527_040,
  hour: mostYears * 8_784,
  day: mostYears * 366,
  week: mostYears * 53,
  month: mostYears * 12,
  'working-hour': mostYears * 8_784,
  'working-day': mostYears * 366,
  'calendar-day': mostYears * 366,
} satisfies Record<DurationUnit, number>;

/** What is expected of a duration that is too long to be meant; undefined for another. */
export function tooLong({ amount, unit }: Duration): string | undefined {
  return exact(amount).gt(most[unit]) ? `at most ${mostYears} years` : undefined;
}

/** Whether a length is a number of days, each up to its end, which has no hours. */
export function isOfDays({ unit }: Duration): boolean {
  return unit === 'working-day' || unit === 'calendar-day';
}

const lengths = new WeakMap<Duration, number>();

/**
 * The length in whole ms, rounded half up: of working hours the ms of working time, of days and weeks 24 hours a day.
 * A month, a working day and a calendar day have no fixed length: undefined.
 */
export function durationMs(duration: Duration): number | undefined {
  const known = lengths.get(duration);
  if (known !== undefined) return known;
  const unitMs = units.find(({ unit }) => unit === duration.unit)?.lengthMs;
  if (unitMs === undefined) return undefined;
  const lengthMs = roundHalfUp(exact(duration.amount).mul(unitMs)).valueOf();
  lengths.set(duration, lengthMs);
  return lengthMs;
}
