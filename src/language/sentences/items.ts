import { exact, exactText } from '../../core/ground/exact.ts';
import type { IndicatorReport, ItemsDetail, PromiseReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { printDuration } from '../format/duration.ts';
import { formatNumber } from '../format/number.ts';
import { formatQuantity, noun } from '../format/quantity.ts';
import { conditionText } from './condition.ts';

type Each = Extract<IndicatorReport, { kind: 'each' }>;
type Miss = ItemsDetail['misses'][number];

/** A promise in words: `answered within 30 min (critical), otherwise 8 h and resolved by the time due`. */
export function promiseText(words: Catalogue, promise: PromiseReport): string {
  const say = words.items;
  switch (promise.kind) {
    case 'all':
      return say.all(
        promise.of.map(each => {
          const text = promiseText(words, each);
          return each.kind === 'any' ? say.group(text) : text;
        }),
      );
    case 'any':
      return say.any(promise.of.map(each => promiseText(words, each)));
    case 'is':
      return conditionText(words, promise.is, say.named);
    case 'by':
      return say.by(say.named(promise.to), say.named(promise.by));
    case 'within':
    case 'updates': {
      const limits = limitsText(words, promise);
      const text =
        promise.kind === 'within'
          ? say.within(say.named(promise.to), limits)
          : say.updates(promise.event, limits, say.named(promise.until));
      const begun = promise.from ? say.from(text, say.named(promise.from)) : text;
      return promise.clock === 'working' && promise.calendars
        ? `${begun} ${say.desks(promise.calendars)}`
        : begun;
    }
  }
}

function limitsText(
  words: Catalogue,
  { limits, otherwiseMs, clock }: Extract<PromiseReport, { kind: 'within' | 'updates' }>,
): string {
  const say = words.items;
  const time = (ms: number) => printDuration(words, ms, clock).text;
  const parts = limits.map(({ value, ms }) => say.limitOf(time(ms), value));
  const rest = otherwiseMs === undefined ? [] : [time(otherwiseMs)];
  return say.limits([...parts, ...(parts.length > 0 ? rest.map(say.otherwise) : rest)]);
}

/** What is judged: `tickets`, `days`. */
export function judgedNoun(words: Catalogue, indicator: Each): string {
  return words.items.judge[indicator.judge](noun(words, indicator.item, { value: '2' }));
}

/** What the number of a period is about: where groups are judged alone, the one farthest from the target. */
export function measuredNoun(words: Catalogue, indicator: Each): string {
  const what = judgedNoun(words, indicator);
  return indicator.per ? words.items.lowest(what, indicator.per) : what;
}

/** `41 kept, 3 missed, 2 not due yet.` */
export function itemsTally(words: Catalogue, detail: ItemsDetail): string {
  const { kept, missed, pending, notDue } = detail;
  return words.items.tally(...([kept, missed, pending, notDue].map(n => formatNumber(n)) as Four));
}
type Four = [string, string, string, string];

/** A table of figures: names of its columns, and its cells as texts. */
export type Figures = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Items by severity with their limits, and by group with each group’s own verdict. */
export function itemFigures(words: Catalogue, indicator: Each, detail: ItemsDetail): Figures[] {
  const say = words.items;
  const { column } = say;
  const leaves = leavesOf(indicator.promise);
  const by = leaves.flatMap(leaf => ('by' in leaf && leaf.kind !== 'by' && leaf.by ? [leaf.by] : []))[0];
  const share = (kept: number, items: number) =>
    items === 0
      ? ''
      : formatQuantity(words, { value: exactText(exact(kept).div(items)), unit: { kind: 'share' } });
  const keptOf = ({ kept, items, pending }: { kept: number; items: number; pending: number }) => {
    const text = say.keptOf(formatNumber(kept), formatNumber(items));
    return pending > 0 ? say.pending(text, formatNumber(pending)) : text;
  };
  const limitText = ({ promise, ms }: { promise: number; ms: number }) => {
    const leaf = leaves[promise];
    if (leaf?.kind !== 'within' && leaf?.kind !== 'updates') return '';
    const time = printDuration(words, ms, leaf.clock).text;
    return leaf.kind === 'within'
      ? say.within(say.named(leaf.to), time)
      : say.updates(leaf.event, time, say.named(leaf.until));
  };
  const severities = detail.severities && {
    caption: say.bySeverity(by ?? ''),
    columns: [say.head(by ?? ''), column.limits, column.kept, column.share],
    rows: detail.severities.map(each => [
      each.value || say.none,
      say.limits(each.limits.map(limitText)) || say.noLimit,
      keptOf(each),
      share(each.kept, each.items),
    ]),
  };
  const groups = detail.groups && {
    caption: say.byGroup(indicator.per ?? ''),
    columns: [say.head(indicator.per ?? ''), column.kept, column.share, column.verdict],
    rows: detail.groups.map(each => [
      each.group || say.none,
      keptOf(each),
      share(each.kept, each.items),
      each.keeps === undefined ? say.groupNotDue : each.keeps ? say.groupKept : say.groupMissed,
    ]),
  };
  return [severities, groups].flatMap(each => each ?? []);
}

/** A missed item by its id and row, with what it missed and by how much. */
export function missText(words: Catalogue, miss: Miss): string {
  const { id, row, severity, owner, promise, lateMs } = miss;
  const about = [severity, owner].flatMap(each => each ?? []);
  const what = promise ? [promiseText(words, limitIn(promise, severity))] : [];
  const late = lateMs === undefined ? [] : [words.items.late(lateText(words, miss, lateMs))];
  return words.items.miss(id, about, formatNumber(row), [...what, ...late]);
}

/** How many missed besides the ones that are named. */
export function moreMissed(words: Catalogue, detail: ItemsDetail): string | undefined {
  const rest = detail.missed - detail.misses.length;
  return rest > 0 ? words.items.more(formatNumber(rest)) : undefined;
}

function lateText(words: Catalogue, { promise }: Miss, lateMs: number): string {
  const clock = promise && 'clock' in promise ? promise.clock : 'wall';
  return printDuration(words, lateMs, clock).text;
}

/** A condition with only the limit of one severity. */
function limitIn(promise: PromiseReport, severity: string | undefined): PromiseReport {
  if (promise.kind !== 'within' && promise.kind !== 'updates') return promise;
  const own = promise.limits.find(each => each.value === severity);
  return own ? { ...promise, limits: [], otherwiseMs: own.ms } : { ...promise, limits: [] };
}

function leavesOf(promise: PromiseReport): readonly PromiseReport[] {
  return promise.kind === 'all' || promise.kind === 'any' ? promise.of.flatMap(leavesOf) : [promise];
}
