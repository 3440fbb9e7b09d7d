import type { ItemsDetail, LimitReport, PromiseReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatDuration, significantDurationLevel } from '../../format/duration.ts';
import { formatInstant } from '../../format/instant.ts';
import { formatNumber } from '../../format/number.ts';
import { reopenedTexts } from '../../sentences/carried.ts';
import { clockOver } from './limit.ts';
import { promiseText } from './promise.ts';

type Miss = ItemsDetail['misses'][number];

/** A missed item by its id and row, with what it missed and by how much. */
export function missText(words: Catalogue, miss: Miss, zone: string): string {
  const { lateMs } = miss;
  return namedText(words, miss, zone, lateMs === undefined ? [] : [lateText(words, miss, lateMs)]);
}

/** An item by its id and row, with the condition that is told of it and more. */
function namedText(
  words: Catalogue,
  { id, row, severity, owner, reopenedAt, promise, calendar }: Omit<Miss, 'lateMs'>,
  zone: string,
  more: readonly string[],
): string {
  const about = [...new Set([severity, owner])].flatMap(each => each ?? []);
  const what = promise ? [missedText(words, limitIn(promise, severity))] : [];
  return words.items.miss(id, [...about, ...reopenedTexts(words, reopenedAt, zone)], formatNumber(row), [
    ...what,
    ...(calendar === undefined ? [] : [words.items.readBy(calendar)]),
    ...more,
  ]);
}

/** What will be late next, each with what it will miss and when, soonest first: `T7, row 7: answered within 4 h, due by 2 Mar 2026, 13:00`. */
export function lateNextTexts(
  words: Catalogue,
  { dueSoon = [], dueSoonItems = 0 }: Pick<ItemsDetail, 'dueSoon' | 'dueSoonItems'>,
  zone: string,
): readonly string[] {
  const say = words.items;
  const more = dueSoonItems - dueSoon.length;
  return [
    ...dueSoon.map(({ dueAt, ...each }) =>
      namedText(words, each, zone, [say.dueBy(formatInstant(words, dueAt, zone))]),
    ),
    ...(more > 0 ? [say.more(formatNumber(more))] : []),
  ];
}

/** A condition that is not about time is said as what was not so. */
function missedText(words: Catalogue, promise: PromiseReport): string {
  const text = promiseText(words, promise);
  return promise.kind === 'is' ? words.items.isNot(text) : text;
}

/** How many missed besides the ones that are named. */
export function moreMissed(words: Catalogue, detail: ItemsDetail): string | undefined {
  const rest = detail.missed - detail.misses.length;
  return rest > 0 ? words.items.more(formatNumber(rest)) : undefined;
}

function lateText(words: Catalogue, { promise, severity }: Miss, lateMs: number): string {
  const clock =
    promise && 'limits' in promise ? clockOver(ownLimit(promise, severity), promise.clock) : 'wall';
  if (lateMs === 0) return words.items.justLate;
  const level = significantDurationLevel(lateMs, clock, 3);
  return words.items.late(formatDuration(words, lateMs, clock, level), clock);
}

type Limited = Extract<PromiseReport, { readonly limits: unknown }>;

function ownLimit({ limits, otherwise }: Limited, severity: string | undefined): LimitReport | undefined {
  return limits.find(each => each.value === severity) ?? otherwise;
}

/** A condition with only the limit of one severity; by which calendar it was read is said beside it. */
function limitIn(promise: PromiseReport, severity: string | undefined): PromiseReport {
  if (!('limits' in promise)) return promise;
  const otherwise = ownLimit(promise, severity);
  const { calendarBy: _, ...rest } = promise;
  return { ...rest, limits: [], ...(otherwise && { otherwise }) };
}
