import type { MeasureSpan } from '../../core/ground/asked.ts';
import type { Carried, CarriedOut } from '../../core/ground/carried.ts';
import { carriedOf } from '../../core/ground/carried.ts';
import { type Placing, placingIn, type Seen, type Stands } from '../../core/ground/placing.ts';
import { type Table, textColumn } from '../table.ts';
import { conditionTest } from './condition-test.ts';
import { forEachItem, type ItemsAsked } from './items.ts';

/** An item in a span it is told of. */
export type Told = {
  /** Place of the span in the question. */
  readonly span: number;
  /** 0 the first. */
  readonly row: number;
  readonly begun: number;
  /** The span or period it began in. */
  readonly home: MeasureSpan;
  /** How it stands as seen there; one that is carried out, or pending, waits. */
  readonly stands: Stands;
  readonly isCarriedIn: boolean;
};

/** How an item of a row stands that began at an instant in `home`. */
export type StandsAt = (row: number, begun: number, home: MeasureSpan, seen: Seen) => Stands;

/**
 * Tells of every item in the one span that counts it, or in which it is pending (RULES 18), and gives what was carried by span. Without
 * `carrying` each stands in the span it began in, whether decided or not.
 */
export function forEachPlaced(
  table: Table,
  asked: ItemsAsked,
  at: string,
  standsAt: StandsAt,
  tell: (told: Told) => void,
): (span: number) => Carried {
  const { spans, carrying } = asked;
  if (!carrying) {
    forEachItem(table, asked, at, (span, row, begun) => {
      const home = spans[span]!;
      tell({ span, row, begun, home, stands: standsAt(row, begun, home, home), isCarriedIn: false });
    });
    return () => ({});
  }
  const placing = placingIn(carrying);
  const partsOf = partsIn(carrying, spans);
  const isCounted = asked.counted && conditionTest(asked.counted, table, new Set());
  const carried = spans.map((): { in: number; readonly out: CarriedOut[] } => ({ in: 0, out: [] }));
  const ids = textColumn(table, 'id');
  const seenUntil = Math.max(...carrying.map(each => each.until));
  forEachItem(table, { ...asked, spans: carrying }, at, (place, row, begun) => {
    const home = carrying[place]!;
    const stands = (seen: Seen): Stands => {
      // What was rejected since is promised nothing any more.
      if (isCounted && isCounted(row, seen.until) !== true) return 'none';
      return standsAt(row, begun, home, seen);
    };
    const { stands: own, isCarriedOut, later }: Placing = placing(begun, stands)!;
    const first = partsOf(place, begun, false);
    if (first !== undefined && !isCarriedOut)
      tell({ span: first, row, begun, home, stands: own, isCarriedIn: false });
    if (first !== undefined && isCarriedOut) {
      const id = ids?.texts.text(ids.codes[row]!) ?? '';
      const openMs = later === undefined ? seenUntil - begun : undefined;
      carried[first]!.out.push({ id, row: row + 1, openMs });
    }
    const span = later === undefined ? undefined : partsOf(later, begun, true);
    if (later === undefined || span === undefined) return;
    const standing = stands(carrying[later]!);
    if (standing === 'decided') carried[span]!.in++;
    tell({ span, row, begun, home, stands: standing, isCarriedIn: true });
  });
  return span => {
    const { in: carriedIn, out } = carried[span]!;
    return carriedOf(
      carriedIn,
      out.toSorted((a, b) => a.row - b.row),
    );
  };
}

/**
 * Finds the span of a question that has what a period counts: the period itself, or the part of it in which an item began; what is carried in
 * counts in its first part. Undefined where it is not asked for.
 */
function partsIn(periods: readonly MeasureSpan[], spans: readonly MeasureSpan[]) {
  const parts = periods.map(period =>
    spans.flatMap((span, place) => {
      const isIn = span.id === period.id || (period.start <= span.start && span.end <= period.end);
      return isIn ? [{ ...span, place }] : [];
    }),
  );
  return (period: number, begun: number, isCarriedIn: boolean): number | undefined => {
    const own = parts[period]!;
    const { start } = periods[period]!;
    const isIn = (part: MeasureSpan) =>
      isCarriedIn ? part.start === start : begun >= part.start && begun < part.end;
    return own.find(isIn)?.place;
  };
}
