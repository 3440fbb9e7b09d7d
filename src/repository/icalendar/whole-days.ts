import { dayNumber, isPlainDate, type PlainDateText } from '../../core/ground/calendar/plain-date.ts';
import type { ContentLine } from './content-lines.ts';
import type { Wrong } from './event-lines.ts';

/** How many days an event has: up to its end, which is not in it. */
export function daysOf(
  date: PlainDateText,
  end: ContentLine | undefined,
  duration: ContentLine | undefined,
  wrong: Wrong,
): number | undefined {
  if (end) {
    const after = dateIn(end, end.value, wrong);
    if (after === undefined) return undefined;
    const days = dayNumber(after) - dayNumber(date);
    if (days > 0 && days <= 366) return days;
    wrong(
      end.line,
      `Unexpected \`DTEND\` ${days > 0 ? 'more than a year' : 'that is not'} after \`DTSTART\`, expected the day after the last one`,
      'Correct the day',
    );
    return undefined;
  }
  if (!duration) return 1;
  const [, count, unit] = /^P(\d{1,3})([DW])$/.exec(duration.value.trim().toUpperCase()) ?? [];
  const days = Number(count) * (unit === 'W' ? 7 : 1);
  if (days > 0 && days <= 366) return days;
  wrong(
    duration.line,
    `Unexpected \`${duration.value}\`, expected whole days such as \`P1D\``,
    'Correct the length',
  );
  return undefined;
}

/** A whole day; a time of day is none. */
export function dateIn(
  { name, line, parameters }: ContentLine,
  value: string,
  wrong: Wrong,
): PlainDateText | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (day !== undefined && (parameters.get('VALUE') ?? 'DATE') === 'DATE' && isPlainDate(date)) return date;
  wrong(
    line,
    `Unexpected \`${value.trim()}\` as \`${name}\`, expected a whole day such as \`${name};VALUE=DATE:20261225\``,
    'Write the day without a time, or remove the event',
  );
  return undefined;
}
