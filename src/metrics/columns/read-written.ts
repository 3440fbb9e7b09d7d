import type { TimeFormat } from '../../core/datasets/time-format.ts';
import { written } from './column.ts';
import { readPattern } from './read-pattern.ts';
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
    : readPattern(reading, format, bytes, from, to);
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

/** A cell written in the format as ISO 8601 has it, `2026-03-31` or `2026-03-31T16:30`; any other text as it is. */
export function isoText(format: Written, text: string): string {
  const reading = new TimeReading();
  const bytes = Buffer.from(text, 'utf8');
  if (!readWritten(reading, format, bytes, 0, bytes.length) || reading.written === written.nothing)
    return text;
  const iso = new Date(reading.start).toISOString();
  if (format.kind === 'epoch') return iso;
  if (reading.written === written.whole) return iso.slice(0, 10);
  return iso.slice(0, reading.hasSeconds ? 19 : 16);
}
