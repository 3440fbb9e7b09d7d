import { canonicalTerms } from '../agreement/canonical-terms.ts';
import { addDays } from '../ground/calendar/plain-date.ts';
import { isFields } from '../ground/fields.ts';
import type { PromiseChange } from './change.ts';
import type { Promised } from './owed.ts';

/** How a changed target could be written so that no period that is over is judged by it; undefined where targets are as they were. */
export function leaveAloneOf(before: Promised, after: Promised): PromiseChange['leaveAlone'] {
  if (canonicalTerms(before.terms.target) === canonicalTerms(after.terms.target)) return undefined;
  const newest = after.report.periods.at(-1);
  if (!newest) return undefined;
  const from = addDays(newest.lastDate, 1);
  const [was, is] = [undatedEntry(before), undatedEntry(after)];
  if (!was || !is || was.direction !== is.direction) return { from };
  return { from, entry: { direction: is.direction, before: was.value, after: is.value } };
}

/** The one fixed target of an objective, where it is in force from its first day on. */
function undatedEntry({ terms, written }: Promised) {
  const [only, ...others] = terms.target;
  if (!only || others.length > 0 || !('threshold' in only) || only.from !== undefined) return undefined;
  const target = isFields(written) ? written.target : undefined;
  const entry = Array.isArray(target) ? target[0] : target;
  const value = isFields(entry) ? entry[only.direction] : undefined;
  return typeof value === 'string' ? { direction: only.direction, value } : undefined;
}
