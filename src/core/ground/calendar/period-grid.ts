import { civilDate, civilDay, dateOfDay, dayOfMonth } from './civil-day.ts';
import type { CalendarRule, Every, WeekStart } from './period-rule.ts';

/** `first` and `after` as days since 1970-01-01. */
type Cell = { readonly id: string; readonly first: number; readonly after: number };

/** A ruler over the calendar: periods numbered without gaps, so that "six before" is a subtraction. */
export type Grid = {
  /** Number of the period a day lies in. */
  readonly indexOf: (day: number) => number;
  /** Name, first day and first day after of a numbered period. */
  readonly at: (index: number) => Cell;
};

/** The first such days since 1970-01-01. */
const weekdays = { monday: 4, sunday: 3, saturday: 2 } satisfies Record<WeekStart, number>;
const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');

/** Days, weeks, months, quarters or years, as a rule has them. */
export function calendarGrid(rule: CalendarRule): Grid {
  switch (rule.every) {
    case 'day':
      return dayGrid(0, 1, dateOfDay);
    case 'week': {
      const { weekStart = 'monday' } = rule;
      return dayGrid(weekdays[weekStart], 7, weekStart === 'monday' ? isoWeekId : fromId);
    }
    case 'month':
    case 'quarter':
    case 'year':
      return monthGrid(rule.every, rule.yearStart ?? 1, rule.anchorDay ?? 1);
  }
}

/** For each calendar month the N days up to its end. */
export function trailingGrid(days: number): Grid {
  const months = monthGrid('month', 1, 1);
  return {
    indexOf: months.indexOf,
    at: index => {
      const { after } = months.at(index);
      return { id: `to-${dateOfDay(after - 1)}`, first: after - days, after };
    },
  };
}

/** Numbered from a day on. */
function dayGrid(from: number, size: number, name: (first: number) => string): Grid {
  return {
    indexOf: day => Math.floor((day - from) / size),
    at: index => {
      const first = from + index * size;
      return { id: name(first), first, after: first + size };
    },
  };
}

/** What begins on another day than by the calendar is named for its first one. */
function fromId(first: number): string {
  return `from-${dateOfDay(first)}`;
}

/** A week from Monday belongs to the year of its Thursday. */
function isoWeekId(first: number): string {
  const thursday = first + 3;
  const { year } = civilDate(thursday);
  const week = Math.floor((thursday - civilDay(year, 1, 1)!) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week)}`;
}

const monthsIn = { month: 1, quarter: 3, year: 12 } satisfies Partial<Record<Every, number>>;

function monthGrid(every: keyof typeof monthsIn, yearStart: number, anchorDay: number): Grid {
  const size = monthsIn[every];
  const phase = every === 'month' ? 0 : yearStart - 1;
  const firstOf = (index: number) => dayOfMonth(index * size + phase, anchorDay);
  return {
    indexOf: day => {
      const { year, month } = civilDate(day);
      const index = Math.floor((year * 12 + month - 1 - phase) / size);
      return day < firstOf(index) ? index - 1 : index;
    },
    at: index => {
      const first = firstOf(index);
      const id = anchorDay === 1 ? monthId(every, yearStart, first) : fromId(first);
      return { id, first, after: firstOf(index + 1) };
    },
  };
}

function monthId(every: keyof typeof monthsIn, yearStart: number, first: number): string {
  if (every === 'month') return dateOfDay(first).slice(0, 7);
  const { year: ofFirst, month } = civilDate(first);
  const sinceYearStart = (month - yearStart + 12) % 12;
  const endYear = Math.floor((ofFirst * 12 + month - 1 - sinceYearStart + 11) / 12);
  const year = yearStart === 1 ? pad(endYear, 4) : `FY${pad(endYear, 4)}`;
  return every === 'year' ? year : `${year}-Q${sinceYearStart / 3 + 1}`;
}
