import { dayMs } from '../../ground/calendar/civil-day.ts';
import { dateOf, type EpochMs } from '../../ground/calendar/instant.ts';
import type { Finding } from '../../ground/finding.ts';
import type { AnnouncedWindow, Notice } from './announced.ts';
import type { MaintenanceTerms } from './terms.ts';

/** Warnings of notices that came too late for a window, each once, and of those that cover none before `until`. */
export function checkNotices(
  { id, noticeDays }: MaintenanceTerms,
  windows: readonly AnnouncedWindow[],
  notices: readonly Notice[],
  file: string,
  zone: string,
  until: EpochMs,
): Finding[] {
  if (noticeDays === undefined) return [];
  return notices.flatMap(notice => {
    const about = windows.filter(
      ({ window }) => notice.span.start < window.end && window.start < notice.span.end,
    );
    const place = { kind: 'dataset', row: notice.row } as const;
    if (about.length === 0) {
      if (notice.span.end > until) return [];
      return {
        code: 'notice-without-window',
        severity: 'warning',
        file,
        place: { ...place, column: 'from' },
        message: `Unexpected notice of \`${id}\` for a time without a window, expected one that covers a window`,
        fix: 'Correct the days',
      } satisfies Finding;
    }
    const missed = about.find(each => each.notice === notice && each.announced.length === 0);
    if (!missed) return [];
    const { start } = missed.window;
    const expected =
      noticeDays === 0 ? 'expected it before' : `expected at least ${noticeDays} ${days(noticeDays)} before`;
    return {
      code: 'notice-too-late',
      severity: 'warning',
      file,
      place: { ...place, column: 'at' },
      message: `Unexpected notice ${ahead(start - notice.at)} the window of ${dateOf(start, zone)}, which is not left out, ${expected}`,
      fix: 'Correct the date if it was announced earlier',
    } satisfies Finding;
  });
}

function ahead(ms: number): string {
  if (ms <= 0) return 'after the start of';
  const whole = Math.floor(ms / dayMs);
  return whole === 0 ? 'less than a day before' : `${whole} ${days(whole)} before`;
}

function days(count: number): string {
  return count === 1 ? 'day' : 'days';
}
