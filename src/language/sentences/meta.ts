import type { AgreementReport, DatasetReport, ReviewReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDate, formatDateRange } from '../format/date.ts';
import { formatUntil, lastDateBefore } from '../format/instant.ts';
import { formatNumber } from '../format/number.ts';
import { isPastTerm } from './in-force.ts';
import { layerName } from './layers.ts';

/** The chips under an agreement's title: status and version, dates, the layer it builds on, next review, how far data reaches, rows of it that are set aside. */
export function metaChips(words: Catalogue, report: AgreementReport): string[] {
  const { meta } = words;
  const { effective, review } = report;
  const above = report.layers?.at(-2);
  return [
    meta.version(words.agreementStatus(report.status), report.version),
    formatDateRange(words, effective.from, effective.to),
    ...(above ? [words.layers.on(layerName(words, above))] : []),
    ...(review?.next ? [reviewText(words, review, review.next)] : []),
    ...(review && !review.next && !isPastTerm(report) ? [meta.reviewEvery(review.every)] : []),
    dataThroughText(words, report),
    ...setAsideTexts(words, report),
  ];
}

/** `Next review 1 Jul 2026`, `Review due by 30 Jun 2026`, `Review overdue since 30 Jun 2026`. */
function reviewText(words: Catalogue, { state, dueBy }: ReviewReport, next: string): string {
  if (state === undefined || state === 'planned' || dueBy === undefined)
    return words.meta.nextReview(formatDate(words, next));
  return words.meta.review[state](formatDate(words, dueBy));
}

/** So many datasets that end earlier are named. */
const mostBehind = 3;

/** `Data through 21 Jun 2026, 23:59; outages through 10 Feb 2026, 23:59`: how far the one reaches that reaches furthest, and those that end days before it. */
export function dataThroughText(words: Catalogue, report: Pick<AgreementReport, 'data' | 'zone'>): string {
  const { zone } = report;
  const known = report.data
    .flatMap(({ name, through }) =>
      through === undefined ? [] : [{ name, through, at: Date.parse(through) }],
    )
    .toSorted((a, b) => a.at - b.at);
  const latest = known.at(-1);
  if (latest === undefined) return words.meta.noData;
  const day = lastDateBefore(latest.through, zone);
  const behind = known.filter(each => lastDateBefore(each.through, zone) < day);
  return words.meta.dataThrough(
    formatUntil(words, latest.through, zone),
    behind.slice(0, mostBehind).map(each => [each.name, formatUntil(words, each.through, zone)] as const),
    formatNumber(Math.max(0, behind.length - mostBehind)),
  );
}

/** What a rule left out of a dataset: `1 duplicate dropped`; undefined where it left out nothing. */
export function droppedText(words: Catalogue, { dropped }: DatasetReport): string | undefined {
  return dropped ? words.meta.dropped(formatNumber(dropped)) : undefined;
}

/**
 * `outages: 2 rows set aside as impossible (rows 14, 230)` of each dataset that has such rows, the first few by their numbers (RULES 33).
 *
 * @param files only of these, where they are named
 */
export function setAsideTexts(
  words: Catalogue,
  { data }: Pick<AgreementReport, 'data'>,
  files?: readonly string[],
): string[] {
  return data.flatMap(({ name, file, rejected = [] }) => {
    if (rejected.length === 0 || (files && !files.includes(file))) return [];
    const first = rejected.slice(0, 20).map(row => formatNumber(row));
    const more = rejected.length - first.length;
    return [
      words.meta.setAside(
        name,
        formatNumber(rejected.length),
        first.join(', '),
        more > 0 ? formatNumber(more) : undefined,
      ),
    ];
  });
}
