import type { PeriodRule, WeekStart } from '../ground/calendar/period.ts';
import { type PeriodName, periodNames } from './scalars.ts';
import { scalar } from './shape.ts';

/** A calendar period by name, or the days up to the end of each month. */
export type PeriodTerms = PeriodName | { readonly trailingDays: number };

export const period = scalar(
  'one of `day`, `week`, `month`, `quarter`, `year`, or `trailing 365 days`',
  (value): PeriodTerms | undefined => {
    const days = /^trailing ([1-9]\d{0,3}) days?$/.exec(value)?.[1];
    return days === undefined ? periodNames.find(each => each === value) : { trailingDays: Number(days) };
  },
);

/** What an objective says of its periods. */
export type Periods = {
  readonly period: PeriodTerms;
  readonly weekStart?: WeekStart | undefined;
  readonly yearStart?: number | undefined;
  readonly anchorDay?: number | undefined;
};

/** The rule of an objective's periods. */
export function periodRule({ period, weekStart, yearStart, anchorDay }: Periods, zone: string): PeriodRule {
  if (typeof period === 'object') return { trailingDays: period.trailingDays, zone };
  return {
    every: period,
    zone,
    ...(weekStart && { weekStart }),
    ...(yearStart && { yearStart }),
    ...(anchorDay && { anchorDay }),
  };
}
