import { type Duration, durationMs } from './duration.ts';

/** A number of days, which end with the last of them. */
export type DaysLimit = { readonly days: number; readonly of: 'working' | 'calendar' };

/** How long something may take: so many ms on its clock, or up to the end of a day (RULES 6). */
export type TimeLimit = { readonly ms: number } | DaysLimit;

/** A limit as agreed; parts of a day and lengths without one, such as months, are findings before. */
export function timeLimit(duration: Duration): TimeLimit {
  const { unit } = duration;
  if (unit === 'working-day' || unit === 'calendar-day')
    return { days: Math.floor(Number(duration.amount)), of: unit === 'working-day' ? 'working' : 'calendar' };
  return { ms: durationMs(duration) ?? 0 };
}
