import { Temporal } from 'temporal-polyfill';
import type { CalendarRule, Every } from './period-rule.ts';

type Cell = { readonly id: string; readonly first: Temporal.PlainDate; readonly after: Temporal.PlainDate };

/** A ruler over the calendar: periods numbered without gaps, so that "six before" is a subtraction. */
export type Grid = {
  /** Number of the period a date lies in. */
  readonly indexOf: (date: Temporal.PlainDate) => number;
  /** Name, first day and first day after of a numbered period. */
  readonly at: (index: number) => Cell;
};

const monday = Temporal.PlainDate.from('1970-01-05');
const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');

/** Days, ISO weeks, months, quarters or years, as a rule has them. */
export function calendarGrid(rule: CalendarRule): Grid {
  switch (rule.every) {
    case 'day':
      return dayGrid(1, first => first.toString());
    case 'week':
      return dayGrid(7, first => `${pad(first.yearOfWeek!, 4)}-W${pad(first.weekOfYear!)}`);
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
      return { id: `to-${after.subtract({ days: 1 })}`, first: after.subtract({ days }), after };
    },
  };
}

function dayGrid(size: number, name: (first: Temporal.PlainDate) => string): Grid {
  return {
    indexOf: date => Math.floor(monday.until(date).days / size),
    at: index => {
      const first = monday.add({ days: index * size });
      return { id: name(first), first, after: first.add({ days: size }) };
    },
  };
}

const monthsIn = { month: 1, quarter: 3, year: 12 } satisfies Partial<Record<Every, number>>;

function monthGrid(every: keyof typeof monthsIn, yearStart: number, anchorDay: number): Grid {
  const size = monthsIn[every];
  const phase = every === 'month' ? 0 : yearStart - 1;
  const firstOf = (index: number) => {
    const month = index * size + phase;
    return Temporal.PlainDate.from({
      year: Math.floor(month / 12),
      month: (((month % 12) + 12) % 12) + 1,
      day: anchorDay,
    });
  };
  return {
    indexOf: date => {
      const index = Math.floor((date.year * 12 + date.month - 1 - phase) / size);
      return Temporal.PlainDate.compare(date, firstOf(index)) < 0 ? index - 1 : index;
    },
    at: index => {
      const first = firstOf(index);
      const after = firstOf(index + 1);
      const id = anchorDay === 1 ? monthId(every, yearStart, first) : `from-${first}`;
      return { id, first, after };
    },
  };
}

function monthId(every: keyof typeof monthsIn, yearStart: number, first: Temporal.PlainDate): string {
  if (every === 'month') return first.toString().slice(0, 7);
  const sinceYearStart = (first.month - yearStart + 12) % 12;
  const endYear = first.subtract({ months: sinceYearStart }).add({ months: 11 }).year;
  const year = yearStart === 1 ? pad(endYear, 4) : `FY${pad(endYear, 4)}`;
  return every === 'year' ? year : `${year}-Q${sinceYearStart / 3 + 1}`;
}
