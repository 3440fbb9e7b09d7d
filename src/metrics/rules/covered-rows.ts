import { insideOf } from '../../core/ground/calendar/inside-of.ts';
import type { Span } from '../../core/ground/calendar/instant.ts';
import { mergeSpans } from '../../core/ground/calendar/overlap.ts';
import type { CoverageRow } from '../../core/ground/data-facts.ts';
import { type Table, textColumn } from '../table.ts';

/** What is complete of the service of a row, merged, and whether an instant lies in it. */
export type Complete = { readonly spans: readonly Span[]; readonly isInside: (at: number) => boolean };

/** What coverage.csv says of each row of a table: of its service, where it tells them apart. */
export function completeOf(table: Table, covered: readonly CoverageRow[]): (row: number) => Complete {
  const of = (rows: readonly CoverageRow[]): Complete => {
    const spans = mergeSpans(rows);
    return { spans, isInside: insideOf(spans) };
  };
  const isByService = covered.some(each => each.service !== undefined);
  const column = isByService ? textColumn(table, 'service') : undefined;
  const all = of(covered.filter(each => each.service === undefined || !column));
  if (!column) return () => all;
  const byCode = new Map<number, Complete>();
  return row => {
    const code = column.codes[row]!;
    const known = byCode.get(code);
    if (known) return known;
    const service = column.texts.text(code);
    const made = of(covered.filter(each => each.service === undefined || each.service === service));
    byCode.set(code, made);
    return made;
  };
}
