import { atRank } from '../../core/ground/ranks/at-rank.ts';
import { grown } from '../../core/ground/ranks/grown.ts';
import { rankOf } from '../../core/ground/ranks/rank-of.ts';
import { RowRange } from '../../core/ground/ranks/row-range.ts';
import type { NumberColumn } from '../columns/column.ts';
import { hasValue } from '../columns/has-value.ts';
import { scaled } from '../columns/numbers.ts';
import { numberColumn } from '../table.ts';
import type { Answering } from './answering.ts';
import { forEachItem } from './items.ts';

/** The numbers of a column at a rank, for each span (RULES 17). */
export const ranks: Answering<'ranks'> = (tables, question) => {
  const { at, of, percentile, spans } = question;
  const table = tables.get(question.dataset);
  const column = table && numberColumn(table, of);
  if (!table || !column) return { kind: 'ranks', spans: [] };
  const bySpan = spans.map((): Ranked | undefined => undefined);
  forEachItem(table, question, at, (span, row) => {
    if (!hasValue(column, row)) return;
    const ranked = bySpan[span] ?? newRanked();
    bySpan[span] = ranked;
    if (ranked.items === ranked.rows.length) ranked.rows = grown(ranked.rows);
    ranked.rows[ranked.items++] = row;
    ranked.range.add(row);
  });
  return {
    kind: 'ranks',
    spans: bySpan.flatMap((ranked, span) => {
      if (!ranked) return [];
      const { items, range } = ranked;
      const nearest = percentile === undefined ? undefined : rankOf(percentile, items);
      const places = [nearest ?? Math.ceil(items / 2), nearest ?? Math.floor(items / 2) + 1];
      const [low, high] = numbersAt(column, ranked.rows.subarray(0, items), places);
      const values = [scaled(low!, column.scale), scaled(high!, column.scale)] as const;
      return [{ span: spans[span]!.id, items, values, firstRow: range.first, lastRow: range.last }];
    }),
  };
};

/** Rows that have a number, the first `items` of `rows`. */
type Ranked = { rows: Int32Array; items: number; readonly range: RowRange };

function newRanked(): Ranked {
  return { rows: new Int32Array(16), items: 0, range: new RowRange() };
}

/** The numbers of some rows at places in their order, 1 the smallest, as whole numbers at the column's scale. */
function numbersAt({ values, large }: NumberColumn, rows: Int32Array, places: readonly number[]): bigint[] {
  if (values) {
    const all = Float64Array.from(rows, row => values[row]!);
    return places.map(place => BigInt(atRank(all, place - 1)));
  }
  const all = Array.from(rows, row => large[row] ?? 0n).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return places.map(place => all[place - 1] ?? 0n);
}
