import type { TimeLimit } from '../../../core/ground/calendar/time-limit.ts';
import type { ItemsDetail, PromiseReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatDuration } from '../../format/duration.ts';
import { formatNumber } from '../../format/number.ts';
import { clockOver } from './limit.ts';
import { promiseText } from './promise.ts';

type Miss = ItemsDetail['misses'][number];

/** A missed item by its id and row, with what it missed and by how much. */
export function missText(words: Catalogue, miss: Miss): string {
  const { id, row, severity, owner, promise, lateMs } = miss;
  const about = [severity, owner].flatMap(each => each ?? []);
  const what = promise ? [promiseText(words, limitIn(promise, severity))] : [];
  const late = lateMs === undefined ? [] : [lateText(words, miss, lateMs)];
  return words.items.miss(id, about, formatNumber(row), [...what, ...late]);
}

/** How many missed besides the ones that are named. */
export function moreMissed(words: Catalogue, detail: ItemsDetail): string | undefined {
  const rest = detail.missed - detail.misses.length;
  return rest > 0 ? words.items.more(formatNumber(rest)) : undefined;
}

function lateText(words: Catalogue, { promise, severity }: Miss, lateMs: number): string {
  const isLimited = promise?.kind === 'within' || promise?.kind === 'updates';
  const clock = isLimited ? clockOver(ownLimit(promise, severity), promise.clock) : 'wall';
  return words.items.late(formatDuration(words, lateMs, clock), clock);
}

type Limited = Extract<PromiseReport, { kind: 'within' | 'updates' }>;

function ownLimit({ limits, otherwise }: Limited, severity: string | undefined): TimeLimit | undefined {
  return limits.find(each => each.value === severity) ?? otherwise;
}

/** A condition with only the limit of one severity. */
function limitIn(promise: PromiseReport, severity: string | undefined): PromiseReport {
  if (promise.kind !== 'within' && promise.kind !== 'updates') return promise;
  const otherwise = ownLimit(promise, severity);
  return { ...promise, limits: [], ...(otherwise && { otherwise }) };
}
