import { monthNames } from '../ground/calendar/month-names.ts';
import { readRule } from '../ground/calendar/recurrence.ts';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ordinals = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } as const;

/**
 * A rule of RFC 5545 for a day of each year: `25 December`, `fourth Thursday of November`, `last Monday of May`, or such a rule itself.
 * Undefined for all else.
 */
export function readYearlyDay(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const [, day, ofMonth = ''] = /^(\d{1,2}) ([a-z]+)$/.exec(plain) ?? [];
  const month = monthNames.indexOf(ofMonth) + 1;
  if (day !== undefined)
    return month > 0 && Number(day) >= 1 && Number(day) <= longest[month - 1]!
      ? `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${Number(day)}`
      : undefined;
  const [, ordinal = '', weekday = '', inMonth = ''] =
    /^([a-z]+) (mon|tues|wednes|thurs|fri|satur|sun)day of ([a-z]+)$/.exec(plain) ?? [];
  const nth = Object.hasOwn(ordinals, ordinal) ? ordinals[ordinal as keyof typeof ordinals] : undefined;
  if (nth !== undefined && monthNames.includes(inMonth))
    return `FREQ=YEARLY;BYMONTH=${monthNames.indexOf(inMonth) + 1};BYDAY=${nth}${weekday.slice(0, 2).toUpperCase()}`;
  return readRule(text);
}

/** Whether a rule says nothing of its days without the first of them, from which it counts. */
export function countsFromFirst(rule: string): boolean {
  const parts = new Map(rule.split(';').map(part => part.split('=') as [string, string]));
  const names = ['BYDAY', 'BYMONTHDAY', 'BYYEARDAY'];
  const hasDays = parts.get('FREQ') === 'DAILY' || names.some(name => parts.has(name));
  return !hasDays || parts.has('COUNT') || Number(parts.get('INTERVAL') ?? 1) > 1;
}
