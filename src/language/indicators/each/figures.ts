import { exact, exactText } from '../../../core/ground/exact.ts';
import type { ItemsDetail, PromiseReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatDuration } from '../../format/duration.ts';
import { formatInstant } from '../../format/instant.ts';
import { formatNumber } from '../../format/number.ts';
import { formatQuantity } from '../../format/quantity.ts';
import type { IndicatorOf } from '../kind.ts';

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

/** How many a period took from earlier ones and left to later ones: `1 carried in from earlier periods`. */
export function carriedTexts(
  { items: say }: Catalogue,
  { carriedIn = 0, carriedOut = 0, openItems = 0 }: ItemsDetail,
): string[] {
  return [
    ...known(carriedIn, say.carriedIn),
    ...known(carriedOut, say.carriedOut),
    ...known(openItems, say.stillOpen),
  ];
}

function known(n: number, text: (n: string) => string): string[] {
  return n > 0 ? [text(formatNumber(n))] : [];
}

/** What a period left open for later ones and nothing has decided yet, each with its age: `T7, row 7: open for 3 d 4 h`. */
export function openTexts(
  words: Catalogue,
  { open = [], openItems = 0 }: ItemsDetail,
  zone: string,
): readonly string[] {
  const say = words.items;
  const more = openItems - open.length;
  return [
    ...open.map(({ id, row, owner, reopenedAt, ageMs }) =>
      say.miss(
        id,
        [...(owner === undefined ? [] : [owner]), ...reopenedTexts(words, reopenedAt, zone)],
        formatNumber(row),
        [say.openFor(formatDuration(words, ageMs, 'wall'))],
      ),
    ),
    ...(more > 0 ? [say.more(formatNumber(more))] : []),
  ];
}

/** What is judged from when it was opened again says when that was. */
export function reopenedTexts(words: Catalogue, at: string | undefined, zone: string): string[] {
  return at === undefined ? [] : [words.items.reopened(formatInstant(words, at, zone))];
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
    if (!leaf || !('limits' in leaf)) return '';
    const time = formatDuration(words, ms, leaf.clock);
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

function leavesOf(promise: PromiseReport): readonly PromiseReport[] {
  return promise.kind === 'all' || promise.kind === 'any' ? promise.of.flatMap(leavesOf) : [promise];
}
