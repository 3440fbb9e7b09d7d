import { Temporal } from 'temporal-polyfill';
import type { ColumnKind } from '../../../src/core/datasets/table-kind.ts';
import type { TimeFormat } from '../../../src/core/datasets/time-format.ts';

/** What a cell names, in epoch ms: a time starts where it ends, a day and a month end where the next one starts. */
export type Named = {
  readonly start: number;
  readonly end: number;
  /** Nanoseconds after the ms of a time, where there are any. */
  readonly nanos?: number;
};

/** Reads one cell of a column of times in a zone; undefined where it is blank or names nothing. */
export function timeCell(
  text: string,
  { type, format }: Pick<ColumnKind, 'type' | 'format'>,
  zone: string,
): Named | undefined {
  try {
    if (type === 'period') return month(text, zone);
    if (format?.kind === 'epoch') return epoch(text, format.unit);
    const iso = format?.kind === 'pattern' ? isoOf(text, format) : text;
    if (iso !== undefined && /^\d{4}-\d\d-\d\d$/.test(iso))
      return type === 'time' ? undefined : day(iso, zone);
    return iso === undefined ? undefined : time(iso, zone);
  } catch (error) {
    // Temporal refuses 30 February.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Midnight of a date; where the clocks skip it, the time they show instead. */
function midnight(date: Temporal.PlainDate, zone: string): number {
  return date.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

function month(text: string, zone: string): Named | undefined {
  if (!/^\d{4}-\d\d$/.test(text)) return undefined;
  const first = Temporal.PlainDate.from(`${text}-01`, { overflow: 'reject' });
  return { start: midnight(first, zone), end: midnight(first.add({ months: 1 }), zone) };
}

function day(text: string, zone: string): Named {
  const date = Temporal.PlainDate.from(text, { overflow: 'reject' });
  return { start: midnight(date, zone), end: midnight(date.add({ days: 1 }), zone) };
}

function time(text: string, zone: string): Named | undefined {
  if (!/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)?$/.test(text))
    return undefined;
  const hasOffset = /(Z|[+-]\d\d(:?\d\d)?)$/.test(text.slice(16));
  const { epochMilliseconds, epochNanoseconds } = hasOffset
    ? Temporal.Instant.from(text)
    : Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(zone, {
        disambiguation: 'compatible',
      });
  const nanos = Number(epochNanoseconds % 1_000_000n);
  return { start: epochMilliseconds, end: epochMilliseconds, ...(nanos > 0 && { nanos }) };
}

function epoch(text: string, unit: 's' | 'ms'): Named | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const ms = Number(text) * (unit === 's' ? 1000 : 1);
  return { start: ms, end: ms };
}

/** A cell such as `31/1/2026 9:05` as ISO 8601 writes it. */
function isoOf(text: string, format: Extract<TimeFormat, { kind: 'pattern' }>): string | undefined {
  const [dates = '', clock, ...more] = text.split(' ');
  const [first = '', second = '', year = '', ...further] = dates.split(
    /[/.-]/.exec(format.written)?.[0] ?? '/',
  );
  if (more.length > 0 || further.length > 0) return undefined;
  const [dayOfMonth, monthOfYear] = format.written.startsWith('d') ? [first, second] : [second, first];
  const date = `${year}-${monthOfYear.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const [hour = '', ...rest] = clock === undefined ? [] : clock.split(':');
  return clock === undefined ? date : `${date}T${[hour.padStart(2, '0'), ...rest].join(':')}`;
}
