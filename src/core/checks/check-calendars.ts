import { mostRecurring } from '../ground/calendar/holidays.ts';
import type { Finding, TermsPath } from '../ground/finding.ts';
import { type Say, sayBelow } from '../ground/say.ts';
import { type Calendars, weekdays } from '../terms/calendars.ts';

type CalendarTerms = Calendars['calendars'][string];

/** Calendars have hours, each day said once, and files of holidays that are there (RULES 6); `files` are those, by path. */
export function checkCalendars(
  calendars: Calendars['calendars'],
  files: readonly string[],
  file: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  const among = files.map(nameOf);
  const named = Object.values(calendars).flatMap(each => each.holidaysFrom ?? []);
  for (const path of files) {
    if (named.includes(nameOf(path))) continue;
    findings.push({
      code: 'unused-file',
      severity: 'warning',
      file: path,
      place: { kind: 'file' },
      message: 'Unexpected file of holidays that no calendar names, expected it in `holidaysFrom`',
      fix: 'Name it, or remove it',
    });
  }
  for (const [id, calendar] of Object.entries(calendars)) {
    const say = sayBelow(
      (code, path, message, fix, extra) =>
        findings.push({
          code,
          severity: 'error',
          file,
          place: { kind: 'terms', path },
          message,
          fix,
          ...extra,
        }),
      ['calendars', id],
    );
    checkHours(say, id, calendar);
    checkDates(say, calendar);
    checkRecurring(say, calendar);
    calendar.holidaysFrom?.forEach((name, place, { length }) => {
      say.refer(name, among, 'file of holidays', ['holidaysFrom', ...(length > 1 ? [place] : [])]);
    });
  }
  return findings;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function checkHours(say: Say, id: string, { hours, otherHours = [] }: CalendarTerms): void {
  const days: (readonly [TermsPath, readonly (readonly [string, string])[]])[] = [
    ...weekdays.map(name => [['hours', name], hours[name] ?? []] as const),
    ...otherHours.map((each, place) => [['otherHours', place, 'hours'], each.hours] as const),
  ];
  if (days.every(([, shifts]) => shifts.length === 0)) {
    const message = `Unexpected calendar \`${id}\` without hours, on which no time passes, expected a shift on some day`;
    say.wrong('no-hours', ['hours'], message, 'Add its hours');
  }
  for (const [path, shifts] of days) {
    shifts.forEach(([, end], place) => {
      if (end !== '23:59') return;
      const message =
        'Unexpected end at `23:59`, which leaves out the last minute of the day, expected `24:00`';
      const extra = { severity: 'warning' } as const;
      say.wrong(
        'last-minute',
        [...path, place],
        message,
        'Write `24:00` where the whole day is meant',
        extra,
      );
    });
  }
}

/** So many holidays that come round take the time of them all, and no year has as many. */
function checkRecurring(say: Say, { holidays = [] }: CalendarTerms): void {
  const places = holidays.flatMap((each, place) => ('recurs' in each ? [place] : []));
  const tooMany = places[mostRecurring];
  if (tooMany === undefined) return;
  const message = `Unexpected holiday that comes round, after ${mostRecurring} others, expected at most as many`;
  say.wrong('too-many-holidays', ['holidays', tooMany], message, 'Write the days of some as dates');
}

/** A date is said once: as a holiday, or with other hours. */
function checkDates(say: Say, { holidays = [], otherHours = [] }: CalendarTerms): void {
  const seen = new Set<string>();
  const once = (date: string, path: TermsPath) => {
    if (seen.has(date)) {
      const message = `Unexpected second \`${date}\`, expected each date once, as a holiday or with other hours`;
      say.wrong('duplicate-date', path, message, 'Remove one of them');
    }
    seen.add(date);
  };
  holidays.forEach((each, place) => {
    if ('date' in each) once(each.date, ['holidays', place, 'date']);
  });
  otherHours.forEach((each, place) => {
    once(each.date, ['otherHours', place, 'date']);
  });
}
