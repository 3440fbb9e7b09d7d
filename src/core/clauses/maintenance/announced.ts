import { addDuration } from '../../ground/calendar/add-duration.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { intersect } from '../../ground/calendar/overlap.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { MaintenanceTerms } from './terms.ts';

/** A recorded notice with the span it announces, and the first instant that it is early enough for. */
export type Notice = {
  readonly at: EpochMs;
  readonly row: number;
  readonly span: Span;
  readonly goodFrom: EpochMs;
};

/** A window with what of it was announced in time: all of it where the clause needs no notice. */
export type AnnouncedWindow = {
  readonly window: Span;
  readonly announced: readonly Span[];
  /** The notice that announced it, or the one that came too late. */
  readonly notice?: Notice;
};

/** The notices about a clause that were recorded before `asOf`, the earliest first. */
export function noticesOf(
  { id, noticeDays = 0 }: MaintenanceTerms,
  events: readonly AgreementEvent[],
  zone: string,
  asOf: EpochMs,
): Notice[] {
  return events.flatMap(({ kind, clause, at, row, span }) => {
    if (kind !== 'notice' || clause !== id || at >= asOf || !span) return [];
    const ahead = { amount: String(noticeDays), unit: 'day' } as const;
    return [{ at, row, span, goodFrom: addDuration(at, ahead, zone) ?? at }];
  });
}

/** What of a window notices announced in time: the part of it that they cover. */
export function announcedIn(window: Span, notices: readonly Notice[]): AnnouncedWindow {
  const about = notices.filter(({ span }) => span.start < window.end && window.start < span.end);
  const good = about.filter(({ goodFrom }) => goodFrom <= window.start);
  const notice = good[0] ?? about[0];
  const announced = intersect(
    [window],
    good.map(each => each.span),
  );
  return { window, announced, ...(notice && { notice }) };
}
