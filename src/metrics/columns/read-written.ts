import type { TimeFormat } from '../../core/datasets/time-format.ts';
import { written } from './column.ts';
import { digitsAt, TimeReading } from './time-reading.ts';

type Written = Exclude<TimeFormat, { kind: 'iso' }>;

const lastMs = Date.UTC(2200, 0, 1) - 1;

/** Reads a cell as a `times:` format has it. Gives false where it is written otherwise; a time that does not exist is `nothing`. */
export function readWritten(
  reading: TimeReading,
  format: Written,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  return format.kind === 'epoch'
    ? readEpoch(reading, format.unit, bytes, from, to)
    : readParts(reading, format, bytes, from, to);
}

/** Whole seconds or milliseconds since 1970. */
function readEpoch(reading: TimeReading, unit: 's' | 'ms', bytes: Uint8Array, from: number, to: number) {
  const digits = to - from;
  const value = digitsAt(bytes, from, digits);
  if (digits < 1 || digits > (unit === 's' ? 10 : 13) || value < 0) return false;
  const ms = unit === 's' ? value * 1000 : value;
  if (ms > lastMs) reading.setNothing();
  else reading.setInstant(ms);
  return true;
}

type Parts = Extract<TimeFormat, { kind: 'parts' }>;

/** `31/3/2026 16:30`, in the order and with the separator of the format. */
function readParts(reading: TimeReading, format: Parts, bytes: Uint8Array, from: number, to: number) {
  const separator = format.separator.charCodeAt(0);
  const firstEnd = digitsEnd(bytes, from, to);
  const secondEnd = digitsEnd(bytes, firstEnd + 1, to);
  const yearAt = secondEnd + 1;
  if (bytes[firstEnd] !== separator || bytes[secondEnd] !== separator || yearAt + 4 > to) return false;
  const first = shortNumber(bytes, from, firstEnd);
  const second = shortNumber(bytes, firstEnd + 1, secondEnd);
  const year = digitsAt(bytes, yearAt, 4);
  const [day, month] = format.order === 'dmy' ? [first, second] : [second, first];
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1970 || year > 2199) return false;
  const clockAt = yearAt + 4;
  if (clockAt === to) {
    if (format.clock === 'minutes' || format.clock === 'seconds') return false;
    reading.setDay(year, month, day);
    return true;
  }
  const clock = format.clock === 'none' ? -1 : readClock(format.clock, bytes, clockAt, to);
  if (clock < 0) return false;
  reading.setTime(year, month, day, clock, 0, Number.NaN);
  return true;
}

/** ` 9:30` or ` 09:30:15` up to `to`, in ms; -1 for all else. */
function readClock(clock: Parts['clock'], bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] !== 0x20) return -1;
  const hourEnd = digitsEnd(bytes, at + 1, to);
  const hour = shortNumber(bytes, at + 1, hourEnd);
  const minute = bytes[hourEnd] === 0x3a && hourEnd + 3 <= to ? digitsAt(bytes, hourEnd + 1, 2) : -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
  const rest = to - hourEnd - 3;
  if (rest === 0) return clock === 'seconds' ? -1 : (hour * 60 + minute) * 60_000;
  const second = rest === 3 && bytes[hourEnd + 3] === 0x3a ? digitsAt(bytes, hourEnd + 4, 2) : -1;
  if (second < 0 || second > 59 || clock === 'minutes') return -1;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

function digitsEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
  return at;
}

/** A number of one or two digits, -1 for all else. */
function shortNumber(bytes: Uint8Array, from: number, to: number): number {
  return to - from === 1 || to - from === 2 ? digitsAt(bytes, from, to - from) : -1;
}

/** A cell written in the format as ISO 8601 has it, `2026-03-31` or `2026-03-31T16:30`; any other text as it is. */
export function isoText(format: Written, text: string): string {
  const reading = new TimeReading();
  const bytes = Buffer.from(text, 'utf8');
  if (!readWritten(reading, format, bytes, 0, bytes.length) || reading.written === written.nothing)
    return text;
  const iso = new Date(reading.start).toISOString();
  if (format.kind === 'epoch') return iso;
  if (reading.written === written.whole) return iso.slice(0, 10);
  return iso.slice(0, text.split(':').length > 2 ? 19 : 16);
}
