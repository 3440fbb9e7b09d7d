/** A time on the wall clock of the demo's zone, in seconds, counted as if every day had 24 hours. */
export type WallSeconds = number;

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Days on which the clocks of New York change, inside the demo's span. */
const clockChanges = new Set(['2025-03-09', '2025-11-02', '2026-03-08']);

/** The wall time of `2026-06-03` (midnight) or `2026-06-03T14:05:00`. */
export function wall(text: string): WallSeconds {
  return Date.parse(`${text.length === 10 ? `${text}T00:00:00` : text}Z`) / 1000;
}

/** `2026-06-03T14:05:00`, without a zone. */
export function wallText(at: WallSeconds): string {
  return new Date(at * 1000).toISOString().slice(0, 19);
}

/** The date part, `2026-06-03`. */
export function dateOf(at: WallSeconds): string {
  return wallText(at).slice(0, 10);
}

/** The month part, `2026-06`. */
export function monthOf(at: WallSeconds): string {
  return wallText(at).slice(0, 7);
}

/** Midnight at the start of the day. */
export function startOfDay(at: WallSeconds): WallSeconds {
  return at - (at % day);
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(at: WallSeconds): number {
  return (Math.floor(at / day) + 3) % 7;
}

/** The first day of the month after `2026-06`, as `2026-07`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Moves a time out of the hour that a clock change skips or repeats. */
export function outsideClockChange(at: WallSeconds): WallSeconds {
  const secondOfDay = at % day;
  const isInside = secondOfDay >= hour && secondOfDay < 3 * hour && clockChanges.has(dateOf(at));
  return isInside ? at + 2 * hour : at;
}
