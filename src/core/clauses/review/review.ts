import { dateOf, type EpochMs } from '../../ground/calendar/instant.ts';
import { addPeriods, periodContaining } from '../../ground/calendar/period.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import type { PeriodName } from '../../terms/scalars.ts';
import type { ReviewReport } from './report.ts';

/** What a review is agreed by. */
type Reviewed = {
  readonly file: string;
  readonly terms: {
    readonly review?: { readonly every: PeriodName; readonly noticeDays?: number | undefined } | undefined;
    readonly timezone: string;
    readonly effective: { readonly from: string; readonly to?: string | undefined };
  };
};

/**
 * The next review and the last one held. A review is held once in every period; the next one belongs to the period after
 * the last that has one, or, where none was ever recorded, to the one after `asOf`. Overdue is a warning (RULES 32).
 */
export function reviewOf(
  { file, terms }: Reviewed,
  events: readonly AgreementEvent[],
  asOf: EpochMs,
): { review?: ReviewReport; findings: readonly Finding[] } {
  const { review, timezone: zone, effective } = terms;
  if (!review) return { findings: [] };
  const lastSeen = asOf - 1;
  const held = events.filter(each => each.kind === 'review' && each.at < asOf);
  const last = held.toSorted((a, b) => a.at - b.at).at(-1);
  const rule = { every: review.every, zone };
  const after = (at: EpochMs) => addPeriods(rule, periodContaining(rule, at), 1);
  if (!last) {
    const next = dateOf(lastSeen, zone) < effective.from ? undefined : after(lastSeen).startDate;
    const isInTerm = next !== undefined && !(effective.to && next > effective.to);
    return { review: { ...review, ...(isInTerm && { next }) }, findings: [] };
  }
  const known = { ...review, lastHeld: dateOf(last.at, zone), row: last.row };
  const period = after(last.at);
  if (effective.to && period.startDate > effective.to) return { review: known, findings: [] };
  const lastDay = addDays(period.endDate, -1);
  const dueBy = effective.to && effective.to < lastDay ? effective.to : lastDay;
  const today = dateOf(lastSeen, zone);
  const state = today < period.startDate ? 'planned' : today <= dueBy ? 'due' : 'overdue';
  const missing: Finding = {
    code: 'review-overdue',
    severity: 'warning',
    file,
    place: { kind: 'terms', path: ['review'] },
    message: `Missing review by ${dueBy}, expected one every ${review.every}; the last was held on ${known.lastHeld}`,
    fix: 'Hold it, and record it in events.csv as a `review`',
  };
  return {
    review: { ...known, next: period.startDate, dueBy, state },
    findings: state === 'overdue' ? [missing] : [],
  };
}
