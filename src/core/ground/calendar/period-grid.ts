import { civilDate, civilDay, dateOfDay, dayOfMonth } from './civil-day.ts';
import type { CalendarRule, Every } from './period-rule.ts';

/** `first` and `after` as days since 1970-01-01. */
type Cell = { readonly id: string; readonly first: number; readonly after: number };

/** A ruler over the calendar: periods numbered without gaps, so that "six before" is a subtraction. */
export type Grid = {
  /** Number of the period a day lies in. */
  readonly indexOf: (day: number) => number;
  /** Name, first day and first day after of a numbered period. */
  readonly at: (index: number) => Cell;
};

/** 1970-01-05. */
const monday = 4;
const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');

/** Days, ISO weeks, months, quarters or years, as a rule has them. */
export function calendarGrid(rule: CalendarRule): Grid {
  switch (rule.every) {
    case 'day':
      return dayGrid(1, dateOfDay);
    case 'week':
      return dayGrid(7, weekId);
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

function dayGrid(size: number, name: (first: number) => string): Grid {
  return {
    indexOf: day => Math.floor((day - monday) / size),
    at: index => {
      const first = monday + index * size;
      return { id: name(first), first, after: first + size };
    },
  };
}

/** A week belongs to the year of its Thursday. */
function weekId(first: number): string {
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
      const id = anchorDay === 1 ? monthId(every, yearStart, first) : `from-${dateOfDay(first)}`;
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
