import { dateOfDay, dayMs } from './civil-day.ts';
import { dayOf, type EpochMs, type PlainDateText } from './instant.ts';
import { calendarGrid, type Grid, trailingGrid } from './period-grid.ts';
import type { Every, PeriodRule } from './period-rule.ts';
import { dayNumber, startOfDayNumber } from './plain-date.ts';

export type { CalendarRule, Every, PeriodRule, TrailingRule, WeekStart } from './period-rule.ts';

/** What becomes of a period that the agreement's first or last day cuts: a share of it, nothing, all of it. */
export type Edge = 'prorate' | 'skip' | 'full';

/** A half-open span of whole days (RULES 1). */
export type Period = {
  /**
   * `2026-06-14`, `2026-W24`, `2026-06`, `2026-Q2`, `2026`. Where the year does not start in January, `FY2026` and
   * `FY2026-Q1`, for the calendar year in which the fiscal year ends. With an anchor day, and of
   * weeks that do not begin on Monday, `from-2026-06-15`, the first day; trailing `to-2026-06-30`, the last.
   */
  readonly id: string;
  readonly kind: Every | 'trailing';
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly startDate: PlainDateText;
  /** The first day after it. */
  readonly endDate: PlainDateText;
  /** Calendar days in it. */
  readonly days: number;
  /** Set where it was clipped to the agreement's range; `days / fullDays` is the share that is left. */
  readonly partial?: true;
  /** Days of the unclipped period; only beside `partial`. */
  readonly fullDays?: number;
};

/**
 * The periods of an agreement in force from `startDate` up to `endDate` (not in it), oldest first. `edge` says what
 * becomes of the ones that reach over either date. A day that the zone skipped is no period. Trailing spans are
 * there for each month whose end lies in the range; a first one reaches back over `startDate`.
 */
export function periodsBetween(
  rule: PeriodRule,
  startDate: PlainDateText,
  endDate: PlainDateText,
  edge: Edge,
): Period[] {
  const grid = gridOf(rule);
  const first = dayNumber(startDate);
  const after = dayNumber(endDate);
  const periods: Period[] = [];
  if (first >= after) return periods;
  const last = grid.indexOf(after - 1);
  for (let index = grid.indexOf(first); index <= last; index++) {
    const period = periodAt(rule, grid, index);
    if (period.kind === 'trailing' && period.endDate > endDate) continue;
    const kept = atEdge(rule, period, startDate, endDate, edge);
    if (kept !== undefined && kept.start < kept.end) periods.push(kept);
  }
  return periods;
}

/** How many periods a range touches; a few of them may be none, as {@link periodsBetween} has it. */
export function periodsTouched(rule: PeriodRule, startDate: PlainDateText, endDate: PlainDateText): number {
  const grid = gridOf(rule);
  const last = grid.indexOf(dayNumber(endDate) - 1);
  return Math.max(0, last - grid.indexOf(dayNumber(startDate)) + 1);
}

/** The full period an instant lies in; for a trailing rule the one that ends with that month. */
export function periodContaining(rule: PeriodRule, at: EpochMs): Period {
  const grid = gridOf(rule);
  return periodAt(rule, grid, grid.indexOf(dayOf(at, rule.zone)));
}

/**
 * The full period `n` periods later, earlier where negative: `addPeriods(rule, period, -6)` begins the six before.
 * With `n` 0 a clipped period is given whole.
 */
export function addPeriods(rule: PeriodRule, period: Pick<Period, 'endDate'>, n: number): Period {
  const grid = gridOf(rule);
  return periodAt(rule, grid, grid.indexOf(dayNumber(period.endDate) - 1) + n);
}

function gridOf(rule: PeriodRule): Grid {
  return 'every' in rule ? calendarGrid(rule) : trailingGrid(rule.trailingDays);
}

function periodAt(rule: PeriodRule, grid: Grid, index: number): Period {
  const { id, first, after } = grid.at(index);
  return { id, kind: 'every' in rule ? rule.every : 'trailing', ...spanOf(first, after, rule.zone) };
}

/** The span of whole days from one by its number up to another, the second not counted. */
function spanOf(first: number, after: number, zone: string) {
  const start = startOfDayNumber(first, zone);
  const end = startOfDayNumber(after, zone);
  // A day that the zone skipped is none.
  const days = Math.round((end - start) / dayMs);
  return { start, end, startDate: dateOfDay(first), endDate: dateOfDay(after), days };
}

function atEdge(
  rule: PeriodRule,
  period: Period,
  startDate: PlainDateText,
  endDate: PlainDateText,
  edge: Edge,
): Period | undefined {
  const inside = period.startDate >= startDate && period.endDate <= endDate;
  if (inside || edge === 'full') return period;
  if (edge === 'skip') return undefined;
  const first = Math.max(dayNumber(period.startDate), dayNumber(startDate));
  const after = Math.min(dayNumber(period.endDate), dayNumber(endDate));
  return { ...period, ...spanOf(first, after, rule.zone), partial: true, fullDays: period.days };
}
