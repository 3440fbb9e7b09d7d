import type { TimeLimit } from '../../../core/ground/calendar/time-limit.ts';
import { type Exact, exact, exactText } from '../../../core/ground/exact.ts';
import type { ItemsDetail, PromiseReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatNumber } from '../../format/number.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { carriedTexts } from '../../sentences/carried.ts';
import type { IndicatorOf } from '../kind.ts';
import { limitText } from './limit.ts';

type Each = IndicatorOf<'each'>;

/** `41 kept, 3 missed, 2 not due yet; 1 carried in, 2 carried out, 1 of them still open.` */
export function itemsTally(words: Catalogue, detail: ItemsDetail): string {
  const { kept, missed, pending, notDue } = detail;
  const say = words.items;
  return say.tally(
    [
      say.keptAndMissed(formatNumber(kept), formatNumber(missed)),
      ...known(pending, say.notDueYet),
      ...known(notDue, say.nothingDue),
    ],
    carriedTexts(words, detail),
  );
}

function known(n: number, text: (n: string) => string): string[] {
  return n > 0 ? [text(formatNumber(n))] : [];
}

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
  const shown = (value: Exact) => formatQuantity(words, { value, unit: { kind: 'share' } });
  const share = (kept: number, items: number) =>
    items === 0 ? '' : shown(exactText(exact(kept).div(items)));
  const keptOf = ({ kept, items, pending }: { kept: number; items: number; pending: number }) => {
    const text = say.keptOf(formatNumber(kept), formatNumber(items));
    return pending > 0 ? say.pending(text, formatNumber(pending)) : text;
  };
  const timeOf = ({ promise, ...limit }: { readonly promise: number } & TimeLimit) => {
    const leaf = leaves[promise];
    if (!leaf || !('limits' in leaf)) return '';
    const time = limitText(words, limit, leaf.clock);
    return leaf.kind === 'within'
      ? say.within(say.named(leaf.to), time)
      : leaf.kind === 'times'
        ? say.times(leaf.event, formatNumber(leaf.atLeast), time)
        : say.updates(leaf.event, time, say.named(leaf.until));
  };
  const severities = detail.severities && {
    caption: say.bySeverity(by ?? ''),
    columns: [say.head(by ?? ''), column.limits, column.kept, column.share],
    rows: detail.severities.map(each => [
      each.value || say.none,
      say.limits(each.limits.map(timeOf)) || say.noLimit,
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
      // Of few items a miss may count as kept.
      each.share === undefined ? share(each.kept, each.items) : shown(each.share),
      each.keeps === undefined ? say.groupNotDue : each.keeps ? say.groupKept : say.groupMissed,
    ]),
  };
  return [severities, groups].flatMap(each => each ?? []);
}

function leavesOf(promise: PromiseReport): readonly PromiseReport[] {
  return promise.kind === 'all' || promise.kind === 'any' ? promise.of.flatMap(leavesOf) : [promise];
}
