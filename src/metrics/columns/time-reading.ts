import { civilDay, dayMs } from '../../core/ground/calendar/civil-day.ts';
import { written } from './column.ts';

/** What the last read cell of a time says. One is used for all cells, so that none costs memory. */
export class TimeReading {
  /** One of `written`; `nothing` where the day does not exist. */
  written: number = written.nothing;
  /** Clock time in ms since 1970-01-01T00:00 by that clock; of a day or month its start. */
  start = 0;
  /** Clock time at which a day or month ends; of a time it says nothing. */
  end = 0;
  /** Nanoseconds after the millisecond. */
  nanos = 0;
  /** Offset from UTC in ms, where one is written. */
  offset = 0;
  /** Whether a pattern read seconds. */
  hasSeconds = false;

  setMonth(year: number, month: number): void {
    const first = dayNumber(year, month, 1);
    const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
    this.setSpan(first, next);
  }

  setDay(year: number, month: number, day: number): void {
    const number = dayNumber(year, month, day);
    this.setSpan(number, number + 1);
  }

  /** `clock` is ms since midnight, `nanos` all after the second, `offset` NaN where none is written. */
  setTime(year: number, month: number, day: number, clock: number, nanos: number, offset: number): void {
    const number = dayNumber(year, month, day);
    if (Number.isNaN(number)) {
      this.setNothing();
      return;
    }
    const ms = nanos === 0 ? 0 : Math.floor(nanos / 1_000_000);
    this.start = number * dayMs + clock + ms;
    this.nanos = nanos === 0 ? 0 : nanos - ms * 1_000_000;
    this.written = Number.isNaN(offset) ? written.naive : written.withOffset;
    this.offset = offset;
  }

  /** `ms` since 1970 in UTC. */
  setInstant(ms: number): void {
    this.start = ms;
    this.nanos = this.offset = 0;
    this.written = written.withOffset;
  }

  setNothing(): void {
    this.written = written.nothing;
  }

  private setSpan(first: number, after: number): void {
    this.written = Number.isNaN(first) ? written.nothing : written.whole;
    this.start = first * dayMs;
    this.end = after * dayMs;
    this.nanos = 0;
  }
}

/** Number of two digits, -1 where one is none. */
export function twoDigitsAt(bytes: Uint8Array, at: number): number {
  // Without their sign, what is below a digit is far above one.
  const tens = (bytes[at]! - 0x30) >>> 0;
  const ones = (bytes[at + 1]! - 0x30) >>> 0;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Number of `count` digits, -1 where one is none. */
export function digitsAt(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let place = at; place < at + count; place++) {
    const digit = bytes[place]! - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

let lastMonth = -1;
let lastMonthStart = 0;

/** As `civilDay`, NaN for a day that does not exist; rows that follow each other are mostly of one month. */
function dayNumber(year: number, month: number, day: number): number {
  // Months are written with two digits, also those that do not exist.
  const key = year * 100 + month;
  if (key === lastMonth && day >= 1 && day <= 28) return lastMonthStart + day - 1;
  const number = civilDay(year, month, day) ?? Number.NaN;
  if (!Number.isNaN(number)) {
    lastMonth = key;
    lastMonthStart = number - day + 1;
  }
  return number;
}
