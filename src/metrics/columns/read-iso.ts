import type { ColumnType } from '../../core/datasets/table-kind.ts';
import { type TimeReading, twoDigitsAt } from './time-reading.ts';

const [dash, colon, dot, plus, zulu, tee, space] = [0x2d, 0x3a, 0x2e, 0x2b, 0x5a, 0x54, 0x20];

/**
 * Reads a month, day or time as ISO 8601 has it: `2026-03`, `2026-03-31`, `2026-03-31T16:30:00.25-05:00` (a space for `T`, seconds and
 * offset may be left out); years 1970 to 2199. Gives false where the cell is written otherwise; a day that does not exist is `impossible`.
 */
export function readIso(
  reading: TimeReading,
  type: ColumnType,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  const length = to - from;
  const century = twoDigitsAt(bytes, from);
  const yearOf = twoDigitsAt(bytes, from + 2);
  const year = century < 0 || yearOf < 0 ? -1 : century * 100 + yearOf;
  const month = twoDigitsAt(bytes, from + 5);
  if (length < 7 || year < 1970 || year > 2199 || month < 0 || bytes[from + 4] !== dash) return false;
  if (type === 'period') {
    if (length !== 7) return false;
    reading.setMonth(year, month);
    return true;
  }
  const day = twoDigitsAt(bytes, from + 8);
  if (length < 10 || day < 0 || bytes[from + 7] !== dash) return false;
  if (length === 10) {
    if (type === 'time') return false;
    reading.setDay(year, month, day);
    return true;
  }
  const between = bytes[from + 10];
  const hour = twoDigitsAt(bytes, from + 11);
  const minute = twoDigitsAt(bytes, from + 14);
  if (length < 16 || (between !== tee && between !== space) || bytes[from + 13] !== colon) return false;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
  let at = from + 16;
  let second = 0;
  let nanos = 0;
  if (at < to && bytes[at] === colon) {
    second = at + 3 <= to ? twoDigitsAt(bytes, at + 1) : -1;
    if (second < 0 || second > 59) return false;
    at += 3;
    if (at < to && bytes[at] === dot) {
      const start = ++at;
      for (; at < to && isDigit(bytes[at]!); at++) nanos = nanos * 10 + bytes[at]! - 0x30;
      if (at === start || at - start > 9) return false;
      nanos *= 10 ** (9 - (at - start));
    }
  }
  let offset = Number.NaN;
  if (at < to) {
    offset = readOffset(bytes, at, to);
    if (Number.isNaN(offset)) return false;
  }
  reading.setTime(year, month, day, ((hour * 60 + minute) * 60 + second) * 1000, nanos, offset);
  return true;
}

/** `Z`, `+05`, `+0530` or `-05:30` up to `to`, in ms; NaN for all else. */
function readOffset(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] === zulu) return at + 1 === to ? 0 : Number.NaN;
  const sign = bytes[at] === plus ? 1 : bytes[at] === dash ? -1 : 0;
  const hours = twoDigitsAt(bytes, at + 1);
  const hasColon = bytes[at + 3] === colon && at + 3 < to;
  const minutesAt = at + (hasColon ? 4 : 3);
  const minutes = minutesAt === to && !hasColon ? 0 : twoDigitsAt(bytes, minutesAt);
  const end = minutesAt === to && !hasColon ? to : minutesAt + 2;
  if (sign === 0 || at + 3 > to || end !== to || hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return Number.NaN;
  return sign * (hours * 60 + minutes) * 60_000;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
