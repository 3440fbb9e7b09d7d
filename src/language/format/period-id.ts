import type { Catalogue } from '../catalogue.ts';
import { formatDate } from './date.ts';

/** The name of a dataset period by its id: `2026-05` → `May 2026`, `2026-Q2`, `2026-W24`, `2026`, `2026-05-01`. */
export function formatPeriodId(words: Catalogue, id: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month) return words.dates.monthOf(Number(month[2]), Number(month[1]));
  const quarter = /^(\d{4})-Q(\d)$/.exec(id);
  if (quarter) return words.dates.quarterOf(Number(quarter[2]), Number(quarter[1]));
  const week = /^(\d{4})-W(\d{2})$/.exec(id);
  if (week) return words.dates.weekAxis(Number(week[2]), Number(week[1]));
  return /^\d{4}-\d{2}-\d{2}$/.test(id) ? formatDate(words, id) : id;
}

/** Dataset periods from one to another: `Jan–Jun 2026`, `Dec 2025 – May 2026`, `May 2026` for a single one. */
export function formatPeriodIds(words: Catalogue, from: string, to: string): string {
  if (from === to) return formatPeriodId(words, from);
  const [, fromYear, fromMonth] = /^(\d{4})-(\d{2})$/.exec(from) ?? [];
  const [, toYear, toMonth] = /^(\d{4})-(\d{2})$/.exec(to) ?? [];
  if (!fromMonth || !toMonth) return `${formatPeriodId(words, from)} – ${formatPeriodId(words, to)}`;
  return words.dates.monthRange(
    { year: Number(fromYear), month: Number(fromMonth) },
    { year: Number(toYear), month: Number(toMonth) },
  );
}
