import { dayMs } from '../../ground/calendar/civil-day.ts';
import { dateOf, type EpochMs } from '../../ground/calendar/instant.ts';
import type { SayOfRow } from '../../ground/say-of-row.ts';
import type { AnnouncedWindow, Notice } from './announced.ts';
import type { MaintenanceTerms } from './terms.ts';

/** Warnings of notices that came too late for a window, each once, and of those that cover none before `until`. */
export function checkNotices(
  { id, noticeDays }: MaintenanceTerms,
  windows: readonly AnnouncedWindow[],
  notices: readonly Notice[],
  zone: string,
  until: EpochMs,
  say: SayOfRow,
): void {
  if (noticeDays === undefined) return;
  for (const notice of notices) {
    const about = windows.filter(
      ({ window }) => notice.span.start < window.end && window.start < notice.span.end,
    );
    if (about.length === 0 && notice.span.end <= until) {
      say(
        notice.row,
        'notice-without-window',
        'from',
        `Unexpected notice of \`${id}\` for a time without a window, expected one that covers a window`,
        'Correct the days',
      );
    }
    const missed = about.find(each => each.notice === notice && each.announced.length === 0);
    if (!missed) continue;
    const { start } = missed.window;
    const expected =
      noticeDays === 0 ? 'expected it before' : `expected at least ${noticeDays} ${days(noticeDays)} before`;
    say(
      notice.row,
      'notice-too-late',
      'at',
      `Unexpected notice ${ahead(start - notice.at)} the window of ${dateOf(start, zone)}, which is not left out, ${expected}`,
      'Correct the date if it was announced earlier, or remove the row, which changes nothing',
    );
  }
}

function ahead(ms: number): string {
  if (ms <= 0) return 'after the start of';
  const whole = Math.floor(ms / dayMs);
  return whole === 0 ? 'less than a day before' : `${whole} ${days(whole)} before`;
}

function days(count: number): string {
  return count === 1 ? 'day' : 'days';
}
