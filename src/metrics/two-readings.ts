import { Temporal } from 'temporal-polyfill';
import type { Finding } from '../core/ground/finding.ts';
import { shown } from './shown.ts';

/** A date such as `1/2/2026` that nobody said how to read: what it may mean, and what settles it. */
export function twoReadings(value: string, title: string, column: string): Pick<Finding, 'message' | 'fix'> {
  const [, first = '', second = '', year = '', clock = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(.*)$/.exec(value) ?? [];
  const time = clock === '' ? '' : clock.split(':').length > 2 ? ' HH:mm:ss' : ' HH:mm';
  const readings = [
    { date: dateOf(year, second, first), format: `d/M/yyyy${time}` },
    { date: dateOf(year, first, second), format: `M/d/yyyy${time}` },
  ].filter(({ date }) => date !== undefined);
  const meaning = readings.map(({ date, format }) => `\`${date}\` (\`${format}\`)`).join(' or ');
  const formats = readings.map(({ format }) => `\`times: { ${column}: ${format} }\``).join(' or ');
  return {
    message: `Unexpected ${shown(value)} in column ${shown(title)}, which may be ${meaning || 'no date at all'}, expected the agreement to say which`,
    fix: formats ? `Add ${formats} to the dataset` : 'Correct the date',
  };
}

function dateOf(year: string, month: string, day: string): string | undefined {
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
