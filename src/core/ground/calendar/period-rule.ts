export type Every = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Days, ISO weeks, months, quarters or years of a zone's calendar. */
export type CalendarRule = {
  readonly every: Every;
  readonly zone: string;
  /** Month (1–12) a fiscal year starts in; quarters and years follow it. Default 1. */
  readonly yearStart?: number;
  /** Day (1–31) on which months, quarters and years start (a billing month); 31 is the last day of any month. Default 1. */
  readonly anchorDay?: number;
};

/** The N days up to the end of each month. */
export type TrailingRule = { readonly trailingDays: number; readonly zone: string };

export type PeriodRule = CalendarRule | TrailingRule;
