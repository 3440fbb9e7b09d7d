import { insideOf } from '../../core/ground/calendar/inside-of.ts';
import type { Span } from '../../core/ground/calendar/instant.ts';
import { mergeSpans } from '../../core/ground/calendar/overlap.ts';
import { isByService, rowsAbout } from '../../core/ground/coverage-rows.ts';
import type { CoverageRow } from '../../core/ground/data-facts.ts';
import { type Table, textColumn } from '../table.ts';

/** What is complete of the service of a row, merged, and whether an instant lies in it. */
export type Complete = { readonly spans: readonly Span[]; readonly isInside: (at: number) => boolean };

/** What coverage.csv says of each row of a table: of its service, where it tells them apart. */
export function completeOf(table: Table, covered: readonly CoverageRow[]): (row: number) => Complete {
  const column = isByService(covered) ? textColumn(table, 'service') : undefined;
  if (!column) {
    const all = completeIn(covered);
    return () => all;
  }
  const byCode = new Map<number, Complete>();
  return row => {
    const code = column.codes[row]!;
    const known = byCode.get(code) ?? completeIn(rowsAbout(covered, column.texts.text(code)));
    byCode.set(code, known);
    return known;
  };
}

function completeIn(rows: readonly CoverageRow[]): Complete {
  const spans = mergeSpans(rows);
  return { spans, isInside: insideOf(spans) };
}
