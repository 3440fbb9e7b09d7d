import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dateOf, day, hour, startOfDay, type WallSeconds, weekday } from './wall-clock.ts';

interface Calendars {
  calendars: Readonly<Record<string, { hours: { monday: string[] }; holidays?: { date: string }[] }>>;
}

/** When a desk works: Monday to Friday in the hours of Monday, without holidays and closed days. */
export interface DeskHours {
  /** The first working moment at or after `at`. */
  next(at: WallSeconds): WallSeconds;
  /** The moment that comes `seconds` of working time after `at`. */
  after(at: WallSeconds, seconds: number): WallSeconds;
  isWorkday(at: WallSeconds): boolean;
}

/** Desk hours by the holidays of a calendar in `slas/calendars.yaml` and further days on which the desk was shut. */
export function deskHours(
  calendarsFile: string,
  calendar: string,
  closedDates: readonly string[],
): DeskHours {
  const { calendars }: Calendars = parse(readFileSync(calendarsFile, 'utf8'));
  const known = calendars[calendar];
  const [opensAt = 0, closesAt = 0] = (known?.hours.monday[0] ?? '')
    .split('-')
    .map(text => Number(text.slice(0, 2)) * hour);
  const closed = new Set([...(known?.holidays ?? []).map(holiday => holiday.date), ...closedDates]);

  const isWorkday = (at: WallSeconds): boolean => weekday(at) < 5 && !closed.has(dateOf(at));

  const next = (at: WallSeconds): WallSeconds => {
    let start = startOfDay(at);
    if (isWorkday(at) && at < start + closesAt) return Math.max(at, start + opensAt);
    do start += day;
    while (!isWorkday(start));
    return start + opensAt;
  };

  const after = (at: WallSeconds, seconds: number): WallSeconds => {
    let now = next(at);
    let left = seconds;
    for (;;) {
      const today = startOfDay(now) + closesAt - now;
      if (left < today) return now + left;
      left -= today;
      now = next(startOfDay(now) + closesAt);
    }
  };

  return { next, after, isWorkday };
}
