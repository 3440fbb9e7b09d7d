export type Every = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The weekday on which weeks begin; those from Monday are numbered by ISO 8601. */
export type WeekStart = 'monday' | 'sunday' | 'saturday';

/** Days, weeks, months, quarters or years of a zone's calendar. */
export type CalendarRule = {
  readonly every: Every;
  readonly zone: string;
  /** Default `monday`. */
  readonly weekStart?: WeekStart;
  /** Month (1–12) a fiscal year starts in; quarters and years follow it. Default 1. */
  readonly yearStart?: number;
  /** Day (1–31) on which months, quarters and years start (a billing month); 31 is the last day of any month. Default 1. */
  readonly anchorDay?: number;
};

/** The N days up to the end of each month. */
export type TrailingRule = { readonly trailingDays: number; readonly zone: string };

export type PeriodRule = CalendarRule | TrailingRule;
